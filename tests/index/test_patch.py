"""An index of a catalogue that differs a little from one whose index is there."""

import pytest

from tests.conftest import SMALL_SCHOOL, many_offices
from tests.search.conftest import catalogue_of
from whereto.index.index import Index, Term
from whereto.index.indexing import build_index
from whereto.index.patch import Patch
from whereto.reading.stems import stems_of

BELOW = SMALL_SCHOOL + many_offices(30)


def terms_of(index: Index, text: str) -> set[tuple[int, str]]:
    """The terms that hold a stem of the text, and whose they are."""
    postings = filter(None, map(index.posting, stems_of(text)))
    found: list[Term] = [index.term(place) for each in postings for place in each.places]
    return {(term.owner, term.text) for term in found}


@pytest.mark.usefixtures("encoded")
def test_it_holds_the_terms_that_an_index_made_anew_holds() -> None:
    below = catalogue_of(BELOW)
    offices = list(below.offices)
    offices[1] = offices[1]._replace(name="Boat House")  # one whose number begins that of others
    offices[-1] = offices[-1]._replace(name="Bee House")
    del offices[11]
    changed = below._replace(offices=tuple(offices))
    patch = Patch(build_index(below), below, changed)
    patched, anew = patch.patched(meaning=False), build_index(changed, meaning=False)
    assert not patch.is_none
    for text in ("office", "matter", "house", "boat", "bee", "1", "11", "29"):
        assert terms_of(patched, text) == terms_of(anew, text)


def test_where_nothing_changed_the_index_below_fits() -> None:
    below = catalogue_of(BELOW)
    assert Patch(build_index(below, meaning=False), below, catalogue_of(BELOW)).is_none
