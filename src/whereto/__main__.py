"""The entry point, and the one place where every failure ends in a line and an exit status."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from whereto.records.errors import ExitStatus, own_fault


def entry() -> None:
    """What the command `whereto` calls: run, flush, and leave at once.

    Taking the interpreter apart in good order costs a tenth of a run and nothing here needs it:
    no file, no thread and no child process is open.
    """
    _leave_no_core()
    status = main()
    with suppress(OSError):  # where messages cannot be written, the answer stands
        sys.stderr.flush()
    os._exit(status)


def _leave_no_core() -> None:
    """See to it that the system keeps no copy of the memory, where the words are, if this ends badly.

    A Ctrl-backslash at a question is enough for one where the shell allows cores. It takes 0.2 ms.
    """
    with suppress(ImportError, OSError, ValueError):  # there is no such limit, as on Windows
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, print everything, and give back its exit status.

    `arguments` default to those of the process.
    """
    gc.disable()  # a short run leaves nothing to collect; collecting costs a tenth of the start
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        return _guarded(given)
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED


def _guarded(given: list[str]) -> int:
    try:
        status = _run(given)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # Typer turns a broken pipe into SystemExit(1)
        _discard_output()
        return ExitStatus.CLOSED_PIPE
    except OSError as error:
        _discard_output()
        _tell(f"cannot write the output: {error.strerror}. Send it elsewhere.", *_in_danger(given))
        return ExitStatus.INTERNAL
    except Exception as error:  # noqa: BLE001 - the promise is: never a traceback, which shows the query
        _tell(own_fault(error), "all offices stand in: whereto list --plain", *_in_danger(given))
        return ExitStatus.INTERNAL
    return status


def _run(given: list[str]) -> int:
    # Inside the guard: importing takes long enough for a Ctrl-C.
    if given[:1] == ["completion"]:
        from whereto.cli.completing.live import asked_for_words, print_words

        if asked_for_words(given):  # by a shell at a key: without Typer, which takes longer than all else
            print_words(given)
            return 0
    from typer.exceptions import TyperException

    from whereto.cli.app import build_app
    from whereto.cli.arguments import as_meant
    from whereto.cli.output import prepare_streams, tell
    from whereto.cli.words import can_ask
    from whereto.records.errors import WheretoError

    prepare_streams()
    try:
        meant = as_meant(given, asks=can_ask())
        result = build_app(meant)(meant, prog_name="whereto", complete_var="", standalone_mode=False)
    except WheretoError as error:
        tell(*error.lines, *_in_danger(given))
        return error.status
    except TyperException as error:
        from whereto.cli.hints import told_of

        tell(told_of(error, given, meant), *_in_danger(given))
        return error.exit_code
    return result if isinstance(result, int) else 0


def _in_danger(given: list[str]) -> tuple[str, ...]:
    """Who to turn to, where the words typed speak of danger; if that fails, where to find it."""
    try:
        from whereto.cli.arguments import catalogues_in, words_in
        from whereto.cli.in_danger import lines_for

        return lines_for(words_in(given), catalogues_in(given))
    except Exception:  # noqa: BLE001 - something went wrong already, and is told
        return ("if it cannot wait: whereto urgent",)


def _tell(*lines: str) -> None:
    """Messages, without anything that could be at fault itself."""
    with suppress(OSError):  # where they cannot be written, the exit status stands
        for line in lines:
            sys.stderr.write(f"whereto: {line}\n")
        sys.stderr.flush()


def _discard_output() -> None:
    """Point stdout at nothing, so that a flush at the end stays quiet."""
    descriptor = os.open(os.devnull, os.O_WRONLY)
    os.dup2(descriptor, 1)
    os.close(descriptor)


if __name__ == "__main__":
    entry()
