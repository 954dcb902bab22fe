"""When a number to dial is the one that is printed."""

import pytest

from whereto.catalogue.phone_numbers import is_printed


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        ("+16172535921", "617-253-5921"),
        ("+442079460000", "020 7946 0000"),
        ("+442079460000", "+44 (0)20 7946 0000"),
        ("+18002754663", "1-800-ASK-HOME"),
        ("+18002754663", "1-800-ask-home"),
    ],
)
def test_a_number_is_what_is_printed_also_by_letters_and_with_a_zero_of_the_country(
    number: str, printed: str
) -> None:
    assert is_printed(number, printed)


@pytest.mark.parametrize("printed", ["617-253-5922", "1-800-ASK-HELP", ""])
def test_other_digits_are_another_number(printed: str) -> None:
    assert not is_printed("+18002754663", printed)
