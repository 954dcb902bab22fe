"""Where the words of a question come from: the command line, standard input, or the terminal."""

import sys

from whereto.records.errors import UsageError

MOST_READ = 1_000_000  # bytes of standard input; so that an endless one comes to an end


def words_of_question(words: list[str] | None, *, hidden: bool) -> str:
    """The question as typed, piped or asked for. Raises UsageError where there is nobody to ask."""
    if hidden:
        if words:
            raise UsageError("--hidden asks for the words. Leave them out: whereto search --hidden")
        _need_terminal()
        from whereto.cli.prompt import ask_hidden, until_words

        return until_words(ask_hidden)
    if words == ["-"]:
        return _read_all()
    if words:
        text = " ".join(word.strip() for word in words)
        if text.isascii():
            return text
        from whereto.cli.decode import understood

        return understood(text)
    _need_terminal()
    from whereto.cli.prompt import ask_openly, until_words

    return until_words(ask_openly)


def can_ask() -> bool:
    """Whether there is a person at a terminal, who is asked and reads the answer there."""
    return _at_terminal() and sys.stdout.isatty()


def _at_terminal() -> bool:
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr.isatty())


def _need_terminal() -> None:
    if not _at_terminal():
        raise UsageError(
            "the question is missing. Give WORDS, such as: whereto search stress; "
            "or - to read them from standard input."
        )


def _read_all() -> str:
    from whereto.cli.decode import question_from

    if sys.stdin is None:
        raise UsageError("standard input is closed, so there is no question to read.")
    if _at_terminal():
        sys.stderr.write("Type your question; end it with Enter and Ctrl-D.\n")
        sys.stderr.flush()
    try:
        read = sys.stdin.buffer.read(MOST_READ)
    except OSError:
        raise UsageError("standard input cannot be read. Give the question as words instead.") from None
    return question_from(read, sys.stdin.encoding, cut=len(read) == MOST_READ)
