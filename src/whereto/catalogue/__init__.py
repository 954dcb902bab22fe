"""From a file to a catalogue: locate, read, check (every fault at once), build; or its prepared form.

    locate -> read -> check (forms, rules) -> build -> records.Catalogue
           -> prepared ---------------------------->

`order` says which files lie over each other, `stack` loads them: a whole catalogue and its layers.

Knows the records and TOML, nothing else. `contacts` gives the urgent contacts, whatever is wrong.
"""
