"""From a question that was read, and the index of a catalogue, to ranked offices.

`find` looks for contacts, names and terms (`contacts`, `names`, `terms`) and asks `judge` what the
question is about, by its words and by its `meaning`; `rank` puts the offices in order, with `reasons`.
Knows numpy and rapidfuzz.
"""
