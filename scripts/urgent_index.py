"""Write src/whereto/search/urgent_index.py: which lines of the urgent tables a word can be part of.

Run it after every change of a table; a test compares what it writes with what is there.
"""

from pathlib import Path

from whereto.search.phrases import index_of
from whereto.search.urgent_contexts import CONTEXTS, FIGURES
from whereto.search.urgent_phrases import DANGERS

OUTPUT = Path(__file__).parents[1] / "src/whereto/search/urgent_index.py"


def text() -> str:
    """The module's text."""
    tables = {**DANGERS, "figures": FIGURES, "contexts": CONTEXTS}
    lines = [
        '"""Made by scripts/urgent_index.py: for each beginning of a word, the phrases that need it."""'
    ]
    lines += [
        "",
        "# fmt: off",
        "INDEX: dict[str, dict[str, tuple[int, ...]]] = {",
    ]
    for kind, table in tables.items():
        lines.append(f'    "{kind}": {{')
        lines += [f'        "{key}": {numbers!r},' for key, numbers in index_of(table).items()]
        lines.append("    },")
    return "\n".join([*lines, "}", ""])


if __name__ == "__main__":
    OUTPUT.write_text(text(), encoding="utf-8")
