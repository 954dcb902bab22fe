"""What comes first in danger: contacts that suit its kind, and offices that keep it to themselves."""

from typing import get_args

import pytest

from whereto.answer.first import confidential_first, in_order
from whereto.reading.danger import KINDS
from whereto.records.answer import Match
from whereto.records.catalogue import Catalogue
from whereto.records.urgent import DangerKind

FIRST = {
    "self": ["988-lifeline", "emergency", "on-call-clinician"],
    "other": ["emergency", "988-lifeline", "crisis-text-line"],
    "violence": ["emergency", "vpr", "988-lifeline"],
    "medical": ["emergency", "triage-nurse", "988-lifeline"],
    "sexual": ["emergency", "vpr", "rainn"],
    "a kind that nobody knows": ["emergency", "988-lifeline", "crisis-text-line"],
}


def test_a_catalogue_may_name_every_kind_of_danger_that_is_told_apart_and_no_other() -> None:
    assert get_args(DangerKind) == KINDS


@pytest.mark.parametrize("kind", FIRST)
def test_contacts_that_suit_the_danger_come_first_and_none_is_lost(kind: str, shipped: Catalogue) -> None:
    found = in_order(shipped.urgent, kind)
    assert [contact.id for contact in found][:3] == FIRST[kind]
    assert set(found) == set(shipped.urgent)


@pytest.mark.parametrize("kind", KINDS)
def test_the_emergency_number_is_never_later_than_second(kind: str, shipped: Catalogue) -> None:
    places = [contact.type for contact in in_order(shipped.urgent, kind)]
    assert places.index("emergency") <= 1


@pytest.mark.parametrize("kind", KINDS)
def test_contacts_of_a_catalogue_of_ones_own_stay_before_the_shipped_ones(
    kind: str, shipped: Catalogue
) -> None:
    own = shipped.urgent[-1]._replace(id="own", origin="catalogue", suits=())
    assert in_order((own, *shipped.urgent), kind)[0] == own


def test_confidential_offices_come_first_and_keep_their_order(shipped: Catalogue) -> None:
    ids = ("idhr", "mit-medical", "gradsupport", "ombuds")
    matches = [Match(shipped.office(office), 0.5, guess=True, hits=()) for office in ids]
    found = [match.office.id for match in confidential_first(matches)]
    assert found == ["mit-medical", "ombuds", "idhr", "gradsupport"]
