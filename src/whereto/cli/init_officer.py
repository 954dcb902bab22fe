"""`whereto init --officer`: who it is in your own department, kept for you beside the catalogue."""

from difflib import get_close_matches
from pathlib import Path

from whereto.answer.load import load
from whereto.catalogue.order import Chosen
from whereto.cli.init_files import is_asked, new_file, put
from whereto.cli.of_a_list import region
from whereto.cli.output import tell
from whereto.cli.prompt import ask_for
from whereto.exchange.department import Given, layer_of
from whereto.records.catalogue import Catalogue
from whereto.records.errors import ExitStatus, UsageError, WheretoError
from whereto.records.office import Office
from whereto.records.wording import typed

_QUESTIONS = {
    "name": "Whom to ask for (Enter to leave out): ",
    "phone": "Phone: ",
    "email": "E-mail: ",
    "room": "Room: ",
}


def write_layer(
    file: str | None, office_id: str, given: Given, country: str | None, catalogue: Chosen
) -> int:
    """Write what is given of an office of the catalogue in use; asks for it at a terminal.

    Raises UsageError for an office that is not there, or a file that is.
    """
    whole = load(catalogue)
    office = _office(office_id, whole)
    folder = _personal()
    target = new_file(file, str(folder / f"{office.id}.toml"))  # a file for each office
    if is_asked(given):
        given = Given(*(ask_for(question) for question in _QUESTIONS.values()))
    text, lines = layer_of(office, given, region(country) or whole.institution.country)
    if target:
        _make_folder(target.parent)
    put(target, text)
    tell(*lines)
    if target:
        is_read = target.resolve().parent == folder.resolve()
        named = [] if is_read else ["--catalogue", str(target)]
        tell(f"wrote {target}. See it on the card: {typed(['whereto', 'show', office.id, *named])}")
        if not is_read:
            tell(f"whereto reads it by itself when it lies in {folder}")
    return ExitStatus.FOUND


def _office(office_id: str, catalogue: Catalogue) -> Office:
    ids = [office.id for office in catalogue.offices]
    if office_id in ids:
        return catalogue.office(office_id)
    close = get_close_matches(office_id.casefold(), ids, n=3) or ids[:3]
    raise UsageError(
        f"no office has the id '{office_id}'. Name one that is there with --office, such as: "
        f"{', '.join(close)}. All of them: whereto list"
    )


def _personal() -> Path:
    """The folder where whereto looks for a person's own layers, on this system."""
    from platformdirs import user_config_dir

    return Path(user_config_dir("whereto", appauthor=False))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WheretoError(f"cannot make the folder {folder}: {error.strerror}.") from None
