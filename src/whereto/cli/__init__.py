"""The command line: read the arguments, ask, present. Typer lives only here."""
