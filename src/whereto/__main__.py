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
    status = main()
    with suppress(OSError):  # where messages cannot be written, the answer stands
        sys.stderr.flush()
    os._exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, print everything, and give back its exit status.

    `arguments` default to those of the process.
    """
    gc.disable()  # a short run leaves nothing to collect; collecting costs a tenth of the start
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    except (BrokenPipeError, SystemExit):  # Typer turns a broken pipe into SystemExit(1)
        _discard_output()
        return ExitStatus.CLOSED_PIPE
    except OSError as error:
        _discard_output()
        sys.stderr.write(f"whereto: cannot write the output: {error.strerror}. Send it elsewhere.\n")
        return ExitStatus.INTERNAL
    except Exception as error:  # noqa: BLE001 - the promise is: never a traceback, which shows the query
        sys.stderr.write(f"whereto: {own_fault(error)}\n")
        sys.stderr.write("whereto: all offices stand in: whereto list --plain\n")
        return ExitStatus.INTERNAL
    return status


def _run(arguments: Sequence[str] | None) -> int:
    # Inside the guard: importing takes long enough for a Ctrl-C.
    from typer.exceptions import TyperException

    from whereto.cli.app import build_app
    from whereto.cli.output import prepare_streams, tell
    from whereto.records.errors import WheretoError

    prepare_streams()
    try:
        given = sys.argv[1:] if arguments is None else list(arguments)
        result = build_app(given)(given, prog_name="whereto", standalone_mode=False)
    except WheretoError as error:
        tell(*error.lines)
        return error.status
    except TyperException as error:
        tell(f"{error.format_message().rstrip('.')}. See: whereto --help")
        return error.exit_code
    return result if isinstance(result, int) else 0


def _discard_output() -> None:
    """Point stdout at nothing, so that a flush at the end stays quiet."""
    descriptor = os.open(os.devnull, os.O_WRONLY)
    os.dup2(descriptor, 1)
    os.close(descriptor)


if __name__ == "__main__":
    entry()
