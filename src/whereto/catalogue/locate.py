"""Where a catalogue lies, and who said so. `order` says which of them are in use."""

from pathlib import Path

from whereto.records.errors import UsageError
from whereto.records.record import Record

VARIABLE = "WHERETO_CATALOGUE"
GIVEN = "the command itself"  # where a catalogue is named that no setting chose
SITE, PERSON = "the site's folder", "your own folder"  # where layers are looked for
_PACKAGE = Path(__file__).resolve().parent.parent


class Location(Record):
    """Where a catalogue lies. `origin` names the setting that chose it, None for the shipped one.

    `named` is a file of a folder that somebody means for once, so that it has to be sound.
    """

    path: Path
    origin: str | None = None
    named: bool = False

    @property
    def optional(self) -> bool:
        """Whether nobody named it for this run, so that the rest works without it if it is not sound."""
        return self.origin in (SITE, PERSON) and not self.named


def shipped() -> Location:
    """The catalogue that comes with whereto: inside an installed wheel, else in the repository."""
    installed = _PACKAGE / "data" / "offices.toml"
    return Location(installed if installed.exists() else _PACKAGE.parents[1] / "data" / "offices.toml")


def locate_option(named: str, origin: str) -> Location:
    """The catalogue that an option or a variable names. Raises UsageError for an empty one."""
    if not named:
        raise UsageError("--catalogue names no file. Give the path of a catalogue after it.")
    return Location(_at_home(named), origin)


def locate_file(name: str) -> Path:
    """The catalogue that somebody names to do something with it. Raises UsageError for an empty name."""
    if not name:
        raise UsageError("no file is named. Give the path of a catalogue, such as: whereto prepare my.toml")
    return _at_home(name)


def may_not_end(path: Path) -> bool:
    """Whether this is a pipe or a device: whoever reads it may wait for ever."""
    try:
        return path.exists() and not path.is_file() and not path.is_dir()
    except (OSError, ValueError):  # nobody can look there, so nobody can wait there
        return False


def _at_home(path: str) -> Path:
    """The path with `~` as the home folder, which a shell leaves as it is in `--catalogue=~/x`."""
    try:
        return Path(path).expanduser()
    except RuntimeError:  # there is no home, or nobody of that name
        return Path(path)
