"""The build hook: refuses what git does not know, and prepares the catalogue for a quick start."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class PrepareHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's config type is its own affair
    """Writes `src/whereto/_prepared/` from `data/offices.toml` before a wheel is put together."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Look at what would travel, then prepare.

        A file that nobody added ends the build, and so does a catalogue with faults, with the list of them.
        """
        root = Path(self.root)
        if version != "editable" and (strangers := self._unknown_to_git(root)):
            named = ", ".join(strangers)
            sys.exit(f"git does not know {named}: add what shall travel with git add, move the rest away.")
        if self.target_name != "wheel":
            return
        sys.path.insert(0, str(root / "src"))
        from whereto.answer.prepare import prepare

        prepare(root / "data" / "offices.toml", root / "src" / "whereto" / "_prepared")

    def _unknown_to_git(self, root: Path) -> list[str]:
        """What would travel and was never added. Nothing where there is no git to ask, as in a copy."""
        if not (
            root / ".git"
        ).exists():  # a folder, or a file in a work tree; above it, git is somebody else's
            return []
        asked = ["git", "-C", str(root), "ls-files", "-z"]
        try:
            known = subprocess.run(asked, capture_output=True, check=True, encoding="utf-8")  # noqa: S603 - fixed
        except (OSError, subprocess.CalledProcessError):
            return []
        names = set(known.stdout.split("\0"))
        travelling = {
            Path(file.path).relative_to(root).as_posix()
            for file in self.build_config.builder.recurse_included_files()
            if Path(file.path).is_relative_to(root)
        }
        return sorted(name for name in travelling - names if not name.startswith("src/whereto/_prepared/"))
