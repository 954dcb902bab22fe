"""What is told beside an error where the words typed speak of danger."""

from whereto.catalogue.order import Chosen


def lines_for(words: str, catalogue: Chosen) -> tuple[str, ...]:
    """The urgent contacts in a line each where `words` speak of danger; nothing where they do not."""
    if not words.strip():
        return ()
    from whereto.answer.in_danger import contacts_beside_an_error
    from whereto.cli.decode import understood
    from whereto.views.notes import in_danger_lines

    found = contacts_beside_an_error(understood(words), catalogue)
    return tuple(in_danger_lines(found)) if found else ()
