"""An error in the use of a command leads to the help that has the answer."""

import pytest

from tests.conftest import Run


@pytest.mark.parametrize(
    ("typed", "leads_to"),
    [
        (("--bogus",), "whereto --help"),
        (("-n",), "whereto search --help"),
        (("-n", "abc"), "whereto search --help"),
        (("search", "stress", "-n"), "whereto search --help"),
        (("search", "--bogus", "x"), "whereto search --help"),
        (("list", "--concern"), "whereto list --help"),
        (("list", "--by", "fax"), "whereto list --help"),
        (("--by", "fax", "list"), "whereto list --help"),
        (("SHOW", "--bogus", "x"), "whereto show --help"),
        (("completion",), "whereto completion --help"),
    ],
    ids=" ".join,
)
def test_the_hint_is_the_help_of_the_command_that_was_meant(
    whereto: Run, typed: tuple[str, ...], leads_to: str
) -> None:
    run = whereto(*typed)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.rstrip("\n").endswith(f". See: {leads_to}")
    assert "  " not in run.stderr


def test_an_unknown_option_without_a_command_is_not_told_of_a_searchs_options(whereto: Run) -> None:
    assert "--long" not in whereto("--bogus").stderr
    assert "--limit" in whereto("search", "--limi", "x").stderr
