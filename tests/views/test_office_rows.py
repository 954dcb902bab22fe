"""Each fact of an office has its row with its sources: on the card of `show` and in a result."""

from typing import Any

import pytest

from tests.records.test_records import BARE, GUIDE, NEWS, PAGE, SHORT, WHOLE
from whereto.records.answer import Answer, Danger, Hit, Match
from whereto.records.concern import Concern
from whereto.records.office import Office, Way
from whereto.records.office_parts import (
    Confidentiality,
    ConfidentialityMeanings,
    ConfidentialityStatement,
    Fact,
    Notice,
    Phone,
    Rule,
)
from whereto.records.urgent import Channel, UrgentContact
from whereto.views import words
from whereto.views.answer_rows import answer_blocks, plain_answer_blocks
from whereto.views.match_rows import because, how_confidential, in_a_word, match_rows
from whereto.views.office_rows import office_blocks, office_rows
from whereto.views.rows import Card, Row, Section, Tone
from whereto.views.ways import best_way, ways

SAID = "In the yard behind the chapel."
RULE = Rule("private", "Some of it is passed on.", (NEWS,))
MEANINGS = ConfidentialityMeanings((NEWS,), "Nobody hears of it.", "The dean may hear of it.", "Ask them.")
STATEMENT = ConfidentialityStatement(Confidentiality.CONFIDENTIAL, "The guide says so.", (GUIDE,))
CONFIDENTIAL = BARE._replace(
    confidentiality=Confidentiality.CONFIDENTIAL, confidentiality_statements=(STATEMENT,)
)
CONCERNS = tuple(Concern(f"c{number}", f"concern {number}", "x") for number in range(9))


def rows(office: Office, *, long: bool = True) -> list[Row]:
    return list(office_rows(office, long=long))


def told(office: Office, label: str, *, long: bool = True) -> list[str]:
    return [row.text for row in rows(office, long=long) if row.label == label]


FIELDS: dict[str, dict[str, Any]] = {
    "How to find it": {"how_to_find": SAID, "how_to_find_sources": (PAGE,)},
    "Who it is for": {"audience": SAID, "audience_sources": (PAGE,)},
    "Open": {"hours": SAID, "hours_sources": (PAGE,)},
    "Cost": {"cost": SAID, "cost_sources": (PAGE,)},
    "First contact": {"first_contact": SAID, "first_contact_sources": (PAGE,)},
    "Must report": {"must_report_note": SAID, "must_report_sources": (PAGE,)},
    "Good to know": {"facts": (Fact(SAID, (PAGE,)),)},
    "Notice": {"notices": (Notice("2026-01-01", SAID, (PAGE,)),)},
    "What is known": {
        "confidentiality_statements": (ConfidentialityStatement(Confidentiality.NOT_STATED, SAID, (PAGE,)),)
    },
    "Part of": {"parent": SAID},
    "Also called": {"alternate_names": (SAID,)},
    "Incomplete": {"phones": (Phone(SAID, sources=(PAGE,)),)},
    "Call": {"phones": (Phone(SAID, "+16175550100", sources=(PAGE,)),)},
    "Write to": {"email": SAID, "email_sources": (PAGE,)},
    "Go to": {"place_text": SAID, "place_sources": (PAGE,)},
    "Web": {"url": SAID, "url_sources": (PAGE,)},
    "Ask about": {"concerns": (Concern("c", SAID, "x"),)},
    "Also helps with": {"also_concerns": (Concern("c", SAID, "x"),)},
}


@pytest.mark.parametrize("long", [True, False])
@pytest.mark.parametrize("label", FIELDS)
def test_what_is_known_of_an_office_stands_on_its_card_with_its_sources_and_what_is_not_does_not(
    label: str, long: object
) -> None:
    office = BARE._replace(**FIELDS[label])
    (row,) = (row for row in rows(office, long=bool(long)) if row.label == label)
    assert row.text == SAID
    cited = "sources" in repr(FIELDS[label]) and label not in {"Part of", "Also called"}
    assert row.sources == ((PAGE,) if cited else ())
    assert told(BARE, label, long=bool(long)) == []


def test_a_card_begins_with_what_changes_what_to_do_and_ends_with_what_it_does() -> None:
    notices = (
        Notice("2026-01-01", "later", (PAGE,)),
        Notice("2026-01-02", "first", (PAGE,), important=True),
    )
    office = BARE._replace(notices=notices, phones=(WHOLE,), hours="always")
    found = [(row.label, row.text) for row in rows(office)]
    labels = [label for label, _ in found]
    assert found[0] == ("Notice", "first")
    assert ("Notice", "later") in found[1:]
    assert labels.index("Call") < labels.index("Confidentiality") < labels.index("Open")
    assert labels[-2:] == ["What it does", "Short name"]
    tones = {row.text: row.tone for row in rows(office) if row.label == "Notice"}
    assert tones == {"first": Tone.WARNING, "later": Tone.PLAIN}
    assert [row.remark for row in rows(office) if row.label == "Notice"] == ["2026-01-02", "2026-01-01"]
    assert [row.aside for row in rows(office)] == [label in labels[-2:] for label in labels]


def test_where_an_office_cannot_be_written_to_or_visited_its_card_says_what_to_do() -> None:
    assert told(BARE, "Write or go") == [BARE.without_speaking]
    assert told(BARE._replace(email="a@b.edu"), "Write or go") == []
    assert told(BARE._replace(room="1"), "Write or go") == []


def test_a_duty_to_report_is_a_warning() -> None:
    (row,) = (row for row in rows(BARE._replace(**FIELDS["Must report"])) if row.label == "Must report")
    assert row.tone is Tone.WARNING


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Not stated. Ask before you tell."),
        ({"confidentiality_meanings": MEANINGS}, "Not stated. Ask them."),
        ({"confidentiality": Confidentiality.PRIVATE}, "Private. "),
        (
            {"confidentiality": Confidentiality.PRIVATE, "confidentiality_meanings": MEANINGS},
            "Private. The dean may hear of it.",
        ),
        (
            {"confidentiality": Confidentiality.CONFIDENTIAL, "confidentiality_meanings": MEANINGS},
            "Confidential. Nobody hears of it.",
        ),
    ],
)
def test_a_card_says_what_its_answer_on_confidentiality_means_in_the_institutions_words_if_there_are(
    changes: dict[str, Any], said: str
) -> None:
    (row,) = (row for row in rows(BARE._replace(**changes)) if row.label == "Confidentiality")
    assert row.text.startswith(said)
    assert row.tone is Tone.STRONG
    assert row.sources == ((NEWS,) if "confidentiality_meanings" in changes else ())


def test_who_says_so_stands_beside_a_stated_answer_and_what_is_known_beside_none() -> None:
    ruled = STATEMENT._replace(rules=(RULE, RULE))
    stated = CONFIDENTIAL._replace(confidentiality_statements=(ruled,))
    assert told(stated, "Who says so") == ["The guide says so."]
    assert told(stated, "What is known") == []
    (answer,) = (row for row in rows(stated) if row.label == "Confidentiality")
    assert answer.sources == (NEWS,)
    unknown = BARE._replace(confidentiality_statements=(ruled,))
    assert told(unknown, "What is known") == ["The guide says so.", "Some of it is passed on."]
    assert told(unknown, "Who says so") == []


def test_a_short_card_says_the_first_sentences_and_the_first_concerns_and_a_long_one_all() -> None:
    text = "A sentence of some length stands here. " * 12
    office = BARE._replace(description=text, how_to_find=text, concerns=CONCERNS, also_concerns=CONCERNS)
    for label in ("What it does", "How to find it"):
        ((short,), (long,)) = (told(office, label, long=long) for long in (False, True))
        assert long == text
        assert long.startswith(short)
        assert 100 < len(short) < 200
    assert told(office, "Ask about", long=False)[0].endswith("concern 5; and 3 more")
    assert told(office, "Also helps with", long=False)[0].endswith("concern 2; and 6 more")
    assert told(office, "Ask about")[0].endswith("concern 8")
    assert told(office, "Also helps with")[0].endswith("concern 8")


def test_only_a_long_card_has_the_short_name_and_names_that_say_nothing_new() -> None:
    office = BARE._replace(alternate_names=("Help", "Desk of Aid"), parent="Desk of Aids")
    assert told(office, "Also called") == ["Help; Desk of Aid"]
    assert told(office, "Short name") == ["desk"]
    assert told(office, "Also called", long=False) == []
    assert told(office._replace(parent=None), "Also called", long=False) == ["Desk of Aid"]
    assert told(office, "Short name", long=False) == []


def test_a_card_that_is_too_long_loses_concerns_before_facts_and_never_how_to_reach_it() -> None:
    facts = tuple(Fact(f"{number}. {'a fact ' * 30}", (PAGE,)) for number in range(8))
    office = BARE._replace(
        facts=facts,
        phones=(WHOLE,),
        must_report_note=SAID,
        audience=SAID,
        concerns=CONCERNS,
        also_concerns=CONCERNS,
        parent=SAID,
    )
    card, sources = office_blocks(office)
    assert isinstance(card, Card)
    labels = [row.label for row in card.rows]
    assert not {"Also helps with", "Part of", "Ask about"} & set(labels)
    kept = [row.text[0] for row in card.rows if row.label == "Good to know"]
    assert kept == [str(number) for number in range(len(kept))]  # the last ones have given way
    assert 0 < len(kept) < len(facts)
    assert {"Call", "Confidentiality", "Must report", "What it does", "Who it is for"} <= set(labels)
    assert labels[-1] == "More"
    assert card.rows[-1].text == "whereto show desk --long"
    assert isinstance(sources, Section)
    whole, _ = office_blocks(office, long=True)
    assert isinstance(whole, Card)
    assert [row.label for row in whole.rows].count("Good to know") == len(facts)
    assert "More" not in [row.label for row in whole.rows]


def test_a_card_that_just_fits_loses_nothing_and_one_of_a_line_more_does() -> None:
    other = {"concerns": CONCERNS, "also_concerns": CONCERNS, "how_to_find": SAID}
    for lines, kept in ((0, True), (1, False)):
        # What is there by itself takes nine lines, and the page behind the facts one more.
        facts = tuple(Fact(f"Fact {number}.", (PAGE,)) for number in range(26 + lines))
        card, _ = office_blocks(BARE._replace(facts=facts, **other))  # type: ignore[arg-type]  # by name
        assert isinstance(card, Card)
        assert ("Also helps with" in [row.label for row in card.rows]) is kept


def test_of_the_ways_without_a_voice_the_first_says_so_where_there_is_a_number_to_call() -> None:
    office = BARE._replace(phones=(WHOLE,), email="a@b.edu", room="1", url="https://b.edu")
    found = list(ways(office))
    assert [row.label for row in found] == ["Call", "Write to", "Go to", "Web"]
    assert [words.CANNOT_SPEAK in row.remark for row in found] == [False, True, False, False]
    assert all(row.way for row in found)
    assert [row.href for row in found] == ["tel:+16175550100", "mailto:a@b.edu", "", "https://b.edu"]
    without = list(ways(office._replace(email=None)))
    assert [words.CANNOT_SPEAK in row.remark for row in without] == [False, True, False]
    assert not any(words.CANNOT_SPEAK in row.remark for row in ways(office._replace(phones=(SHORT,))))


@pytest.mark.parametrize(
    ("by", "label"), [(None, "Call"), (Way.PHONE, "Call"), (Way.EMAIL, "Write to"), (Way.VISIT, "Go to")]
)
def test_the_best_way_is_the_first_or_the_one_asked_for(by: Way | None, label: str) -> None:
    office = BARE._replace(phones=(WHOLE,), email="a@b.edu", room="1", url="https://b.edu")
    found = best_way(office, by)
    assert found is not None
    assert found.label == label
    assert best_way(BARE, by) is None


def test_a_number_that_is_printed_twice_is_one_way_with_all_that_is_said_of_it() -> None:
    twice = (
        WHOLE._replace(label="day", hours="9 to 5"),
        WHOLE._replace(label="night", sources=(NEWS,)),
        WHOLE._replace(extension="7"),
    )
    calls = [row for row in ways(BARE._replace(phones=twice)) if row.label == "Call"]
    assert [row.remark for row in calls] == ["day, 9 to 5; night", ""]
    assert [row.text for row in calls] == ["617-555-0100", "617-555-0100 ext. 7"]
    assert calls[0].sources == (PAGE, NEWS)


def test_an_incomplete_number_that_a_notice_explains_stands_on_a_long_card_alone() -> None:
    office = BARE._replace(phones=(SHORT,))
    explained = office._replace(notices=(Notice("2026-01-01", f"{SHORT.display} is cut.", (PAGE,)),))
    assert told(office, "Incomplete", long=False) == [SHORT.display]
    assert told(explained, "Incomplete", long=False) == []
    assert told(explained, "Incomplete") == [SHORT.display]


WHY = Hit("rent", "rent", "concern", "money", "money worries")
CALM = Answer("rent")
IN_DANGER = Answer("rent", danger=Danger("self", "rent"))


def result(office: Office, answer: Answer = CALM, **how: Any) -> list[Row]:
    return list(match_rows(Match(office, 0.5, guess=False, hits=(WHY,)), answer, **how))


def labels_of(office: Office, answer: Answer = CALM, **how: Any) -> list[str]:
    return [row.label for row in result(office, answer, **how)]


def test_a_result_says_how_to_reach_an_office_without_contact_and_only_of_such_a_one() -> None:
    roleless = BARE._replace(how_to_find=SAID)
    assert SAID in [row.text for row in result(roleless) if row.label == "How to reach it"]
    assert "How to reach it" not in labels_of(roleless._replace(phones=(WHOLE,)))
    assert "How to reach it" not in labels_of(BARE)


def test_in_danger_a_result_gives_no_reason_and_its_ways_keep_their_room() -> None:
    office = BARE._replace(phones=(WHOLE,))
    assert labels_of(office)[-1] == words.BECAUSE
    assert words.BECAUSE not in labels_of(office, IN_DANGER)
    assert "Call" in labels_of(office, IN_DANGER)
    assert "What it does" in labels_of(office, IN_DANGER)
    important = tuple(Notice("2026-01-01", f"Note {n}.", (PAGE,), important=True) for n in range(2))
    assert "What it does" not in labels_of(office._replace(notices=important), IN_DANGER)


def test_a_result_leaves_out_a_reason_that_is_told_above_and_what_it_does_where_no_line_is_for_it() -> None:
    assert words.BECAUSE not in labels_of(BARE, reason_told=True)
    assert "What it does" not in labels_of(BARE, about=0)
    assert words.BECAUSE in labels_of(BARE, about=0)
    assert words.BECAUSE not in labels_of(BARE, about=-1)


def test_a_notice_that_sends_to_a_contact_above_stands_aside_in_danger_alone() -> None:
    sends = Notice("2026-01-01", "At night call 100.", (PAGE,), important=True)
    office = BARE._replace(notices=(sends,))
    way = Channel("call", "100", "100")
    contact = UrgentContact("a", "A", "emergency", "danger", (way,), ())
    assert "Notice" in labels_of(office, CALM._replace(urgent_contacts=(contact,)))
    assert "Notice" in labels_of(office, IN_DANGER)
    assert "Notice" not in labels_of(office, IN_DANGER._replace(urgent_contacts=(contact,)))
    quiet = BARE._replace(notices=(sends._replace(important=False),))
    assert "Notice" not in labels_of(quiet)


def test_how_confidential_an_office_is_stands_with_its_limit_or_what_is_said_of_it() -> None:
    limited = CONFIDENTIAL._replace(
        confidentiality_statements=(STATEMENT._replace(limit="danger to life"),)
    )
    assert how_confidential(limited) == "Confidential. The limit is danger to life."
    assert in_a_word(limited) == "Confidential, within a limit."
    assert how_confidential(CONFIDENTIAL) == "Confidential. Ask what the limit is."
    assert in_a_word(BARE) == how_confidential(BARE) == "Not stated. Ask before you tell."
    own = BARE._replace(confidentiality_meanings=MEANINGS)
    assert how_confidential(own) == "Not stated. Ask them."
    long = own._replace(confidentiality_meanings=MEANINGS._replace(not_stated="Ask them. " * 20))
    assert how_confidential(long) == how_confidential(BARE)
    private = BARE._replace(
        confidentiality=Confidentiality.PRIVATE,
        confidentiality_statements=(
            ConfidentialityStatement(Confidentiality.PRIVATE, "x", (PAGE,), "danger"),
        ),
    )
    assert how_confidential(private) == "Private. They must pass on some of what they hear."


def test_a_reason_says_as_much_as_fits_its_lines_and_its_label_whether_words_are_quoted() -> None:
    hits = tuple(Hit(f"word{n}", "t", "concern", f"c{n}", f"{'concern ' * 3}{n}") for n in range(4))
    match = Match(BARE, 0.5, guess=False, hits=hits)
    assert because(match).label == words.BECAUSE
    assert because(match).text == match._replace(hits=hits[:1]).reason
    assert because(match, lines=2).text == match.reason
    wordless = match._replace(hits=(WHY._replace(words=""),))
    assert because(wordless) == Row(words.IT_MAY_BE, "money worries", tone=Tone.QUIET)
    whole = match._replace(hits=(WHY._replace(concern_name="x " * 80),))
    assert len(because(whole).text) <= 75


def test_in_danger_an_office_whose_notice_finds_no_room_is_left_out_and_the_first_stays() -> None:
    notices = tuple(
        Notice("2026-01-01", f"{n}. {'You may have to wait. ' * 4}", (PAGE,), important=True)
        for n in range(6)
    )
    told = BARE._replace(phones=(WHOLE,), notices=notices)
    offices = (told._replace(name="First"), told._replace(name="Second"), BARE._replace(name="Third"))
    matches = tuple(Match(office, 0.9, guess=False, hits=(WHY,)) for office in offices)
    contact = UrgentContact("a", "A", "emergency", "danger", (Channel("call", "911", "911"),), ())
    answer = IN_DANGER._replace(results=matches, urgent_contacts=(contact,))
    shown = [block.title for block in answer_blocks(answer) if isinstance(block, Card)]
    assert shown == ["First", "Third"]
    plain = [block.title for block in plain_answer_blocks(answer) if isinstance(block, Card)]
    assert plain == ["First", "Second", "Third"]
