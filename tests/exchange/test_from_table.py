"""A table of any shape becomes a catalogue, and what of it does not fit is reported."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whereto.catalogue.check import check
from whereto.catalogue.write import toml_of
from whereto.exchange.from_table import FromTable, Origin, catalogue_of
from whereto.exchange.table_heads import HEADS, columns_of
from whereto.records.errors import UsageError

ORIGIN = Origin("Harbour Library", "https://library.example.org/desks", "2026-11-29", None, "US")


def made(text: str | bytes) -> FromTable:
    return catalogue_of(text if isinstance(text, bytes) else text.encode(), "table.csv", ORIGIN)


def office(text: str | bytes) -> dict[str, object]:
    (found,) = made(text).tables["office"]
    return dict(found)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_spreadsheets_way_of_saving_is_read(delimiter: str, end: str, encoding: str) -> None:
    rows = [["Name", "E-Mail", "What for"], ["Café Noël", "noel@example.org", '"Tea, cake; talk"']]
    text = end.join(delimiter.join(row) for row in rows) + end
    found = office(text.encode(encoding))
    assert found["name"] == "Café Noël"
    assert found["description"] == "Tea, cake; talk"
    assert found["email"] == "noel@example.org"


@pytest.mark.parametrize(("field", "heads"), HEADS.items())
def test_every_head_is_understood_in_any_case_and_with_marks(field: str, heads: tuple[str, ...]) -> None:
    for head in heads:
        shown = head.replace(" ", "_").upper() + ":"
        assert [column.field for column in columns_of([shown])] == [field]


def test_columns_stand_in_any_order_and_a_department_beside_a_name_is_what_it_belongs_to() -> None:
    columns = columns_of(["Department", "Phone 2", "Colour", "Name", "Phone"])
    assert [column.field for column in columns] == ["parent", "phone", None, "name", "phone"]


def test_the_columns_of_an_export_are_all_known() -> None:
    exported = "name,acronym,phone,email,place,url,description,confidentiality,hours,concerns,keywords"
    assert all(column.field for column in columns_of(exported.split(",")))


def test_an_export_comes_in_again_with_its_ids_and_without_saying_its_page_twice() -> None:
    heads = "name,phone,source,id\n"
    rows = f"Aid,201-555-0100,{ORIGIN.url},'may-2\nLoans,,https://other.example.org,loans\n"
    aid, loans = made(heads + rows).tables["office"]
    assert (aid["id"], loans["id"]) == ("may-2", "loans")
    assert "facts" not in aid
    assert loans["facts"] == [{"text": "source: https://other.example.org"}]


def test_several_phones_in_a_cell_and_in_columns_are_all_kept() -> None:
    found = office('name,phone,ext,mobile\nAid,201-555-0100,12,"201-555-0101; 201-555-0102"\n')
    assert found["phones"] == [
        {"display": "201-555-0100", "number": "+12015550100", "extension": "12"},
        {"display": "201-555-0101", "number": "+12015550101", "label": "mobile"},
        {"display": "201-555-0102", "number": "+12015550102", "label": "mobile"},
    ]


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1-800-FLOWERS", "+18003569377"),
        ("tel:201.555.0100", "+12015550100"),
        ("+44 20 7946 0000", "+442079460000"),
    ],
)
def test_numbers_are_read_as_people_print_them(printed: str, number: str) -> None:
    (found,) = made(f"name,phone\nAid,{printed}\n").tables["office"]
    assert found["phones"][0]["number"] == number


def test_a_number_for_urgent_help_is_kept_as_a_fact() -> None:
    assert office("name,phone\nAid,911\n")["facts"] == [{"text": "Phone: 911"}]


@pytest.mark.parametrize("cell", ["ext 4", "to be announced"])
def test_a_cell_without_a_number_is_kept_as_a_fact_and_its_office_too(cell: str) -> None:
    found = made(f"name,phone\nAid,{cell}\n")
    assert found.tables["office"][0]["facts"] == [{"text": f"Phone: {cell}"}]
    assert f"table.csv:2: this is no number; it is kept as a fact: {cell}" in found.report.lines


def test_what_is_not_understood_is_kept_as_a_fact_and_told() -> None:
    found = made("name,phone,email,url,mascot\nAid,ask at the desk,nobody,example.org,Owl\n")
    (aid,) = found.tables["office"]
    facts = {fact["text"] for fact in aid["facts"]}
    assert facts == {"Phone: ask at the desk", "E-mail: nobody", "Web: example.org", "mascot: Owl"}
    assert sum("table.csv:2:" in line for line in found.report.lines) >= 3


def test_a_cell_beyond_the_heads_is_kept() -> None:
    assert {"text": "column 3: more"} in office("name,phone\nAid,201-555-0100,more\n")["facts"]  # type: ignore[operator]


def test_concerns_of_the_same_words_are_one() -> None:
    found = made("name,concerns\nAid,Money; Rent\nHelp,money\n")
    assert [concern["id"] for concern in found.tables["concern"]] == ["money", "rent"]
    assert [entry["concerns"] for entry in found.tables["office"]] == [["money", "rent"], ["money"]]


def test_offices_of_one_name_get_ids_of_their_own() -> None:
    found = made("name,phone\nAid,201-555-0100\nAid,201-555-0101\naid,\n")
    ids = [entry["id"] for entry in found.tables["office"]]
    assert len(set(ids)) == 3


def test_a_line_above_the_heads_is_told() -> None:
    found = made("Our desks in 2026,\nname,phone\nAid,201-555-0100\n")
    assert found.offices == 1
    assert (
        "table.csv:1: this stands above the heads and is left out: Our desks in 2026" in found.report.lines
    )


def test_a_row_without_a_name_is_told_with_what_it_held() -> None:
    found = made("name,phone\nAid,201-555-0100\n,201-555-0109\n")
    assert any("201-555-0109" in line for line in found.report.lines)


def test_lines_are_counted_as_an_editor_does() -> None:
    found = made('name,about\nAid,"two\nlines"\nHelp,\n')
    assert any(line.startswith("table.csv:4: it has no description") for line in found.report.lines)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "it is empty"),
        (b"PK\x03\x04rest", "is a workbook"),
        (b"a,b\n1,2\n", "are not understood (a, b)"),
        (b"name,phone\n", "there is no office in it"),
        (b'name,phone\n"Aid,1\nHelp,2\n', "table.csv:2: a quotation mark opens a cell"),
        (b"name\0,phone", "is no text"),
        (b"name,phone\nAid," + b"1" * 100_001, "longer than"),
        (b"name,phone\n" + b",\n" * 100_001, "more than 100,000 rows"),
    ],
)
def test_what_is_no_table_is_refused_with_its_place(content: bytes, told: str) -> None:
    with pytest.raises(UsageError, match=r".") as raised:
        made(content)
    assert told in str(raised.value)


def is_sound(content: bytes) -> None:
    """Either it is refused in a sentence, or it becomes a catalogue without a fault."""
    try:
        found = made(content)
    except UsageError:
        return
    assert not check(tomllib.loads(toml_of(found.tables)))


@given(st.binary(max_size=300))
def test_no_bytes_break_it(content: bytes) -> None:
    is_sound(content)


CELLS = st.text(max_size=30) | st.sampled_from(
    ["911", "x12", "=1+1", "201-555-0100", "a@b.org", "https://a.org", "yes", "Aid", "aid", "\u202e", "'"]
)


@given(
    st.lists(st.lists(CELLS, min_size=1, max_size=12), min_size=1, max_size=6), st.permutations(list(HEADS))
)
def test_no_cells_break_it(rows: list[list[str]], heads: list[str]) -> None:
    lines = [heads, *rows]
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines]
    is_sound("\n".join(quoted).encode("utf-8", "replace"))
