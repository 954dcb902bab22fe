"""A question on standard input is understood whatever it was written with; what is no text is refused."""

import io
import json
import os
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Run
from whereto.cli.decode import decoded, question_from, understood
from whereto.records.errors import UsageError

TEXT = "caf\u00e9 stress, I can\u2019t cope"
ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-32",
    "utf-16-le",
    "utf-16-be",
    "utf-32-le",
    "utf-32-be",
    "cp1252",
]


def archive() -> bytes:
    """A document as a word processor writes it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as whole:
        whole.writestr("word/document.xml", "<w:t>I want to die</w:t>")
    return file.getvalue()


NOT_TEXT = {
    "a document": archive(),
    "a PDF": b"%PDF-1.7\n1 0 obj << /Title (stress) >>",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "a photograph": b"\xff\xd8\xff\xe0 stress",
    "a rich text": b"{\\rtf1\\ansi I want to die}",
    "an older document": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
    "a program": b"\x7fELF\x02\x01\x01" + bytes(60) + b"stress",
    "zeros": bytes(5000),
    "control bytes": bytes(range(1, 32)) * 40,
    "noise": bytes((number * 73 + number // 256) % 256 for number in range(4000)),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_of_any_usual_encoding_is_read(encoding: str, whereto: Run) -> None:
    run = whereto("search", "-", "--json", stdin=TEXT.encode(encoding))
    assert json.loads(run.stdout)["query"] == TEXT


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-be", "utf-8-sig"])
def test_danger_is_seen_in_any_encoding(encoding: str, whereto: Run) -> None:
    run = whereto("search", "-", stdin="I want to kill myself\r\n".encode(encoding))
    assert run.returncode == 0
    assert "Call 911" in run.stdout


def test_a_byte_that_is_not_utf_8_spoils_nothing_around_it(whereto: Run) -> None:
    assert decoded("f\u00fcr ".encode() + b"caf\xe9 \x81!") == "f\u00fcr caf\u00e9 \ufffd!"
    run = whereto("search", "-", "--json", stdin=b"caf\xe9 stress")
    assert json.loads(run.stdout)["query"] == "caf\u00e9 stress"


def test_the_systems_own_encoding_comes_before_latin_1() -> None:
    assert decoded("\u0441\u0442\u0440\u0435\u0441\u0441".encode("koi8-r"), "koi8-r") == (
        "\u0441\u0442\u0440\u0435\u0441\u0441"
    )


def test_what_is_cut_in_the_middle_of_a_character_is_read_up_to_it() -> None:
    assert question_from("abc\u00e9".encode()[:-1], "utf-8", cut=True) == "abc"
    assert question_from(b"abc\xe9", "utf-8", cut=True) in ("abc", "abc\u00e9")


@pytest.mark.parametrize("data", NOT_TEXT.values(), ids=list(NOT_TEXT))
def test_what_is_no_text_is_refused_with_what_to_do(data: bytes, whereto: Run) -> None:
    run = whereto("search", "-", stdin=data)
    assert (run.returncode, run.stdout) == (2, "")
    (line,) = run.stderr.splitlines()
    assert "this is not text" in line
    assert "Save it as plain text, or type: whereto search" in line


@pytest.mark.parametrize(
    "data", [b"stress\0", b"stress\x1b[D\x1b[C\x7f\b", b"\x0cstress\x1a\r\n", b"PK stress", b"% PDF stress"]
)
def test_text_with_a_stray_byte_is_still_text(data: bytes, whereto: Run) -> None:
    run = whereto("search", "-", "--json", stdin=data)
    assert (run.returncode in {0, 1}, run.stderr) == (True, "")
    assert "stress" in json.loads(run.stdout)["query"]


@pytest.mark.parametrize(
    "text", ["I want to \x1b[D\x1b[Cdie", "I want to\x1b[3~ die", "I want \x1bb\x1bfto die"]
)
def test_keys_of_the_terminal_become_no_words(text: str, whereto: Run) -> None:
    assert "Call 911" in whereto("search", "-", stdin=text).stdout


def test_an_argument_that_is_not_utf_8_is_understood(whereto: Run) -> None:
    typed = os.fsdecode(b"caf\xe9 stress")
    assert json.loads(whereto("search", typed, "--json").stdout)["query"] == "caf\u00e9 stress"
    assert understood("caf\u00e9 \ud800") == "caf\u00e9 \ud800"
    assert "office is called 'caf\u00e9 xyzzy'" in whereto("show", os.fsdecode(b"caf\xe9 xyzzy")).stderr


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for cut in (False, True):
        try:
            assert isinstance(question_from(data, "utf-8", cut=cut), str)
        except UsageError as error:
            assert "this is not text" in error.lines[0]  # noqa: PT017 - both ends are right


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))  # of UTF-16 every other byte is 0
def test_what_was_written_as_utf_8_or_with_a_mark_comes_back(text: str) -> None:
    written = text.encode("utf-8", "replace").decode()
    assert decoded(("x" + written).encode()) == "x" + written
    assert decoded(("\ufeff" + written).encode("utf-16-be")) == written


def test_half_a_pair_beside_a_byte_that_is_no_utf_8_becomes_a_question_mark() -> None:
    assert understood("rent\ud83d \udce9") == "rent? \u00e9"
