"""Text to words: one spelling for what people write in many ways."""

import re
from functools import cache
from typing import Any

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00b4": "'", "`": "'"})

# British spellings that a stemmer leaves apart from the American ones.
_ENDINGS = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("our", "or"),
    ("ours", "ors"),
    ("oured", "ored"),
    ("ouring", "oring"),
)
_SPELLINGS = {
    "counselling": "counseling",
    "counsellor": "counselor",
    "counsellors": "counselors",
    "adviser": "advisor",
    "advisers": "advisors",
    "defence": "defense",
    "programme": "program",
    "programmes": "programs",
    "centre": "center",
    "cheque": "check",
    "paediatric": "pediatric",
    "anaemia": "anemia",
    "oestrogen": "estrogen",
    "labelled": "labeled",
    "travelling": "traveling",
    "licence": "license",
    "practise": "practice",
    "practising": "practicing",
    "judgement": "judgment",
    "enrol": "enroll",
    "enrolment": "enrollment",
    "fulfil": "fulfill",
    "mum": "mom",
    "uni": "university",
    "maths": "math",
}


def fold(text: str) -> str:
    """`text` in small letters without accents, with straight apostrophes."""
    if text.isascii():
        return text.replace("`", "'").lower()
    import unicodedata  # most texts are plain ASCII

    text = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    return "".join(mark for mark in text if not unicodedata.combining(mark))


def words(text: str) -> list[str]:
    """The words of `text`, folded, apostrophes dropped: `Can't` gives `cant`.

    Of `I'll` only `i` stays, for without its apostrophe it would be somebody who is ill.
    """
    found = _WORD.findall(fold(text))
    return [word.removesuffix("'ll").replace("'", "") for word in found]


def stem(word: str) -> str:
    """The part of a folded word that its inflections share, in American spelling."""
    return str(_stemmer().stemWord(_american(word)))


def _american(word: str) -> str:
    if spelling := _SPELLINGS.get(word):
        return spelling
    if len(word) > 5:  # noqa: PLR2004 - shorter ones, as `rise` and `four`, are no such words
        for british, american in _ENDINGS:
            if word.endswith(british):
                return word.removesuffix(british) + american
    return word


@cache
def _stemmer() -> Any:
    import Stemmer  # only a search needs it

    return Stemmer.Stemmer("english")
