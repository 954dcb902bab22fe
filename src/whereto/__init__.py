"""whereto: a finder that tells a person which office to turn to."""

__version__ = "0.1.0"
