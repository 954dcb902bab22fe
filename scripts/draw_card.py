"""Draw the pictures in README.md from real answers of the program, on a screen of 80 columns and 24 lines.

python scripts/draw_card.py            write docs/search.svg, docs/urgent.svg and docs/show.svg
python scripts/draw_card.py --check    exit 1 if a committed picture differs
"""

import io
import re
import sys
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from whereto.answer.ask import ask
from whereto.answer.load import load
from whereto.answer.look_up import look_up
from whereto.views.present import present
from whereto.views.screen import Format, Screen

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "data" / "offices.toml"
WIDTH, HEIGHT = 80, 24

# The fonts that Rich's picture would fetch from elsewhere; without them the reader's own are used.
FETCHED_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def answers() -> dict[str, tuple[str, Any]]:
    """For each picture the command, and what it answers with."""
    catalogue = load(CATALOGUE)
    return {
        "search": ("whereto search my advisor yells at me", ask("my advisor yells at me", catalogue)),
        "urgent": ("whereto search i want to die", ask("i want to die", catalogue)),
        "show": ("whereto show community-wellness", look_up("community-wellness", catalogue)),
    }


def picture(command: str, answer: Any) -> str:
    """The command and its answer on a screen of 80 by 24, scrolled to where the answer begins, as SVG."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    drawn = "".join(present(answer, Format.CARD, Screen(stream, WIDTH, forced=True)))
    lines = [f"$ {command}", *drawn.splitlines()][:HEIGHT]
    console = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    for line in lines:
        console.print(Text.from_ansi(line), soft_wrap=True)
    shown = console.export_svg(title=command, unique_id="whereto")
    return FETCHED_FONTS.sub("", shown)


def main() -> int:
    """Write the pictures, or compare them with the committed ones."""
    drawn = {ROOT / "docs" / f"{name}.svg": picture(*shown) for name, shown in answers().items()}
    if "--check" in sys.argv[1:]:
        wrong = [path for path, text in drawn.items() if not _is(path, text)]
        for path in wrong:
            print(f"{path.name} is not what whereto draws. Write it with: python scripts/draw_card.py")
        return int(bool(wrong))
    for path, text in drawn.items():
        path.write_text(text, encoding="utf-8")
    return 0


def _is(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
