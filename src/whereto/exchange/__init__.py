"""A catalogue in other forms, and other forms as a catalogue: what goes out, and what comes in.

Nothing here prints or writes a file.
"""
