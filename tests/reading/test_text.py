"""The one reading of a text: what is cleaned away, folded, and where sentences and words end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whereto.reading.reading import Reading
from whereto.reading.text import LONGEST_WORD, Text, clean, read_text, words_of


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("want to \x1b[D\x1b[Cdie", "want to die"),  # arrows
        ("want to \x1b[3~die", "want to die"),  # delete
        ("want to \x1bOAdie", "want to die"),
        ("want to \x1bbdie", "want to die"),  # Alt and b
        ("want to\x1b die", "want to die"),  # a key takes no space along
        ("want to\x1b", "want to"),
        ("\x1b]0;a title\x07want to die", "want to die"),
        ("\x1b]want to die", "want to die"),  # no title, for it has no end
        ("\x1b[200~want to die\x1b[201~", "want to die"),  # brackets round what is pasted
    ],
)
def test_keys_of_the_terminal_are_dropped_before_words_are_read(raw: str, read: str) -> None:
    assert clean(raw) == read


@pytest.mark.parametrize(
    "mark",
    ["\u00ad", "\u200c", "\u200d", "\u2060", "\u2066", "\u2069", "\u200e", "\u202b", "\ufeff", "\ufe0f"],
)
def test_invisible_marks_inside_a_word_vanish(mark: str) -> None:
    assert words_of(f"sui{mark}cidal{mark}") == ["suicidal"]


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("I&nbsp;want&#160;to%20die", "I want to die"),
        ("can&rsquo;t &amp; won&#39;t", "can't & won't"),
        ("I%20can%27t%20sleep", "I can't sleep"),
        ("100%25 of AT&T; R&D", "100%25 of AT&T; R&D"),  # no link, no entity
        ("617\u2013253\u20115921", "617-253-5921"),
        ("\u2066617-253-5921\u2069", "617-253-5921"),
        ("can\u2019t, can\u2018t, can`t, can\u00b4t", "can't, can't, can't, can't"),
        ("\u201cstress\u201d\u00a0\u202f\u2009now", '"stress"   now'),
        ("\x00a\x07b\x7f", "a b"),
    ],
)
def test_spaces_hyphens_and_quotes_become_plain_ones(raw: str, read: str) -> None:
    assert clean(raw) == read


def test_a_zero_width_space_is_tried_as_nothing_and_as_a_space() -> None:
    ways = Reading("want\u200bto die").ways
    assert [way.text.folded for way in ways] == ["wantto die", "want to die"]
    assert len(Reading("want to die").ways) == 1


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("", []),
        ("?!... --", []),
        ("My advisor, yells!", ["my", "advisor", "yells"]),
        ("Can't 'quoted' o'clock", ["cant", "quoted", "oclock"]),
        ("I'll see", ["i", "see"]),  # and nobody is ill
        ("write-up snake_case 10-213", ["write", "up", "snake", "case", "10", "213"]),
        ("de\u0301prime\u0301 d\u0335\u0322ie", ["deprime", "die"]),  # accents that stand apart
        ("悩み 相談", ["悩み", "相談"]),
    ],
)
def test_words_are_letters_and_digits_between_everything_else(raw: str, words: list[str]) -> None:
    assert words_of(raw) == words


def test_a_word_is_kept_as_it_was_written_beside_its_folded_form() -> None:
    (word,) = read_text("Can\u2019t").words
    assert (word.written, word.folded) == ("Can't", "cant")


@pytest.mark.parametrize(
    ("raw", "sentences"),
    [
        ("One. Two! Three? Four", ("One", "Two", "Three", "Four")),
        ("3.5 hours at mit.edu", ("3.5 hours at mit.edu",)),
        ("one\ntwo\r\nthree - four -- five", ("one", "two", "three", "four", "five")),
        ("one... ?! two", ("one", "two")),
        ("?!", ()),
        ("well-known", ("well-known",)),
    ],
)
def test_sentences_end_at_marks_before_a_space_at_lines_and_at_dashes(
    raw: str, sentences: tuple[str, ...]
) -> None:
    assert read_text(raw).sentences == sentences


def test_an_ellipsis_ends_a_sentence_as_its_dots_do() -> None:
    assert read_text("one\u2026 two").sentences == read_text("one... two").sentences == ("one", "two")


def test_what_is_too_long_for_a_word_is_none() -> None:
    assert 45 <= LONGEST_WORD <= 100  # no word of a dictionary is lost, and few pieces of what is none
    assert words_of("a" * LONGEST_WORD) == ["a" * LONGEST_WORD]
    assert words_of("b " + "a" * (LONGEST_WORD + 1)) == ["b"]


@pytest.mark.parametrize("mark", [".", "!?", "\n", " - ", "'", "a'", "&", "&#", "%20", "\x1b]", "\x1b[1"])
def test_ten_thousand_marks_make_few_sentences_and_words(mark: str) -> None:
    text = read_text(f"{mark * 10_000} stress")
    assert len(text.sentences) <= 2
    assert len(text.words) <= 10_001
    assert text.words[-1].folded == "stress"


@given(st.text())
def test_any_text_is_read(raw: str) -> None:
    text = read_text(raw)
    assert isinstance(text, Text)
    assert all(word.written in text.clean for word in text.words)
    assert all(sentence in text.clean for sentence in text.sentences)


@given(st.text(st.characters(exclude_categories=[])))
def test_lone_surrogates_are_read_too(raw: str) -> None:
    read_text(raw).folded.encode()


@given(st.text())
def test_folded_words_hold_letters_and_digits_alone(raw: str) -> None:
    assert all(word.isalnum() for word in words_of(raw))


@given(st.text())
def test_words_read_again_are_the_same_words(raw: str) -> None:
    assert words_of(" ".join(words_of(raw))) == words_of(raw)


@given(st.text(st.characters(exclude_characters="&%")))
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    assert clean(clean(raw)) == clean(raw)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F, exclude_characters="\x1b&%")))
def test_case_and_surrounding_blanks_do_not_matter(raw: str) -> None:
    assert words_of(f"  {raw.upper()}\t") == words_of(raw.upper().lower())


@pytest.mark.parametrize(
    "raw",
    ["I am sui\u00adci\u00addal", "\u2066I am su\u2060icidal\u2069", "- I&nbsp;am \x1b[D\x1b[Csuicidal"],
)
def test_a_pasted_text_reads_as_its_words(raw: str) -> None:
    assert words_of(raw) == ["i", "am", "suicidal"]
