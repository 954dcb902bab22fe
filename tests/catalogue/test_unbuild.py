"""Values back to tables: what a file said, and nothing that it did not."""

import tomllib

from tests.catalogue.test_build import OFFICE
from tests.conftest import SMALL_SCHOOL
from whereto.catalogue.build import build
from whereto.catalogue.check import check
from whereto.catalogue.locate import shipped
from whereto.catalogue.unbuild import table_of
from whereto.catalogue.write import toml_of

UNSAID = ("", [], False, "not stated")  # which say no more than no line at all


def test_the_shipped_catalogue_goes_to_tables_and_back_and_is_the_same() -> None:
    catalogue = build(tomllib.loads(shipped().path.read_text(encoding="utf-8")))
    text = toml_of(table_of(catalogue), "Two lines\nof comment.")
    assert text.startswith("# Two lines\n# of comment.\n\nformat = 1\n")
    again = tomllib.loads(text)
    assert not check(again)
    assert build(again) == catalogue


def test_nothing_is_written_that_the_file_did_not_say() -> None:
    raw = tomllib.loads(SMALL_SCHOOL + OFFICE)
    told = table_of(build(raw))
    for given, written in zip(raw["office"], told["office"], strict=True):
        assert written.keys() == {key for key, value in given.items() if value not in UNSAID}
