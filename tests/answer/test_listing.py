"""What `whereto list` finds: a concern by its id or name, and a whole group of concerns."""

import re
from pathlib import Path

import pytest

from tests.conftest import CATALOGUE, Run
from whereto.answer.listing import list_offices
from whereto.records import wording
from whereto.records.around import ConcernEntry, ConcernList
from whereto.records.catalogue import Catalogue
from whereto.records.errors import UsageError
from whereto.views.around_rows import concern_blocks


@pytest.mark.parametrize("asked", ["funding", "Stipend, tuition and other money", " money ", "MONEY"])
def test_a_concern_is_found_by_its_id_its_name_and_its_group(asked: str, shipped: Catalogue) -> None:
    (funding,) = [concern for concern in shipped.concerns if concern.id == "funding"]
    assert list_offices(shipped, concern=asked).offices == shipped.offices_for(funding)


def test_a_group_has_the_offices_of_all_its_concerns_each_once(shipped: Catalogue) -> None:
    group = [concern for concern in shipped.concerns if concern.group == "Mind and mood"]
    found = list_offices(shipped, concern="mind and mood").offices
    assert set(found) == {office for concern in group for office in shipped.offices_for(concern)}
    assert len(set(found)) == len(found)


def test_what_is_neither_is_told_what_to_type(shipped: Catalogue) -> None:
    with pytest.raises(UsageError, match="--concern 'Mind and mood'"):
        list_offices(shipped, concern="mood")


def test_each_line_tells_the_concerns_that_were_asked_for(shipped: Catalogue, whereto: Run) -> None:
    for asked in ("money", "funding"):
        lines = whereto("list", "--concern", asked).stdout.splitlines()
        assert len(lines) > 1
        assert all("for: stipend, tuition and other money;" in line.casefold() for line in lines)
    group = [concern.name for concern in shipped.concerns if concern.group == "Mind and mood"]
    for line in whereto("list", "--concern", "mind and mood").stdout.splitlines():
        assert any(f"for: {name}" in line for name in group)


def test_a_wrong_fact_is_put_right_in_the_catalogue_that_is_used(tmp_path: Path, whereto: Run) -> None:
    own = tmp_path / "own.toml"
    own.write_bytes(CATALOGUE.read_bytes())
    told = whereto("about", "--catalogue", str(own)).stdout.splitlines()[-1]
    assert f"correct it in {own}," in told
    assert "data/offices.toml" in whereto("about").stdout.splitlines()[-1]


def test_what_to_type_is_quoted_for_the_shell_in_use(
    shipped: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tuple(each._replace(group="Your advisor's lab") for each in shipped.concerns)
    catalogue = shipped._replace(concerns=named)
    for windows, told in ((False, "'Your advisor'\"'\"'s lab'"), (True, '"Your advisor\'s lab"')):
        monkeypatch.setattr(wording, "_WINDOWS", windows)
        with pytest.raises(UsageError, match=re.escape(f"--concern {told}")):
            list_offices(catalogue, concern="lab")
        entries = tuple(ConcernEntry(each, ()) for each in named)
        first = next(iter(concern_blocks(ConcernList(entries))))
        assert first.rows[1].text.endswith(f"--concern {told}")
