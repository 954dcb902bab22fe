"""Whether a catalogue's concerns are those that the examples of `training/` are about."""

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from whereto.encoding.header import DamagedError
from whereto.encoding.weights import load_weights

if TYPE_CHECKING:
    from whereto.records.catalogue import Catalogue
    from whereto.records.concern import Concern


def concerns_key(catalogue: "Catalogue") -> str:
    """What tells a catalogue's concerns from any others: the examples of `training/` fit one list alone.

    A list that begins as theirs and goes on counts as theirs, too: a layer may add a concern, which then
    speaks with its own words, as the offices do.
    """
    weights = load_weights()
    try:
        learned = weights.array("concerns.outer").shape[0] - 1 if weights else 0
    except DamagedError:
        learned = 0
    key = _key_of(catalogue.concerns[:learned])
    same = weights is not None and learned and key == weights.about["concerns"]
    return key if same else _key_of(catalogue.concerns)


def beside_the_learned(catalogue: "Catalogue") -> list[int]:
    """The owners that layers have put beside those that the examples know of."""
    from whereto.records.office import Office

    weights = load_weights()
    if weights is None or concerns_key(catalogue) != weights.about["concerns"]:
        return []
    learned = weights.array("concerns.outer").shape[0] - 1
    owners = enumerate((*catalogue.concerns, *catalogue.offices))
    return [
        number
        for number, each in owners
        if (isinstance(each, Office) and any(not mark.fields for mark in each.layers))
        or (not isinstance(each, Office) and number >= learned)
    ]


def _key_of(concerns: "Sequence[Concern]") -> str:
    listed = "\n".join(f"{concern.id}\t{concern.name}" for concern in concerns)
    return sha256(listed.encode()).hexdigest()[:16]
