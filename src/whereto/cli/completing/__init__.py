"""What a shell completes: the scripts that `whereto completion` prints, and the words they ask for."""
