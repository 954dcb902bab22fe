"""Where the words of a question come from: the command line, standard input, or the terminal."""

import sys

from whereto.records.errors import UsageError

MOST_READ = 1_000_000  # bytes of standard input; so that an endless one comes to an end
_PROMPT = "What is on your mind? "
_HIDDEN_PROMPT = "What is on your mind? (not shown as you type) "


def words_of_question(words: list[str] | None, *, hidden: bool) -> str:
    """The question as typed, piped or asked for. Raises UsageError where there is nobody to ask."""
    if hidden:
        if words:
            raise UsageError("--hidden asks for the words. Leave them out: whereto search --hidden")
        _need_terminal()
        return _ask_hidden()
    if words == ["-"]:
        return _read_all()
    if words:
        return " ".join(words)
    _need_terminal()
    sys.stderr.write(_PROMPT)
    sys.stderr.flush()
    return _read(line=True)


def _need_terminal() -> None:
    if not (sys.stdin and sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(
            "the question is missing. Give WORDS, such as: whereto search stress; "
            "or - to read them from standard input."
        )


def _ask_hidden() -> str:
    """What is typed, without an echo; never with one."""
    import warnings
    from getpass import GetPassWarning, getpass

    with warnings.catch_warnings():
        warnings.simplefilter("error", GetPassWarning)
        try:
            return getpass(_HIDDEN_PROMPT, stream=sys.stderr)
        except EOFError:
            return ""
        except GetPassWarning:
            raise UsageError(
                "this terminal cannot hide what you type, so nothing was read. Type: whereto search"
            ) from None


def _read_all() -> str:
    if sys.stdin is None:
        raise UsageError("standard input is closed, so there is no question to read.")
    if sys.stdin.isatty() and sys.stderr.isatty():
        sys.stderr.write("Type your question; end it with Enter and Ctrl-D.\n")
        sys.stderr.flush()
    return _read(line=False)


def _read(*, line: bool) -> str:
    """Standard input as text, at most MOST_READ of it. Not by input(), which can keep a history."""
    try:
        read = sys.stdin.buffer.readline(MOST_READ) if line else sys.stdin.buffer.read(MOST_READ)
    except OSError:
        raise UsageError("standard input cannot be read. Give the question as words instead.") from None
    return read.decode(sys.stdin.encoding or "utf-8", "replace").removeprefix("\ufeff")
