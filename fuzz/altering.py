"""Changing what is sound a little, so that it gets as far as possible before it is refused.

`text` and `blob` change letters and bytes without looking at what they mean, `tree` the values of parsed
TOML or JSON, so that the result is sure to be parsed, and `lines` the lines of a table.
"""

import copy
import datetime as dt
import json
from random import Random
from typing import Any

# What once was trouble somewhere: controls, half and hidden characters, marks, markup, endless things.
PIECES = (
    *"\x00\x07\x08\x1b\x7f\x85\x9b\u200b\u200d\u202e\u2028\u2066\ufeff\ufffd\ufffe\U000e0041",
    *"\t\n\r'\"\\[]{}=,.;:#-_/()&<>%$@!?*+|~^`",
    *(
        "\r\n",
        "\udc80",
        "\ud83d",
        "\x1b[2J",
        "\x1b]0;x\x07",
        "[/x]",
        "[bold]",
        ":bank:",
        "</script>",
        "=1+1",
    ),
    *(
        "\u0301" * 50,
        "\u0301\u0323" * 20,
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u00df",
        "\u0130",
        "\ufb01",
    ),
    *(
        "." * 300,
        " " * 300,
        "a" * 300,
        "a." * 200,
        "\n" * 100,
        "[" * 200,
        "not " * 60,
        "9" * 400,
        "e" * 5000,
    ),
    *("911", "+1 617 555 0911", "617-253-5921 x 12", "10-213", "a@b.example", "https://x.example/?a=b#c"),
    *(
        "javascript:alert(1)",
        "file:///etc/passwd",
        "\u4f60\u597d",
        "\u0627\u0644\u0633\u0644\u0627\u0645",
        "\u0939\u093f",
    ),
    *("'''", '"""', "true", "nan", "-inf", "0x7f", "1e400", "2026-02-30", "2026-11-29", "{}", "[]", "null"),
    *(
        "i want to die",
        "he hit me",
        "stress",
        "I'm not suicidal",
        "my advisor yells at me",
        "and but and",
        "\u2160",
    ),
)
_VALUES: tuple[Any, ...] = (
    *(
        "",
        " ",
        "x",
        "\x1b[2J",
        "\u202e",
        "call us",
        "confidential",
        "not stated",
        "list",
        "aid",
        "money",
        "!!!",
    ),
    *(0, 1, -1, 2**31, 2**63, 2**70, 10**400, 0.5, float("nan"), float("inf"), True, False),
    *(
        [],
        {},
        [[]],
        [{}],
        ["x", 1],
        {"x": {"x": []}},
        ["x"] * 300,
        "x " * 1000,
        "a" * 20_000,
        "x." * 5000,
        "a@" * 5000,
    ),
    *(
        dt.date(2026, 11, 29),
        dt.date(1, 1, 1),
        dt.date(9999, 12, 31),
        dt.time(1),
        dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    ),
)


def text(chance: Random, given: str, others: tuple[str, ...] = (), most: int = 4) -> str:
    """A text with some places changed: letters, pieces of trouble, a part of another text."""
    for _ in range(chance.randint(1, most)):
        start = chance.randint(0, len(given))
        end = min(len(given), start + chance.choice((0, 1, 1, 2, 5, 20, 200)))
        way = chance.randrange(7)
        put = ""
        if way == 1:
            put = given[start:end] * chance.choice((2, 2, 3, 30))
        elif way in (2, 3):
            put = chance.choice(PIECES)
        elif way == 4 and others:
            other = chance.choice(others)
            begin = chance.randint(0, len(other))
            put = other[begin : begin + chance.choice((1, 5, 40, 400))]
        elif way == 5:
            put = chr(
                chance.choice((chance.randrange(256), chance.randrange(0x3000), chance.randrange(0x110000)))
            )
        elif way == 6:
            put = given[start:end].swapcase()
        given = given[:start] + put + given[end:]
    return given


def blob(chance: Random, given: bytes, most: int = 4) -> bytes:
    """Bytes of which some are flipped, cut away, moved or put in."""
    held = bytearray(given)
    for _ in range(chance.randint(1, most)):
        start = chance.randint(0, len(held))
        end = min(len(held), start + chance.choice((1, 1, 2, 4, 8, 64, 1000)))
        way = chance.randrange(7)
        if way <= 1 and start < end:
            held[start] ^= 1 << chance.randrange(8)
        elif way == 2:
            del held[start:end]
        elif way == 3:
            held[start:end] = chance.randbytes(end - start)
        elif way == 4:
            held[start:end] = bytes([chance.choice((0, 255, 127, 10, 34))]) * (end - start)
        elif way == 5:
            begin = chance.randint(0, len(held))
            held[start:end] = held[begin : begin + end - start]
        elif chance.randrange(4) == 0:
            del held[start:]
    return bytes(held)


def tree(chance: Random, given: Any, most: int = 3) -> Any:
    """A value of tables, lists and plain values in which some are others, elsewhere, twice or gone."""
    whole = [copy.deepcopy(given)]  # in a list, so that the top can be put another value for as well
    for _ in range(chance.randint(1, most)):
        places = list(_places(whole))
        holder, key = chance.choice(places)
        value = holder[key]
        way = chance.randrange(10)
        if way <= 3 and isinstance(value, str):
            holder[key] = text(chance, value, most=2)
        elif way == 4 and holder is not whole:
            del holder[key]
        elif way == 5 and isinstance(holder, dict):
            del holder[key]
            holder[text(chance, str(key), most=1)] = value
        elif way == 6:
            other, its = chance.choice(places)
            holder[key] = copy.deepcopy(other[its])
        elif way == 7 and isinstance(holder, list) and holder is not whole:
            holder.insert(chance.randint(0, len(holder)), copy.deepcopy(value))
        elif way == 8:
            holder[key] = [value] if chance.randrange(2) else {"x": value}
        else:
            holder[key] = copy.deepcopy(chance.choice(_VALUES))
    return whole[0]


def json_tree(chance: Random, given: Any, most: int = 3) -> Any:
    """The same of what JSON can hold."""
    return json.loads(json.dumps(tree(chance, given, most), default=str))


def table(chance: Random, given: str, most: int = 4) -> str:
    """A table of text, such as CSV, with cells changed, and lines twice, moved or gone."""
    rows = given.splitlines(keepends=True)
    for _ in range(chance.randint(1, most)):
        at = chance.randrange(len(rows))
        way = chance.randrange(6)
        if way == 0 and len(rows) > 1:
            del rows[at]
        elif way == 1:
            rows.insert(chance.randint(0, len(rows)), rows[at])
        elif way == 2:
            cells = rows[at].split(",")
            chance.shuffle(cells)
            rows[at] = ",".join(cells)
        else:
            cells = rows[at].split(",")
            place = chance.randrange(len(cells))
            cells[place] = text(chance, cells[place], most=2)
            rows[at] = ",".join(cells)
    return "".join(rows)


def _places(value: Any) -> Any:
    """Each place that a value stands in: what holds it, and its key or number there."""
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _places(value[key])
