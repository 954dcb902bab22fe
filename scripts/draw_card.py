"""Draw the picture in README.md from a real answer of the program.

python scripts/draw_card.py            write docs/card.svg
python scripts/draw_card.py --check    exit 1 if the committed picture differs
"""

import io
import re
import sys
from pathlib import Path

from rich.console import Console

from whereto.answer.ask import ask
from whereto.views.answer_rows import answer_blocks
from whereto.views.card import draw_block

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "card.svg"
WIDTH = 80
QUERY = "stress"

# The fonts that Rich's picture would fetch from elsewhere; without them the reader's own are used.
FETCHED_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def picture() -> str:
    """The card that `whereto search stress -n 1` draws, as SVG."""
    console = Console(
        record=True,
        width=WIDTH,
        file=io.TextIOWrapper(io.BytesIO(), encoding="utf-8"),
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
    )
    for block in answer_blocks(ask(QUERY, ROOT / "data" / "offices.toml", limit=1)):
        draw_block(console, block)
    drawn = console.export_svg(title=f"whereto search {QUERY} -n 1", unique_id="whereto-card")
    return FETCHED_FONTS.sub("", drawn)


def main() -> int:
    """Write the picture, or compare it with the committed one."""
    drawn = picture()
    if "--check" in sys.argv[1:]:
        same = TARGET.exists() and TARGET.read_text(encoding="utf-8") == drawn
        if not same:
            print("docs/card.svg is not what whereto draws. Write it with: python scripts/draw_card.py")
        return int(not same)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(drawn, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
