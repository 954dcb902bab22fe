"""Hold the examples in README.md against what the program really prints.

python scripts/readme_examples.py            exit 1 if an output in a console block differs
python scripts/readme_examples.py --write    write the real outputs into README.md

An example is a line `$ whereto ...` in a block marked `console`; its output are the lines up to the
next example or the end of the block. It is what a pipe gets, messages included.
"""

import difflib
import os
import shlex
import subprocess
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
OPENS, CLOSES, PROMPT = "```console", "```", "$ "


def refreshed(text: str) -> str:
    """The text with the real output under each example."""
    lines: list[str] = []
    in_block = False
    for line in text.splitlines():
        if in_block and line.startswith(PROMPT):
            lines += [line, *output(line.removeprefix(PROMPT))]
        elif not in_block or line == CLOSES:
            lines.append(line)
        in_block = line == OPENS or (in_block and line != CLOSES)
    return "\n".join(lines) + "\n"


def output(example: str) -> list[str]:
    """The lines that a command prints into a pipe, in an environment that changes nothing."""
    program, *arguments = shlex.split(example)
    if program != "whereto" or {"|", ">", "&&", ";"} & set(arguments):
        raise SystemExit(f"README.md: an example has to be a single whereto command: {example}")
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    run = subprocess.run(
        [sys.executable, "-m", "whereto", *arguments],
        env={**kept, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return run.stdout.splitlines()


def main() -> int:
    """Compare, or write."""
    text = README.read_text(encoding="utf-8")
    real = refreshed(text)
    if "--write" in sys.argv[1:]:
        README.write_text(real, encoding="utf-8")
        return 0
    difference = difflib.unified_diff(
        text.splitlines(), real.splitlines(), "README.md", "what whereto prints", lineterm=""
    )
    print(*difference, sep="\n", end="")
    if text != real:
        print("\nRefresh it with: python scripts/readme_examples.py --write")
    return int(text != real)


if __name__ == "__main__":
    sys.exit(main())
