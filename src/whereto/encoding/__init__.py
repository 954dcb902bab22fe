"""The sentence encoder and the one file that holds its numbers: any text to one vector.

Knows nothing of catalogues or questions, and of libraries numpy alone.
"""

import os

# One thread does it in a few milliseconds and none is left behind; set before anything here loads numpy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
