"""Licences: of everything that is shipped, and of every library that comes with it."""

import re
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

OWN = "whereto-offices"
PAPER = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
SYSTEMS = [
    {"platform_system": "Linux", "sys_platform": "linux", "os_name": "posix", "extra": ""},
    {"platform_system": "Darwin", "sys_platform": "darwin", "os_name": "posix", "extra": ""},
    {"platform_system": "Windows", "sys_platform": "win32", "os_name": "nt", "extra": ""},
]
# What a library that gives no expression calls its licence, and which licences that may be.
CALLED = {
    "MIT": ("MIT", "MIT License"),
    "Apache-2.0": ("Apache", "Apache License 2.0", "Apache Software License"),
    "BSD": ("BSD", "BSD License"),
    "ISC": ("ISC License", "ISC License (ISCL)"),
}


def rows(heading: str) -> list[list[str]]:
    """The rows of the first table below a heading."""
    part = PAPER.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


LISTED = {name: (licence, needed) for name, licence, needed in rows("What whereto uses")}


def needed() -> dict[str, set[str]]:
    """Every library that comes with whereto on some system, and what needs it."""
    found: dict[str, set[str]] = {}
    waiting = [OWN]
    while waiting:
        name = waiting.pop()
        for line in requirements_of(name):
            requirement = Requirement(line)
            mark, wanted = requirement.marker, canonicalize_name(requirement.name)
            if mark is None or any(mark.evaluate(system) for system in SYSTEMS):
                waiting.extend([wanted] if wanted not in found else [])
                found.setdefault(wanted, set()).add(name)
    return found


def requirements_of(name: str) -> list[str]:
    try:
        return distribution(name).requires or []
    except PackageNotFoundError:  # a library of another system
        return []


def told_by(library: Distribution) -> set[str]:
    """The licences that a library itself tells, the simplest first: an expression, classifiers, a word."""
    told = library.metadata.json
    if expression := told.get("license_expression"):
        return set(re.split(r" (?:AND|OR) |[()]", str(expression))) - {""}
    classifiers = [line for line in told.get("classifier", []) if line.startswith("License :: ")]
    words = [line.split(" :: ")[-1] for line in classifiers] or str(told.get("license", "")).split(", ")
    return {licence for word in words for licence, names in CALLED.items() if word in names}


def test_every_library_is_listed_with_what_needs_it_and_no_other_is() -> None:
    assert {name: set(by.split(", ")) for name, (_, by) in LISTED.items()} == needed()


@pytest.mark.parametrize("name", sorted(LISTED))
def test_the_licence_listed_is_the_one_that_the_library_tells(name: str) -> None:
    try:
        told = told_by(distribution(name))
    except PackageNotFoundError:
        pytest.skip(f"{name} is a library of another system")
    listed = set(LISTED[name][0].split(" AND "))
    assert told, f"{name} tells no licence that this test knows"
    assert all(any(licence == own or licence.startswith(f"{own}-") for licence in listed) for own in told)


def test_a_library_under_another_licence_would_be_seen() -> None:
    assert told_by(distribution("hypothesis")) <= {
        "MPL-2.0"
    }  # an older one tells it in a word not known here
    assert not told_by(distribution("hypothesis")) & {licence for licence, _ in LISTED.values()}


def test_each_text_of_a_licence_that_is_named_travels() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    shipped = rows("What whereto carries")
    assert {licence for _, _, licence, _ in shipped} == set(project["license"].split(" AND "))
    named = {name for *_, text in shipped for name in re.findall(r"`([^`]+)`", text)}
    assert named == set(project["license-files"])
    assert all((ROOT / name).is_file() for name in named)


def test_the_texts_are_those_of_the_licences() -> None:
    text = (ROOT / "licences" / "Apache-2.0.txt").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "Version 2.0, January 2004" in text
    assert "END OF TERMS AND CONDITIONS" in text
