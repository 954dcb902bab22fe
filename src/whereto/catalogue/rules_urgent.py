"""What a contact for urgent help must fulfil: every number on it can be dialled as it stands."""

from collections.abc import Iterator
from typing import Any

from whereto.catalogue.positions import Path
from whereto.catalogue.rules_phone import digits, is_dialable

Found = tuple[Path, str, str]

# Numbers too short for a country code, which are dialled as they are.
SHORT_CODES = frozenset({"911", "988", "100", "741741"})


def check_urgent(contacts: list[dict[str, Any]], offices: list[dict[str, Any]]) -> Iterator[Found]:
    """Each channel that cannot be used as it is written, and each that is an office's appointment line."""
    booked = {
        _numbered(phone) for office in offices for phone in office.get("phones", []) if _by_day(phone)
    }
    for number, contact in enumerate(contacts):
        for place, channel in enumerate(contact.get("channels", [])):
            path: Path = ("urgent", number, "channels", place)
            yield from _check_channel(channel, path)
            if not contact.get("hours") and _numbered(channel) in booked - {""}:
                yield (
                    path,
                    f"'{channel.get('display')}' is an office's line as well",
                    "Say in 'hours' of this contact when it is answered for urgent help.",
                )


def _by_day(phone: dict[str, Any]) -> bool:
    return not phone.get("label") and "number" in phone


def _numbered(table: dict[str, Any]) -> str:
    return str(table.get("number", ""))


def _check_channel(channel: dict[str, Any], path: Path) -> Iterator[Found]:
    kind = channel.get("type")
    if kind == "chat":
        if "url" not in channel:
            yield path, "a chat has no address", 'Add url = "https://…".'
        return
    if kind not in ("call", "text"):
        return  # a fault of its own
    number, printed = channel.get("number"), channel.get("display")
    if not number or not printed:
        yield path, "it has no number", "Add 'number' for dialling and 'display' as the source prints it."
    elif number not in SHORT_CODES and not is_dialable(number):
        yield (
            (*path, "number"),
            f"'{number}' cannot be dialled",
            (
                "Write + and the country code and all digits, such as +16172532916, "
                f"or a short code: {', '.join(sorted(SHORT_CODES))}."
            ),
        )
    elif not number.endswith(digits(printed)) or not digits(printed):
        yield (
            (*path, "number"),
            f"'{number}' has other digits than '{printed}'",
            "Correct the one that differs from the source.",
        )
