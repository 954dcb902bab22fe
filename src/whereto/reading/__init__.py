"""The one reading of a text: what it says, in which words and stems, and what the encoder makes of it.

`danger` is one more reading of the same vectors, apart from any catalogue; `learned` what the examples in
`training/` taught. Knows the encoding, numpy, and the stemmer; no catalogue.
"""
