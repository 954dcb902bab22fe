"""The JSON Schema of a catalogue, by which an editor completes and checks one while it is typed."""

from pathlib import Path

NAME = "catalogue.schema.json"
LINE = f"#:schema ./{NAME}"  # how editors of TOML are told of a schema that lies beside the file
_PACKAGE = Path(__file__).resolve().parent.parent


def schema() -> bytes:
    """The schema that comes with whereto: from an installed wheel, else from the repository."""
    installed = _PACKAGE / "data" / NAME
    return (installed if installed.exists() else _PACKAGE.parents[1] / "schema" / NAME).read_bytes()


def is_schema(content: bytes) -> bool:
    """Whether this is such a schema, of whatever version, which may be put in another's place."""
    return b'"title": "A catalogue of whereto"' in content[:500]
