"""The prepared form gives the very same values, or nothing."""

import marshal
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.conftest import CATALOGUE
from whereto.answer.prepare import prepare
from whereto.catalogue import load, prepared
from whereto.catalogue.load import load_catalogue
from whereto.catalogue.locate import Location
from whereto.catalogue.prepared import decode, encode, read_prepared
from whereto.records.catalogue import Catalogue
from whereto.records.office_parts import Confidentiality


def test_what_was_encoded_is_decoded_to_the_same_values(shipped: Catalogue) -> None:
    found = decode(encode(shipped))
    assert found == shipped
    assert found is not None
    assert all(isinstance(office.confidentiality, Confidentiality) for office in found.offices)
    cited = {id(source) for office in found.offices for source in office.all_sources}
    assert cited <= {id(source) for source in found.sources}  # each source is one value again


@pytest.mark.parametrize(
    "found",
    [
        b"",
        b"[1]",
        b"\xff",
        b"{}",
        marshal.dumps(({}, [])),
        marshal.dumps(7),
        marshal.dumps(({}, [("Nothing", ())])),
    ],
)
def test_what_is_damaged_is_not_decoded(found: bytes) -> None:
    assert decode(found) is None


def test_a_half_is_not_decoded(shipped: Catalogue) -> None:
    whole = encode(shipped)
    assert decode(whole[: len(whole) // 2]) is None


def test_values_of_records_that_have_changed_since_are_not_decoded(shipped: Catalogue) -> None:
    whole = encode(shipped)
    kinds, records = marshal.loads(whole)  # noqa: S302 - it was written in the line above
    fields, links = kinds["Office"]
    kinds["Office"] = ((*fields, "hours"), links)
    assert decode(marshal.dumps((kinds, records))) is None


class Stranger(NamedTuple):
    """A record of no module that the prepared form knows."""

    name: str


def test_a_record_that_could_not_be_found_again_stops_the_build(shipped: Catalogue) -> None:
    strange: Any = Stranger("x")
    with pytest.raises(LookupError, match="Stranger"):
        encode(shipped._replace(elsewhere=strange))


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda content: content[:-1],
    "one byte": lambda content: content[:-1] + bytes([content[-1] ^ 1]),
    "another text": lambda content: content.partition(b"\n")[0] + b"\n[1]",
    "no head": lambda content: content.partition(b"\n")[2],
    "no unicode": lambda content: b"\xff" + content,
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=list(DAMAGES))
@pytest.mark.parametrize("name", [prepared.CATALOGUE, prepared.INDEX])
def test_a_damaged_file_counts_as_absent(
    damage: Callable[[bytes], bytes], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare(CATALOGUE, tmp_path)
    monkeypatch.setattr(prepared, "FOLDER", tmp_path)
    assert read_prepared(name, CATALOGUE.read_bytes())
    content = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(damage(content))
    assert read_prepared(name, CATALOGUE.read_bytes()) is None


def test_it_is_used_for_the_very_catalogue_it_was_made_from_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "offices.toml"
    copy.write_bytes(CATALOGUE.read_bytes())
    worked_out = []
    monkeypatch.setattr(load, "build_checked", lambda content, _: worked_out.append(content))
    load_catalogue(Location(copy))
    assert not worked_out
    load_catalogue(Location(copy, "--catalogue"))  # one that somebody named is checked anew
    copy.write_bytes(CATALOGUE.read_bytes() + b"\n")
    load_catalogue(Location(copy))
    assert len(worked_out) == 2
