"""A second ear for danger: the trained weights, for wordings that no phrase foresaw."""

from math import exp

from whereto.records.answer import Word
from whereto.search.classify import read
from whereto.search.index import Index
from whereto.search.model import DANGER, Model, load_model
from whereto.search.normalise import fold
from whereto.search.understand import Lexicon, passages, understand

_MOST = 10_000  # characters that are listened to, as many as a search takes; the phrases read all
_NO_TERMS = Index("\n")  # danger is recognised without any catalogue


def danger_in(text: str) -> tuple[float, str] | None:
    """How likely a text speaks of danger, from 0 to 1, and the part of it that sounds most so.

    A short text is taken whole, a long one in pieces. None where the weights have nothing to say:
    without their file, or where every word is unknown or says little alone.
    """
    model = load_model()
    text = text[:_MOST]
    if model is None:
        return None
    lexicon = Lexicon(_NO_TERMS, model)
    read_parts = ((understand(part, lexicon), part) for part in _parts(fold(text)))
    likely = [(_likely(words, model), part) for words, part in read_parts if _says_something(words)]
    return max(likely, default=None)


def _parts(text: str) -> list[str]:
    """The text itself, or the pieces of a long one; clauses alone have lost what they depend on."""
    found = passages(text)
    return found[:1] if found[0] == text else found


def _says_something(words: list[Word]) -> bool:
    return any(word.taken and word.how != "common" for word in words)


def _likely(words: list[Word], model: Model) -> float:
    """The logistic function of the weights' score for danger."""
    return 1 / (1 + exp(-read(tuple(words), model).scores[DANGER]))
