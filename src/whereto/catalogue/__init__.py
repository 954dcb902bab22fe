"""Finding, reading, checking and building a catalogue. Knows the model and TOML, nothing else."""
