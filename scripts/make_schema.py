"""Write the JSON Schema of the program's output from the typed shapes.

python scripts/make_schema.py            write schema/output.schema.json
python scripts/make_schema.py --check    exit 1 if the committed file differs
"""

import json
import sys
from pathlib import Path
from typing import Any

import msgspec

from whereto.views import shapes

TARGET = Path(__file__).resolve().parent.parent / "schema" / "output.schema.json"

DOCUMENTS = {
    "search": shapes.SearchDocument,
    "show": shapes.ShowDocument,
    "list": shapes.ListDocument,
    "concerns": shapes.ConcernsDocument,
    "about": shapes.AboutDocument,
    "urgent": shapes.UrgentDocument,
    "privacy": shapes.PrivacyDocument,
}


def schema() -> dict[str, Any]:
    """One schema for all commands: `$defs` holds every shape, `anyOf` the documents."""
    documents, definitions = msgspec.json.schema_components(
        DOCUMENTS.values(), ref_template="#/$defs/{name}"
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What whereto prints with --json",
        "anyOf": list(documents),
        "$defs": definitions,
    }


def main() -> int:
    """Write the schema, or compare it with the committed one."""
    text = json.dumps(schema(), indent=2) + "\n"
    if "--check" in sys.argv[1:]:
        return 0 if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text else 1
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
