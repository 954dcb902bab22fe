"""What `list`, `show`, `concerns` and `about` answer with, of a small catalogue that is known whole."""

from pathlib import Path
from typing import Any

import pytest

from tests.records.test_records import BARE, PAGE, WHOLE
from whereto.answer.around import describe, list_concerns
from whereto.answer.listing import list_offices, only
from whereto.answer.look_up import look_up
from whereto.answer.place import Loaded, remember, remembered
from whereto.catalogue.locate import GIVEN, Location
from whereto.records import wording
from whereto.records.catalogue import Catalogue, Elsewhere, Institution, Remark
from whereto.records.concern import Concern
from whereto.records.errors import UsageError
from whereto.records.office import Office, Way
from whereto.records.office_parts import Confidentiality, ConfidentialityMeanings, Rule
from whereto.records.pages import OfficeList
from whereto.records.urgent import Channel, UrgentContact

RENT = Concern("rent", "the rent", "x", group="Money")
FEES = Concern("fees", "some fees", "x", group="Money")
HEAT = Concern("heat", "a cold room", "x")
AID = BARE._replace(id="aid", name="Aid Desk", acronym="AD", concerns=(FEES, RENT), phones=(WHOLE,))
DEAN = BARE._replace(id="dean", name="The Dean", concerns=(RENT,), email="dean@b.edu")
CHAPEL = BARE._replace(
    id="chapel",
    name="Chaplain",
    confidentiality=Confidentiality.CONFIDENTIAL,
    also_concerns=(FEES,),
    room="1",
)
GUARD = UrgentContact(
    "guard",
    "Campus Guard",
    "emergency",
    "danger",
    (Channel("call", "617-555-0199", "+16175550199"),),
    (PAGE,),
)
SMALL = Catalogue(
    1, Institution("School"), (PAGE,), (AID, DEAN, CHAPEL), urgent=(GUARD,), concerns=(RENT, FEES, HEAT)
)


def ids(found: OfficeList) -> list[str]:
    return [office.id for office in found.offices]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["aid", "dean", "chapel"]),
        ({"confidential": True}, ["chapel"]),
        ({"by": Way.PHONE}, ["aid"]),
        ({"by": Way.EMAIL}, ["dean"]),
        ({"by": Way.VISIT}, ["chapel"]),
        ({"by": Way.PHONE, "confidential": True}, []),
        ({"concern": "rent"}, ["dean", "aid"]),
        ({"concern": "THE RENT "}, ["dean", "aid"]),
        ({"concern": "fees"}, ["aid", "chapel"]),
        ({"concern": "money"}, ["dean", "aid", "chapel"]),
        ({"concern": "heat"}, []),
        ({"concern": "money", "confidential": True}, ["chapel"]),
    ],
)
def test_a_list_has_the_offices_that_pass_every_filter_the_most_fitting_first(
    filters: dict[str, Any], found: list[str]
) -> None:
    listed = list_offices(SMALL, **filters)
    assert ids(listed) == found
    assert (listed.by, listed.confidential) == (filters.get("by"), filters.get("confidential", False))
    assert listed.found is bool(found)


def test_a_list_says_which_concerns_were_asked_for() -> None:
    assert list_offices(SMALL, concern="money").concerns == (RENT, FEES)
    assert list_offices(SMALL, concern="heat").concerns == (HEAT,)
    assert list_offices(SMALL).concerns == ()


@pytest.mark.parametrize(
    ("asked", "advice"),
    [
        ("rnet", "Did you mean --concern rent? "),
        ("room", "Did you mean --concern heat? "),
        ("mony", "Did you mean --concern Money? "),
        ("xqzvw", ""),
        ("", ""),
    ],
)
def test_a_concern_that_is_none_is_told_with_the_closest(asked: str, advice: str) -> None:
    with pytest.raises(UsageError) as caught:
        list_offices(SMALL, concern=asked)
    assert caught.value.lines[0] == (
        f"there is no concern '{asked}'. {advice}All of them: whereto concerns"
    )


def test_of_a_list_only_those_that_are_named_are_kept_in_its_order() -> None:
    page = list_offices(SMALL)
    assert only(page, SMALL, []) == page
    assert ids(only(page, SMALL, [" the dean", "AD"])) == ["aid", "dean"]
    assert ids(only(page, SMALL, ["aid", "Aid Desk"])) == ["aid"]
    assert ids(only(list_offices(SMALL, confidential=True), SMALL, ["aid"])) == []


@pytest.mark.parametrize(
    ("asked", "advice"), [("chaplian", "Did you mean --office chapel? "), ("xqzvw", ""), ("", "")]
)
def test_an_office_that_is_none_is_told_with_the_closest(asked: str, advice: str) -> None:
    with pytest.raises(UsageError) as caught:
        only(list_offices(SMALL), SMALL, ["aid", asked])
    assert caught.value.lines[0] == f"there is no office '{asked}'. {advice}All of them: whereto list"


def test_an_id_is_its_own_office_whatever_others_are_called() -> None:
    called = SMALL._replace(offices=(DEAN._replace(id="x", name="aid"), AID))
    assert look_up("aid", called).office == AID


@pytest.mark.parametrize("asked", ["Aid Desk", "ad", "aid", "AID DESK", "617-555-0100"])
def test_an_office_is_looked_up_by_what_it_is_called(asked: str) -> None:
    found = look_up(asked, SMALL)
    assert (found.office, found.misspelt, found.urgent_contact) == (AID, False, None)
    assert found.found


def test_a_misspelt_name_is_told_to_be_one_unless_an_urgent_contact_is_called_so() -> None:
    found = look_up("chaplan", SMALL)
    assert (found.office, found.misspelt) == (CHAPEL, True)
    guard = look_up("campus guard", SMALL)
    assert guard.urgent_contact is not None
    assert (guard.urgent_contact.id, guard.office, guard.found) == ("guard", None, True)
    nearly = SMALL._replace(offices=(BARE._replace(id="x", name="Campus Guards"),))
    assert look_up("campus guard", nearly).urgent_contact is not None


def test_where_several_offices_are_called_so_all_are_named_and_none_is_chosen() -> None:
    twins = SMALL._replace(offices=(AID, AID._replace(id="aid-2")))
    found = look_up("aid desk", twins)
    assert (found.office, [office.id for office in found.candidates]) == (None, ["aid", "aid-2"])
    assert not found.found


@pytest.mark.parametrize("asked", ["", "  ", "?!"])
def test_where_nothing_is_named_nothing_is_looked_up(asked: str) -> None:
    with pytest.raises(UsageError):
        look_up(asked, SMALL)


def test_what_is_left_out_is_told_with_every_answer() -> None:
    read = SMALL._replace(sources=(PAGE._replace(assured_date="2001-01-01"),))
    catalogue = remember(Loaded(SMALL._replace(format=1), left_out=("one",), doubted=read))
    assert remembered(catalogue).left_out == ("one",)
    assert look_up("aid", catalogue).left_out == ("one",)
    assert list_concerns(catalogue).left_out == ("one",)
    listed = list_offices(catalogue)
    assert (len(listed.doubts), listed.left_out) == (1, ("one",))
    assert remembered(SMALL._replace(format=1)) == Loaded(catalogue)  # equal, but another one


def test_each_concern_has_its_offices_those_that_are_there_for_it_first() -> None:
    found = {
        entry.concern.id: [each.id for each in entry.offices] for entry in list_concerns(SMALL).concerns
    }
    assert found == {"rent": ["dean", "aid"], "fees": ["aid", "chapel"], "heat": []}


def test_about_has_all_that_stands_around_the_offices() -> None:
    remark = Remark("Care", "We care.", (PAGE,))
    meanings = ConfidentialityMeanings((PAGE,), private="x")
    rule, elsewhere = Rule("r", "x", (PAGE,)), Elsewhere("a", "https://a", "b", (PAGE,))
    whole = SMALL._replace(
        institution=Institution("School", "S", "GB"),
        principles=(remark,),
        policies=(remark, remark),
        guidance=(remark, remark, remark),
        rules=(rule,),
        confidentiality=meanings,
        elsewhere=elsewhere,
    )
    found = describe(whole, Location(Path("a.toml"), GIVEN), "1.2")
    assert (found.version, found.institution, found.institution_short_name, found.country) == (
        *("1.2", "School", "S", "GB"),
    )
    assert (found.catalogue, found.sources, found.rules) == ("a.toml", (PAGE,), (rule,))
    assert [len(part) for part in (found.principles, found.policies, found.guidance)] == [1, 2, 3]
    assert (found.confidentiality, found.elsewhere) == (meanings, elsewhere)
    assert found.report_a_wrong_fact == wording.REPORT_IN_A_CATALOGUE.format(path="a.toml")
    assert describe(SMALL, Location(Path("a.toml")), "1").report_a_wrong_fact == wording.REPORT_A_FACT


def test_offices_for_a_concern_are_those_that_name_it_earlier_first() -> None:
    also = BARE._replace(id="also", also_concerns=(HEAT, RENT))
    first = BARE._replace(id="first", also_concerns=(RENT, HEAT))
    offices: tuple[Office, ...] = (also, first, AID, DEAN)
    found = SMALL._replace(offices=offices).offices_for(RENT)
    assert [office.id for office in found] == ["dean", "aid", "first", "also"]
