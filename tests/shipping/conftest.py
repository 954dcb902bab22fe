"""What is shipped: built once from a copy of the checkout, in which somebody left files, and installed.

The wheel is built from the sdist. That it is the one that the checkout gives is seen file by file.
"""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import OF_LAYERS, ROOT

BUILT_FROM = (
    ".gitignore",
    "pyproject.toml",
    "hatch_build.py",
    "CHANGELOG.md",
    "LICENSE",
    "NOTICE",
    "README.md",
    "SECURITY.md",
    "src",
    "data",
    "docs",
    "licences",
    "schema",
    "man",
)
LEFT_BEHIND = (
    "notes.txt",
    "dist/old.whl",
    "data/draft.toml",
    "licences/draft.md",
    "src/whereto/.env",
    "src/whereto/.app.py.swp",
    "src/whereto/cli/app.py~",
    "src/whereto/cli/#app.py#",
    "src/whereto/cli/app.py.orig",
    "src/whereto/encoding/weights.old.bin",
    "src/whereto/notes.txt",
    "src/whereto/reading/words.txt",
    "src/whereto/data/offices.toml.index",
    "src/whereto/_prepared/mine.toml.index",
)


class Installed(NamedTuple):
    """A fresh environment that holds the wheel, and an empty folder to run from."""

    python: Path
    elsewhere: Path
    package: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """The installed command, run from another folder and without the repository in reach."""
        return self.start(str(self.python.with_name("whereto")), *command)

    def start(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Any program, likewise."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
        return subprocess.run(
            command,
            cwd=self.elsewhere,
            env={**kept, **OF_LAYERS, "PYTHONIOENCODING": "utf-8", **variables},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )


def done(*command: str | Path) -> str:
    """The output of a step that has to succeed."""
    step = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert step.returncode == 0, step.stdout + step.stderr
    return step.stdout


def copy_of_checkout(target: Path) -> Path:
    """What the wheel is built from, and files that somebody left beside it."""
    target.mkdir(exist_ok=True)
    for name in BUILT_FROM:
        if (ROOT / name).is_dir():
            unwanted = shutil.ignore_patterns("__pycache__", "_prepared")
            shutil.copytree(ROOT / name, target / name, ignore=unwanted)
        else:
            shutil.copy(ROOT / name, target / name)
    for name in LEFT_BEHIND:
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("of nobody's business", encoding="utf-8")
    return target


def build(kind: str, source: Path, target: Path) -> Path:
    """Build it with the libraries of this environment; .ci/run builds with those that it fetches."""
    done(sys.executable, "-m", "build", "--no-isolation", f"--{kind}", "--outdir", target, source)
    (built,) = target.iterdir()
    return built


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy, so that a build changes nothing in the repository."""
    return copy_of_checkout(tmp_path_factory.mktemp("copy"))


@pytest.fixture(scope="session")
def sdist(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution."""
    return build("sdist", checkout, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="session")
def unpacked(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What lies in the source distribution."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (inside,) = folder.iterdir()
    return inside


@pytest.fixture(scope="session")
def wheel(unpacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, as an installer builds it that was given the source distribution."""
    return build("wheel", unpacked, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an environment of its own."""
    folder = tmp_path_factory.mktemp("environment")
    done(sys.executable, "-m", "venv", "--without-pip", folder)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = ("install", "--quiet", "--disable-pip-version-check", "--no-compile")
    done(sys.executable, "-m", "pip", "--python", python, *install, wheel)
    # -I: the folder it is run from is not searched, so it is the installed package that answers
    package = done(python, "-I", "-c", "import whereto; print(whereto.__path__[0])").strip()
    return Installed(python, tmp_path_factory.mktemp("elsewhere"), Path(package))
