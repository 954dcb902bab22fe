"""Saying less: whole sentences as far as there is room, or the beginning of a list."""

import pytest

from whereto.views.shorten import first_of, in_short, some_of

TEXT = "It hears you. It gives advice on rent, food, heating and debts. It is free."


@pytest.mark.parametrize(
    ("most", "said"),
    [
        (200, TEXT),
        (70, "It hears you. It gives advice on rent, food, heating and debts."),
        (40, "It hears you."),
        (8, "It…"),
    ],
)
def test_whole_sentences_are_said_as_far_as_there_is_room(most: int, said: str) -> None:
    assert in_short(TEXT, most) == said


def test_where_much_room_is_left_a_part_of_the_next_sentence_may_be_said() -> None:
    assert in_short(TEXT, 46, whole=False) == "It hears you. It gives advice on rent…"
    assert in_short(TEXT, 20, whole=False) == "It hears you."


def test_nothing_said_in_short_is_longer_than_asked_for() -> None:
    for most in range(8, 100):
        for whole in (False, True):
            assert len(in_short(TEXT, most, whole=whole)) <= most


def test_a_list_says_how_much_it_leaves_out() -> None:
    assert first_of(["a", "b", "c"], 2) == "a; b; and 1 more"
    assert first_of(["a", "b"], 2) == "a; b"


def test_of_a_list_at_least_one_part_is_said() -> None:
    assert some_of(["a long one", "b"], 3) == "a long one"
    assert some_of(["a", "b", "c"], 4) == "a; b"
    assert some_of([], 4) == ""
