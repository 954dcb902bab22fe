"""A layer's built values put into the catalogue below it, and what changed by that."""

from collections.abc import Iterator
from typing import Any

from whereto.catalogue.locate import Location
from whereto.catalogue.order import shown
from whereto.records.catalogue import Catalogue
from whereto.records.concern import Concern
from whereto.records.declare import is_record
from whereto.records.fields import in_file
from whereto.records.layers import Changes, OfficeChange
from whereto.records.office import Office
from whereto.records.office_parts import LayerMark, Rule
from whereto.records.record import Record
from whereto.records.source import Source

_NAMED = ("principle", "policy", "guidance")  # whose entries have a name and no id


class Touched(Record):
    """What a layer holds: the fields it gives of each office, those it hides, and counts the rest."""

    offices: dict[str, tuple[str, ...]]
    hidden: tuple[str, ...]
    counts: dict[str, int]


def lay(
    below: Catalogue, built: Catalogue, touched: Touched, location: Location
) -> tuple[Catalogue, Changes]:
    """The catalogue below with the built values of a layer over it, and what that changed.

    Offices that it does not touch stay the very values that they were.
    """
    held = {name: _first(built, name, count) for name, count in touched.counts.items()}
    mark = LayerMark(shown(location.path))
    given: dict[str, Any] = {}
    changed: dict[Any, Any] = {}
    for name, field in (("source", "sources"), ("rule", "rules"), ("concern", "concerns")):
        stood, entries = getattr(below, field), held.get(name, ())
        if name == "source":  # and the layer's own file, if that is one
            entries = (*entries, *(each for each in built.sources if each.is_layer and each not in stood))
        given[field] = _over(stood, entries, "id")
        new = {each.id: each for each in given[field]}
        changed |= {old: new[old.id] for old in stood if old != new[old.id]}
    for name, each in in_file(Catalogue).items():
        if name in _NAMED:
            given[each.name] = _over(getattr(below, each.name), held.get(name, ()), "name")
        elif not each.many and name in touched.counts and name not in ("format", "institution"):
            given[each.name] = getattr(built, each.name)
    given["urgent"] = (
        *below.urgent,
        *(each._replace(origin="catalogue") for each in held.get("urgent", ())),
    )
    given["offices"] = tuple(_offices(below, built, touched, mark, changed))
    return below._replace(**given), _changes(below, touched, held)


def _first(built: Catalogue, name: str, count: int) -> tuple[Any, ...]:
    """The values of the entries that stand in the layer itself, which come first."""
    field = in_file(Catalogue).get(name)
    return getattr(built, field.name)[:count] if field and field.record and field.many else ()


def _over(stood: tuple[Any, ...], entries: tuple[Any, ...], key: str) -> tuple[Any, ...]:
    """What stood there, with those of the same key in their place and the others after them."""
    found = {getattr(each, key): each for each in (*stood, *entries)}
    return tuple(found.values())


def _offices(
    below: Catalogue, built: Catalogue, touched: Touched, mark: LayerMark, changed: dict[Any, Any]
) -> Iterator[Office]:
    """The offices in their order, corrected or left out, and then the new ones."""
    given = {office.id: office for office in built.offices if office.id in touched.offices}
    for office in below.offices:
        if office.id in touched.hidden:
            continue
        found = given.pop(office.id, None)
        if found is None:
            yield _with_changes(office, changed) if changed else office
        elif fields := touched.offices[office.id]:
            yield found._replace(layers=(*office.layers, mark._replace(fields=fields)))
        else:
            yield office
    for office in given.values():
        yield office._replace(layers=(mark,))


def _with_changes(value: Any, changed: dict[Any, Any]) -> Any:
    """A value with every entry in it that has changed as it is now; the same one where none has."""
    if isinstance(value, tuple) and not is_record(type(value)):
        parts = tuple(_with_changes(part, changed) for part in value)
        return value if all(map(_same, parts, value)) else parts
    if not is_record(type(value)):
        return value
    if isinstance(value, Source | Rule | Concern):
        value = changed.get(value, value)
    parts = tuple(_with_changes(part, changed) for part in value)
    return value if all(map(_same, parts, value)) else type(value)(*parts)


def _same(one: object, other: object) -> bool:
    return one is other


def _changes(below: Catalogue, touched: Touched, held: dict[str, tuple[Any, ...]]) -> Changes:
    stood = {office.id for office in below.offices}
    concerns = {concern.id for concern in below.concerns}
    told = [concern.id for concern in held.get("concern", ())]
    known = ("office", "concern", "urgent", "format", "sources")
    return Changes(
        offices_added=tuple(part for part in touched.offices if part not in stood),
        offices_corrected=tuple(
            OfficeChange(part, fields)
            for part, fields in touched.offices.items()
            if part in stood and fields
        ),
        offices_hidden=touched.hidden,
        concerns_added=tuple(part for part in told if part not in concerns),
        concerns_changed=tuple(part for part in told if part in concerns),
        urgent_added=tuple(each.id for each in held.get("urgent", ())),
        others=tuple(name for name in held if name not in known),
    )
