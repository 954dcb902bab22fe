"""Where something is, in words: addresses and the names of places."""

from collections.abc import Iterable

from whereto.exchange.directory import Directory
from whereto.exchange.rows import Row

_LINES = ("address_1", "address_2", "address_3", "address_4", "address", "street", "city", "region")


def countries_of(directory: Directory) -> list[str]:
    """The countries that the addresses name by two letters, the most frequent first."""
    found: dict[str, int] = {}
    for row in (*directory.all("address"), *directory.all("postal_address")):
        country = row.get("country").upper()
        if len(country) == len("US") and country.isascii() and country.isalpha():
            found[country] = found.get(country, 0) + 1
    return sorted(found, key=lambda country: -found[country])


def address_in_words(row: Row, *, home: str | None) -> str:
    """An address on one line; without the country where that is `home`."""
    lines = [row.get(name) for name in _LINES]
    lines.append(" ".join(part for part in (row.get("state_province"), row.get("postal_code")) if part))
    country = row.get("country")
    lines.append("" if country.upper() == home else country)
    return ", ".join(dict.fromkeys(line for line in lines if line))


def places_of(location: Row, directory: Directory, said: Iterable[str], home: str | None) -> str:
    """A place in words: its name, where none of `said` says it already, and its addresses."""
    known = {name.casefold() for name in said}
    name = location.get("name")
    visited = [row for row in directory.below(location, "address") if not is_postal(row)]
    words = [address_in_words(row, home=home) for row in visited]
    return ", ".join(
        part for part in (name if name.casefold() not in known else "", "; ".join(words)) if part
    )


def postal_of(holder: Row, directory: Directory, home: str | None) -> list[str]:
    """The addresses for letters of a place or an organization, with whom to write to."""
    rows = [*directory.below(holder, "postal_address")]
    rows += [row for row in directory.below(holder, "address") if is_postal(row)]
    return [
        ", ".join(part for part in (row.get("attention"), address_in_words(row, home=home)) if part)
        for row in rows
    ]


def is_postal(row: Row) -> bool:
    """Whether an address is for letters alone."""
    return row.get("address_type").casefold() == "postal"
