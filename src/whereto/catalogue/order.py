"""Which files make up the catalogue in use, in order: what lies later lies over what lies before.

The shipped catalogue is the ground. Over it lie the files of the site's folder, of the person's own
folder, and then whatever the command line or the variable names.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from whereto.catalogue.locate import PERSON, SITE, VARIABLE, Location, locate_option, shipped
from whereto.records.errors import UsageError
from whereto.records.record import Record

if TYPE_CHECKING:
    from whereto.records.layers import Folder

_NAME, _SUFFIX = "whereto", ".toml"


class Chosen(Record):
    """What a command names: its catalogues in order, and whether nothing else is to be used."""

    named: tuple[str, ...] = ()
    only: bool = False


Choice = Chosen | Path | str | None


class Order(Record):
    """The files to read, the lowest first, and the folders that were looked into for them."""

    files: tuple[Location, ...]
    folders: "tuple[Folder, ...]" = ()


def as_chosen(given: Choice) -> Chosen:
    """What was chosen, where one file may be named by its path alone and nothing by None."""
    if isinstance(given, Chosen):
        return given
    return Chosen() if given is None else Chosen((str(given),))


def in_order(given: Choice = None) -> Order:
    """The files that make up the catalogue, for what a command names.

    Raises UsageError for an option without a file, and where nothing but what is named is to be used and
    nothing is.
    """
    chosen = as_chosen(given)
    named = tuple(_named(chosen.named))
    if chosen.only:
        if not named:
            raise UsageError(
                "--only uses nothing but the catalogue that is named, and none is. Add: --catalogue FILE"
            )
        return Order(named)
    found = tuple(_in_folders()) if _may_be_there() else ()
    files = tuple(location for _, locations in found for location in locations)
    return Order((shipped(), *files, *named), tuple(folder for folder, _ in found))


def up_to(path: Path) -> Order:
    """The files that a file lies over in its place, and it as the last one.

    One that no folder and no variable names lies over all of the folders, as `--catalogue` would have it.
    """
    order = in_order()
    for at, location in enumerate(order.files):
        if location.path.absolute() == path.absolute():
            return order._replace(files=order.files[: at + 1])
    return in_order(path)


def all_folders() -> "tuple[Folder, ...]":
    """The folders in which layers are looked for, whether they are there or not."""
    return tuple(folder for folder, _ in _in_folders())


def shown(path: Path) -> str:
    """A path as a person reads it, with ~ for the home folder."""
    whole = path.absolute()
    try:
        return f"~/{whole.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):  # it lies elsewhere, or there is no home
        return str(whole)


def _named(options: tuple[str, ...]) -> Iterator[Location]:
    """What the option names, else the variable; an empty variable counts as unset, as usual in a shell."""
    for option in options:
        yield locate_option(option, "--catalogue")
    if not options:
        for part in os.environ.get(VARIABLE, "").split(os.pathsep):
            if part:
                yield locate_option(part, VARIABLE)


def _may_be_there() -> bool:
    """Whether any folder of ours may be there.

    Asking platformdirs takes as long as a tenth of a start; on Linux, where few have such a folder, the
    places that it would name are looked at first.
    """
    if sys.platform != "linux":
        return True
    places = [os.environ.get("XDG_CONFIG_HOME", "").strip() or os.path.expanduser("~/.config")]  # noqa: PTH111 - a Path would be made for nothing
    places += (os.environ.get("XDG_CONFIG_DIRS", "").strip() or "/etc/xdg").split(os.pathsep)
    return any(os.path.lexists(os.path.join(place, _NAME)) for place in places)  # noqa: PTH118 - likewise


def _in_folders() -> "Iterator[tuple[Folder, list[Location]]]":
    """Each folder with the files in it, the site's before the person's own.

    Of several folders for a site the first is the most important (XDG Base Directory Specification), so it
    comes last of them.
    """
    from platformdirs import site_config_dir, user_config_dir

    site = site_config_dir(_NAME, appauthor=False, multipath=True).split(os.pathsep)
    seen: set[Path] = set()
    for path, whose in [
        *((Path(each), SITE) for each in reversed(site)),
        (Path(user_config_dir(_NAME, appauthor=False)), PERSON),
    ]:
        if path.is_absolute() and path not in seen:
            seen.add(path)
            yield _looked_into(path, whose)


def _looked_into(path: Path, whose: str) -> "tuple[Folder, list[Location]]":
    """A folder, and the catalogue files in it in the order of their names; none that is hidden."""
    from whereto.records.layers import Folder  # a start without such folders needs none

    try:
        names = sorted(os.listdir(path))  # noqa: PTH208 - the names alone
    except (FileNotFoundError, NotADirectoryError):
        return Folder(str(path), whose, "not there"), []
    except OSError:
        return Folder(str(path), whose, "unreadable"), []
    found = [name for name in names if name.endswith(_SUFFIX) and not name.startswith(".")]
    return Folder(str(path), whose, "there"), [Location(path / name, whose) for name in found]
