"""Layers of catalogues through the command line: what lies over what, what is left out."""

import json
import os
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import CATALOGUE, ROOT, THREE_OFFICES, Run
from whereto.catalogue import stack
from whereto.catalogue.locate import GIVEN, PERSON, Location, shipped
from whereto.catalogue.stack import load_stack
from whereto.exchange.away import ELSEWHERE
from whereto.exchange.exporting import FORMATS

OFFICER = """\
[[office]]
id = "graduate-officer"
name = "Graduate Officer of Chemistry: Anna Smith"
phones = [{ display = "617-253-0001", number = "+16172530001" }]
room = "18-393"
email = "anna@example.edu"
"""
MAKERSPACE = """\
[[concern]]
id = "machines"
name = "learning to use a machine"
terms = "laser cutter, lathe, kiln glazing bench"
[[office]]
id = "makerspace"
name = "Makerspace"
description = "Lends tools and teaches how to use a laser cutter."
confidentiality = "not stated"
room = "44-101"
concerns = ["machines"]
"""
ON_CALL = """\
[[urgent]]
id = "lab-on-call"
name = "Chemistry lab on call"
type = "on-call clinician"
description = "a spill or a burn"
[[urgent.channels]]
type = "call"
display = "617-253-0009"
number = "+16172530009"
"""

Here = Callable[..., subprocess.CompletedProcess[str]]


class Folders:
    """The folders of a site and of a person, and the program run between them."""

    def __init__(self, whereto: Run, root: Path) -> None:
        self._whereto, self.root = whereto, root
        self.site, self.own = root / "site" / "whereto", root / "home" / "whereto"
        for folder in (self.site, self.own):
            folder.mkdir(parents=True)

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        folders = {"XDG_CONFIG_DIRS": str(self.site.parent), "XDG_CONFIG_HOME": str(self.own.parent)}
        return self._whereto(*arguments, **{**folders, **variables})

    def json(self, *arguments: str) -> Any:
        shown = self.run(*arguments, "--json")
        assert not shown.stderr
        return json.loads(shown.stdout)

    def write(self, folder: Path, name: str, text: str) -> Path:
        path = folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def mine(self, text: str, name: str = "mine.toml") -> Path:
        return self.write(self.own, name, text)

    def of_site(self, text: str, name: str = "site.toml") -> Path:
        return self.write(self.site, name, text)

    def named(self, text: str, name: str = "named.toml") -> Path:
        return self.write(self.root, name, text)


@pytest.fixture
def folders(whereto: Run, tmp_path: Path) -> Folders:
    return Folders(whereto, tmp_path)


def test_six_lines_put_an_officer_on_the_card_marked_and_with_their_file_as_the_source(
    folders: Folders,
) -> None:
    path = folders.mine(OFFICER)
    shown = folders.run("show", "graduate-officer")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith("Office: Graduate Officer of Chemistry: Anna Smith\n")
    assert f"Added by: {path}: name, phones, room, email\n" in shown.stdout
    for row in ("Call: 617-253-0001", "Write to: anna@example.edu", "Go to: Room 18-393"):
        assert row in shown.stdout
    assert f"Source 1: {path}, a layer on this computer, last changed " in shown.stdout
    described = next(line for line in shown.stdout.splitlines() if line.startswith("What it does: "))
    assert "[1" not in described  # the layer does not say that


def test_what_a_layer_leaves_alone_keeps_its_sources(folders: Folders) -> None:
    before = folders.json("show", "ombuds")["office"]
    folders.mine('[[office]]\nid = "ombuds"\nhours = "Tuesdays"\n')
    after = folders.json("show", "ombuds")["office"]
    assert after["hours"] == "Tuesdays"
    assert after["hours_sources"] == ["this-layer"]
    changed = {key for key in after if after[key] != before[key]}
    assert changed == {"hours", "hours_sources", "layers", "sources"}
    named = [{source["id"] for source in office["sources"]} for office in (before, after)]
    assert named[1] - named[0] == {"this-layer"}
    assert named[0] <= named[1]


def test_json_has_the_marks_and_none_where_there_is_no_layer(folders: Folders) -> None:
    path = folders.mine(OFFICER)
    told = {office["id"]: office["layers"] for office in folders.json("list")["offices"]}
    assert told.pop("graduate-officer") == [
        {"file": str(path), "fields": ["name", "phones", "room", "email"]}
    ]
    assert set(map(tuple, told.values())) == {()}


def test_the_home_folder_is_called_by_its_sign(folders: Folders) -> None:
    folders.mine(OFFICER)
    shown = folders.run("show", "graduate-officer", HOME=str(folders.root))
    assert "Added by: ~/home/whereto/mine.toml: name" in shown.stdout


def test_search_and_list_mark_an_office_too(folders: Folders) -> None:
    path = folders.mine(OFFICER)
    assert f"Added by: {path}: " + "name" in folders.run("search", "degree", "petition").stdout
    assert f"; added by {path}: " + "name" in folders.run("list").stdout
    drawn = folders.run("list", FORCE_COLOR="1", TERM="xterm", COLUMNS="200").stdout
    assert "added by" in drawn


def test_who_knew_an_office_by_its_name_still_finds_it(folders: Folders) -> None:
    folders.mine(OFFICER)
    found = folders.run("show", "Department/Program", "Graduate", "Officer")
    assert "Anna Smith" in found.stdout


def test_a_hidden_office_is_gone_and_the_others_are_found(folders: Folders) -> None:
    folders.mine('[[office]]\nid = "ombuds"\nhide = true\n')
    assert "id: ombuds" not in folders.run("list").stdout
    assert folders.run("show", "ombuds").returncode == 1
    found = folders.run("search", "stress")
    assert found.returncode == 0
    assert "Ombuds" not in found.stdout


def test_a_new_office_is_found_by_search_and_marked_whole(folders: Folders) -> None:
    path = folders.mine(MAKERSPACE)
    found = folders.run("search", "laser", "cutter")
    assert (found.returncode, found.stderr) == (0, "")
    assert "Office: Makerspace" in found.stdout.split("\n\n")[0]
    assert f"Added by: {path}: the whole entry" in found.stdout
    meant = folders.run("search", "who shows me how to run the lathe")
    assert "Office: Makerspace" in meant.stdout.split("\n\n")[0]


def test_a_new_concern_leaves_what_the_others_mean_as_it_was(folders: Folders, whereto: Run) -> None:
    asked = ["search", "my supervisor screams at me all day", "--json"]
    before = [match["office"]["id"] for match in json.loads(whereto(*asked).stdout)["results"]]
    folders.mine(MAKERSPACE)
    assert [match["office"]["id"] for match in folders.json(*asked[:-1])["results"]] == before


def test_terms_of_a_layer_are_added_to_those_that_are_there(folders: Folders) -> None:
    folders.mine('[[concern]]\nid = "funding"\nterms = "zorkmids, my purse is empty"\n')
    concern = next(each for each in folders.json("concerns")["concerns"] if each["id"] == "funding")
    assert {"stipend", "zorkmids", "my purse is empty"} <= set(concern["terms"])
    found = folders.json("search", "zorkmids")["results"][0]
    assert found["matched"][0]["concern"]["id"] == "funding"
    assert not found["office"]["layers"]


def test_a_site_lies_below_a_person_and_both_below_what_is_named(folders: Folders) -> None:
    office = '[[office]]\nid = "ombuds"\nroom = "{room}"\n{more}'
    folders.of_site(office.format(room="1", more='hours = "from the site"\n'))
    folders.mine(office.format(room="2", more='cost = "from me"\n'))
    shown = folders.json("show", "ombuds")["office"]
    assert (shown["place"]["room"], shown["hours"], shown["cost"]) == ("2", "from the site", "from me")
    named = folders.named(office.format(room="3", more=""))
    shown = folders.json("show", "ombuds", "--catalogue", str(named))["office"]
    assert (shown["place"]["room"], shown["cost"]) == ("3", "from me")
    assert [mark["fields"] for mark in shown["layers"]] == [["room", "hours"], ["room", "cost"], ["room"]]


def test_within_a_folder_and_on_the_command_line_the_later_lies_over_the_earlier(folders: Folders) -> None:
    texts = [f'[[office]]\nid = "ombuds"\nroom = "{room}"\n' for room in "12"]
    folders.mine(texts[1], "b.toml")
    folders.mine(texts[0], "a.toml")
    assert folders.json("show", "ombuds")["office"]["place"]["room"] == "2"
    named = [folders.named(text, f"{number}.toml") for number, text in enumerate(texts)]
    options = [part for path in named[::-1] for part in ("--catalogue", str(path))]
    assert folders.json("show", "ombuds", *options)["office"]["place"]["room"] == "1"


def test_of_several_folders_of_a_site_the_first_is_the_strongest(folders: Folders) -> None:
    office = '[[office]]\nid = "ombuds"\nroom = "{}"\n'
    (folders.root / "weak" / "whereto").mkdir(parents=True)
    folders.write(folders.root / "weak" / "whereto", "site.toml", office.format("weak"))
    folders.of_site(office.format("strong"))
    both = os.pathsep.join([str(folders.site.parent), str(folders.root / "weak")])
    shown = folders.run("show", "ombuds", "--json", XDG_CONFIG_DIRS=both)
    assert json.loads(shown.stdout)["office"]["place"]["room"] == "strong"


def test_the_variable_may_name_several(folders: Folders) -> None:
    paths = [
        folders.named('[[office]]\nid = "ombuds"\nroom = "77"\n', "a.toml"),
        folders.named(MAKERSPACE, "b.toml"),
    ]
    shown = folders.run("list", WHERETO_CATALOGUE=os.pathsep.join(map(str, paths)))
    assert f"added by {paths[0]}: room" in shown.stdout
    assert "id: makerspace" in shown.stdout


def test_a_whole_catalogue_stands_for_all_below_it(folders: Folders) -> None:
    folders.mine(OFFICER)
    whole = folders.named(THREE_OFFICES)
    offices = folders.json("list", "--catalogue", str(whole))["offices"]
    assert [office["id"] for office in offices] == ["aid", "housing-office", "chaplain"]


def test_a_layer_may_lie_over_a_named_catalogue(folders: Folders) -> None:
    whole = folders.named(THREE_OFFICES, "whole.toml")
    layer = folders.named('[[office]]\nid = "chaplain"\nroom = "99"\n', "layer.toml")
    both = ("--catalogue", str(whole), "--catalogue", str(layer))
    shown = folders.json("show", "chaplain", *both)["office"]
    assert shown["place"]["room"] == "99"
    assert shown["confidentiality"]["status"] == "confidential"


def test_only_uses_nothing_else(folders: Folders) -> None:
    folders.mine(OFFICER)
    copy = folders.named(CATALOGUE.read_text(encoding="utf-8"))
    shown = folders.run("show", "graduate-officer", "--only", "--catalogue", str(copy))
    assert "Anna Smith" not in shown.stdout
    alone = folders.run("list", "--only")
    assert alone.returncode == 2
    assert "--catalogue FILE" in alone.stderr
    layer = folders.run("list", "--only", "--catalogue", str(folders.named(OFFICER)))
    assert layer.returncode == 3
    assert "'institution' is missing" in layer.stderr


BROKEN = {
    "no TOML": "[[office",
    "an unknown office": '[[office]]\nid = "graduate-oficer"\nroom = "1"\n',
    "an unknown field": '[[office]]\nid = "ombuds"\nrooms = "1"\n',
    "a wrong type": '[[office]]\nid = "ombuds"\nroom = 1\n',
    "an unknown concern": '[[office]]\nid = "ombuds"\nconcerns = ["no-such"]\n',
    "hide that is none": '[[office]]\nid = "ombuds"\nhide = "yes"\n',
    "a number that cannot be dialled": '[[office]]\nid = "ombuds"\nphones = [{ display = "1" }]\n',
    "tables that are none": "office = 3\nconcern = [1]\n",
    "an id of a name": MAKERSPACE.replace('"makerspace"', '"ombuds-office"'),
    "a contact that stands below": ON_CALL.replace("lab-on-call", "emergency"),
    "sources that are none": '[[office]]\nid = "ombuds"\nsources = "list"\ndescription = "It is here."\n',
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=list(BROKEN))
def test_a_layer_that_is_not_sound_is_told_in_a_line_and_left_out(folders: Folders, text: str) -> None:
    path = folders.mine(text, "a.toml")
    folders.mine(OFFICER, "b.toml")
    shown = folders.run("show", "graduate-officer", "--json")
    assert shown.returncode == 0
    assert "Anna Smith" in json.loads(shown.stdout)["office"]["name"]
    assert shown.stderr.count("\n") == 1
    assert shown.stderr.startswith(f"whereto: {path} is left out, and the rest works without it. ")
    assert shown.stderr.endswith(f"whereto check {path}\n")
    for command in (["search", "stress"], ["list"], ["concerns"], ["about"], ["urgent"]):
        found = folders.run(*command)
        assert found.returncode == 0
        assert found.stderr == shown.stderr


@pytest.mark.parametrize("text", BROKEN.values(), ids=list(BROKEN))
def test_a_named_layer_that_is_not_sound_is_an_error_with_its_line(folders: Folders, text: str) -> None:
    path = folders.named(text)
    shown = folders.run("list", "--catalogue", str(path))
    assert shown.returncode == 3
    assert f"{path}:" in shown.stderr
    assert "Call: 911" in folders.run("urgent", "--catalogue", str(path)).stdout


def test_an_office_that_is_hardly_misspelt_is_named(folders: Folders) -> None:
    shown = folders.run("list", "--catalogue", str(folders.named(BROKEN["an unknown office"])))
    assert "Did you mean 'graduate-officer'?" in shown.stderr


def test_to_hide_what_is_not_there_asks_for_no_whole_office(folders: Folders) -> None:
    layer = '[[office]]\nid = "{}"\nhide = true\n'
    for name, fix in (("ombudz", "Did you mean 'ombuds'?"), ("xylophone", "Remove this entry.")):
        shown = folders.run("list", "--catalogue", str(folders.named(layer.format(name))))
        assert f"so there is nothing to hide. {fix}" in shown.stderr


def test_what_is_no_file_is_left_out_and_never_waited_for(folders: Folders) -> None:
    os.mkfifo(folders.own / "a.toml")
    (folders.own / "b.toml").mkdir()
    (folders.own / "c.toml").symlink_to(folders.root / "nothing")
    folders.mine(OFFICER, "d.toml")
    shown = folders.run("show", "graduate-officer")
    assert "Anna Smith" in shown.stdout
    assert [line.count("is left out") for line in shown.stderr.splitlines()] == [1, 1, 1]
    assert "Call: 911" in folders.run("urgent").stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may read everything")
def test_what_nobody_may_read_is_left_out(folders: Folders) -> None:
    folders.mine(OFFICER).chmod(0)
    assert "is left out" in folders.run("list").stderr
    folders.own.chmod(0)
    assert "you may not look into" in folders.run("list").stderr
    folders.own.chmod(0o700)


def test_hidden_files_and_other_files_are_no_layers(folders: Folders) -> None:
    folders.mine("[[[", ".mine.toml.swp.toml")
    folders.mine("[[[", "notes.txt")
    assert folders.run("list").stderr == ""


def test_contacts_of_a_layer_stand_beside_the_shipped_ones(folders: Folders, whereto: Run) -> None:
    folders.mine(ON_CALL)
    contacts = folders.json("urgent")["urgent_contacts"]
    shipped = json.loads(whereto("urgent", "--json").stdout)["urgent_contacts"]
    assert [(each["id"], each["origin"]) for each in contacts[:1]] == [("lab-on-call", "catalogue")]
    assert contacts[1:] == shipped
    danger = folders.run("search", "i want to die")
    assert "Call 911" in danger.stdout
    assert "617-253-0009" in danger.stdout


@pytest.mark.parametrize("text", [OFFICER, MAKERSPACE, '[[office]]\nid = "mit-medical"\nhide = true\n'])
def test_no_layer_takes_a_shipped_contact_away(folders: Folders, whereto: Run, text: str) -> None:
    folders.mine(text)
    assert folders.run("urgent").stdout == whereto("urgent").stdout


def test_a_prepared_layer_is_used_until_anything_in_it_or_below_it_changes(
    folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, path = folders.of_site('[[office]]\nid = "ombuds"\nroom = "1"\n'), folders.mine(MAKERSPACE)
    written = folders.run("prepare", str(path))
    assert (written.returncode, written.stdout) == (0, "")
    assert f"wrote {path}.index: 12 offices" in written.stderr
    assert "It lies over 2 files" in written.stderr
    before = folders.run("show", "makerspace").stdout
    with monkeypatch.context() as patched:
        patched.setattr("whereto.catalogue.read.parse", lambda *_: pytest.fail("a file was read again"))
        assert folders.run("show", "makerspace").stdout == before
        assert "Office: Makerspace" in folders.run("search", "kiln glazing bench").stdout
        assert folders.json("show", "ombuds")["office"]["place"]["room"] == "1"
    site.write_text('[[office]]\nid = "ombuds"\nroom = "2"\n', encoding="utf-8")
    assert folders.json("show", "ombuds")["office"]["place"]["room"] == "2"
    path.write_text(MAKERSPACE.replace("44-101", "44-202"), encoding="utf-8")
    assert folders.json("show", "makerspace")["office"]["place"]["room"] == "44-202"


def test_a_layer_is_not_prepared_over_one_that_is_not_sound(folders: Folders) -> None:
    folders.of_site("[[")
    path = folders.mine(MAKERSPACE)
    shown = folders.run("prepare", str(path))
    assert shown.returncode == 3
    assert "until what it lies over is sound" in shown.stderr
    assert not path.with_name("mine.toml.index").exists()


def test_a_prepared_layer_answers_as_it_does_unprepared(folders: Folders) -> None:
    path = folders.mine(MAKERSPACE + OFFICER)
    asked = ["how do i learn to solder", "lathe", "my advisor yells at me", "anna smith"]
    before = [folders.run("search", question).stdout for question in asked]
    folders.run("prepare", str(path))
    assert [folders.run("search", question).stdout for question in asked] == before


def test_only_what_is_new_is_encoded(folders: Folders, encoded: list[int]) -> None:
    folders.mine(MAKERSPACE)
    folders.run("search", "who shows me how to run this old thing")
    assert 0 < sum(encoded) < 10


def test_paths_tell_what_each_file_changed(folders: Folders) -> None:
    site = folders.of_site('[[office]]\nid = "refs"\nhide = true\n')
    mine = folders.mine(OFFICER + MAKERSPACE + ON_CALL)
    broken = folders.mine("[[", "zzz.toml")
    told = folders.run("paths", "--json")
    assert told.returncode == 0
    document = json.loads(told.stdout)
    shipped, of_site, own, left = document["files"]
    assert (shipped["path"], shipped["named_by"], shipped["state"]) == (
        str(CATALOGUE),
        "whereto itself",
        "whole",
    )
    assert (of_site["path"], of_site["named_by"]) == (str(site), "the site's folder")
    assert of_site["changes"]["offices_hidden"] == ["refs"]
    assert (own["path"], own["named_by"], own["state"]) == (str(mine), "your own folder", "layer")
    assert own["changes"]["offices_added"] == ["makerspace"]
    assert own["changes"]["offices_corrected"] == [
        {"id": "graduate-officer", "fields": ["name", "phones", "room", "email"]}
    ]
    assert own["changes"]["concerns_added"] == ["machines"]
    assert own["changes"]["urgent_added"] == ["lab-on-call"]
    assert (left["path"], left["state"]) == (str(broken), "left out")
    assert left["faults"][0].startswith(f"{broken}:1:")
    assert [(each["path"], each["state"]) for each in document["folders"]] == [
        (str(folders.site), "there"),
        (str(folders.own), "there"),
    ]
    shown = folders.run("paths").stdout
    assert "Corrects: graduate-officer (name, phones, room, email)" in shown
    assert "Hides offices: refs" in shown


def test_paths_tell_what_was_looked_for_and_what_a_whole_catalogue_covers(
    folders: Folders, whereto: Run
) -> None:
    empty = whereto("paths")
    assert empty.stdout.count("(not there)") == 2
    folders.mine(OFFICER)
    whole = folders.named(THREE_OFFICES)
    states = [each["state"] for each in folders.json("paths", "--catalogue", str(whole))["files"]]
    assert states == ["covered", "covered", "whole"]


def test_paths_show_a_named_file_that_is_not_sound_and_say_so_in_the_status(folders: Folders) -> None:
    shown = folders.run("paths", "--catalogue", str(folders.named("[[")))
    assert shown.returncode == 3
    assert "It is: left out" in shown.stdout


def test_about_names_the_layers(folders: Folders) -> None:
    path = folders.mine(OFFICER)
    assert f"Layer: {path}" in folders.run("about").stdout
    assert folders.json("about")["about"]["layers"] == [str(path)]


def test_a_layer_that_names_its_page_cites_that(folders: Folders) -> None:
    source = """\
[[source]]
id = "chemistry"
title = "Chemistry: people"
publisher = "Chemistry"
url = "https://chemistry.example.edu/people"
assured_date = 2026-11-20
"""
    folders.mine(source + OFFICER)
    office = folders.json("show", "graduate-officer")["office"]
    assert office["email_sources"] == ["chemistry"]
    assert office["phones"][0]["sources"] == ["chemistry"]
    assert not any(each["url"].startswith("file:") for each in office["sources"])


def test_a_page_read_again_is_so_in_every_office_below(folders: Folders) -> None:
    folders.mine('[[source]]\nid = "roles"\nassured_date = 2026-11-28\n')
    for office in folders.json("list")["offices"]:
        days = {each["assured_date"] for each in office["sources"] if each["id"] == "roles"}
        assert days <= {"2026-11-28"}


def test_text_of_a_layer_reaches_no_terminal_as_a_command(folders: Folders) -> None:
    folders.mine(OFFICER.replace("Anna Smith", "Anna\\u001b[31m [bold]Smith"))
    for looks in ({}, {"FORCE_COLOR": "1", "TERM": "xterm"}):
        shown = folders.run("show", "graduate-officer", **looks).stdout
        assert "\x1b[31m" not in shown
        assert "[bold]Smith" in shown


def test_the_layers_that_the_readme_and_the_reference_show_are_sound(folders: Folders) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    folders.mine(readme.split("```toml\n")[1].split("```")[0])
    shown = folders.run("show", "graduate-officer")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "Jo Example" in shown.stdout
    parts = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8").split("```toml\n")[1:]
    shown_texts = [part.split("```")[0] for part in parts]
    (whole,) = (text for text in shown_texts if text.startswith("format = 1"))
    (layer,) = (text for text in shown_texts if "hide = true" in text)
    texts = {"whole.toml": whole, "layer.toml": layer}
    texts["desk.toml"] = MAKERSPACE.replace("makerspace", "front-desk")
    named = {name: folders.named(text, name) for name, text in texts.items()}
    options = [
        part
        for name in ("whole.toml", "desk.toml", "layer.toml")
        for part in ("--catalogue", str(named[name]))
    ]
    (office,) = folders.json("list", *options)["offices"]
    assert office["place"]["room"] == "12"


def test_an_office_without_an_id_is_a_fault_of_its_layer_and_not_of_whereto(folders: Folders) -> None:
    folders.mine('[[office]]\nname = "Nobody"\n')
    shown = folders.run("list")
    assert (shown.returncode, shown.stderr.count("is left out")) == (0, 1)


def test_what_whereto_itself_fails_at_in_a_folder_is_left_out_as_well(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(*_: object) -> None:
        raise KeyError("an accident")

    monkeypatch.setattr("whereto.catalogue.layer.lay_over", fail)
    path = tmp_path / "mine.toml"
    path.write_text(OFFICER, encoding="utf-8")
    found = load_stack([shipped(), Location(path, PERSON)])
    assert found.catalogue.offices
    assert "fault of whereto's own (KeyError" in found.left_out[0]
    with pytest.raises(KeyError):
        load_stack([shipped(), Location(path, GIVEN)])


def test_nobody_waits_for_a_large_layer_in_a_folder_until_it_is_prepared(folders: Folders) -> None:
    path = folders.mine(f"{ON_CALL}#{'x' * stack.MOST_UNPREPARED}\n")
    shown = folders.run("urgent")
    assert "Call: 911" in shown.stdout
    assert "Chemistry" not in shown.stdout
    assert f"type whereto prepare {path}" in shown.stderr
    assert folders.run("prepare", str(path)).returncode == 0
    again = folders.run("urgent")
    assert "Chemistry lab on call" in again.stdout
    assert not again.stderr


def test_small_layers_of_a_folder_may_not_be_large_together(folders: Folders) -> None:
    half = f"#{'x' * (stack.MOST_UNPREPARED // 2)}\n"
    folders.mine(OFFICER.replace("Anna", "Lower") + half, "a.toml")
    folders.mine(ON_CALL + half, "b.toml")
    shown = folders.run("urgent")
    assert "Chemistry lab on call" in shown.stdout  # the uppermost of them counts first
    assert shown.stderr.count("is left out") == 1
    assert "a.toml is left out" in shown.stderr


def test_of_very_many_layers_the_uppermost_are_read_and_few_lines_are_told(folders: Folders) -> None:
    for number in range(stack.MOST_FILES + 10):
        folders.mine("hours = \n", f"{number:03}.toml")
    folders.mine(ON_CALL, "z.toml")
    shown = folders.run("urgent")
    assert "Chemistry lab on call" in shown.stdout
    assert shown.stderr.count("\n") == 4
    assert shown.stderr.endswith("whereto: 57 more files are left out. To see all: whereto paths\n")


def test_a_fault_that_quotes_a_long_value_stays_a_line_of_bearable_length(folders: Folders) -> None:
    folders.mine(f'[[office]]\nid = "{"x" * 9_000}"\n')
    assert len(folders.run("urgent").stderr) < 1_000


PROMISE = """\
[[office.confidentiality_statements]]
says = "confidential"
note = "They said so."
"""


def test_a_layer_alone_is_no_source_for_confidentiality(folders: Folders) -> None:
    path = folders.mine(MAKERSPACE.replace("not stated", "confidential") + PROMISE)
    checked = folders.run("check", str(path))
    assert f"{path}:12" in checked.stdout + checked.stderr
    assert "no page is named that says 'confidential'" in checked.stdout + checked.stderr
    assert folders.run("show", "makerspace").returncode == 1
    page = '[[source]]\nid = "lab"\ntitle = "Lab"\npublisher = "Lab"\nurl = "https://example.edu/"\n'
    folders.mine(
        MAKERSPACE.replace("not stated", "confidential") + PROMISE + f"{page}assured_date = 2026-01-02\n"
    )
    shown = folders.run("show", "makerspace")
    assert "Who says so: They said so." in shown.stdout


def test_a_layer_alone_takes_no_duty_to_report_away(folders: Folders) -> None:
    folders.mine('[[office]]\nid = "graduate-officer"\nmust_report = false\n')
    shown = folders.run("show", "graduate-officer")
    assert "Must report: " in shown.stdout
    assert "is left out" in shown.stderr


def test_a_prepared_layer_of_the_site_is_cited_as_the_sites(folders: Folders) -> None:
    path = folders.of_site('[[office]]\nid = "ombuds"\nhours = "Tuesdays"\n')
    before = folders.run("show", "ombuds").stdout
    assert "a layer of whoever looks after this computer" in before
    assert folders.run("prepare", str(path)).returncode == 0
    assert folders.run("show", "ombuds").stdout == before


@pytest.mark.parametrize("field", ["id", "acronym", "name", "keywords", "alternate_names"])
def test_no_word_of_a_layer_hides_danger_prepared_or_not(folders: Folders, field: str) -> None:
    danger = "nobody would miss me if i was gone"
    given = {"id": "makerspace", "name": "Makerspace", "description": "Lends tools.", "room": "44-101"}
    given[field] = danger.replace(" ", "-") if field == "id" else danger
    lines = (
        f'{key} = ["{told}"]' if key[-1] == "s" else f'{key} = "{told}"' for key, told in given.items()
    )
    path = folders.mine("[[office]]\n" + "\n".join(lines) + "\n")
    for _ in range(2):
        assert "Call or text 988" in folders.run("search", danger).stdout
        assert folders.run("prepare", str(path)).returncode == 0


@pytest.mark.parametrize("kind", list(FORMATS))
def test_no_export_tells_where_a_layer_lies(folders: Folders, kind: str) -> None:
    folders.mine(
        OFFICER + '[[office]]\nid = "ombuds"\ndescription = "Open Tuesdays."\nhours = "Tuesdays"\n'
    )
    target = folders.root / "out"
    made = folders.run("export", "--format", kind, "-o", str(target), HOME=str(folders.root))
    assert made.returncode == 0
    content = target.read_bytes()
    if kind == "hsds-csv":
        with zipfile.ZipFile(target) as package:
            content = b"".join(map(package.read, package.namelist()))
    assert b"Tuesdays" in content
    plain = content.replace(b"\r\n ", b"")  # a vCard folds its lines
    for told in (b"mine.toml", b"file:/", str(folders.root).encode()):
        assert told not in plain
    assert ELSEWHERE.encode() in plain
