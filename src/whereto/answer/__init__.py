"""From a question to an answer: brings a catalogue and search together, never without urgent contacts.

`ask` for `whereto search`, `look_up` for `whereto show`; `finder` is the one place that calls search.
"""
