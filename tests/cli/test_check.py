"""`whereto check`: each fault and doubt with its place, the questions, and the exit status."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.conftest import CATALOGUE, ROOT, SMALL_SCHOOL, THREE_OFFICES, Run, many_offices
from tests.views.test_json import closed

# A catalogue without a doubt, on 2026-11-29.
SOUND = (
    THREE_OFFICES.replace('short_name = "school"\n', 'short_name = "school"\ncountry = "US"\n')
    .replace(
        'confidentiality = "confidential"\n[[', 'confidentiality = "confidential"\nconcerns = ["faith"]\n[['
    )
    .replace(
        "[[office]]",
        '[[concern]]\nid = "faith"\nname = "faith and doubt"\nterms = "prayer, chapel"\n[[office]]',
        1,
    )
)
PHONE = '[[office.phones]]\ndisplay = "{}"\nnumber = "{}"\n'
AID = 'room = "12"\nconfidentiality = "not stated"\nconcerns = ["money"]\n'
NOTICE = '[[office.notices]]\ndate = {}\ntext = "Moved."\nsources = ["list"]\n'
URGENT = """[[urgent]]
id = "now"
type = "emergency"
name = "Now"
description = "danger"
sources = ["list"]
[[urgent.channels]]
type = "call"
display = "{}"
number = "{}"
"""

DOUBTS = {  # kind: what is replaced, by what, where the doubt stands, in whose entry
    "old-source": ("2026-01-31", "2025-11-28", "assured_date", "source 'list'"),
    "no-emergency-contact": ('"US"', '"GB"', "country", ""),
    "past-notice": (AID, AID + NOTICE.format("2026-01-01\nuntil = 2026-02-01"), "until", "office 'aid'"),
    "early-notice": (AID, AID + NOTICE.format("2027-01-01"), "date = 2027", "office 'aid'"),
    "hidden-character": ("Helps with", "Helps\u200b with", "\u200b", "office 'aid'"),
    "impossible-number": (AID, AID + PHONE.format("253-5921", "+99912535921"), "number =", "office 'aid'"),
    "unknown-number": (AID, AID + PHONE.format("617-053-5921", "+16170535921"), "number =", "office 'aid'"),
    "premium-number": (AID, AID + PHONE.format("900-253-5921", "+19002535921"), "number =", "office 'aid'"),
    "foreign-number": (
        AID,
        AID + PHONE.format("20 7946 0018", "+442079460018").replace("20 79", "+44 20 79"),
        "number =",
        "office 'aid'",
    ),
    "other-number": (AID, AID + PHONE.format("617-253-5921", "+446172535921"), "number =", "office 'aid'"),
    "semicolon": ("tuition, scholarship", "tuition; scholarship", "tuition;", "concern 'money'"),
    "term-of-two": ("noisy neighbours", "Tuition", "Tuition", "concern 'housing'"),
    "no-office": (
        "[[office]]",
        '[[concern]]\nid = "x"\nname = "x y"\nterms = "z"\n[[office]]',
        'id = "x"',
        "",
    ),
    "no-way": ('room = "16"\n', "", 'id = "chaplain"', "office 'chaplain'"),
    "no-concern": ('concerns = ["faith"]\n', "", 'id = "chaplain"', "office 'chaplain'"),
    "hidden-field": ('room = "12"', 'room = "12"\nbuilding = "E"', "building", "office 'aid'"),
    "empty-keyword": ('room = "12"', 'room = "12"\nkeywords = ["fees", "!!!"]', "!!!", "office 'aid'"),
    "concern-twice": ('["money"]', '["money", "housing", "money"]', "money", "office 'aid'"),
    "term-not-found": ("noisy neighbours", "aid desk", "aid desk", "concern 'housing'"),
    "name-not-found": (
        'name = "Housing Office"',
        'name = "?!"\nparent = "School"',
        "?!",
        "office 'housing-office'",
    ),
}


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write(text: str, name: str = "school.toml") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return write


def test_a_sound_catalogue_has_no_doubt(write: Callable[..., Path], whereto: Run) -> None:
    path = write(SOUND)
    run = whereto("check", str(path), "--strict")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == f"{path}: no faults, no doubts, in 3 offices and 3 concerns.\n"


@pytest.mark.parametrize("kind", DOUBTS)
def test_each_doubt_is_told_with_its_place_and_entry(
    kind: str, write: Callable[..., Path], whereto: Run
) -> None:
    old, new, begins, entry = DOUBTS[kind]
    assert old in SOUND
    path = write(SOUND.replace(old, new, 1))
    run = whereto("check", str(path), "--json")
    (checked,) = json.loads(run.stdout)["catalogues"]
    assert (run.returncode, checked["faults"]) == (0, [])
    found = [each for each in checked["doubts"] if each["kind"] == kind]
    assert found, [each["kind"] for each in checked["doubts"]]
    assert not entry or found[0]["entry"] == entry
    lines = path.read_text(encoding="utf-8").splitlines()
    if 'id = "' not in begins:
        assert lines[found[0]["line"] - 1][found[0]["column"] - 1 :].startswith(begins)
    else:
        assert begins in lines[found[0]["line"]]  # an entry begins at its heading
    told = next(line for line in whereto("check", str(path)).stdout.splitlines() if found[0]["fix"] in line)
    assert told.startswith(f"{path}:{found[0]['line']}:{found[0]['column']}: {found[0]['entry'] or ''}")
    assert whereto("check", str(path), "--strict").returncode == 1


def test_a_number_of_two_offices_is_a_doubt_unless_a_label_says_what_it_is(
    write: Callable[..., Path], whereto: Run
) -> None:
    phone = PHONE.format("617-253-5921", "+16172535921")
    other = 'room = "14"\nconfidentiality = "not stated"\nconcerns = ["housing"]\n'
    both = SOUND.replace(AID, AID + phone).replace(other, other + phone)
    assert (
        "'617-253-5921' is a number of the office 'aid' as well"
        in whereto("check", str(write(both))).stdout
    )
    labelled = SOUND.replace(AID, AID + phone).replace(other, f'{other}{phone}label = "front desk"\n')
    assert whereto("check", str(write(labelled)), "--strict").returncode == 0


def test_a_keyword_of_many_offices_is_a_doubt(write: Callable[..., Path], whereto: Run) -> None:
    offices = many_offices(5).replace("room =", 'keywords = ["House"]\nroom =')
    told = whereto("check", str(write(SMALL_SCHOOL + offices))).stdout
    assert "the keyword 'House' stands in 5 offices, also in 'o1', 'o2', 'o3' and 1 more" in told


def test_concerns_with_nearly_the_same_words_are_a_doubt(write: Callable[..., Path], whereto: Run) -> None:
    more = (
        '[[concern]]\nid = "rent"\nname = "worries about money"\n'
        'terms = "tuition fees, scholarships, cannot pay my rent"\n[[office]]'
    )
    text = SOUND.replace("[[office]]", more, 1).replace('["money"]', '["money", "rent"]')
    told = whereto("check", str(write(text))).stdout
    assert "concern 'rent': its words mean nearly the same as those of the concern 'money'" in told


@pytest.mark.parametrize(
    ("display", "number", "status"),
    [
        ("911", "+16175550911", 3),
        ("Call 911", "+16175550911", 3),
        ("Line 1", "+16172530011", 3),
        ("911", "911", 0),
        ("0911", "+16172530911", 0),
    ],
)
def test_a_short_code_before_another_number_does_not_pass(
    display: str, number: str, status: int, write: Callable[..., Path], whereto: Run
) -> None:
    path = write(SOUND + URGENT.format(display, number))
    run = whereto("check", str(path))
    assert run.returncode == status
    if status == 3:
        assert f"'{number}' has other digits than '{display}'" in run.stdout
    assert ("is dialled" in run.stdout) is (display == "0911")


@pytest.mark.parametrize(
    ("display", "number", "country"),
    [
        ("617-253-HELP", "+16172534357", "US"),
        ("0800 SAMARI", "+44800726274", "GB"),
        ("020 7946 0018", "+442079460018", "GB"),
    ],
)
def test_an_urgent_number_may_be_printed_with_letters_or_a_zero_before_it(
    display: str, number: str, country: str, write: Callable[..., Path], whereto: Run
) -> None:
    path = write(SOUND.replace('"US"', f'"{country}"') + URGENT.format(display, number))
    run = whereto("check", str(path))
    assert run.returncode == 0
    assert "is dialled" not in run.stdout


@pytest.mark.parametrize(
    ("kind", "text", "told"),
    [
        ("no-call", URGENT.format("911", "911").replace('"call"', '"text"'), "no number to call"),
        (
            "emergency-hours",
            URGENT.format("911", "911").replace("[[urgent.ch", 'hours = "Mondays"\n[[urgent.ch'),
            "answered at some times only: 'Mondays'",
        ),
        ("no-emergency-number", URGENT.format("988", "988"), "'988' is no number for emergencies"),
    ],
)
def test_an_emergency_contact_that_fails_in_an_emergency_is_a_doubt(
    kind: str, text: str, told: str, write: Callable[..., Path], whereto: Run
) -> None:
    assert kind
    sound = whereto("check", str(write(SOUND + URGENT.format("911", "911")))).stdout
    assert told not in sound
    assert "no faults" in sound
    assert told in whereto("check", str(write(SOUND + text))).stdout


@pytest.mark.parametrize(
    ("display", "number", "told"),
    [
        ("Call us 24/7", "+19002530247", "'Call us 24/7' is shown, but +19002530247 is dialled"),
        ("112", "+16172530112", "'112' is a number for emergencies, not an office's"),
    ],
)
def test_a_number_of_an_office_that_nobody_should_dial_is_a_doubt(
    display: str, number: str, told: str, write: Callable[..., Path], whereto: Run
) -> None:
    run = whereto("check", str(write(SOUND.replace(AID, AID + PHONE.format(display, number)))))
    assert run.returncode == 0
    assert told in run.stdout


def test_an_appointment_line_is_not_for_urgent_help_whatever_its_label_is(
    write: Callable[..., Path], whereto: Run
) -> None:
    phone = PHONE.format("617-253-5921", "+16172535921")
    urgent = URGENT.format("617-253-5921", "+16172535921")
    for label, status in (("for appointments", 3), ("day and night", 0)):
        labelled = f'{phone}label = "{label}"\n'
        run = whereto("check", str(write(SOUND.replace(AID, AID + labelled) + urgent)))
        assert run.returncode == status
        assert ("is an office's line as well" in run.stdout) is (status == 3)


def test_only_a_number_to_call_takes_the_place_of_the_emergency_contacts_that_come_with_it(
    write: Callable[..., Path], whereto: Run
) -> None:
    alone = SOUND.replace('country = "US"', 'country = "US"\nown_urgent_only = true')
    called = URGENT.format("911", "911")
    assert whereto("check", str(write(alone + called))).returncode == 0
    run = whereto("check", str(write(alone + called.replace('"call"', '"text"'))))
    assert run.returncode == 3
    assert "with a number to call" in run.stdout


@pytest.mark.parametrize(("old", "entry"), [("money worries", "concern 'money'"), ("Now", "urgent 'now'")])
def test_a_name_without_a_letter_is_a_fault(
    old: str, entry: str, write: Callable[..., Path], whereto: Run
) -> None:
    text = SOUND + URGENT.format("988", "988")
    assert f'"{old}"' in text
    run = whereto("check", str(write(text.replace(f'"{old}"', '"!!!"'))))
    assert run.returncode == 3
    assert f"{entry}: the name '!!!' has no letter in it" in run.stdout


def test_a_phone_without_a_digit_is_a_fault(write: Callable[..., Path], whereto: Run) -> None:
    run = whereto("check", str(write(SOUND.replace(AID, AID + PHONE.format("Call us", "+19002535921")))))
    assert run.returncode == 3
    assert "'Call us' is no number" in run.stdout


def test_days_decide_when_a_page_is_old(write: Callable[..., Path], whereto: Run) -> None:
    path = str(write(SOUND))
    assert whereto("check", path, "--stale", "302", "--strict").returncode == 0
    run = whereto("check", path, "--stale", "301", "--strict")
    assert run.returncode == 1
    assert "it was last read on 2026-01-31, over 301 days ago" in run.stdout


def test_faults_are_told_with_the_doubts_that_entries_show_by_themselves(
    write: Callable[..., Path], whereto: Run
) -> None:
    text = SOUND.replace('room = "12"', 'rom = "12"').replace("Repairs rooms", "Repairs\u200b rooms")
    path = write(text.replace("2026-01-31", "2025-01-31"))
    run = whereto("check", str(path))
    assert run.returncode == 3
    faults, doubts = run.stdout.split("Doubts\n")
    line = text[: text.index('rom = "12"')].count("\n") + 1
    assert f"{path}:{line}:1: office 'aid': unknown field 'rom'. Did you mean 'room'?" in faults
    hidden = text[: text.index("\u200b")].count("\n") + 1
    assert f"{path}:{hidden}:" in doubts
    assert "over a year ago" in doubts
    assert "no office takes it" not in doubts  # nobody knows, since one office is left out
    assert "1 fault, 2 doubts. It is not used until the faults are fixed." in doubts


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"format = 1\nx = [", ":2:1: not valid TOML"),
        (b"\xff", ":1: not UTF-8"),
        (None, ": cannot use this"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_fault_and_the_others_are_checked(
    content: bytes | None, said: str, write: Callable[..., Path], tmp_path: Path, whereto: Run
) -> None:
    bad = tmp_path / "bad.toml"
    if content is not None:
        bad.write_bytes(content)
    good = write(SOUND)
    run = whereto("check", str(bad), str(good))
    assert (run.returncode, run.stderr) == (3, "")
    assert f"{bad}{said}" in run.stdout
    assert f"{good}: no faults" in run.stdout


def test_json_fits_the_schema_with_faults_doubts_and_misses(
    write: Callable[..., Path], whereto: Run
) -> None:
    schema = json.loads((ROOT / "schema" / "output.schema.json").read_text(encoding="utf-8"))
    fits = jsonschema.Draft202012Validator(
        {"$ref": "#/$defs/CheckReport", "$defs": closed(schema["$defs"])}
    )
    questions = str(write(AS_TOML, "q.toml"))
    for text, status in ((SOUND, 1), (SOUND.replace('["faith"]', "[]"), 1), ("format = 1", 3), ("=", 3)):
        run = whereto("check", str(write(text)), "--questions", questions, "--at-least", "1", "--json")
        assert run.returncode == status
        assert run.stdout.isascii()
        fits.validate(json.loads(run.stdout))


QUESTIONS = [
    ("I cannot pay my tuition", ["aid"]),
    ("the landlord shuts off our boiler every weekend", ["aid"]),
    ("tuition", []),
    ("money worries", []),
    ("how do I renew my passport", []),
]
AS_TOML = "".join(
    f'[[question]]\ntext = "{text}"\noffices = {json.dumps(ids)}\n' for text, ids in QUESTIONS
)
AS_LINES = "\n".join(json.dumps({"query": text, "best": ids}) for text, ids in QUESTIONS)


@pytest.mark.parametrize(("name", "text"), [("q.toml", AS_TOML), ("q.jsonl", AS_LINES)])
def test_questions_of_both_forms_are_asked_and_each_miss_says_what_to_do(
    name: str, text: str, write: Callable[..., Path], whereto: Run
) -> None:
    catalogue, questions = str(write(SOUND)), str(write(text, name))
    told = json.loads(whereto("check", catalogue, "--questions", questions, "--json").stdout)
    (found,) = (each["questions"] for each in told["catalogues"])
    assert (found["asked"], found["fitting"], found["first"], found["nothing"]) == (5, 2, 1, 1)
    lost, taken, named = found["misses"]
    assert (lost["question"], lost["wanted"]) == (QUESTIONS[1][0], ["aid"])
    assert lost["fix"].startswith(
        "Add words such as 'landlord shuts boiler weekend' to the terms of the concern"
    )
    assert (taken["wanted"], taken["came"]) == ([], ["aid"])
    assert "'aid' came first by the term 'tuition' of the concern 'money'" in taken["fix"]
    assert "'aid' came first by the name of the concern 'money'" in named["fix"]
    plain = whereto("check", catalogue, "--questions", questions).stdout
    assert "First: 1 of 2 (50%)" in plain
    assert "Nothing fits: 1 of 3 (33%)" in plain
    assert f"Question: {lost['question']} ({questions}:{lost['line']})" in plain


@pytest.mark.parametrize(("at_least", "status"), [("0", 0), ("0.4", 0), ("0.41", 1), ("2", 2), ("x", 2)])
def test_too_few_answers_as_wanted_fail_the_check(
    at_least: str, status: int, write: Callable[..., Path], whereto: Run
) -> None:
    catalogue, questions = str(write(SOUND)), str(write(AS_TOML, "q.toml"))
    run = whereto("check", catalogue, "--questions", questions, "--at-least", at_least)
    assert run.returncode == status


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("q.toml", '[[question]]\ntext = "x"\n', ":1: the question has no list of offices"),
        ("q.toml", '\n[[question]]\noffices = ["aid"]\n', ":2: the question has no text"),
        ("q.toml", '[[question]]\ntext = "x"\noffices = ["ayd"]\n', ":1: there is no office 'ayd'"),
        ("q.toml", 'x = 1\n[[question]]\ntext = "x"\noffices = []\n', ":1: unknown field 'x'"),
        ("q.toml", "question = 1\n", ":1: 'question' has the wrong type"),
        ("q.toml", "[[question]]\ntext = ", ":2:1: not valid TOML"),
        ("q.toml", "", ": there is no question in it"),
        ("q.jsonl", '{"query": "x", "best": []}\n{"query"\n', ":2: this line is no JSON object"),
        ("q.jsonl", "[]\n", ":1: this is no question"),
        ("none.toml", None, ": cannot use these questions: there is no such file"),
    ],
)
def test_a_broken_file_of_questions_is_told_with_its_line(
    name: str, text: str | None, said: str, write: Callable[..., Path], whereto: Run
) -> None:
    catalogue = write(SOUND)
    questions = catalogue.with_name(name)
    if text is not None:
        write(text, name)
    run = whereto("check", str(catalogue), "--questions", str(questions))
    assert (run.returncode, run.stdout) == (2, "")
    assert f"{questions}{said}" in run.stderr


def test_questions_are_for_one_catalogue(write: Callable[..., Path], whereto: Run) -> None:
    run = whereto("check", "a.toml", "b.toml", "--questions", str(write(AS_TOML, "q.toml")))
    assert (run.returncode, run.stdout) == (2, "")


def test_without_a_file_the_catalogue_in_use_is_checked(write: Callable[..., Path], whereto: Run) -> None:
    path = str(write(SOUND))
    for run in (whereto("check", WHERETO_CATALOGUE=path), whereto("check", "--catalogue", path)):
        assert run.stdout.startswith(f"{path}: no faults")


def test_control_characters_are_shown_harmless(write: Callable[..., Path], whereto: Run) -> None:
    text = SOUND.replace('["faith"]', '["fa\\u001b[Jith"]')
    told = whereto("check", str(write(text)))
    assert told.returncode == 3
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", told.stdout)


def test_of_a_large_catalogue_a_part_is_searched_and_a_line_says_so(
    write: Callable[..., Path], whereto: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("whereto.answer.check_finding._WORK", 0)
    monkeypatch.setattr("whereto.answer.check_finding._FEWEST", 2)
    told = whereto("check", str(write(SOUND))).stdout
    assert "Note: the catalogue is large: 2 of its 10 names and terms were searched for" in told


def test_the_shipped_catalogue_has_no_doubt_and_answers_its_questions(whereto: Run) -> None:
    questions = str(ROOT / "data" / "questions.toml")
    run = whereto("check", "--strict", "--questions", questions, "--at-least", "0.95")
    assert run.returncode == 0, run.stdout
    assert f"{CATALOGUE}: no faults, no doubts, " in run.stdout
