"""A catalogue that says as little as it may: on cards, in JSON, and found by its own words alone."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SMALL_SCHOOL, Run

OFFICES = """[[office]]
id = "aid"
name = "Financial Aid"
description = "Grants and loans for students who cannot pay their fees."
keywords = ["bursary"]
place = "Student Center, second floor, next to the bank"
hours = "Monday to Friday, 9 to 5"
[[office.phones]]
display = "212-555-0142"
number = "+12125550142"
extension = "123"
[[office]]
id = "health"
name = "Health Center"
description = "Nurses and doctors look after illness and injury."
place = "The blue house on Elm Street"
confidentiality = "confidential"
[[office.confidentiality_statements]]
says = "confidential"
note = "The page says so."
[[office.phones]]
display = "212-555-0142 x77"
number = "+12125550142"
extension = "77"
[[office]]
id = "tutors"
name = "Tutoring"
description = "Fellow students help with essays and mathematics."
place = "Online only"
"""
MEANINGS = """[confidentiality]
confidential = "It stays with us, unless a life is at risk."
not_stated = "Assume that it is passed on."
"""
ASKED = [
    ("financial aid", "aid"),
    ("bursary", "aid"),
    ("help with essays and mathematics", "tutors"),
    ("where is the student center", "aid"),
    ("the blue house", "health"),
    ("Elm Street", "health"),
    ("212-555-0142 ext. 77", "health"),
    ("call 212-555-0142, extension 123", "aid"),
    ("tel:+12125550142;ext=77", "health"),
    ("x77", "health"),
]


@pytest.fixture
def school(tmp_path: Path) -> Callable[..., str]:
    def write(more: str = "") -> str:
        path = tmp_path / "school.toml"
        path.write_text(SMALL_SCHOOL + OFFICES + more, encoding="utf-8")
        return str(path)

    return write


@pytest.mark.parametrize("weights", ["with", "without"])
def test_offices_without_any_concern_are_found_by_their_own_words(
    weights: str, school: Callable[..., str], whereto: Run, with_weights: Callable[[bytes | None], None]
) -> None:
    if weights == "without":
        with_weights(None)
    for query, office in ASKED if weights == "without" else [*ASKED, ("I cannot pay my fees", "aid")]:
        run = whereto("search", query, "--json", "--catalogue", school())
        found = json.loads(run.stdout)["results"]
        assert found, query
        assert found[0]["office"]["id"] == office, query


def test_a_concern_without_terms_is_found_by_its_name(school: Callable[..., str], whereto: Run) -> None:
    more = 'concerns = ["pets"]\n[[concern]]\nid = "pets"\nname = "a lost pet"\n'
    run = whereto("search", "lost", "pet", "--json", "--catalogue", school(more))
    assert json.loads(run.stdout)["results"][0]["office"]["id"] == "tutors"
    assert (
        json.loads(whereto("concerns", "--json", "--catalogue", school(more)).stdout)["concerns"][0][
            "terms"
        ]
        == []
    )


def test_nobody_is_sent_to_a_place_that_an_office_only_stands_near(
    school: Callable[..., str], whereto: Run
) -> None:
    run = whereto("search", "where is the bank", "--json", "--catalogue", school())
    reasons = [match["reason"] for match in json.loads(run.stdout)["results"]]
    assert not any("its room or building" in reason for reason in reasons)


def test_a_catalogue_without_concerns_says_what_to_do_instead(
    school: Callable[..., str], whereto: Run
) -> None:
    run = whereto("concerns", "--catalogue", school())
    assert (run.returncode, "whereto list" in run.stdout) == (0, True)


def test_a_card_has_the_extension_the_hours_and_the_place_as_they_stand(
    school: Callable[..., str], whereto: Run
) -> None:
    card = whereto("show", "aid", "--catalogue", school()).stdout
    assert "Call: 212-555-0142 ext. 123 [1]" in card
    assert "Go to: Student Center, second floor, next to the bank (if you cannot speak) [1]" in card
    assert "Open: Monday to Friday, 9 to 5 [1]" in card
    assert "Confidentiality: Not stated. Ask before you tell." in card
    assert "Call: 212-555-0142 x77 [1]" in whereto("show", "health", "--catalogue", school()).stdout
    spelt = whereto("show", "aid", "--catalogue", school(), ACCESSIBLE="1").stdout
    assert "Call: 2 1 2, 5 5 5, 0 1 4 2 ext. 1 2 3" in spelt


def test_json_has_the_extension_and_the_place(school: Callable[..., str], whereto: Run) -> None:
    office = json.loads(whereto("show", "aid", "--json", "--catalogue", school()).stdout)["office"]
    assert (office["phones"][0]["extension"], office["phones"][0]["number"]) == ("123", "+12125550142")
    assert office["place"]["display"] == "Student Center, second floor, next to the bank"
    assert office["place"]["room"] is None
    assert office["without_speaking"] == (
        "Go to this place: Student Center, second floor, next to the bank."
    )
    assert office["confidentiality"]["status"] == "not stated"
    assert office["sources"][0]["id"] == "list"
    listed = json.loads(whereto("list", "--by", "visit", "--json", "--catalogue", school()).stdout)
    assert [each["id"] for each in listed["offices"]] == ["aid", "health", "tutors"]


def test_every_view_says_what_the_institution_says_of_its_answers(
    school: Callable[..., str], whereto: Run
) -> None:
    path = school(MEANINGS)
    for command in (("show", "health"), ("search", "health center")):
        assert (
            "Confidential. It stays with us, unless a life is at risk."
            in whereto(*command, "--catalogue", path).stdout
        )
    assert "Not stated. Assume that it is passed on." in whereto("show", "aid", "--catalogue", path).stdout
    about = whereto("about", "--catalogue", path).stdout
    assert "Confidential means: It stays with us, unless a life is at risk. (The list)" in about
    assert "Not stated means: Assume that it is passed on. (The list)" in about
    told = json.loads(whereto("about", "--json", "--catalogue", path).stdout)["about"]["confidentiality"]
    assert (told["private"], told["sources"]) == (None, ["list"])


def test_no_word_of_the_shipped_institution_stands_in_another_ones_catalogue(
    school: Callable[..., str], whereto: Run
) -> None:
    path = school()
    runs = [("about",), ("list",), ("concerns",), ("show", "health", "--long"), ("search", "xylophone")]
    for command in (*runs, ("search", "x77", "--explain"), ("urgent",), ("show", "!")):
        run = whereto(*command, "--catalogue", path)
        for word in ("MIT", "mit.edu", "ombuds", "Title IX"):
            assert word not in run.stdout + run.stderr, command


def test_a_prepared_catalogue_says_the_same(school: Callable[..., str], whereto: Run) -> None:
    path = school(MEANINGS)
    assert whereto("prepare", path).returncode == 0
    assert "It stays with us" in whereto("show", "health", "--catalogue", path).stdout
    assert "passed on" in whereto("show", "aid", "--catalogue", path).stdout
