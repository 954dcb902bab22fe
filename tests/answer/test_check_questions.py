"""What is advised where a question is not answered as wanted: what to change, and in which entry."""

from typing import Any

import pytest

from tests.records.test_records import BARE
from whereto.answer.check_questions import _Advice, _came, _shared, _unlinked, _where
from whereto.answer.place import Loaded
from whereto.catalogue.questions import Question
from whereto.records.answer import Answer, ConcernProbability, Danger, Hit, Match
from whereto.records.catalogue import Catalogue, Institution
from whereto.records.concern import Concern
from whereto.records.office import Office

RENT, HEAT, PETS = (Concern(name, f"the {name}", name) for name in ("rent", "heat", "pets"))
AID, DEAN = BARE._replace(id="aid"), BARE._replace(id="dean")
HIT = Hit("x", "lease", "concern", "rent", "the rent")


def probable(concern: Concern, probability: float = 0.9) -> ConcernProbability:
    return ConcernProbability(concern.id, concern.name, probability, HIT)


def unlinked(probability: float, *offices: Office) -> str | None:
    catalogue = Catalogue(1, Institution("I"), (), offices, concerns=(RENT, HEAT))
    return _unlinked((probable(RENT, probability), probable(HEAT, 0.01)), [AID, DEAN], catalogue)


def test_a_concern_that_was_understood_and_that_no_office_takes_is_to_be_taken_by_the_wanted_one() -> None:
    said = "It was taken as about 'rent', which no office takes. "
    said += "Add that to the 'concerns' of the office 'aid'."
    assert unlinked(0.45, AID, DEAN._replace(concerns=(HEAT,))) == said
    assert unlinked(0.44, AID) is None
    assert unlinked(0.9, AID, DEAN._replace(concerns=(RENT,))) is None
    assert unlinked(0.9, DEAN._replace(also_concerns=(RENT,))) is None
    assert _unlinked((), [AID], Catalogue(1, Institution("I"), (), (AID,))) is None


def shared(*wanted: Office) -> str:
    return _shared(
        Match(DEAN, 0.9, guess=False, hits=(HIT,)), (probable(RENT), probable(HEAT, 0.1)), [*wanted]
    )


@pytest.mark.parametrize(
    ("lists", "place"),
    [
        ({"concerns": (HEAT, RENT)}, "at place 2 of 2 in its 'concerns'"),
        ({"concerns": (HEAT, PETS, RENT)}, "at place 3 of 3 in its 'concerns'"),
        ({"also_concerns": (RENT,)}, "in its 'also_concerns'"),
        ({"also_concerns": (RENT, HEAT)}, "at place 1 of 2 in its 'also_concerns'"),
    ],
)
def test_a_concern_that_another_office_takes_more_is_to_be_named_earlier(
    lists: dict[str, Any], place: str
) -> None:
    told = shared(AID._replace(**lists))
    assert told.startswith(f"It was taken as about 'rent', which the office 'aid' names {place}. ")
    assert "more than 'dean', name it earlier in its 'concerns'" in told


def test_nothing_is_to_be_named_earlier_that_stands_first_or_nowhere() -> None:
    assert shared(AID._replace(concerns=(RENT, HEAT))) == ""
    assert shared(AID._replace(concerns=(HEAT,))) == ""
    assert shared(AID, AID._replace(id="second", also_concerns=(RENT,))).count("'second'") == 1
    assert _shared(Match(DEAN, 0.9, guess=False, hits=()), (), [AID._replace(concerns=(HEAT, RENT))]) == ""


def test_words_are_to_be_added_to_the_likeliest_concern_of_the_wanted_office_or_to_its_keywords() -> None:
    both = AID._replace(concerns=(HEAT, RENT), also_concerns=(PETS,))
    assert _where([both, DEAN], (probable(PETS), probable(RENT))) == "the terms of the concern 'rent'"
    assert _where([both], ()) == "the terms of the concern 'heat'"
    assert _where([AID._replace(also_concerns=(PETS,))], ()) == "the terms of the concern 'pets'"
    assert _where([AID], (probable(RENT),)).startswith("the keywords of the office 'aid'")


@pytest.mark.parametrize(
    ("hit", "by"),
    [
        (HIT, " by the term 'lease' of the concern 'rent'"),
        (HIT._replace(term="the rent"), " by the name of the concern 'rent'"),
        (HIT._replace(term=""), " by the concern 'rent'"),
        (Hit("x", "Aid", "name"), " by its name 'Aid'"),
        (Hit("", "", "concern"), ""),
    ],
)
def test_it_is_told_by_what_the_first_office_came(hit: Hit, by: str) -> None:
    assert _came(Match(AID, 0.9, guess=False, hits=(hit, HIT))) == f"The office 'aid' came first{by}"
    assert _came(Match(AID, 0.9, guess=False, hits=())) == "The office 'aid' came first"
    assert _came(None) == "No office came"


def advised(danger: Danger | None, *came: Office) -> str:
    """The advice where these offices came for a question that wants the first one."""
    catalogue = Catalogue(1, Institution("I"), (), (AID, DEAN), concerns=(RENT,))
    matches = tuple(Match(office, 0.9, guess=False, hits=(HIT,)) for office in came)
    question = Question("my stove is broken", ("aid",), (), 1)
    return _Advice(Loaded(catalogue)).on(question, Answer("x", results=matches, danger=danger))


def test_in_danger_nothing_is_to_be_changed_where_a_wanted_office_came_and_words_are_where_none_did() -> (
    None
):
    danger = Danger("self", "x")
    assert advised(danger, DEAN, AID).startswith(
        "It speaks of danger, where confidential offices come first"
    )
    for told in (advised(danger, DEAN), advised(None, DEAN, AID)):
        assert told.startswith("Add words such as 'stove broken' to the keywords of the office 'aid'")
        assert told.endswith("The office 'dean' came first by the term 'lease' of the concern 'rent'.")
    assert advised(None).endswith("in its 'concerns'.")
