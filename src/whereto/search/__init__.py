"""From a person's words to ranked offices and to danger.

The way through: `text` reads the words, `reading` holds them with what `encoder` makes of them, `rank`
looks for contacts, names and terms (`contacts`, `names`, `terms`), asks `judge` what the question is
about, and puts the offices in order; `danger` looks at the same reading. `index` is what all of them
know of a catalogue; `indexing` makes it from the `entries`. Knows the records, numpy, the stemmer and
rapidfuzz.
"""

import os

# One thread does it in a few milliseconds and none is left behind; set before anything here loads numpy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
