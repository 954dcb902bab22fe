"""The values every other room works with. Knows the standard library alone."""
