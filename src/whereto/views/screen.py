"""Where a value is shown and how: the formats, and what is known of the screen."""

from enum import StrEnum
from typing import TextIO

from whereto.records.record import Record


class Format(StrEnum):
    """How a value is shown."""

    CARD = "card"
    PLAIN = "plain"
    JSON = "json"


class Screen(Record):
    """What is known of the place where it is shown.

    `lines` tells whether it can draw more than ASCII, `spelt` whether digits are to stand apart;
    `forced` asks for looks where the stream is no terminal, `long` for all that is known.
    """

    stream: TextIO
    width: int
    lines: bool = True
    forced: bool = False
    spelt: bool = False
    long: bool = False
