"""From a question that was read to ranked offices and to danger.

`find` looks for contacts, names and terms (`contacts`, `names`, `terms`) and asks `judge` what the
question is about; `rank` puts the offices in order, with `reasons`; `danger` looks at the same reading.
`index` is what all of them know of a catalogue; `indexing` makes it from the `entries`. Knows numpy and
rapidfuzz.
"""
