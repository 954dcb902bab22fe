"""vCard 4.0 as RFC 6350 has it, read by a parser that is not ours as well."""

import re

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange import hostile
from whereto.exchange.inert import inert
from whereto.exchange.uuids import office_uuid
from whereto.exchange.vcard import to_vcards
from whereto.exchange.vcard_lines import escaped, paragraph_line, plain_line, text_line
from whereto.records.catalogue import Catalogue


def cards(catalogue: Catalogue) -> list[list[str]]:
    """The unfolded lines of each card."""
    text = to_vcards(catalogue, catalogue.offices).content.decode()
    assert text.endswith("\r\n")
    lines = text.removesuffix("\r\n").replace("\r\n ", "").split("\r\n")
    assert not any("\n" in line or "\r" in line for line in lines)
    starts = [place for place, line in enumerate(lines) if line == "BEGIN:VCARD"]
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def unescaped(value: str) -> str:
    """A text read by the rules of section 3.4."""
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


@given(st.text())
def test_a_folded_line_has_at_most_75_octets_whole_characters_and_comes_back(text: str) -> None:
    line = text_line("NOTE", text)
    parts = line.encode().split(b"\r\n")
    assert parts.pop() == b""
    assert all(len(part) <= 75 and part.decode() for part in parts)
    assert all(part.startswith(b" ") for part in parts[1:])
    assert unescaped(line.replace("\r\n ", "")[5:-2]) == inert(text)


def test_a_long_line_is_folded_once_it_has_75_octets() -> None:
    assert text_line("NOTE", "a" * 70) == f"NOTE:{'a' * 70}\r\n"
    assert text_line("NOTE", "a" * 71) == f"NOTE:{'a' * 70}\r\n a\r\n"
    assert text_line("NOTE", "a" * 69 + "é") == f"NOTE:{'a' * 69}\r\n é\r\n"


def test_texts_are_escaped_and_other_values_are_not() -> None:
    assert escaped("a\\b, c; d\ne") == "a\\\\b\\, c\\; d\\ne"
    assert text_line("ORG", "A; B", "C", between=";") == "ORG:A\\; B;C\r\n"
    assert paragraph_line("NOTE", ["one", "two\r\nEND:VCARD"]) == "NOTE:one\\ntwo  END:VCARD\r\n"
    assert plain_line("TEL;VALUE=uri", "tel:+16172535921;ext=12") == (
        "TEL;VALUE=uri:tel:+16172535921;ext=12\r\n"
    )


def test_every_card_has_what_the_standard_asks_for_in_its_order(shipped: Catalogue) -> None:
    found = cards(shipped)
    assert len(found) == len(shipped.offices)
    for card, office in zip(found, shipped.offices, strict=True):
        assert card[:3] == ["BEGIN:VCARD", "VERSION:4.0", "KIND:org"]
        assert card[3] == f"UID:{office_uuid(shipped, office).urn}"
        assert unescaped(card[4]) == f"FN:{office.title}"
        assert card[-1] == "END:VCARD"
        for once in ("KIND", "UID", "REV", "VERSION"):
            assert sum(line.startswith(f"{once}:") for line in card) == 1
        assert card[-2] == "REV:20261129T000000Z"


def test_a_card_tells_what_the_card_on_the_screen_tells(shipped: Catalogue) -> None:
    card = next(card for card in cards(shipped) if "FN:Ombuds Office" in card)
    assert "TEL;VALUE=uri;PREF=1:tel:+16172535921" in card
    assert "URL:https://ombudsoffice.mit.edu" in card
    (note,) = (unescaped(line) for line in card if line.startswith("NOTE:"))
    assert note.startswith("NOTE:Notice: Call rather than write")
    assert "\nConfidentiality: Confidential. The limit is a risk of" in note
    assert "\nGo to: Room 10-213" in note
    assert "\nSources, read 2026-11-29 in a stored copy:\n[1] " in note


def test_an_incomplete_number_is_no_telephone_number_and_is_reported(shipped: Catalogue) -> None:
    exported = to_vcards(shipped, shipped.offices)
    last = cards(shipped)[-1]
    assert [line for line in last if line.startswith("TEL")] == ["TEL;VALUE=uri;PREF=1:tel:+16172532916"]
    assert any("617-253-448" in line for line in last if line.startswith("NOTE"))
    assert "office 'student-mental-health': phones: '617-253-448'" in exported.left_out[0]


def test_another_parser_reads_the_same(shipped: Catalogue) -> None:
    text = to_vcards(shipped, shipped.offices).content.decode()
    read = list(vobject.readComponents(text))
    assert [card.fn.value for card in read] == [office.title for office in shipped.offices]
    for card, office in zip(read, shipped.offices, strict=True):
        assert card.version.value == "4.0"
        assert card.org.value[-1] == office.name
        assert office.description in card.note.value
        numbers = [tel.value for tel in card.contents.get("tel", [])]
        expected = dict.fromkeys(f"tel:{phone.number}" for phone in office.phones if phone.number)
        assert numbers == list(expected)


def test_a_hostile_catalogue_ends_no_card_and_begins_no_line() -> None:
    (card,) = cards(hostile.CATALOGUE)
    assert card[0] == "BEGIN:VCARD"
    assert card.count("END:VCARD") == 1
    assert all(re.match(r"[A-Z]+(;[A-Z]+=[a-z0-9]+)*:", line) for line in card)
    assert all(line.isprintable() for line in card)


@pytest.mark.parametrize("change", ["id", "institution"])
def test_the_id_of_a_card_stays_the_same_while_the_office_is_the_same(
    change: str, shipped: Catalogue
) -> None:
    office, other = shipped.offices[:2]
    same = office_uuid(shipped, office._replace(name="Another name"))
    assert same == office_uuid(shipped, office)
    assert same.version == 5
    elsewhere = shipped._replace(institution=shipped.institution._replace(name="Elsewhere"))
    changed = office_uuid(shipped, other) if change == "id" else office_uuid(elsewhere, office)
    assert changed != same
