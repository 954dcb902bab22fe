"""The text of a catalogue that whereto writes: what a person can go on writing in."""

import tomllib

from whereto.catalogue.write import toml_of

TABLES = {
    "format": 1,
    "concern": [{"id": "cards", "name": "cards"}, {"id": "fees", "name": "fees"}],
    "institution": {"name": "Museum"},
    "sources": ["page"],
    "rule": [],
    "office": [{"id": "desk", "facts": [{"text": "x" * 90}, {"text": "y"}], "concerns": ["cards"]}],
}


def test_short_entries_have_headings_so_that_another_can_be_written_below() -> None:
    text = toml_of(TABLES)
    assert tomllib.loads(text) == TABLES
    assert text.count("[[concern]]") == 2
    more = tomllib.loads(text + '\n[[concern]]\nid = "keys"\nname = "keys"\n')
    assert [concern["id"] for concern in more["concern"]] == ["cards", "fees", "keys"]


def test_what_stands_above_all_tables_comes_first() -> None:
    assert toml_of(TABLES).startswith(
        'format = 1\nsources = [\n    "page",\n]\nrule = []\n\n[institution]\n'
    )
