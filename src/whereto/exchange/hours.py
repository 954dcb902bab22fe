"""Opening hours as rows, put into words. What a row says beyond days and times is kept as it stands."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from whereto.exchange.report import Report
from whereto.exchange.rows import Row

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TIME = re.compile(r"(\d{1,2}:\d{2})(:00)?(\.\d+)?(Z|[+-]00:?00)?")
_NO_YEAR = re.compile(r",? 0*1$")  # the year 1, which the Ohana dialect writes for every year
_RULES = ("bymonthday", "byweekno", "byyearday", "interval", "count", "until", "wkst", "timezone")
_SAYS_NOTHING = {"interval": "1", "wkst": "MO", "timezone": "0"}
_RUN = 2  # days in a row from which on they are told as a range


def hours_of(rows: Sequence[Row], holidays: Sequence[Row], report: Report) -> str:
    """The hours in words, such as "Monday to Friday 9:00 to 17:00"; empty where nothing says them."""
    weekly: dict[str, list[str]] = {}  # times, and the days that have them
    told = []
    for row in rows:
        times, days = _times(row), _days(row)
        if _ends_before(row):
            report.add(row.file, row.place, "it closes before it opens; that is kept as it stands", times)
        said = [text for text in (row.get("description"), *_besides(row)) if text]
        if times and len(days) == 1 and not said:
            weekly.setdefault(times, []).append(days[0])
        elif times or said or (days and row.get("freq")):
            words = " ".join(part for part in (_range(days), times) if part)
            told.append("; ".join(part for part in (*said[:1], words, *said[1:]) if part))
        elif days:
            report.add(
                row.file, row.place, "a day without times is left out: it may be closed or not known"
            )
    regular = [f"{_range(days)} {times}" for times, days in _by_days(weekly)]
    parts = [*regular, *told, *(_holiday(row) for row in holidays)]
    return "; ".join(dict.fromkeys(part for part in parts if part))


def _by_days(weekly: dict[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    """Times with their days; days that are open twice, such as before and after noon, are told once."""
    by_day: dict[str, list[str]] = {}
    for times, days in weekly.items():
        for day in days:
            by_day.setdefault(day, []).append(times)
    together: dict[str, list[str]] = {}
    for day in sorted(by_day, key=lambda day: _DAYS.index(day) if day in _DAYS else len(_DAYS)):
        together.setdefault(" and ".join(dict.fromkeys(by_day[day])), []).append(day)
    yield from together.items()


def _times(row: Row) -> str:
    opens, closes = _time(row.get("opens_at", "opens")), _time(row.get("closes_at", "closes"))
    if opens and closes:
        return f"{opens} to {closes}"
    return f"from {opens}" if opens else f"until {closes}" if closes else ""


def _ends_before(row: Row) -> bool:
    """Whether it closes earlier on the day than it opens, as a slip would; midnight is the end of a day."""
    times = [_TIME.fullmatch(row.get(name)) for name in ("opens_at", "closes_at")]
    opens, closes = (found[1].zfill(len("00:00")) if found else "" for found in times)
    return bool(opens and closes) and "00:00" < closes < opens


def _time(text: str) -> str:
    """A time without seconds and leading zero; what is written otherwise stays as it is."""
    found = _TIME.fullmatch(text)
    return found[1].removeprefix("0") if found else text


def _days(row: Row) -> list[str]:
    """The days that a row names: by name, by two letters as in an RRULE, or by number from Monday on."""
    parts = [part for part in re.split(r"[,;]\s*|\s+", row.get("weekday", "byday", "day_of_week")) if part]
    return [_day(part) for part in parts]


def _day(text: str) -> str:
    if text in ("1", "2", "3", "4", "5", "6", "7"):
        return _DAYS[int(text) - 1]
    fitting = [day for day in _DAYS if len(text) > 1 and day.casefold().startswith(text.casefold())]
    return fitting[0] if len(fitting) == 1 else text


def _range(days: Sequence[str]) -> str:
    """Days in words: three or more in a row as "Monday to Friday"."""
    places = [_DAYS.index(day) if day in _DAYS else -1 for day in days]
    in_a_row = -1 not in places and all(after == before + 1 for before, after in pairwise(places))
    if len(days) > _RUN and in_a_row:
        return f"{days[0]} to {days[-1]}"
    return ", ".join(days)


def _besides(row: Row) -> Iterator[str]:
    """What a row says beyond days, times and its description."""
    if row.get("freq").upper() not in ("", "WEEKLY"):
        yield row.get("freq").lower()
    for name in _RULES:
        value = row.get(name)
        if value and value != _SAYS_NOTHING.get(name):
            yield f"{name} {value}"
    if since := row.get("valid_from"):
        yield f"from {since}"
    if to := row.get("valid_to"):
        yield f"until {to}"
    for name in ("attending_type", "notes", "schedule_link"):
        yield row.get(name)


def _holiday(row: Row) -> str:
    """A day or days on which other hours hold."""
    start, end = (_NO_YEAR.sub("", row.get(name)) for name in ("start_date", "end_date"))
    days = start if start == end or not end else f"{start} to {end}"
    if row.get("closed").casefold() in ("true", "yes", "1", "t", "y"):
        return f"{days}: closed"
    return f"{days}: {_times(row) or 'other hours'}"
