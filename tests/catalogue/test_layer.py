"""A layer over a catalogue: what it changes, what it leaves as it was, and what it may not say."""

import tomllib
from pathlib import Path

import pytest

from tests.conftest import THREE_OFFICES
from whereto.catalogue.faults import Fault
from whereto.catalogue.layer import is_layer, lay_over, look_over
from whereto.catalogue.load import build_checked
from whereto.catalogue.locate import Location
from whereto.records.catalogue import Catalogue
from whereto.records.layers import Changes, OfficeChange

RULES = """[[rule]]
id = "private"
text = "Some of it is passed on."
sources = ["list"]
[[urgent]]
id = "guard"
type = "emergency"
name = "Guard"
description = "danger"
sources = ["list"]
channels = [{ type = "call", display = "212-555-0100", number = "+12125550100" }]
[[policy]]
name = "Leave"
text = "There is leave."
sources = ["list"]
[[office]]
id = "dean"
name = "Dean"
acronym = "DN"
alternate_names = ["The Old Dean"]
description = "Decides."
sources = ["list"]
confidentiality = "private"
must_report = true
must_report_note = "Reports it."
must_report_sources = ["list"]
concerns = ["housing"]
[[office.confidentiality_statements]]
says = "private"
note = "The list says so."
sources = ["list"]
rules = ["private"]
"""
BELOW = build_checked((THREE_OFFICES + RULES).encode(), Location(Path("below.toml"), "the tests"))
FILE = Location(Path("layer.toml"), "the tests")
PAGE = """[[source]]
id = "page"
title = "Page"
publisher = "The school"
url = "https://example.edu/page"
assured_date = 2026-02-01
"""


def laid(text: str) -> tuple[Catalogue, Changes]:
    return lay_over(BELOW, tomllib.loads(text), text.encode(), FILE)


def faults(text: str) -> list[Fault]:
    found, _, small = look_over(BELOW, tomllib.loads(text), FILE)
    assert (small is None) is bool(found)
    return found


def test_a_file_that_says_whose_offices_these_are_is_no_layer() -> None:
    assert is_layer({"office": []})
    assert not is_layer({"institution": {}})


def test_a_corrected_office_keeps_its_place_and_every_other_one_is_the_very_same() -> None:
    found, changes = laid('[[office]]\nid = "housing-office"\nroom = "15"\n')
    assert [office.id for office in found.offices] == [office.id for office in BELOW.offices]
    assert found.office("housing-office").room == "15"
    assert found.office("housing-office").name == "Housing Office"
    for old, new in zip(BELOW.offices, found.offices, strict=True):
        assert (new is old) is (old.id != "housing-office")
    (mark,) = found.office("housing-office").layers
    assert (mark.file.endswith("layer.toml"), mark.fields) == (True, ("room",))
    assert changes == Changes(offices_corrected=(OfficeChange("housing-office", ("room",)),))


def test_a_second_layer_marks_the_office_beside_the_first() -> None:
    once, _ = laid('[[office]]\nid = "aid"\nroom = "15"\n')
    text = '[[office]]\nid = "aid"\nname = "Aid"\nsources = ["list"]\n'
    twice, _ = lay_over(once, tomllib.loads(text), text.encode(), FILE)
    assert [mark.fields for mark in twice.office("aid").layers] == [("room",), ("name",)]


def test_an_entry_that_gives_nothing_changes_nothing() -> None:
    found, changes = laid('[[office]]\nid = "aid"\n')
    assert found.office("aid") is BELOW.office("aid")
    assert changes == Changes()


def test_a_new_office_stands_behind_all_others_and_is_marked_whole() -> None:
    text = '[[office]]\nid = "new"\nname = "New"\ndescription = "New."\nsources = ["list"]\n'
    found, changes = laid(text)
    assert [office.id for office in found.offices] == [*(each.id for each in BELOW.offices), "new"]
    assert [mark.fields for mark in found.office("new").layers] == [()]
    assert changes.offices_added == ("new",)
    assert changes.offices_corrected == ()


def test_a_hidden_office_is_gone_and_told_and_not_all_may_be() -> None:
    found, changes = laid('[[office]]\nid = "aid"\nhide = true\n')
    assert "aid" not in [office.id for office in found.offices]
    assert (changes.offices_hidden, changes.offices_corrected) == (("aid",), ())
    every = "".join(f'[[office]]\nid = "{office.id}"\nhide = true\n' for office in BELOW.offices)
    assert [fault.problem for fault in faults(every)] == ["this hides every office"]
    new = '[[office]]\nid = "new"\nname = "New"\ndescription = "New."\nsources = ["list"]\n'
    assert faults(every + new) == []
    (fault,) = faults('[[office]]\nid = "aid"\nhide = "yes"\n')
    assert fault.path == ("office", 0, "hide")
    shown, changes = laid('[[office]]\nid = "aid"\nhide = false\nroom = "15"\n')
    assert shown.office("aid").room == "15"
    assert changes.offices_hidden == ()


def test_a_new_concern_and_more_terms_of_an_old_one_are_told_apart() -> None:
    text = """[[concern]]
id = "pets"
name = "pets"
terms = "my cat, my dog"
[[concern]]
id = "money"
terms = "no scholarship left"
"""
    found, changes = laid(text)
    assert (changes.concerns_added, changes.concerns_changed) == (("pets",), ("money",))
    assert changes.others == ()
    money = found.concern("money")
    assert "tuition" in (money.terms_text or "")
    assert "no scholarship left" in (money.terms_text or "")
    assert found.office("aid").concerns == (money,)  # as it is now, in the offices too
    assert found.office("chaplain") is BELOW.office("chaplain")


def test_a_rule_and_a_source_that_are_read_again_are_so_wherever_they_are_cited() -> None:
    text = '[[rule]]\nid = "private"\ntext = "All of it is passed on."\n'
    found, changes = laid(text)
    (told,) = found.office("dean").confidentiality_statements
    assert [rule.text for rule in told.rules] == ["All of it is passed on."]
    assert changes.others == ("rule",)
    found, changes = laid('[[source]]\nid = "list"\nassured_date = 2026-03-01\n')
    assert {source.assured_date for office in found.offices for source in office.all_sources} == {
        "2026-03-01"
    }
    assert changes.others == ("source",)


def test_what_has_a_name_and_no_id_stands_in_the_place_of_its_namesake() -> None:
    text = """[[policy]]
name = "Leave"
text = "There is none."
sources = ["list"]
[[policy]]
name = "Housing"
text = "There is some."
sources = ["list"]
"""
    found, changes = laid(text)
    assert [(each.name, each.text) for each in found.policies] == [
        ("Leave", "There is none."),
        ("Housing", "There is some."),
    ]
    assert changes.others == ("policy",)


def test_urgent_contacts_are_added_behind_those_below_as_ones_own() -> None:
    text = RULES[RULES.index("[[urgent]]") : RULES.index("[[policy]]")].replace("guard", "second")
    found, changes = laid(text)
    assert [(each.id, each.origin) for each in found.urgent] == [
        ("guard", "shipped"),
        ("second", "catalogue"),
    ]
    assert changes.urgent_added == ("second",)
    (fault,) = faults(text.replace("second", "guard"))
    assert fault.path == ("urgent", 0, "id")
    assert "no layer takes one away" in fault.problem


@pytest.mark.parametrize("taken", ["dn", "the-old-dean", "aid-desk"])
def test_a_new_office_may_not_be_called_by_an_id_what_another_is_called_by_name(taken: str) -> None:
    text = f'[[office]]\nid = "{taken}"\nname = "New"\ndescription = "New."\nsources = ["list"]\n'
    (fault,) = faults(text)
    assert fault.path == ("office", 0, "id")
    assert f"the id '{taken}' is a name of another office" in fault.problem
    assert faults(text.replace(f'"{taken}"', '"unlike"')) == []


@pytest.mark.parametrize(
    ("given", "problem", "fix"),
    [
        ('id = "chaplan"\nroom = "1"\n', "so this is a new one", "Did you mean 'chaplain'? Else add: name"),
        ('id = "zoo"\nroom = "1"\n', "so this is a new one and needs more", "Add: name, description"),
        ('id = "chaplan"\nhide = true\n', "so there is nothing to hide", "Did you mean 'chaplain'?"),
        ('id = "zoo"\nhide = true\n', "so there is nothing to hide", "Remove this entry."),
    ],
)
def test_an_office_that_is_neither_below_nor_whole_is_told_once_with_what_it_needs(
    given: str, problem: str, fix: str
) -> None:
    (fault,) = faults(f"[[office]]\n{given}")
    assert fault.path == ("office", 0)
    assert problem in fault.problem
    assert fault.fix.startswith(fix)


SAYS = """[[office]]
id = "aid"
confidentiality = "{0}"
{1}
[[office.confidentiality_statements]]
says = "{0}"
note = "It says so."
{2}
"""


@pytest.mark.parametrize(
    ("answer", "of_office", "of_statement", "sound"),
    [
        ("confidential", "", "", False),
        ("private", "", "", False),
        ("not stated", "", "", True),
        ("confidential", 'sources = ["list"]', "", True),
        ("confidential", "", 'sources = ["list"]', True),
        ("confidential", "", 'sources = ["page"]', True),
    ],
)
def test_a_word_on_confidentiality_needs_a_page_that_says_so_below_or_in_the_layer(
    answer: str, of_office: str, of_statement: str, sound: object
) -> None:
    found = faults(SAYS.format(answer, of_office, of_statement) + (PAGE if "page" in of_statement else ""))
    assert [fault.path for fault in found] == (
        [] if sound else [("office", 0, "confidentiality_statements", 0)]
    )
    assert all(f"says '{answer}'" in fault.problem for fault in found)


def test_a_duty_to_report_is_taken_away_by_a_page_alone() -> None:
    freed = '[[office]]\nid = "dean"\nmust_report = false\n'
    (fault,) = faults(freed)
    assert fault.path == ("office", 0, "must_report")
    assert fault.problem == "no page is named that says that it need not report"
    found, _ = laid(f'{freed}sources = ["list"]\n')
    dean = found.office("dean")
    assert (dean.must_report, dean.must_report_note, dean.must_report_sources) == (False, None, ())
    assert faults('[[office]]\nid = "aid"\nmust_report = false\n') == []  # it had none


def test_a_duty_to_report_that_a_layer_leaves_alone_stays_with_its_note_and_its_page() -> None:
    found, _ = laid('[[office]]\nid = "dean"\nroom = "1"\n')
    dean = found.office("dean")
    assert (dean.must_report, dean.must_report_note) == (True, "Reports it.")
    assert [source.id for source in dean.must_report_sources] == ["list"]
    added, _ = laid('[[office]]\nid = "aid"\nmust_report = true\nmust_report_note = "It does."\n')
    assert [source.is_layer for source in added.office("aid").must_report_sources] == [True]


def test_a_fault_of_what_lies_below_is_none_of_the_layer() -> None:
    broken = BELOW._replace(offices=(BELOW.offices[0]._replace(email="nobody"), *BELOW.offices[1:]))
    text = '[[office]]\nid = "chaplain"\nroom = "17"\n'
    assert look_over(broken, tomllib.loads(text), FILE)[0] == []


def test_a_new_fact_cites_the_file_that_it_stands_in_and_the_old_ones_keep_their_page() -> None:
    found, _ = laid('[[office]]\nid = "aid"\nemail = "aid@example.edu"\n')
    office = found.office("aid")
    assert [source.is_layer for source in office.email_sources] == [True]
    assert [source.id for source in office.sources] == ["list"]
    assert [source.is_layer for source in found.sources] == [False, True]
    cited, _ = laid('[[office]]\nid = "aid"\nemail = "aid@example.edu"\nsources = ["list"]\n')
    assert [source.is_layer for source in cited.sources] == [False]
