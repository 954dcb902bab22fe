"""From a question that was read to ranked offices and to danger.

`rank` looks for contacts, names and terms (`contacts`, `names`, `terms`), asks `judge` what the question
is about, and puts the offices in order; `danger` looks at the same reading. `index` is what all of them
know of a catalogue; `indexing` makes it from the `entries`. Knows numpy and rapidfuzz.
"""
