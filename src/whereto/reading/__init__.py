"""The one reading of a text: what it says, in which words and stems, and what the encoder makes of it.

Knows the encoding, and of libraries the stemmer alone; no catalogue.
"""
