"""Where each table, field and item stands, whatever lies between them."""

import tomllib

import pytest

from whereto.catalogue.positions import Positions

TEXT = """\
format = 1
[[office]]
terms = '''
a, b]
c = 1
'''
rows = [
  ["x"],
  { y = "]" },
]
name = "n"  # ] {
[[office]]
  name = "m"
[[office."phones".more]]
a.b = 2
many = ["p", "q"]
"""
EXPECTED = {
    (): (1, 1),
    ("format",): (1, 1),
    ("office", 0): (2, 1),
    ("office", 0, "terms"): (3, 1),
    ("office", 0, "rows"): (7, 1),
    ("office", 0, "rows", 0): (8, 3),
    ("office", 0, "rows", 0, 0): (8, 4),
    ("office", 0, "rows", 1): (9, 3),
    ("office", 0, "rows", 1, "y"): (9, 5),
    ("office", 0, "name"): (11, 1),
    ("office", 1): (12, 1),
    ("office", 1, "name"): (13, 3),
    ("office", 1, "phones", "more", 0): (14, 1),
    ("office", 1, "phones", "more", 0, "a"): (15, 1),
    ("office", 1, "phones", "more", 0, "a", "b"): (15, 1),
    ("office", 1, "phones", "more", 0, "many"): (16, 1),
    ("office", 1, "phones", "more", 0, "many", 0): (16, 9),
    ("office", 1, "phones", "more", 0, "many", 1): (16, 14),
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_part_has_its_line_and_column(line_end: str) -> None:
    text = TEXT.replace("\n", line_end)
    assert tomllib.loads(text)
    positions = Positions(text)
    assert {path: tuple(positions.find(path)) for path in positions} == EXPECTED


@pytest.mark.parametrize(
    "value",
    ['"""a"b""c\\""""""', "'''it's [ { = '''", '"a \\" # b"', "'#'", "[\n1, # ]\n2,\n]", "{a = {b = [1]}}"],
)
def test_no_value_hides_the_field_behind_it(value: str) -> None:
    text = f"first = {value}\nlast = 1\n"
    assert tomllib.loads(text)["last"] == 1
    assert Positions(text).find(("last",)) == (text.count("\n"), 1)


def test_a_part_of_a_value_is_told_its_own_place_and_not_that_of_a_longer_word() -> None:
    text = "terms = '''\nillness, be ill,\n  ill'''\nother = 'ill'\n"
    positions = Positions(text)
    assert positions.find(("terms",), "ill") == (3, 3)
    assert positions.find(("terms",), "be i") == (2, 10)
    assert positions.find(("terms",), "nowhere") == (1, 1)
    assert positions.find(("none", 3, "at all")) == (1, 1)


def test_a_part_with_a_comma_is_found_where_it_stands() -> None:
    positions = Positions("keywords = ['a', 'b, c', 'c']\n")
    assert positions.find(("keywords",), "b, c") == (1, 19)
    assert positions.find(("keywords",), "c") == (1, 22)


def test_the_places_of_some_paths_alone_are_the_same_as_among_those_of_all() -> None:
    wanted = [("office", 0, "rows", 1, "y"), ("office", 1, "phones", "more", 0, "many", 1), ("format",)]
    some, every = Positions(TEXT, wanted), Positions(TEXT)
    assert [some.find(path) for path in wanted] == [every.find(path) for path in wanted]
    assert len(list(Positions(TEXT, [("format",)]))) < len(list(every))
