"""A record is a named tuple in every way that is used."""

import copy
import pickle
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from whereto.records.record import Record


class Ours(Record):
    """The one of whereto."""

    a: str
    b: int = 2
    c: tuple[str, ...] = ()

    @property
    def twice(self) -> int:
        """Twice b."""
        return 2 * self.b


class Pythons(NamedTuple):
    """The one of Python."""

    a: str
    b: int = 2
    c: tuple[str, ...] = ()

    @property
    def twice(self) -> int:
        """Twice b."""
        return 2 * self.b


def matched(kind: Any) -> object:
    match kind("x", 3):
        case (a, b, _) if not isinstance(a, int):
            return a, b
    return None


def matched_by_name(kind: Any) -> object:
    match kind("x", 3, ("y",)):
        case Ours(a, b, c=(first,)) | Pythons(a, b, c=(first,)):
            return a, b, first
    return None


USES: list[Callable[[Any], object]] = [
    lambda kind: tuple(kind("x")),
    lambda kind: tuple(kind("x", 3, ("y",))),
    lambda kind: tuple(kind(b=3, a="x")),
    lambda kind: tuple(kind("x", c=("y",))),
    lambda kind: (kind("x").a, kind("x").b, kind("x").twice),
    lambda kind: kind("x") == kind("x", 2, ()),
    lambda kind: kind("x") == ("x", 2, ()),
    lambda kind: hash(kind("x")) == hash(("x", 2, ())),
    lambda kind: kind("x") < kind("y"),
    lambda kind: tuple(kind("x")._replace(b=5)),
    lambda kind: kind("x")._asdict(),
    lambda kind: (kind._fields, kind._field_defaults, kind.__match_args__),
    lambda kind: repr(kind("x")).removeprefix(kind.__name__),
    lambda kind: copy.copy(kind("x")) == copy.deepcopy(kind("x")) == kind("x"),
    lambda kind: type(pickle.loads(pickle.dumps(kind("x")))) is kind,  # noqa: S301 - its own
    lambda kind: [*kind("x", 3)][:2],
    lambda kind: kind.__annotations__,
    matched,
    matched_by_name,
]
ERRORS: list[tuple[type[Exception], Callable[[Any], object]]] = [
    (TypeError, lambda kind: kind()),
    (TypeError, lambda kind: kind("x", 1, (), 4)),
    (TypeError, lambda kind: kind("x", a="y")),
    (TypeError, lambda kind: kind("x", d=1)),
    (AttributeError, lambda kind: setattr(kind("x"), "a", "y")),
    (AttributeError, lambda kind: setattr(kind("x"), "d", "y")),
    (AttributeError, lambda kind: kind("x").d),
]


@pytest.mark.parametrize("use", USES, ids=range(len(USES)))
def test_it_does_what_a_named_tuple_does(use: Callable[[Any], object]) -> None:
    assert use(Ours) == use(Pythons)


@pytest.mark.parametrize(("error", "use"), ERRORS, ids=range(len(ERRORS)))
def test_it_refuses_what_a_named_tuple_refuses(
    error: type[Exception], use: Callable[[Any], object]
) -> None:
    for kind in (Ours, Pythons):
        with pytest.raises(error):
            use(kind)


def test_a_mistake_is_told_by_name() -> None:
    wrong: Any = Ours
    with pytest.raises(TypeError, match=r"Ours takes 3 values: missing \['a'\], unknown \['d'\]"):
        wrong(d=1)
