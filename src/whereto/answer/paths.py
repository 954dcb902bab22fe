"""What `whereto paths` answers with: which files make up the catalogue, and what each of them changed."""

from whereto.catalogue.order import Choice, all_folders, in_order
from whereto.catalogue.stack import Laid, load_stack
from whereto.records.errors import CatalogueError
from whereto.records.layers import FileRead, Paths

SHIPPED = "whereto itself"


def look_at_files(chosen: Choice) -> Paths:
    """The files of what was chosen, in order; one that is not sound with its faults.

    Raises UsageError where no file can be meant.
    """
    order = in_order(chosen)
    folders = () if order.files[0].origin else all_folders()
    try:
        files = load_stack(order.files, looking=True, forgiving=True).files
    except CatalogueError as error:  # the lowest of all, so that nothing can be laid over it
        files = (Laid(order.files[0], "left out", faults=error.lines),)
    failed = any(file.state == "left out" and not file.location.optional for file in files)
    return Paths(tuple(map(_read, files)), folders, failed)


def _read(file: Laid) -> FileRead:
    location = file.location
    path = str(location.path.absolute())
    return FileRead(path, location.origin or SHIPPED, file.state, file.changes, file.faults)
