"""A cell runs no formula and is made into no number or date; its text comes back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whereto.exchange.cells import plain_cell, safe_cell
from whereto.exchange.inert import inert

BEGINNINGS = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001 - the wide forms are meant


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1 617 253 5921", "-2", "@SUM(A1)", "\uff1d1+1", "\t=1", " =1", "\u202e=1"),
        *("'=1", "'0171"),
        *(
            "0171234567",
            "6172535921",
            "1.5",
            "1,500",
            "12 34 56",
            "50%",
            "01.23.45.67.89",
            "3E136",
            "(617)",
        ),
        *("3-136", "3-5921", "10/12", "1.2.2026", "2026-01-31", "10:30", "10:30 pm"),
        *("May 2026", "1 Mar", "SEPT2", "true", "FALSE"),
    ],
)
def test_what_a_spreadsheet_would_change_or_run_stands_behind_an_apostrophe(text: str) -> None:
    assert safe_cell(text).startswith("'")
    assert safe_cell(text)[1:] == inert(text)
    assert plain_cell(safe_cell(text)) == inert(text)


@pytest.mark.parametrize(
    "text",
    [
        *("617-253-5921", "617-253-5921; 617-715-4080", "617-253-448 (incomplete)", "(617) 253-5921"),
        *("Room 3-136", "'tis", "a = b", "Marchmont 12", "help@example.edu", ""),
    ],
)
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text
    assert plain_cell(text) == text


@given(st.text())
def test_no_cell_begins_like_a_formula_whichever_mark_parts_the_cells(text: str) -> None:
    cell = safe_cell(text)
    assert not cell or cell[0] not in BEGINNINGS
    assert not any(part and part[0] in BEGINNINGS for part in re.split(r"[;\t]", cell)[1:])


@given(st.text(st.sampled_from("'=+-@1/a ;")))
def test_a_cell_that_was_made_safe_is_read_back_as_it_was(text: str) -> None:
    assert plain_cell(safe_cell(text)) in {inert(text), re.sub(r";(?=[=+\-@])", "; ", inert(text))}
