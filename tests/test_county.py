"""The invented catalogues of `benchmarks/scale.py` are sound, as large as they say, and always the same."""

import runpy
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from whereto.catalogue.build import build
from whereto.catalogue.check import check
from whereto.catalogue.doubts_more import doubts_in
from whereto.catalogue.locate import GIVEN, Location
from whereto.catalogue.read import parse

COUNTY: Any = runpy.run_path(str(ROOT / "benchmarks" / "county.py"))["county"]


@pytest.mark.parametrize(("offices", "concerns"), [(11, 60), (300, 135)])
def test_an_invented_catalogue_has_no_fault_and_three_concerns_for_each_office(
    offices: int, concerns: int
) -> None:
    raw = parse("".join(COUNTY(offices)).encode(), Location(Path("county.toml"), GIVEN))
    assert check(raw) == []
    catalogue = build(raw)
    assert (len(catalogue.offices), len(catalogue.concerns)) == (offices, concerns)
    assert {len(set(office.concerns)) for office in catalogue.offices} == {3}
    kinds = {doubt.kind for doubt in doubts_in(catalogue, "2026-11-29", 365)}
    assert kinds <= {"no-office", "common-keyword"}  # words that are frequent are keywords of many


def test_the_same_seed_gives_the_same_catalogue_and_another_one_another() -> None:
    first, again, other = (list(COUNTY(20, seed)) for seed in (1, 1, 2))
    assert first == again != other
