"""From a question to an answer: brings a catalogue and search together, never without urgent contacts.

`ask` for `whereto search`, `look_up` for `whereto show`. Three modules call search: `finder` asks it,
`place` opens or makes the index that it looks into, `prepare` writes one.
"""
