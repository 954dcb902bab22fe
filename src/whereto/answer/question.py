"""What can be asked: text that holds a word and is not endless."""

from whereto.records.errors import UsageError
from whereto.records.wording import typed

MOST_CHARACTERS = 10_000  # a very long e-mail; more is a mistake
_SHOWN = 300  # characters of a question that cannot be searched which an answer repeats


def cleaned(text: str) -> str:
    """The text without blanks around it, and without what no encoding can hold."""
    return text.encode("utf-8", "replace").decode("utf-8").strip()


def shortened(text: str) -> str:
    """As much of a text as an answer repeats where it cannot be searched."""
    return cleaned(text)[:_SHOWN]


def checked(text: str) -> str:
    """The text as one question. Raises UsageError for one that cannot be understood at all."""
    query = cleaned(text)
    if not query:
        raise UsageError("the query is empty. Type what is on your mind, such as: whereto search stress")
    if len(query) > MOST_CHARACTERS:
        raise UsageError(
            f"the query has {len(query):,} characters; at most {MOST_CHARACTERS:,} can be searched."
            " Shorten it to the part that matters most."
        )
    if not any(character.isalnum() for character in query):
        raise UsageError(
            f"the query {typed([query[:40]])} has no word in it."
            " Type a word or more, such as: whereto search stress"
        )
    return query
