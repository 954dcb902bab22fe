"""The catalogues that the tests of search have, for those of the index."""

from tests.search.conftest import campus, town

__all__ = ["campus", "town"]
