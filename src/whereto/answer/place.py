"""Where a question is looked up: a catalogue with its index, prepared or made in memory as far as needed.

A prepared index is mapped and believed as far as it shows itself sound. Without one the words of the
catalogue are enough for a plain question. Their meaning is worked out only for a question that needs it,
and only where that takes some seconds at most.
"""

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from whereto.catalogue.prepared import Prepared
from whereto.records import wording
from whereto.records.catalogue import Catalogue
from whereto.records.record import Record

if TYPE_CHECKING:
    from whereto.index.index import Index
    from whereto.index.patch import Patch
    from whereto.search.directory import Directory
    from whereto.search.rank import Wanted

MOST_TEXTS = 1500  # that are encoded while somebody waits: about five seconds
UNNOTICED = 150  # texts that nobody notices being encoded: about half a second
_REMEMBERED = 32  # catalogues of a process that asks about several
_KEPT = 8  # indexes of such a process, which are larger: of a catalogue's words and of their meaning

Told = TypeVar("Told")


class Loaded(Record):
    """A catalogue, the file that lies uppermost in it, and a prepared form, where there are such.

    The prepared form is of the catalogue or of one below its layers.
    """

    catalogue: Catalogue
    path: Path | None = None
    prepared: Prepared | None = None
    shipped: bool = False
    same: bool = False
    """Whether the prepared form is of this very catalogue, but for what no search looks at."""
    doubted: Catalogue | None = None
    """The catalogue as it was read, whose doubts are told; the shipped one is its makers' to look after."""
    left_out: tuple[str, ...] = ()


# What this process has loaded, and the indexes that it made: the same catalogue is often asked again.
_loaded: deque[Loaded] = deque(maxlen=_REMEMBERED)
_made: "deque[tuple[Catalogue, bool, Index]]" = deque(maxlen=_KEPT)


def remember(loaded: Loaded) -> Catalogue:
    """The catalogue, for somebody who will ask about it later."""
    _loaded.append(loaded)
    return loaded.catalogue


def remembered(catalogue: Catalogue) -> Loaded:
    """Where a catalogue comes from, if this process loaded it."""
    return next((each for each in tuple(_loaded) if each.catalogue is catalogue), Loaded(catalogue))


def directory_of(catalogue: Catalogue) -> "Directory":
    """The offices of a catalogue; of one that is not read whole, as its index knows them."""
    from whereto.search.directory import Directory

    loaded = remembered(catalogue)
    large = loaded.same and not isinstance(catalogue.offices, tuple)
    return Directory(catalogue, opened(loaded.prepared) if large and loaded.prepared else None)


class Place:
    """A catalogue, its index, and which offices are asked for, and how many."""

    def __init__(
        self, loaded: Loaded, wanted: "Wanted | None" = None, *, confidential: bool = False
    ) -> None:
        """Open the prepared index, or make one of the words alone."""
        self.catalogue, self.shipped, self.wanted = loaded.catalogue, loaded.shipped, wanted
        self._confidential, self._same = confidential, loaded.same
        self.notes: tuple[str, ...] = ()
        self.left_out = loaded.left_out
        self._path = loaded.path
        self._patch: Patch | None = None
        prepared = loaded.prepared and self._from(loaded.prepared)
        self._prepared = prepared is not None
        self.index = prepared or _made_index(self.catalogue, meaning=False)

    @property
    def knows_danger(self) -> bool:
        """Whether the encoder has judged which terms speak of danger."""
        return bool(self.index.encoder)

    @property
    def directory(self) -> "Directory":
        """The offices that are asked for, as the index in use knows them."""
        from whereto.search.directory import Directory

        return Directory(self.catalogue, self.index, confidential=self._confidential)

    def look_up(self, find: "Callable[[Index], Told]") -> Told:
        """What `find` gives for the index; for one of words alone, where the prepared one is damaged."""
        from whereto.encoding.header import DamagedError

        try:
            return find(self.index)
        except DamagedError:
            if not self._prepared:
                raise
        self._give_up()
        return find(self.index)

    def need_meaning(self, most: int = MOST_TEXTS) -> None:
        """Encode the catalogue where nobody has prepared it and it has at most so many texts.

        `notes` then tell how to get an answer at once, or a better one.
        """
        from whereto.encoding.weights import load_weights

        if load_weights() is None or (self.index.has_meaning and _is_of(self.catalogue, self.index)):
            return
        texts = self._encode(most)
        if texts > UNNOTICED:
            told = wording.UNPREPARED if texts <= most else wording.WORDS_ALONE
            name = wording.typed([str(self._path)]) if self._path else "FILE"
            self.notes = (told.format(command=f"whereto prepare {name}"),)

    def _encode(self, most: int) -> int:
        """Work out the meaning of what has none yet, if that is at most so many texts; how many it is."""
        from whereto.encoding.header import DamagedError
        from whereto.index.entries import meant_texts

        if self._patch and self._patch.index.has_meaning:
            try:
                texts = len(self._patch.unknown)
                if texts <= most:
                    self.index = _patched(self._patch, meaning=True)
            except DamagedError:
                self._patch = None
            else:
                return texts
        self._give_up()
        texts = meant_texts(self.catalogue)
        if texts <= most:
            self.index = _made_index(self.catalogue, meaning=True)
        return texts

    def _from(self, prepared: Prepared) -> "Index | None":
        """The prepared index; with what layers changed put into it, where that is something it holds."""
        index = opened(prepared)
        if index is None or self._same:
            return index
        from whereto.encoding.header import DamagedError
        from whereto.index.patch import Patch

        patch = Patch(index, prepared.catalogue, self.catalogue)
        if patch.is_none:
            return index
        try:
            found = _patched(patch, meaning=False)
        except DamagedError:
            return None
        self._patch = patch
        return found

    def _give_up(self) -> None:
        """Use words alone instead of a prepared index that is of no use."""
        self._patch = None
        if self._prepared:
            self.index, self._prepared = _made_index(self.catalogue, meaning=False), False


def _is_of(catalogue: Catalogue, index: "Index") -> bool:
    """Whether an index with vectors was made of the catalogue's concerns."""
    from whereto.index.learned_concerns import concerns_key  # it loads numpy

    return bool(index.arrays.about["concerns"] == concerns_key(catalogue))


def opened(prepared: Prepared) -> "Index | None":
    """The index of a prepared form; None if it is not of its catalogue, or was made by other code."""
    from whereto.encoding.arrays import open_arrays
    from whereto.encoding.weights import fingerprint_of_weights
    from whereto.index.index import Index

    try:
        index = Index(open_arrays(prepared.path, prepared.begin))
    except (OSError, ValueError):
        return None
    weights = fingerprint_of_weights()  # their head alone: a plain question needs no more
    if weights is not None and index.encoder != weights:
        return None
    same = index.arrays.about.get("made_from") == prepared.made_from
    owners = len(prepared.catalogue.concerns) + len(prepared.catalogue.offices)
    return index if same and index.owners == owners else None


def _patched(patch: "Patch", *, meaning: bool) -> "Index":
    """A patched index; the one that this process made of such a catalogue before, if it did."""
    for known, has_meaning, index in reversed(tuple(_made)):
        if has_meaning >= meaning and known == patch.catalogue:
            return index
    found = patch.patched(meaning=meaning)
    _made.append((patch.catalogue, meaning, found))
    return found


def _made_index(catalogue: Catalogue, *, meaning: bool) -> "Index":
    """An index in memory; the one that this process made of such a catalogue before, if it did."""
    from whereto.index.indexing import build_index

    for known, has_meaning, index in reversed(tuple(_made)):
        if has_meaning >= meaning and known == catalogue:
            return index
    found = build_index(catalogue, meaning=meaning)
    _made.append((catalogue, meaning, found))
    return found
