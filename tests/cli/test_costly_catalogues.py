"""Catalogues made so that reading, checking or telling their faults might take more than their length.

Each took from seven seconds to over a minute once; now all of them together take some. Nothing is timed:
a process that takes far too long is ended, and its test fails.
"""

import json
from pathlib import Path
from typing import Any

from tests.conftest import SMALL_SCHOOL, start_whereto

HEAD = SMALL_SCHOOL + '[[concern]]\nid = "money"\nname = "money worries"\n'
OFFICE = (
    '[[office]]\nid = "aid"\nname = "Aid"\ndescription = "Lends money."\nurl = "https://example.edu/"\n'
)
END = HEAD + OFFICE + 'concerns = ["money"]\n'
LONG = "a." * 15_000


def of_numbers(count: int, text: str) -> str:
    """The text so many times, each with its number."""
    return "".join(text.replace("#", str(number)) for number in range(count))


NAMING = OFFICE.replace('"aid', '"aid-#').replace('"Aid', '"Aid #.') + 'concerns = ["x#"]\n'
SOURCE = SMALL_SCHOOL[SMALL_SCHOOL.index("[[source]]") :].replace('"list"', '"s#"')
TERMS = "terms = '''\n{}'''\n"

# How many faults each has, and a text that stands in the line of the last one.
FAULTY = {
    "offices that name unknown concerns": (HEAD + of_numbers(5000, NAMING), 5000, '["x4999"]'),
    "a list of unknown sources": (
        END + "sources = [\n" + of_numbers(5000, '"x#",\n') + "]\n",
        5000,
        '"x4999"',
    ),
    "unknown fields": (END + of_numbers(10_000, "field# = 1\n"), 10_000, "field9999"),
    "a dotted key": (END + "a" + ".b" * 200_000 + " = 1\n", 1, ".b"),
    "lines that end in CR and LF": (
        (HEAD + TERMS.format("a, b\n" * 200_000) + OFFICE + "x = 1\n").replace("\n", "\r\n"),
        1,
        "x = 1",
    ),
    "many lines of terms": (
        HEAD + TERMS.format(of_numbers(20_000, "term #,\n")) + OFFICE + "x = 1\n",
        1,
        "x = 1",
    ),
    "an e-mail address": (END + f'email = "{LONG}"\n', 1, "email"),
    "an e-mail address with a host": (END + f'email = "a@{LONG}"\n', 1, "email"),
    "a web address": (HEAD + OFFICE.replace("https://example.edu/", f"https://{LONG} "), 1, "https://a."),
    "blanks before a scheme": (END + f'email = "{" " * 30_000}mailto:"\n', 1, "email"),
    "an id": (HEAD + OFFICE.replace('"aid"', f'"{"a-" * 15_000}"'), 1, "a-a-"),
    "equals signs": (END + "x = " + "=" * 1_000_000 + "\n", 1, "x = "),
    "open brackets": (END + "x = [" + "[1]," * 50_000, 1, "x = "),
    "blanks in a key": (END + ("k0" + " " * 1000) * 1000 + "\n", 1, "k0  "),
}
SOUND = {
    "16 MB of comments": END + ("# " + "xo" * 39 + "\n") * 200_000,
    "20,000 sources": SMALL_SCHOOL + of_numbers(20_000, SOURCE) + OFFICE + 'sources = ["s7"]\n',
    "a concern named many times": HEAD + OFFICE + "concerns = [" + '"money",' * 5000 + "]\n",
}


def checked(folder: Path, catalogues: dict[str, str]) -> dict[str, dict[str, Any]]:
    """What one process says of all of them, by their names."""
    paths = []
    for name, text in catalogues.items():
        paths.append(folder / f"{name}.toml")
        paths[-1].write_text(text, encoding="utf-8", newline="")
    told = json.loads(start_whereto("check", "--json", *map(str, paths)).stdout)["catalogues"]
    return dict(zip(catalogues, told, strict=True))


def line_of(text: str, part: str) -> int:
    """The line of the last place of a part."""
    return text.count("\n", 0, text.rindex(part)) + 1


def test_faults_of_a_costly_catalogue_are_told_with_their_lines_in_time_that_grows_with_its_length(
    tmp_path: Path,
) -> None:
    told = checked(tmp_path, {name: text for name, (text, *_) in FAULTY.items()})
    found = {name: (len(each["faults"]), each["faults"][-1]["line"]) for name, each in told.items()}
    wanted = {name: (count, line_of(text, part)) for name, (text, count, part) in FAULTY.items()}
    assert found == wanted


def test_a_costly_sound_catalogue_is_checked_in_time_that_grows_with_its_length(tmp_path: Path) -> None:
    assert not [name for name, each in checked(tmp_path, SOUND).items() if each["faults"]]
