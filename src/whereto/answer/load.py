"""`load`: a catalogue for the Python API."""

from whereto.answer.place import Loaded, remember
from whereto.catalogue.doubts import without_past_notices
from whereto.catalogue.order import Choice, Order, in_order
from whereto.catalogue.stack import Stack, load_stack
from whereto.records import wording
from whereto.records.catalogue import Catalogue


def load(path: Choice = None) -> Catalogue:
    """The catalogue at `path`; by default the one that WHERETO_CATALOGUE names, else the shipped one.

    Over the shipped one lie the layers of the site's and of the person's own folder, and over these a
    `path` that is a layer itself. Raises CatalogueError with every fault it has, one line each: file, line,
    entry and the fix.
    """
    return remember(load_from(path))


def load_from(given: Choice) -> Loaded:
    """The catalogue as it is today, with where it comes from. Raises CatalogueError."""
    return load_in(in_order(given))


def load_in(order: Order) -> Loaded:
    """The catalogue that these files make up. Raises CatalogueError."""
    stack = load_stack(order.files)
    whole, ground = stack.catalogue, stack.ground
    return Loaded(
        catalogue=without_past_notices(whole),
        path=[file.location.path for file in stack.files if file.state in ("whole", "layer")][-1],
        prepared=stack.prepared,
        shipped=ground is not None and not ground.origin and not stack.layers,
        same=stack.prepared is not None and stack.prepared.catalogue is whole,
        doubted=whole if ground and ground.origin else None,
        left_out=left_out(order, stack),
    )


def left_out(order: Order, stack: Stack) -> tuple[str, ...]:
    """A line for each file, and each folder, that is left out."""
    unreadable = (folder for folder in order.folders if folder.state == "unreadable")
    told = (wording.FOLDER_UNREADABLE.format(path=folder.path) for folder in unreadable)
    return (*told, *stack.left_out)
