"""The parts of an import: numbers, hours, texts, ids, and by how many offices a word may be shared."""

import pytest

from whereto.catalogue.faults import Table
from whereto.exchange.cleaning import clean, slug
from whereto.exchange.hours import hours_of
from whereto.exchange.phones import numbers_in, phones_of
from whereto.exchange.report import Report
from whereto.exchange.rows import Row
from whereto.exchange.terms import most_shared, settle


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("617-253-5921", ["+16172535921"]),
        ("(617) 253. 5921", ["+16172535921"]),
        ("1-800-ASK-HOME", ["+18002754663"]),
        ("844-RIGHTS-9 (844-744-4879)", ["+18447444879"]),
        ("(618) 453-3217; (618) 536-7711", ["+16184533217", "+16185367711"]),
        ("(618) 453-3217 or (618) 536-7711", ["+16184533217", "+16185367711"]),
        ("617-253-592", [None]),
        ("+44 (0)20 7946 0000", ["+442079460000"]),
        ("call the desk", []),
    ],
)
def test_a_cell_gives_the_numbers_that_are_in_it(printed: str, numbers: list[str | None]) -> None:
    assert [told.number for told in numbers_in(printed, "US")] == numbers


@pytest.mark.parametrize(
    ("printed", "country", "number"),
    [
        ("0161 496 0102", "GB", "+441614960102"),
        ("496 0102", "GB", None),
        ("5550 1234", "AU", None),
        ("0800 1111", "GB", "+448001111"),
        ("123-456-7890", "US", "+11234567890"),
    ],
)
def test_a_number_without_its_area_code_is_not_dialled_where_numbers_differ_in_length(
    printed: str, country: str, number: str | None
) -> None:
    (told,) = numbers_in(printed, country)
    assert (told.display, told.number) == (printed, number)


def test_an_extension_alone_is_no_number() -> None:
    assert numbers_in("ext. 4", "US") == []


@pytest.mark.parametrize("printed", ["617-253-5921 x 12", "617-253-5921 ext. 12", "617-253-5921, ext 12"])
def test_an_extension_is_taken_from_the_number(printed: str) -> None:
    (told,) = numbers_in(printed, "US")
    assert (told.display, told.number, told.extension) == ("617-253-5921", "+16172535921", "12")


def test_words_in_brackets_after_a_number_are_kept_as_its_label() -> None:
    (told,) = numbers_in("217-525-5297 (LAWS)", "US")
    assert (told.display, told.number, told.beside) == ("217-525-5297", "+12175255297", "LAWS")


@pytest.mark.parametrize(
    ("number", "shown"),
    [("800-275-4663", ["800-ASK-HOME"]), ("800-275-4664", ["800-275-4664", "800-ASK-HOME"])],
)
def test_a_vanity_number_is_shown_as_printed_where_it_dials_the_same(number: str, shown: list[str]) -> None:
    row = Row("phone", "phones.csv", "2", {"number": number, "vanity_number": "800-ASK-HOME"})
    assert [phone["display"] for phone in phones_of(row, "US", None, Report())] == shown


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            [("Monday", "9:00", "17:00"), ("Tuesday", "09:00:00", "17:00:00")],
            "Monday, Tuesday 9:00 to 17:00",
        ),
        (
            [("1", "9am", "noon"), ("2", "9am", "noon"), ("3", "9am", "noon")],
            "Monday to Wednesday 9am to noon",
        ),
        (
            [("Monday", "8:00", "12:00"), ("Monday", "14:00", "16:00")],
            "Monday 8:00 to 12:00 and 14:00 to 16:00",
        ),
        ([("Sunday", "", "")], ""),
        ([("Friday", "10:00", "")], "Friday from 10:00"),
    ],
)
def test_hours_are_told_in_words(rows: list[tuple[str, str, str]], told: str) -> None:
    names = ("weekday", "opens_at", "closes_at")
    made = [
        Row(
            "schedule",
            "s.csv",
            str(at),
            {name: text for name, text in zip(names, row, strict=True) if text},
        )
        for at, row in enumerate(rows)
    ]
    assert hours_of(made, [], Report()) == told


def test_hours_that_end_before_they_begin_are_kept_and_reported() -> None:
    report = Report()
    row = Row("schedule", "s.csv", "2", {"weekday": "Friday", "opens_at": "21:00", "closes_at": "17:00"})
    assert hours_of([row], [], report) == "Friday 21:00 to 17:00"
    assert report.lines == (
        "s.csv:2: it closes before it opens; that is kept as it stands: 21:00 to 17:00",
    )


@pytest.mark.parametrize(
    ("text", "cleaned", "hidden"),
    [
        ("a\u00a0b", "a b", 0),
        ("two\nlines", "two lines", 0),
        ("hid\u200bden\x07", "hidden", 2),
        ("\ud800x", "x", 1),
        (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            0,
        ),
    ],
)
def test_a_text_loses_what_cannot_be_seen_and_nothing_else(text: str, cleaned: str, hidden: int) -> None:
    assert clean(text) == (cleaned, hidden)


@pytest.mark.parametrize(
    ("text", "made"), [("Fern's  Café, Nº 2", "ferns-cafe-no-2"), ("\u6771\u4eac", "")]
)
def test_a_slug_has_small_letters_digits_and_hyphens(text: str, made: str) -> None:
    assert slug(text) == made


def test_a_word_that_many_offices_share_is_no_keyword_of_each() -> None:
    offices: list[Table] = [{"id": f"o{number}", "name": f"Desk {number}"} for number in range(40)]
    said = {office["id"]: ["house", office["name"]] for office in offices}
    settle(offices, {}, said)
    assert all(office["keywords"] == [office["name"]] for office in offices)
    assert all(office["facts"] == ["Also filed under: house"] for office in offices)


def test_a_taxonomy_term_of_a_few_offices_is_a_concern_and_of_one_its_keyword() -> None:
    offices: list[Table] = [{"id": f"o{number}", "name": f"Desk {number}"} for number in range(40)]
    filed = {"o1": ["Food", "Toys"], "o2": ["Food"], "o3": ["Food"]}
    concerns = settle(offices, filed, {})
    assert [(concern["id"], concern["name"]) for concern in concerns] == [("food", "Food")]
    assert offices[1]["concerns"] == ["food"]
    assert offices[1]["keywords"] == ["Toys"]


@pytest.mark.parametrize(("offices", "most"), [(1, 3), (25, 5), (400, 12), (4000, 12)])
def test_how_many_may_share_a_word_grows_slowly(offices: int, most: int) -> None:
    assert most_shared(offices) == most


def test_a_report_tells_the_same_remark_once_with_the_first_lines() -> None:
    report = Report()
    for line in range(2, 9):
        report.add("a.csv", str(line), "it is odd", f"value {line}")
    assert report.brief == ("a.csv:2, 3, 4 and 4 more: it is odd",)
    assert report.lines[0] == "a.csv:2: it is odd: value 2"
    assert len(report.lines) == 7
