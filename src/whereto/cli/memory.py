"""Too little memory for numpy, found out before it is loaded."""

import sys

_NEEDED = 192 * 1024 * 1024  # bytes of addresses for numpy, its buffers and the weights, generously


def bar_numpy_where_memory_is_short() -> None:
    """Let numpy fail to load, which is told or done without.

    The library below it would end the program otherwise, with the status of a search that found nothing.
    """
    import mmap

    try:
        mmap.mmap(-1, _NEEDED).close()  # only addresses, since nothing is written there
    except (OSError, ValueError, OverflowError, MemoryError):
        sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]  # how Python marks what is not there
