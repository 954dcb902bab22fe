"""A question read once: the whole of a short text, its sentences, and the parts of a long one."""

import pytest

from whereto.reading.reading import Reading


def test_a_short_text_is_heard_whole_and_by_its_sentences() -> None:
    passages = Reading("My rent is due. My advisor yells!").passages
    assert [(each.text, each.weight) for each in passages] == [
        ("My rent is due. My advisor yells!", 0.5),
        ("My rent is due", 0.25),
        ("My advisor yells", 0.25),
    ]


def test_one_sentence_is_heard_once() -> None:
    assert [(each.text, each.weight) for each in Reading("My rent is due.").passages] == [
        ("My rent is due", 1)
    ]


def test_a_long_text_is_heard_by_its_parts_alone_and_one_of_many_sentences_whole() -> None:
    long = Reading("The bus was late. " * 20)
    assert len(long.passages) == 20
    many = Reading(" ".join(f"Line {number} is here." for number in range(500)))
    assert len(many.parts) <= 80
    assert " ".join(many.parts) == " ".join(f"Line {number} is here" for number in range(500))


def test_a_part_is_short_enough_for_the_encoder_to_hear_its_end() -> None:
    for word in ("we", "mathematics"):
        parts = Reading(f"{word} " * 400).parts
        assert all(len(part) <= 240 and len(part.split()) <= 45 for part in parts)
        assert sum(len(part.split()) for part in parts) == 400


def test_a_link_is_left_out_of_the_parts() -> None:
    link = f"https://shop.example.com/{'product/' * 4}"
    assert Reading(f"look at {link} now").parts == ["look at now"]


def test_of_a_text_too_long_to_be_heard_whole_the_begin_and_the_end_are() -> None:
    parts = Reading(f"first of all {'mathematics ' * 3000} last of all").parts
    assert len(parts) == 80
    assert parts[0].startswith("first of all")
    assert parts[-1].endswith("last of all")


def test_only_the_word_that_is_wrong_is_put_right() -> None:
    read = Reading("my depres and my depression").corrected({"depres": ["depress"]})
    assert read.text.clean == "my depress and my depression"
    assert read.written["depress"] == "depres"


@pytest.mark.parametrize("raw", ["", "...", "My rent. " * 3, "word " * 400, "one. two"])
def test_the_weights_sum_to_1(raw: str) -> None:
    assert sum(each.weight for each in Reading(raw).passages) == pytest.approx(1)


def test_a_text_is_encoded_once_and_only_when_somebody_looks() -> None:
    reading = Reading("My rent is due")
    assert "passages" not in vars(reading)
    assert reading.passages is reading.passages


def test_a_sentence_of_two_worries_counts_by_its_clauses_and_danger_hears_it_whole() -> None:
    passages = Reading("the dog next door barks and my fence has fallen over").passages
    assert [(each.text, each.weight, each.clause) for each in passages] == [
        ("the dog next door barks and my fence has fallen over", 0.5, False),
        ("the dog next door barks", 0.25, True),
        ("my fence has fallen over", 0.25, True),
    ]


def test_a_few_words_beside_an_and_are_no_clause() -> None:
    (only,) = Reading("the cat and the dog next door").passages
    assert (only.weight, only.clause) == (1.0, False)


def test_of_several_sentences_one_with_clauses_is_still_heard_whole() -> None:
    passages = Reading("It rains. The dog next door barks and my fence has fallen over.").passages
    assert [(each.weight > 0, each.clause) for each in passages] == [
        (True, False),
        (True, False),
        (False, False),
        (True, True),
        (True, True),
    ]
    assert sum(each.weight for each in passages) == pytest.approx(1)
