"""From a file to plain TOML data. Everything that can be wrong before the content matters."""

import re
from pathlib import Path
from typing import Any

from whereto.catalogue.locate import GIVEN, Location
from whereto.catalogue.ordinary import UnfitFileError, read_ordinary
from whereto.records.errors import CatalogueError

# A hundred thousand offices have some 60 MB. A file that means harm may take many times its size of memory.
MAX_BYTES = 100 * 1024 * 1024
_LARGE = 256 * 1024  # bytes; reading less takes no longer than loading a faster reader
_LOOKED_AT = 1000  # characters of a line that are searched for a slip
_MOST_PARTS = 100  # of a dotted key, for which the TOML reader takes the square of their number
_LONG_KEY = rf"(?m)^[\w\t \"'\[-]*+(?:\.[\w\t \"'-]*+){{{_MOST_PARTS},}}+[=\]]"

_LOOK = "Look at this line and the one before it for a missing quote, bracket or equals sign."
_SLIPS = (  # the slips that are made most, as patterns of a line, and what to write instead
    (r"=\s*(True|False|TRUE|FALSE|yes|no)\b", "Write true or false, in small letters."),
    ("=.*[\u201c\u201d\u201e\u00ab\u00bb]", 'Write straight quotes, as in name = "Ombuds Office".'),
    (r"=\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}", "Write a day as year-month-day, such as 2026-01-05."),
)
_TOLD = (  # what the TOML reader says in the words of programmers, and the same in plain ones, with the fix
    (
        r"Cannot mutate immutable namespace \((?:.*, )?'(.*?)',?\)",
        r"'\1' has all its entries between the brackets behind its name",
        "Write this one there too, or give each of those a heading like this one.",
    ),
    (
        r"Illegal character '\\n'",
        "a text does not end on its line",
        "Look for a missing quote at its end; a text over several lines stands between ''' and '''.",
    ),
    (
        r"Cannot overwrite a value",
        "this name has a value already",
        "Keep one of the two lines, or begin a new entry with its heading in brackets.",
    ),
    (
        r"Cannot declare \((?:.*, )?'(.*?)',?\) twice",
        r"the heading '\1' is here a second time",
        "Put the lines below the first one; several entries of a kind have two brackets on each side.",
    ),
)


class UnreadableError(CatalogueError):
    """A file that holds no TOML data: why, what to do, and where, as far as that is known."""

    def __init__(
        self, path: Path, problem: str, fix: str, line: int | None = None, column: int | None = None
    ) -> None:
        """Tell it in a line, and keep its parts."""
        place = ":".join(str(part) for part in (path, line, column) if part is not None)
        super().__init__(f"{place}: {problem}. {fix}")
        self.problem, self.fix, self.line, self.column = problem, fix, line, column


def read_bytes(location: Location) -> bytes:
    """The catalogue file's content. Raises CatalogueError, saying where the path came from."""
    try:
        return read_ordinary(location.path, MAX_BYTES)
    except UnfitFileError as error:
        raise _unusable(location, str(error.strerror)) from None
    except FileNotFoundError:
        raise _unusable(location, f"there is no such file{_looked_in(location)}") from None
    except IsADirectoryError:
        raise _unusable(location, "this is a folder, not a file") from None
    except PermissionError:
        raise _unusable(location, "you may not read this file") from None
    except OSError as error:
        raise _unusable(location, f"it cannot be read ({error.strerror})") from None
    except ValueError:  # a null character in the path
        raise _unusable(location, "no file can have this name") from None


def parse(content: bytes, location: Location) -> dict[str, Any]:
    """The TOML data in `content`. Raises CatalogueError with line and column."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = f"not UTF-8 text (byte {error.start + 1} of the file)"
        raise UnreadableError(
            location.path, problem, "Save the file with the encoding UTF-8.", line
        ) from None
    if long := re.search(_LONG_KEY, text):
        problem = f"not valid TOML: a name in it has more than {_MOST_PARTS} parts"
        line = text.count("\n", 0, long.start()) + 1
        raise UnreadableError(location.path, problem, "Remove it.", line, 1)
    toml = _reader(len(content))
    try:
        found: dict[str, Any] = toml.loads(text)
    except toml.TOMLDecodeError as error:
        problem, line, column = _where(str(error), text)
        problem, fix = _in_plain_words(problem, _fix(text, line))
        raise UnreadableError(location.path, f"not valid TOML: {problem}", fix, line, column) from None
    except ValueError:
        problem = "not valid TOML: a number in it has far too many digits"
        raise UnreadableError(location.path, problem, "Remove it.", 1) from None
    except RecursionError:
        raise _unusable(location, "its brackets are nested too deeply") from None
    return found


def _reader(size: int) -> Any:
    """The TOML reader for a file of this size: Python's own, or the same one compiled, for a large file.

    Both say the same of a fault. Loaded only here: the shipped catalogue is read in its prepared form.
    """
    if size > _LARGE:
        try:
            import tomli
        except ImportError:  # it only saves time
            pass
        else:
            return tomli
    import tomllib

    return tomllib


def _where(message: str, text: str) -> tuple[str, int, int]:
    """Split tomllib's message into what is wrong, the line and the column."""
    if found := re.fullmatch(r"(.*) \(at line (\d+), column (\d+)\)", message, re.DOTALL):
        return found[1], int(found[2]), int(found[3])
    return message.removesuffix(" (at end of document)"), text.count("\n") + 1, 1


def _fix(text: str, line: int) -> str:
    """What to write instead, for the slips that are made most."""
    lines = text.replace("\r\n", "\n").split("\n")
    written = lines[line - 1][:_LOOKED_AT] if line <= len(lines) else ""
    return next((fix for slip, fix in _SLIPS if re.search(slip, written)), _LOOK)


def _in_plain_words(problem: str, fix: str) -> tuple[str, str]:
    """What is wrong and what to do, where the TOML reader's words help nobody; else both as they are."""
    for said, plain, better in _TOLD:
        if found := re.fullmatch(said, problem):
            return found.expand(plain), fix if fix != _LOOK else better
    return problem, fix


def _looked_in(location: Location) -> str:
    return "" if location.path.is_absolute() else f" in {Path.cwd()}"


def _unusable(location: Location, reason: str) -> UnreadableError:
    if location.origin == GIVEN:
        fix = "Name another file."
    elif location.optional:
        fix = f"It lies in {location.origin}; correct it, or take it out of there."
    elif location.origin:
        fix = f"It was named by {location.origin}; correct that, or leave it out to use the shipped one."
    else:
        fix = "It should have come with whereto; install whereto again."
    return UnreadableError(location.path, f"cannot use this catalogue: {reason}", fix)
