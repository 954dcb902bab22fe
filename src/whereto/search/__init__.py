"""From a person's words to ranked offices. Knows the model, the stemmer and rapidfuzz.

The way through: normalise (words) -> understand (what each word is) -> terms and names (what
they hit) -> rank (which offices, in which order, and why).
"""
