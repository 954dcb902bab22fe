"""From a file to a catalogue: locate, read, check (every fault at once), build; or its prepared form.

    locate -> read -> check (forms, rules) -> build -> records.Catalogue
           -> prepared ---------------------------->

Knows the records and TOML, nothing else. `contacts` gives the urgent contacts, whatever is wrong.
"""
