"""The entry point, and the one place where every failure ends in a line and an exit status."""

import gc
import os
import sys
from collections.abc import Sequence

_INTERNAL, _INTERRUPTED = 4, 130  # as in records/errors.py, which may be what cannot be loaded
_LAST = b"whereto: whereto itself failed. In danger, in the US: call 911; call or text 988\n"


def entry() -> None:
    """What the command `whereto` calls: run, flush, and leave at once.

    Taking the interpreter apart in good order costs a tenth of a run and nothing here needs it:
    no file, no thread and no child process is open.
    """
    sys.unraisablehook = _unraisable
    try:
        _leave_no_core()
        status = main()
    except KeyboardInterrupt:
        status = _INTERRUPTED
    except BaseException:  # noqa: BLE001 - there may not even be memory for a message
        status = _without_anything()
    os._exit(status)


def _leave_no_core() -> None:
    """See to it that the system keeps no copy of the memory, where the words are, if this ends badly.

    A Ctrl-backslash at a question is enough for one where the shell allows cores. It takes 0.2 ms.
    """
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):  # there is no such limit, as on Windows
        return


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line, print everything, and give back its exit status.

    `arguments` default to those of the process.
    """
    gc.disable()  # a short run leaves nothing to collect; collecting costs a tenth of the start
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        from whereto.cli.streams import prepare_streams, write_lines

        prepare_streams()
        status = _guarded(given)
        write_lines()  # lets go of what was told; where that cannot be written, the answer stands
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception:  # noqa: BLE001 - what is left needs nothing
        return _without_anything()
    return status


def _guarded(given: list[str]) -> int:
    from whereto.cli.streams import discard_output, flush, of_output

    try:
        status = _run(given)
        flush()
    except (BrokenPipeError, SystemExit):  # Typer turns a broken pipe into SystemExit(1)
        from whereto.records.errors import ExitStatus

        discard_output()
        return ExitStatus.CLOSED_PIPE
    except Exception as error:  # noqa: BLE001 - the promise is: never a traceback, which shows the query
        if isinstance(error, OSError) and of_output(error):
            discard_output()
            return _failed(given, f"cannot write the output: {error.strerror}. Send it elsewhere.")
        from whereto.cli.last_way import asks_for_contacts
        from whereto.records.errors import own_fault

        if asks_for_contacts(given):
            return _contacts_nevertheless(given, own_fault(error))
        return _failed(given, own_fault(error), "all offices stand in: whereto list --plain")
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
    from whereto.cli.words import can_ask
    from whereto.records.errors import WheretoError

    try:
        meant = as_meant(given, asks=can_ask())
        result = build_app(meant)(meant, prog_name="whereto", complete_var="", standalone_mode=False)
    except WheretoError as error:
        return _wrong(given, error.status, *error.lines)
    except TyperException as error:
        from whereto.cli.hints import told_of

        return _wrong(given, error.exit_code, told_of(error, given, meant))
    return result if isinstance(result, int) else 0


def _wrong(given: list[str], status: int, *lines: str) -> int:
    """Tell what is wrong, and below it whom to turn to where the words typed speak of danger."""
    from whereto.cli.last_way import contacts_beside, tell_contacts
    from whereto.cli.output import tell

    tell(*lines)
    tell_contacts(contacts_beside(given))
    return status


def _failed(given: list[str], *lines: str) -> int:
    """The same where whereto or its output is at fault: then it always says where the contacts are."""
    from whereto.cli.last_way import SEE_URGENT, contacts_beside, tell_contacts
    from whereto.cli.streams import write_lines

    write_lines(*lines)
    tell_contacts(contacts_beside(given) or (SEE_URGENT,))
    return _INTERNAL


def _contacts_nevertheless(given: list[str], fault: str) -> int:
    """The contacts that were asked for, and on stderr what is at fault.

    They were found, so the status says so. Where they cannot be written either they are messages.
    """
    from whereto.cli.last_way import CONTACTS, show_contacts
    from whereto.cli.streams import write_lines

    try:
        show_contacts(given)
    except OSError:
        write_lines(fault, *CONTACTS)
        return _INTERNAL
    write_lines(fault)
    return 0


def _without_anything() -> int:
    """Two numbers on stderr, or else on stdout, and that whereto failed."""
    for descriptor in (2, 1):
        try:
            os.write(descriptor, _LAST)
        except OSError:
            continue
        break
    return _INTERNAL


def _unraisable(unraisable: object) -> None:
    """Python's own traceback is kept back; a Ctrl-C that met code which cannot raise it ends the run."""
    if isinstance(getattr(unraisable, "exc_value", None), KeyboardInterrupt):
        os._exit(_INTERRUPTED)


if __name__ == "__main__":
    entry()
