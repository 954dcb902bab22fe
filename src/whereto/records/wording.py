"""The sentences that belong to a record and stand in its JSON as well. Plain and calm."""

import os
from collections.abc import Iterable

_WINDOWS = os.name == "nt"
_QUOTED = frozenset(" \t&|<>^()[]{};,'`$%!=~*?@#")  # what a shell of Windows takes for more than a letter

NO_LIMIT_NAMED = "The sources name no limit; ask what it is before you rely on it."
PRIVATE = "They are discreet, but must pass on some of what they hear. Ask what that is before you tell."
NOT_STATED = "No source here says whether it is. Ask before you tell."
ASK_FIRST = "Ask before you tell."

NO_SILENT_WAY = "If you cannot speak: no address to write to or to visit is known here."
ASK_ITS_PAGE = f"{NO_SILENT_WAY} Its web page may name one."

NOTHING_FITS = "No office here fits that."
CATALOGUE_FAILED = "The catalogue cannot be used, so no offices are shown."
TOO_LONG = "The text is too long to search, so no offices are shown."
SEARCH_FAILED = "The search failed, so no offices are shown."

UNPREPARED = "this catalogue has no up-to-date index. To get answers at once, type: {command}"
WORDS_ALONE = (
    "this catalogue has no up-to-date index, so words alone decided and not what they mean. "
    "For better answers, type: {command}"
)

LEFT_OUT = "{path} is left out, and the rest works without it. {why} All its faults: {command}"
MORE_LEFT_OUT = "{count} more files are left out. To see all: whereto paths"
FOLDER_UNREADABLE = "you may not look into {path}, so catalogues in it are left out."

TOO_SLOW = (
    "{path}: cannot use this catalogue here: reading it takes longer than somebody in danger waits. "
    "To have its own contacts at once, type: {command}"
)
SEARCH_TOO_SLOW = "finding offices in this catalogue takes longer than somebody in danger waits."

NO_ENCODER = (
    "whereto's weights are missing or damaged, or memory is short, so words alone decided and not what "
    "they mean. To be understood better, close other programs or install whereto again."
)

ENGLISH_ALONE = (
    "whereto understands English alone, so this answer is a guess. In danger, type: whereto urgent"
)

ABROAD = "Outside the US, call the emergency number of the country you are in."
ELSEWHERE = "In another country, call the emergency number of the country you are in."

REPORT_A_FACT = (
    "Check it against the source named beside it. If they differ, the source is right: correct "
    "data/offices.toml as CONTRIBUTING.md says, fill in the form 'A fact is wrong' where whereto is "
    "developed, or tell whoever gave you this copy of it."
)
REPORT_IN_A_CATALOGUE = (
    "Check it against the source named beside it. If they differ, the source is right: correct it in "
    "{path}, or tell whoever gave you that catalogue."
)
HOW_SUGGESTIONS_ARE_MADE = (
    "Names and contacts come from the sources. Which concern belongs to which office, and the "
    "words people use for it, are the judgement of whoever edits the catalogue."
)


def typed(words: Iterable[str]) -> str:
    """Words as they are typed into the system's shell: on Windows those know double quotes alone."""
    if not _WINDOWS:
        from shlex import join

        return join(words)
    kept = (word.replace('"', "'") for word in words)
    return " ".join(f'"{word}"' if not word or _QUOTED & set(word) else word for word in kept)
