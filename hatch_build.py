"""The build hook: prepares the catalogue and its search index for a quick start."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PrepareHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's config type is its own affair
    """Writes `src/whereto/_prepared/` from `data/offices.toml` before a wheel is put together."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Prepare; a catalogue with faults ends the build with the list of them."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from whereto.answer.prepare import prepare

        prepare(root / "data" / "offices.toml", root / "src" / "whereto" / "_prepared")
