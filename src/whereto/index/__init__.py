"""What search knows of a catalogue: its words with their owners, their stems and their vectors.

    entries -> indexing, with vectors and measure -> index;  patch: of a catalogue that differs a little

Knows the reading of a text and numpy; no question.
"""
