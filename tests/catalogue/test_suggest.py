"""A closest name is looked for a few times only, however many are wrong."""

from unittest import mock

from whereto.catalogue.suggest import Suggestions


def test_the_closest_name_is_told_and_none_where_none_is_close() -> None:
    names = Suggestions(["money", "housing"])
    assert names.closest("mony") == "money"
    assert names.closest("xylophone") is None
    assert "money" in names
    assert list(names) == ["money", "housing"]


def test_of_very_many_wrong_names_only_some_are_looked_for() -> None:
    names = Suggestions(f"name-{number}" for number in range(100))
    with mock.patch("difflib.get_close_matches", return_value=["name-1"]) as sought:
        for number in range(1000):
            names.closest(f"nam-{number}")
            names.closest("nam-1")
        names.closest("n" * 1000)
    assert sought.call_count < 50


def test_among_very_many_names_none_is_looked_for() -> None:
    with mock.patch("difflib.get_close_matches") as sought:
        assert Suggestions(map(str, range(10_000))).closest("x") is None
    sought.assert_not_called()
