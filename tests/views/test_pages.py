"""The rows of a list, of what stands around the offices, of the files in use, and what is told beside."""

from typing import Any

import pytest

from tests.records.test_records import BARE, GUIDE, NEWS, PAGE, SHORT, WHOLE
from whereto.records.around import About, ConcernEntry, ConcernList
from whereto.records.catalogue import Elsewhere, Remark
from whereto.records.concern import Concern
from whereto.records.layers import Changes, FileRead, Folder, OfficeChange, Paths
from whereto.records.office import Office, Way
from whereto.records.office_parts import (
    Confidentiality,
    ConfidentialityMeanings,
    ConfidentialityStatement,
    LayerMark,
    Rule,
)
from whereto.records.pages import Lookup, OfficeList
from whereto.records.source import LAYER_PUBLISHER
from whereto.records.urgent import Channel, UrgentContact, UrgentHelp
from whereto.views import words
from whereto.views.around_rows import about_blocks, concern_blocks
from whereto.views.notes import in_danger_lines, notes_on
from whereto.views.page_rows import list_blocks, lookup_blocks, purpose
from whereto.views.path_rows import path_blocks
from whereto.views.rows import Line, Row, Section, Tone, source_row
from whereto.views.source_rows import numbered, sources_section

RENT, HEAT, PETS = (Concern(name, f"the {name}", name) for name in ("rent", "heat", "pets"))
CONFIDENTIAL = BARE._replace(
    confidentiality=Confidentiality.CONFIDENTIAL,
    confidentiality_statements=(
        ConfidentialityStatement(Confidentiality.CONFIDENTIAL, "It says so.", (GUIDE,)),
    ),
)


def line(office: Office, **asked: Any) -> Line:
    (listing,) = list_blocks(OfficeList((office,), **asked))
    return listing.lines[0]


def test_a_line_names_the_best_way_or_the_one_that_was_asked_for_or_that_there_is_none() -> None:
    office = BARE._replace(phones=(WHOLE,), email="a@b.edu", room="1")
    assert line(office).contact == "Call 617-555-0100"
    assert line(office).href == "tel:+16175550100"
    assert line(office, by=Way.EMAIL).contact == "Write to a@b.edu"
    assert line(office, by=Way.VISIT).contact == "Go to Room 1"
    assert line(BARE).contact == words.NO_WAY
    assert line(BARE._replace(how_to_find="Ask.")).contact == words.NO_CONTACT
    assert line(BARE).href == ""


def test_who_says_that_an_office_is_confidential_stands_there_where_that_was_asked_for() -> None:
    assert line(CONFIDENTIAL, confidential=True).said_by == "guide"
    assert line(CONFIDENTIAL).said_by == ""
    assert line(CONFIDENTIAL).confidentiality == "Confidential"


def test_what_an_office_is_for_is_its_first_concerns_those_asked_for_or_what_it_does() -> None:
    office = BARE._replace(concerns=(RENT, HEAT), also_concerns=(PETS,))
    assert purpose(office) == "the rent; the heat"
    assert purpose(office, (PETS, HEAT)) == "the heat; the pets"
    assert purpose(office._replace(concerns=())) == "the pets"
    assert purpose(BARE) == "Helps."
    assert purpose(office, (Concern("x", "x", "x"),)) == "the rent; the heat"
    many = tuple(Concern(str(n), "a concern of words", "x") for n in range(9))
    assert purpose(BARE._replace(concerns=many)) == "; ".join(["a concern of words"] * 2)


def test_a_line_tells_which_layer_gave_what() -> None:
    marks = (LayerMark("~/a.toml", ("how_to_find", "room")), LayerMark("~/b.toml"))
    told = "~/a.toml: how to find, room; ~/b.toml: the whole entry"
    assert line(BARE._replace(layers=marks)).added_by == told
    assert line(BARE).added_by == ""


def test_the_page_of_an_office_ends_with_what_to_do_about_a_wrong_fact_and_no_page_with_none() -> None:
    contact = UrgentContact("a", "A", "emergency", "danger", (Channel("call", "911", "911"),), ())
    *_, last = lookup_blocks(Lookup("x", BARE))
    assert isinstance(last, Section)
    assert last.rows == (Row("A wrong fact", words.WRONG_FACT),)
    (shown,) = lookup_blocks(Lookup("x", urgent_contact=contact))
    assert isinstance(shown, Section)
    assert (shown.rows[0].text, shown.rows[-1]) == ("A", Row("More", words.ALL_URGENT))
    assert list(lookup_blocks(Lookup("x", candidates=(BARE, BARE)))) == []


def entries(*concerns: tuple[str, str | None]) -> ConcernList:
    acronymed = CONFIDENTIAL._replace(acronym="CD")
    return ConcernList(
        tuple(
            ConcernEntry(Concern(name, name, "x", group=group), (BARE, acronymed))
            for name, group in concerns
        )
    )


def test_concerns_stand_in_their_groups_with_the_offices_by_their_letters() -> None:
    counted, one, two = concern_blocks(entries(("rent", "Money"), ("fees", "Money"), ("heat", "Home")))
    assert [row.text for row in counted.rows] == [
        "3 things you can ask about, in 2 groups",
        "The offices for one of them, or for a whole group: whereto list --concern Money",
    ]
    assert (one.title, two.title) == ("Money (2)", "Home (1)")
    assert [(row.label, row.text) for row in one.rows] == [
        ("rent", "Help Desk, CD"),
        ("fees", "Help Desk, CD"),
    ]
    counted, loose = concern_blocks(entries(("rent", None)))
    assert loose.title == ""
    assert counted.rows[1].text.endswith("--concern rent")
    (none,) = concern_blocks(entries())
    assert [row.text for row in none.rows] == [words.NO_CONCERNS]


REMARK = Remark("Care", "We care.", (PAGE, NEWS))
ABOUT = About("1.2", "School", None, "a.toml", (), (), None, ())
AROUND: list[tuple[dict[str, Any], Row]] = [
    ({"country": "GB"}, Row("Country", "GB")),
    ({"layers": ("~/a.toml",)}, Row("Layer", "~/a.toml", remark=words.SEE_PATHS)),
    ({"principles": (REMARK,)}, Row("Principle", "Care. We care.", remark="page; news")),
    ({"policies": (REMARK,)}, Row("Policy", "Care. We care.", remark="page; news")),
    ({"guidance": (REMARK,)}, Row("Guidance", "Care. We care.", remark="page; news")),
    ({"policies": (REMARK._replace(url="https://p"),)}, Row("Policy", "https://p", "https://p")),
    ({"rules": (Rule("r", "It is a rule.", (PAGE,)),)}, Row("Rule", "It is a rule.", remark="page")),
    (
        {"confidentiality": ConfidentialityMeanings((PAGE,), private="The dean may hear of it.")},
        Row("Private means", "The dean may hear of it.", remark="page"),
    ),
    (
        {"elsewhere": Elsewhere("Ask", "https://ask", "It helps.", ())},
        Row("Other offices", "https://ask", "https://ask", "Ask: It helps."),
    ),
    ({"institution_short_name": "S"}, Row("Offices of", "School (S)")),
    ({}, Row("Offices of", "School")),
    ({}, Row("whereto", "version 1.2")),
    ({}, Row("Catalogue", "a.toml")),
]


@pytest.mark.parametrize(("given", "row"), AROUND, ids=[row.label for _, row in AROUND])
def test_what_stands_around_the_offices_has_its_row_and_what_does_not_has_none(
    given: dict[str, Any], row: Row
) -> None:
    (section,) = about_blocks(ABOUT._replace(**given))
    assert row in section.rows
    (bare,) = about_blocks(ABOUT)
    labels = [each.label for each in bare.rows]
    assert labels == ["whereto", "Offices of", "Catalogue", "Suggestions", "A wrong fact"]


CHANGES: list[tuple[dict[str, Any], Row]] = [
    ({"offices_added": ("a", "b")}, Row("Adds offices", "a, b")),
    (
        {"offices_corrected": (OfficeChange("a", ("room", "how_to_find")),)},
        Row("Corrects", "a (room, how to find)"),
    ),
    ({"offices_hidden": ("a",)}, Row("Hides offices", "a")),
    ({"concerns_added": ("a",)}, Row("Adds concerns", "a")),
    ({"concerns_changed": ("a",)}, Row("Changes concerns", "a")),
    ({"urgent_added": ("a",)}, Row("Adds urgent contacts", "a")),
    ({"others": ("rule",)}, Row("Gives as well", "rule")),
    ({}, Row("Changes", "nothing")),
]


@pytest.mark.parametrize(("given", "row"), CHANGES, ids=[row.label for _, row in CHANGES])
def test_each_change_of_a_layer_has_its_row_alone(given: dict[str, Any], row: Row) -> None:
    file = FileRead("a.toml", "--catalogue", "layer", Changes(**given))
    (section,) = path_blocks(Paths((file,), ()))
    assert section.rows[3:] == (row,)


def test_a_file_says_what_it_is_and_why_it_is_left_out_and_a_folder_what_became_of_it() -> None:
    wrong = FileRead("a.toml", "--catalogue", "left out", faults=("one", "two"))
    whole = FileRead("b.toml", "it", "whole")
    folders = tuple(
        Folder("/x", "your own folder", state) for state in ("there", "not there", "unreadable")
    )
    first, second, looked = path_blocks(Paths((wrong, whole), folders))
    assert [(row.label, row.text, row.tone) for row in first.rows] == [
        ("File", "a.toml", Tone.STRONG),
        ("Named by", "--catalogue", Tone.PLAIN),
        ("It is", "left out", Tone.WARNING),
        ("Fault", "one", Tone.PLAIN),
        ("Fault", "two", Tone.PLAIN),
    ]
    assert second.rows[-1] == Row("It is", "a whole catalogue")
    assert [(row.label, row.remark) for row in looked.rows] == [
        ("Your own folder", "looked into"),
        ("Your own folder", "not there"),
        ("Your own folder", "cannot be looked into"),
    ]


def told(**found: Any) -> list[str]:
    return list(notes_on(Lookup(**{"query": "dean", **found})))


def test_what_was_taken_for_a_name_is_told_beside() -> None:
    assert told(office=BARE) == []
    assert told(office=BARE, misspelt=True) == [
        "no office is called 'dean'. Shown is the closest name: Help Desk."
    ]
    assert told(candidates=(BARE, CONFIDENTIAL)) == [
        "'dean' fits 2 offices. Show one of them:",
        "  Help Desk: whereto show desk",
        "  Help Desk: whereto show desk",
    ]
    assert told(suggestions=(BARE,))[0] == "no office is called 'dean'. Did you mean:"
    assert told() == ["no office is called 'dean'. All offices: whereto list"]
    assert told(query="the dean")[0].endswith(". To search for it: whereto search the dean")
    long = told(query=f"{'x' * 40} {'y' * 40}")[0]
    assert f"'{'x' * 40} {'y' * 19}...'" in long
    assert long.endswith("whereto search and your words")
    contact = UrgentContact("a", "A", "emergency", "danger", (Channel("call", "911", "911"),), ())
    assert told(urgent_contact=contact, faults=("one",), left_out=("two",)) == ["two", "one"]


def test_an_empty_list_says_that_none_passes_and_doubts_are_told() -> None:
    assert list(notes_on(OfficeList(()))) == [words.NONE_PASSES]
    assert list(notes_on(OfficeList((BARE,), doubts=("one",)))) == ["one"]
    assert list(notes_on(UrgentHelp((), faults=("one",), left_out=("two",)))) == ["two", "one"]


def test_below_an_error_stand_all_contacts_and_last_whom_to_call_now() -> None:
    line_ = UrgentContact(
        "line", "Line", "crisis line", "any crisis", (Channel("call", "988", "988"),), (), "day and night"
    )
    guard = line_._replace(name="Guard", type="emergency", hours=None, reached_from="the US")
    own = guard._replace(name="Own", origin="catalogue")
    assert list(in_danger_lines(UrgentHelp((guard, line_)))) == [
        f"{words.IN_DANGER_TITLE}:",
        "  Call 988: Guard (any crisis)",
        "  Call 988: Line (any crisis), day and night",
        f"  {words.ALL_URGENT}",
        "Now: Call 988 (Guard)",
        "Now: Call 988 (Line)",
    ]
    abroad = list(in_danger_lines(UrgentHelp((own, guard), note="Elsewhere call another.", foreign=True)))
    assert abroad[1:3] == ["  Call 988: Own (any crisis)", "  Call 988: Guard (any crisis), in the US"]
    assert abroad[4] == "Elsewhere call another."
    assert all("in the US" in line for line in abroad[5:])


def test_sources_are_numbered_in_their_order_and_each_once() -> None:
    rows = [Row("a", "a", sources=(NEWS, PAGE)), Row("b", "b"), Row("c", "c", sources=(GUIDE, NEWS))]
    marked, order = numbered(rows)
    assert [row.marks for row in marked] == [(1, 2), (), (1, 3)]
    assert order == [NEWS, PAGE, GUIDE]


def test_a_source_says_how_and_when_it_was_read_where_not_all_were_read_alike() -> None:
    other = PAGE._replace(
        assured_date="2026-02-01", page_date="2020-05", note="It is long.", stored_copy=True
    )
    alike = sources_section((PAGE, NEWS), brief=False)
    assert alike.title == "Sources, read 2026-01-01"
    assert [row.text for row in alike.rows] == ["page: https://b.edu/page", "news: https://b.edu/news"]
    mixed = sources_section((NEWS, other), brief=False)
    assert mixed.title == "Sources"
    assert [row.text for row in mixed.rows] == [
        "news, read 2026-01-01: https://b.edu/news",
        "page, dated 2020-05, read 2026-02-01 in a stored copy (It is long.): https://b.edu/page",
    ]
    brief = sources_section((NEWS, other), brief=True)
    assert brief.title == "Sources, read 2026-01-01 to 2026-02-01, some in stored copies"
    assert [(row.label, row.text, row.spare) for row in brief.rows] == [
        ("Source 1", "news: https://b.edu/news", True),
        ("Source 2", "page: https://b.edu/page", True),
    ]
    assert SHORT.sources == (PAGE,)


def test_a_layer_that_is_a_source_says_when_it_changed_and_has_no_address() -> None:
    layer = PAGE._replace(url="file:///home/ada/a.toml", publisher=LAYER_PUBLISHER, title="~/a.toml")
    assert layer.is_layer
    assert source_row(layer).text == f"~/a.toml ({LAYER_PUBLISHER}), last changed 2026-01-01"
    assert source_row(PAGE).text == "page (School), read 2026-01-01: https://b.edu/page"
    listed = sources_section((layer, PAGE), brief=False)
    assert [row.text for row in listed.rows] == [
        f"~/a.toml, {LAYER_PUBLISHER}, last changed 2026-01-01",
        "page: https://b.edu/page",
    ]
