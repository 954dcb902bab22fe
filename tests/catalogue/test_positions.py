"""On which line each table and field stands, whatever lies between them."""

import tomllib

import pytest

from whereto.catalogue.positions import find_positions

TEXT = """\
format = 1
[[office]]
terms = '''
a, b]
c = 1
'''
rows = [
  ["x"],
  { y = "]" },
]
name = "n"
[[office]]
name = "m"
"""


def test_a_value_of_several_lines_hides_no_field_behind_it() -> None:
    assert find_positions(TEXT) == {
        (): 1,
        ("format",): 1,
        ("office", 0): 2,
        ("office", 0, "terms"): 3,
        ("office", 0, "rows"): 7,
        ("office", 0, "name"): 11,
        ("office", 1): 12,
        ("office", 1, "name"): 13,
    }


@pytest.mark.parametrize(
    ("begin", "line", "end"),
    [("[", '"x",', "]"), ("'''", "x", "'''"), ('"""', "x", '"""')],
    ids=["list", "text", "text with escapes"],
)
def test_a_value_of_very_many_lines_is_read_but_a_few_times(
    begin: str, line: str, end: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[str] = []
    really = tomllib.loads

    def loads(text: str) -> object:
        reads.append(text)
        return really(text)

    monkeypatch.setattr(tomllib, "loads", loads)
    lines = "\n".join(["many = " + begin, *[line] * 500, end, "last = 1"])
    assert find_positions(lines)["last",] == 503
    assert len(reads) < 10
