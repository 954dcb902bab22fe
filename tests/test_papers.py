"""The papers around the program: what they promise is there, and they name nothing that is not."""

import re
import tomllib

from tests.conftest import CATALOGUE, ROOT

FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "wrong-fact.yml"
NEEDED = ["office", "fact", "says", "right", "page", "read", "urgent", "version"]


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_form_for_a_wrong_fact_asks_for_what_a_correction_needs() -> None:
    form = FORM.read_text(encoding="utf-8")
    assert re.findall(r"(?m)^    id: (\w+)$", form) == NEEDED
    parts = form.split("\n  - type: ")[2:]
    assert [("required: true" in part) for part in parts] == [name != "version" for name in NEEDED]
    assert "whereto urgent" in form


def test_the_workflow_runs_what_everybody_runs() -> None:
    assert "- run: .ci/run" in text_of(".github/workflows/ci.yml")


def test_the_catalogue_has_a_licence_of_its_own_that_is_named_wherever_people_look() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    assert "CC0-1.0" in project["license"]
    assert "data/LICENSE" in project["license-files"]
    assert "CC0 1.0" in CATALOGUE.read_text(encoding="utf-8").splitlines()[1]
    for name in ("README.md", "CONTRIBUTING.md", "data/LICENSE"):
        assert "CC0 1.0" in text_of(name)


def test_the_changelog_has_a_part_for_facts() -> None:
    unreleased = text_of("CHANGELOG.md").split("\n## [")[1]
    assert "\n### Facts\n" in unreleased


def test_every_link_of_the_papers_leads_somewhere() -> None:
    for name in ("SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/releasing.md"):
        folder = (ROOT / name).parent
        targets = re.findall(r"\]\(([^)]+)\)", text_of(name))
        assert all((folder / target).exists() for target in targets if "://" not in target)


def test_no_address_is_invented_for_those_who_tell_of_a_fault() -> None:
    for name in (
        "SECURITY.md",
        ".github/ISSUE_TEMPLATE/config.yml",
        ".github/ISSUE_TEMPLATE/wrong-fact.yml",
    ):
        assert not re.search(r"https?://\w|\w@\w", text_of(name))
