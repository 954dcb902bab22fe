"""The sheet in a real browser, where there is one: on paper two pages, and no way for a script to run."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.exchange import hostile
from whereto.exchange.sheet import to_sheet
from whereto.records.catalogue import Catalogue

CHROMIUM = shutil.which("chromium")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
# What a script would leave behind if one ran.
PROBE = "<script>addEventListener('load', () => document.title = 'ran')</script>"


def browse(page: Path, *asked: str) -> str:
    profile = page.with_suffix(".profile")
    run = subprocess.run(
        [str(CHROMIUM), *QUIET, f"--user-data-dir={profile}", *asked, page.as_uri()],
        env={**os.environ, "XDG_CONFIG_HOME": str(profile), "XDG_CACHE_HOME": str(profile)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return run.stdout


@pytest.mark.parametrize("paper", ["", "size: A4; "], ids=["letter", "A4"])
def test_the_shipped_offices_take_two_pages_of_paper(
    paper: str, shipped: Catalogue, tmp_path: Path
) -> None:
    html = to_sheet(shipped, shipped.offices).content.decode()
    # Another style needs another policy, which is only taken away to choose the paper.
    html = re.sub(r"style-src 'sha256-[^']+'", "style-src 'unsafe-inline'", html)
    page = tmp_path / "sheet.html"
    page.write_text(html.replace("@page { ", f"@page {{ {paper}"), encoding="utf-8")
    printed = tmp_path / "sheet.pdf"
    browse(page, "--no-pdf-header-footer", f"--print-to-pdf={printed}")
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed.read_bytes())) == 2


@pytest.mark.parametrize("catalogue", ["shipped", "hostile"])
def test_no_script_runs_in_it(catalogue: str, shipped: Catalogue, tmp_path: Path) -> None:
    chosen = shipped if catalogue == "shipped" else hostile.CATALOGUE
    html = to_sheet(chosen, chosen.offices).content.decode()
    page = tmp_path / "sheet.html"
    page.write_text(html.replace("</body>", f"{PROBE}</body>"), encoding="utf-8")
    assert "<title>ran</title>" not in browse(page, "--dump-dom")
    page.write_text(f"<title>x</title>{PROBE}", encoding="utf-8")
    assert "<title>ran</title>" in browse(page, "--dump-dom")  # so it would have been seen


def test_it_fits_a_phone_of_320_pixels(shipped: Catalogue, tmp_path: Path) -> None:
    html = to_sheet(shipped, shipped.offices).content.decode()
    (tmp_path / "sheet.html").write_text(
        re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html).replace(
            "</body>",
            "<script>addEventListener('load', () => parent.postMessage("
            "document.documentElement.scrollWidth, '*'))</script></body>",
        ),
        encoding="utf-8",
    )
    frame = tmp_path / "frame.html"
    frame.write_text(
        "<script>addEventListener('message', e => document.title = 'width ' + e.data)</script>"
        "<iframe src='sheet.html' width=320 height=800 style='border:0'></iframe>"
    )
    assert "<title>width 320</title>" in browse(
        frame, "--hide-scrollbars", "--virtual-time-budget=5000", "--dump-dom"
    )
