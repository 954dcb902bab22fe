"""Directories that are damaged in ways that fuzzing found.

Most are an export of whereto's own, in which what `x_whereto` keeps is of another type.
"""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import THREE_OFFICES
from tests.exchange.small import ASKED, TABLES, imported
from whereto.answer.load import load
from whereto.exchange.exporting import export
from whereto.exchange.importing import import_directory

ODD: tuple[Any, ...] = (["x"], {"x": 1}, 7, True, None, [["x"]])


@pytest.fixture
def exported(tmp_path: Path) -> Any:
    path = tmp_path / "offices.toml"
    path.write_text(THREE_OFFICES, encoding="utf-8")
    catalogue = load(path)
    return json.loads(export(catalogue, catalogue.offices, "hsds").content)


def services_in(exported: Any) -> list[dict[str, Any]]:
    found = exported if isinstance(exported, list) else exported.get("services") or exported["contents"]
    return list(found)


@pytest.mark.parametrize("field", ["id", "name", "alternate_names", "concerns", "sources", "phones"])
@pytest.mark.parametrize("odd", ODD, ids=str)
def test_a_field_of_another_type_leaves_its_office_out_and_no_other(
    field: str, odd: Any, exported: Any, tmp_path: Path
) -> None:
    services_in(exported)[0]["x_whereto"]["office"][field] = odd
    path = tmp_path / "services.json"
    path.write_text(json.dumps(exported), encoding="utf-8")
    offices = import_directory(path, ASKED).tables["office"]
    assert {"housing-office", "chaplain"} <= {office["id"] for office in offices}


@pytest.mark.parametrize("odd", ODD, ids=str)
def test_a_concern_of_another_type_is_left_out_and_no_office(
    odd: Any, exported: Any, tmp_path: Path
) -> None:
    kept = next(
        found
        for each in services_in(exported)
        if "concern" in (found := each.get("organization", {}).get("x_whereto", {}))
    )
    kept["concern"].append({"id": odd, "name": odd})
    path = tmp_path / "services.json"
    path.write_text(json.dumps(exported), encoding="utf-8")
    found = import_directory(path, ASKED)
    assert (found.offices, found.concerns) == (3, 2)


def test_a_file_without_a_name_in_a_zip_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "directory.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("services.csv", TABLES["services"])
        archive.writestr("q.csv", "id,name\n1,Nobody\n")
    path.write_bytes(path.read_bytes().replace(b"q.csv", b"\0.csv"))
    assert imported(path)[1].offices == 2
