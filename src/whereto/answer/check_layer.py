"""`check` of a layer: its own faults and doubts, over the catalogue that it lies over in its place."""

from typing import Any

from whereto.answer.check_wishes import Wishes
from whereto.catalogue.doubts_more import doubts_in
from whereto.catalogue.faults import Table
from whereto.catalogue.layer import look_over
from whereto.catalogue.locate import Location
from whereto.catalogue.order import up_to
from whereto.catalogue.report import place_doubts, place_faults
from whereto.catalogue.stack import load_stack
from whereto.records import days
from whereto.records.checked import Checked, Questions

_IS_LAYER = (
    "this is a layer, since it has no [institution]: it lies over the catalogue of {name} and says what is "
    "different. A catalogue of its own says whose offices these are"
)


def check_layer(location: Location, raw: Table, content: bytes, wishes: Wishes) -> Checked:
    """The layer in this file, looked through. Raises CatalogueError where what lies below is not sound."""
    file = str(location.path)
    below = load_stack(up_to(location.path).files[:-1]).catalogue
    faults, tables, little = look_over(below, raw, location)
    note = _IS_LAYER.format(name=below.institution.name)
    if little is None:
        placed = place_faults(faults, tables, content, location.path)
        return Checked(file, faults=tuple(placed), notes=(note,))
    doubts = doubts_in(little, days.today(), wishes.stale, whole=False)
    own = [doubt for doubt in doubts if doubt.path and _stands_in(raw, doubt.path)]
    return Checked(
        file,
        len(raw.get("office", ())),
        len(raw.get("concern", ())),
        (),
        tuple(place_doubts(own, content, location.path)),
        _answered(location, wishes),
        (note,),
    )


def _stands_in(raw: Table, path: tuple[str | int, ...]) -> bool:
    """Whether what is doubted stands in the layer, not in what it lies over."""
    value: Any = raw
    try:
        for part in path:
            value = value[part]
    except (LookupError, TypeError):
        return False
    return True


def _answered(location: Location, wishes: Wishes) -> Questions | None:
    """How the layer with all below it answers the questions, if there are any."""
    if wishes.questions is None:
        return None
    from whereto.answer.check_questions import answer_questions
    from whereto.answer.load import load_in

    return answer_questions(wishes.questions, load_in(up_to(location.path)))
