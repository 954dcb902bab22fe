"""Every record of a catalogue and of an answer, declared once, and the one family of errors.

`declare` is how a field says what it is; `fields` reads the declarations for those who check, build
and describe. Knows the standard library alone.
"""
