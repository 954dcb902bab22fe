"""From a question to an answer: brings a catalogue and search together, never without urgent contacts.

`ask` for `whereto search`, `look_up` for `whereto show`. Of its modules `finder` asks search,
`place` opens or makes the index that it looks into, `prepare` writes one; `check` and those beside it look
at what it makes of a catalogue.
"""
