"""A layer: a file that lies over a catalogue and says only what is different.

What it touches is turned back into tables, its own fields are put over these, and the ordinary check and
build run on that little catalogue. So a layer costs its own size, and its faults are told like any others.
"""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from whereto.catalogue.build import build
from whereto.catalogue.check import check
from whereto.catalogue.chunks import whole
from whereto.catalogue.citing import cited_by, corrected, own_source, tables_in, with_sources
from whereto.catalogue.faults import Fault, Path, Table
from whereto.catalogue.laying import Touched, lay
from whereto.catalogue.locate import Location
from whereto.catalogue.report import error_of
from whereto.catalogue.unbuild import table_of
from whereto.records.catalogue import FORMAT, Catalogue
from whereto.records.fields import Field, in_file
from whereto.records.layers import Changes
from whereto.records.office import Office

HIDE = "hide"
_GUESSED = 100  # offices of a layer, for which a misspelt id is guessed
_NAME_PAGE = "Add sources with the id of the page: a [[source]] of this file, or one below."
_REFERRED = ("rule", "concern", "source")  # rules have sources, so these come last


def is_layer(raw: Table) -> bool:
    """Whether a file says only what is different: a catalogue by itself says whose offices these are."""
    return "institution" not in raw


def lay_over(below: Catalogue, raw: Table, content: bytes, location: Location) -> tuple[Catalogue, Changes]:
    """The catalogue below with a layer over it, and what that changed.

    `raw` is what the layer's `content` holds. Raises CatalogueError with every fault of the layer.
    """
    below = whole(below)
    layer = _Layer(below, raw, location)
    if faults := layer.faults():
        raise error_of(faults, layer.tables, content, location.path)
    return lay(below, build(layer.tables), layer.touched(), location)


def look_over(
    below: Catalogue, raw: Table, location: Location
) -> tuple[list[Fault], Table, Catalogue | None]:
    """What `whereto check` needs of a layer: its faults, and the little catalogue that it makes.

    That is told as tables whose places are the layer's own, and as values; these are None with faults.
    """
    layer = _Layer(whole(below), raw, location)
    faults = layer.faults()
    return faults, layer.tables, None if faults else build(layer.tables)


class _Layer:
    """The tables of a layer, completed from what lies below them."""

    def __init__(self, below: Catalogue, raw: Table, location: Location) -> None:
        self.below, self.raw = below, raw
        self.known: dict[str, dict[str, Any]] = {
            "office": {each.id: each for each in below.offices},
            "concern": {each.id: each for each in below.concerns},
            "rule": {each.id: each for each in below.rules},
            "source": {each.id: each for each in below.sources},
        }
        own = own_source(location, [*self.known["source"], *map(_id_of, tables_in(raw.get("source")))])
        self.cites = cited_by(raw, own["id"])
        self.hidden = [entry.get(HIDE, False) for entry in tables_in(raw.get("office"))]
        self.tables = self._completed(own)

    def _completed(self, own: Table) -> Table:
        """A little catalogue: first what the layer holds, in its order, then what that refers to below."""
        tables: Table = {"format": FORMAT}
        for name, field in in_file(Catalogue).items():
            value = getattr(self.below, field.name)
            if field.record and not field.many and value is not None:
                tables[name] = table_of(value)  # such as the institution, of which there is one
        for name, value in self.raw.items():
            held = tables_in(value)
            if found := in_file(Catalogue).get(name):
                fields = in_file(found.record) if found.record else {}
                whole = isinstance(value, list) and len(held) == len(value) and fields
                tables[name] = [self._entry(name, entry, fields) for entry in held] if whole else value
                if isinstance(value, dict):
                    tables[name] = with_sources(value, fields, self.cites)
            else:
                tables[name] = value
        for name in _REFERRED:
            entries = tables.get(name, [])
            if isinstance(entries, list):
                given = set(map(_id_of, tables_in(entries)))
                needed = dict.fromkeys(
                    part for part in _references(tables, Catalogue, name) if part not in given
                )
                rest = [table_of(self.known[name][part]) for part in needed if part in self.known[name]]
                rest += [own] if name == "source" and own["id"] in needed else []
                tables[name] = [*entries, *rest]
        tables.setdefault("office", [])
        return tables

    def _entry(self, name: str, given: Table, fields: dict[str, Field]) -> Table:
        """An entry of the layer, over the one with its id below, if there is one."""
        known = self.known.get(name, {}).get(_id_of(given))
        given = {key: value for key, value in given.items() if not (name == "office" and key == HIDE)}
        if known is None:
            return with_sources(given, fields, self.cites)
        if name == "office":
            return corrected(table_of(known), given, self.cites)
        if name == "concern" and isinstance(given.get("terms"), str):
            given["terms"] = f"{known.terms_text or ''}\n{given['terms']}".strip()
        return {**table_of(known), **given}

    def faults(self) -> list[Fault]:
        """Every fault of the layer, none of what lies below it."""
        own = [fault for fault in check(self.tables) if self._is_own(fault.path)]
        missing = dict(self._of_unknown_offices())
        own = [fault for fault in own if fault.path not in missing]
        return [*own, *missing.values(), *self._of_hidden(), *self._of_ids(), *self._of_promises()]

    def _is_own(self, path: Path) -> bool:
        """Whether what has the fault stands in the layer itself."""
        if not path or path[0] not in self.raw:
            return False
        within = self.raw[path[0]]
        return len(path) == 1 or not isinstance(within, list) or path[1] in range(len(within))

    def _of_unknown_offices(self) -> Iterator[tuple[Path, Fault]]:
        """For each office that is not below and not whole, by its path, that it is one of the two."""
        needed = [name for name, field in in_file(Office).items() if field.required]
        for number, given in enumerate(tables_in(self.tables.get("office"))):
            entry_id, lacks = _id_of(given), [name for name in needed if name not in given]
            if entry_id and lacks and entry_id not in self.known["office"]:
                few = number < _GUESSED  # since each guess takes a while
                close = get_close_matches(entry_id, self.known["office"], n=1) if few else []
                hint = f"Did you mean '{close[0]}'? Else add" if close else "Add"
                problem = f"no office below has the id '{entry_id}', so this is a new one and needs more"
                fix = f"{hint}: {', '.join(lacks)}."
                if number < len(self.hidden) and self.hidden[number] is True:
                    problem = f"no office below has the id '{entry_id}', so there is nothing to hide"
                    fix = f"Did you mean '{close[0]}'?" if close else "Remove this entry."
                path: Path = ("office", number)
                yield path, Fault(path, problem, fix)

    def _of_hidden(self) -> Iterator[Fault]:
        for number, hides in enumerate(self.hidden):
            if not isinstance(hides, bool):
                yield Fault(
                    ("office", number, HIDE), f"'{HIDE}' has the wrong type", "Write true or false."
                )
        if len(self.touched().hidden) >= len(self.known["office"]) and not self.touched().offices:
            yield Fault(("office",), "this hides every office", "Leave one, at least.")

    def _of_ids(self) -> Iterator[Fault]:
        """The ids that cannot be given, since something below has them or is called so."""
        contacts = {each.id for each in self.below.urgent}
        for number, given in enumerate(tables_in(self.tables.get("urgent"))):
            if _id_of(given) in contacts:
                problem = f"the urgent contact '{given['id']}' stands below, and no layer takes one away"
                fix = "Give this one another id; it is shown beside that."
                yield Fault(("urgent", number, "id"), problem, fix)
        for number, given in enumerate(tables_in(self.tables.get("office"))):
            if not _id_of(given) or _id_of(given) in self.known["office"]:
                continue
            for other in self.below.offices:
                names = (other.name, other.acronym or "", *other.alternate_names)
                if _id_of(given) in ("-".join(name.casefold().split()) for name in names):
                    problem = f"the id '{given['id']}' is a name of another office, '{other.name}'"
                    yield Fault(("office", number, "id"), problem, "Give this office another id.")
                    break

    def _of_promises(self) -> Iterator[Fault]:
        """Each word on confidentiality, and each duty taken away, for which the layer names no page."""
        pages = {*self.known["source"], *map(_id_of, tables_in(self.raw.get("source")))}
        for number, given in enumerate(tables_in(self.raw.get("office"))):
            path: Path = ("office", number)
            whole = _pages_of(given, self.cites)
            for place, told in enumerate(tables_in(given.get("confidentiality_statements"))):
                says = told.get("says")
                if says != "not stated" and not pages.intersection(_pages_of(told, whole)):
                    where = (*path, "confidentiality_statements", place)
                    yield Fault(where, f"no page is named that says '{says}'", _NAME_PAGE)
            known = self.known["office"].get(_id_of(given))
            freed = known and known.must_report and given.get("must_report") is False
            if freed and not pages.intersection(whole):
                problem = "no page is named that says that it need not report"
                yield Fault((*path, "must_report"), problem, _NAME_PAGE)

    def touched(self) -> Touched:
        """What the layer holds, by what becomes of it."""
        offices = tables_in(self.raw.get("office"))
        ids = [_id_of(entry) for entry in offices]
        hidden = tuple(part for part, hides in zip(ids, self.hidden, strict=True) if hides)
        given = {
            _id_of(entry): tuple(key for key in entry if key != "id" and not key.endswith("sources"))
            for entry in offices
            if _id_of(entry) not in hidden
        }
        others = {name: len(tables_in(value)) for name, value in self.raw.items()}
        return Touched(given, hidden, others)


def _id_of(entry: Table) -> str:
    """The id of an entry, if it is one."""
    return found if isinstance(found := entry.get("id"), str) else ""


def _pages_of(entry: Table, others: list[str]) -> list[str]:
    """The ids of the sources that an entry names; the others where it names none."""
    told = entry.get("sources", others)
    return [part for part in told if isinstance(part, str)] if isinstance(told, list) else []


def _references(table: Table, record: type, to: str) -> Iterator[str]:
    """The ids of the entries of a table that others refer to."""
    for name, field in in_file(record).items():
        value = table.get(name)
        if field.note.refers == to and isinstance(value, list):
            yield from (part for part in value if isinstance(part, str))
        elif field.record:
            parts: Sequence[Any] = value if isinstance(value, list) else [value]
            for part in tables_in(list(parts)):
                yield from _references(part, field.record, to)
