"""The blocks of `whereto paths`: each file with what it changed, and where files were looked for."""

from collections.abc import Iterator

from whereto.records.layers import Changes, FileRead, Folder, Paths
from whereto.views.rows import Row, Section, Tone

_IS = {
    "whole": "a whole catalogue",
    "layer": "a layer over those above",
    "covered": "not looked into, since a whole catalogue below stands in its place",
    "left out": "left out",
}
_FOLDER = {
    "there": "looked into",
    "not there": "not there",
    "unreadable": "cannot be looked into",
}


def path_blocks(found: Paths) -> Iterator[Section]:
    """The files in order, a section each, and then the folders."""
    for file in found.files:
        yield Section("", tuple(_file_rows(file)))
    if found.folders:
        yield Section("", tuple(map(_folder_row, found.folders)))


def _file_rows(file: FileRead) -> Iterator[Row]:
    yield Row("File", file.path, tone=Tone.STRONG)
    yield Row("Named by", file.named_by)
    yield Row("It is", _IS[file.state], tone=Tone.WARNING if file.state == "left out" else Tone.PLAIN)
    for fault in file.faults:
        yield Row("Fault", fault)
    if file.changes:
        yield from _changes(file.changes)


def _changes(changes: Changes) -> Iterator[Row]:
    told = (
        ("Adds offices", changes.offices_added),
        ("Corrects", tuple(f"{each.id} ({_fields(each.fields)})" for each in changes.offices_corrected)),
        ("Hides offices", changes.offices_hidden),
        ("Adds concerns", changes.concerns_added),
        ("Changes concerns", changes.concerns_changed),
        ("Adds urgent contacts", changes.urgent_added),
        ("Gives as well", changes.others),
    )
    for label, parts in told:
        if parts:
            yield Row(label, ", ".join(parts))
    if not any(parts for _, parts in told):
        yield Row("Changes", "nothing")


def _fields(fields: tuple[str, ...]) -> str:
    return ", ".join(name.replace("_", " ") for name in fields)


def _folder_row(folder: Folder) -> Row:
    return Row(
        f"{folder.named_by[0].upper()}{folder.named_by[1:]}", folder.path, remark=_FOLDER[folder.state]
    )
