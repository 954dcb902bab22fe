"""Run the tests with other versions of Python and of the libraries than the ones you have.

python scripts/try_versions.py lowest                    the lowest versions that pyproject.toml allows
python scripts/try_versions.py newest --python 3.13      the newest, with another Python
python scripts/try_versions.py lowest tests/search -x    and what is left goes to pytest

What git knows of the checkout is copied into a temporary folder, with an environment of its own; nothing
of yours is changed. uv chooses the versions, for pip can only choose the newest, and is fetched if need be.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOLUTIONS = {"lowest": "lowest-direct", "newest": "highest"}


def main() -> int:
    """The exit status of the tests."""
    parser = argparse.ArgumentParser(description="Run the tests with other versions.")
    parser.add_argument("versions", choices=RESOLUTIONS)
    parser.add_argument("--python", default=sys.executable, help="a version, such as 3.13, or a path")
    given, to_pytest = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        copy, environment = Path(folder) / "copy", Path(folder) / "environment"
        copy_to(copy)
        uv = find_uv(Path(folder))
        run(uv, "venv", "--quiet", "--python", given.python, environment)
        python = environment / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        resolution = ("--resolution", RESOLUTIONS[given.versions])
        # pip, because the tests install the wheel that they build
        run(
            uv,
            "pip",
            "install",
            "--quiet",
            "--python",
            python,
            *resolution,
            "-e",
            f"{copy}[dev]",
            "pip>=23",
        )
        run(uv, "pip", "list", "--python", python)
        print(subprocess.check_output([python, "--version"], text=True), end="", flush=True)
        return subprocess.run([python, "-m", "pytest", *to_pytest], cwd=copy, check=False).returncode


def copy_to(target: Path) -> None:
    """Copy what git knows, as it is now, with the changes that are not committed."""
    known = subprocess.check_output(("git", "ls-files", "-z"), cwd=ROOT, text=True)  # noqa: S607 - yours
    for name in known.split("\0"):
        if name and (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)


def find_uv(folder: Path) -> str:
    """The uv that is installed, or one that pip installs into the folder."""
    if found := shutil.which("uv"):
        return found
    run(sys.executable, "-m", "venv", folder / "uv")
    inside = folder / "uv" / ("Scripts" if sys.platform == "win32" else "bin")
    run(inside / "python", "-m", "pip", "install", "--quiet", "uv")
    return str(inside / "uv")


def run(*command: str | Path) -> None:
    """A step that has to succeed."""
    subprocess.run(command, check=True)


if __name__ == "__main__":
    raise SystemExit(main())
