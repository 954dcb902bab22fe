"""The table: what a spreadsheet opens, and what the columns hold."""

import csv
import io

from tests.exchange import hostile
from whereto.exchange.spreadsheet import COLUMNS, to_csv
from whereto.records.catalogue import Catalogue


def rows(catalogue: Catalogue) -> list[dict[str, str]]:
    text = to_csv(catalogue, catalogue.offices).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_it_begins_with_a_mark_for_excel_and_its_lines_end_as_the_rfc_has_it(shipped: Catalogue) -> None:
    content = to_csv(shipped, shipped.offices).content
    assert content.startswith(b'\xef\xbb\xbf"name","acronym","phone","email","place","url","description",')
    assert content.count(b"\n") == content.count(b"\r\n") == 1 + len(shipped.offices)


def test_a_row_holds_one_office_in_the_columns_that_init_reads(shipped: Catalogue) -> None:
    (idhr,) = (row for row in rows(shipped) if row["acronym"] == "IDHR")
    assert list(idhr) == list(COLUMNS)
    assert idhr["phone"] == "617-324-7526; 617-715-4080"
    assert idhr["id"] == "idhr"
    assert idhr["place"] == "Room W31-223"
    assert idhr["confidentiality"] == "not stated"
    assert idhr["source"] == "https://oge.mit.edu/gpp/roles-relationships/"
    assert len(rows(shipped)) == len(shipped.offices)


def test_an_incomplete_number_says_so(shipped: Catalogue) -> None:
    assert rows(shipped)[-1]["phone"] == "617-253-2916; 617-253-448 (incomplete)"


def test_what_has_no_column_is_told_by_office_and_field(shipped: Catalogue) -> None:
    told = to_csv(shipped, shipped.offices).left_out
    (ombuds,) = (line for line in told if "'ombuds'" in line)
    assert "notices" in ombuds
    assert "first_contact" in ombuds
    assert any("'mit-medical'" in line and "hours of 617-258-9355" in line for line in told)
    assert "urgent (7)" in told[-1]


def test_a_hostile_catalogue_makes_no_formula_and_no_row_of_its_own() -> None:
    (row,) = rows(hostile.CATALOGUE)
    assert None not in row
    assert not [cell for cell in row.values() if cell.lstrip()[:1] in {*"=+-@\t\r"} - {""}]
    assert row["description"].startswith("'=HYPERLINK(")
    assert ";=" not in row["description"]
