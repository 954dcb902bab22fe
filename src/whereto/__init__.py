"""whereto: a finder that tells a person which office to turn to.

    import whereto
    answer = whereto.ask("my advisor yells at me")

`ask` gives a `records.answer.Answer`, `load` a `records.catalogue.Catalogue`. Both print nothing and
raise `WheretoError` or one of its kinds, and nothing else: of a catalogue that cannot be used `load` raises
`CatalogueError`, and `ask` tells in the `faults` of its answer, which then holds the urgent contacts alone.
What is asked for is imported then, so importing whereto costs next to nothing.
"""

TYPE_CHECKING = False  # a type checker takes it as true; the one of `typing` costs an import
if TYPE_CHECKING:
    from whereto.answer.ask import ask
    from whereto.answer.load import load
    from whereto.records.answer import Answer, Explanation, Match
    from whereto.records.catalogue import Catalogue
    from whereto.records.concern import Concern
    from whereto.records.errors import CatalogueError, UsageError, WheretoError
    from whereto.records.office import Office
    from whereto.records.source import Source
    from whereto.records.urgent import UrgentContact

__all__ = [
    "Answer",
    "Catalogue",
    "CatalogueError",
    "Concern",
    "Explanation",
    "Match",
    "Office",
    "Source",
    "UrgentContact",
    "UsageError",
    "WheretoError",
    "ask",
    "load",
]
__version__ = "0.1.0"

_HOMES = {
    "ask": "answer.ask",
    "load": "answer.load",
    "Answer": "records.answer",
    "Match": "records.answer",
    "Explanation": "records.answer",
    "UrgentContact": "records.urgent",
    "Catalogue": "records.catalogue",
    "Office": "records.office",
    "Concern": "records.concern",
    "Source": "records.source",
    "WheretoError": "records.errors",
    "UsageError": "records.errors",
    "CatalogueError": "records.errors",
}


def __getattr__(name: str) -> object:
    """Import what is asked for, when it is asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'whereto' has no attribute '{name}'")
    from importlib import import_module

    found = globals()[name] = getattr(import_module(f"whereto.{_HOMES[name]}"), name)
    return found


def __dir__() -> list[str]:
    """The names that there are, imported yet or not."""
    return sorted({*globals(), *__all__})
