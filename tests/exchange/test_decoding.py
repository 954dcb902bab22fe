"""Files in other encodings: their letters are kept, and what was guessed is reported."""

import json
from pathlib import Path

import pytest

from tests.exchange.small import imported

SERVICES = [{"id": "1", "name": "Caf\u00e9 Harp", "status": "active", "description": "\u201cTunes\u201d."}]
AS_JSON = json.dumps(SERVICES, ensure_ascii=False)
AS_CSV = "id,name,description\n1,Caf\u00e9 Harp,\u201cTunes\u201d.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize(("name", "text"), [("services.json", AS_JSON), ("services.csv", AS_CSV)])
def test_letters_are_kept_in_any_of_the_usual_encodings(
    tmp_path: Path, name: str, text: str, encoding: str
) -> None:
    (tmp_path / name).write_bytes(text.encode(encoding))
    catalogue, found = imported(tmp_path)
    assert catalogue.offices[0].name == "Caf\u00e9 Harp"
    assert catalogue.offices[0].description == "\u201cTunes\u201d."
    told = any("read as Windows-1252" in line for line in found.report.lines)
    assert told == (encoding == "cp1252")


def test_a_byte_that_is_no_character_is_reported(tmp_path: Path) -> None:
    (tmp_path / "services.csv").write_bytes(b"id,name\n1,Harp\n2,Be\x81ll\xe9\n")
    _, found = imported(tmp_path)
    assert any(
        line.startswith("services.csv:3: bytes that are no character") for line in found.report.lines
    )
