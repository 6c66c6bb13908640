"""Make the pictures of the documentation from ``seeds/`` and the gold documents: ``python benchmarks/screenshots.py [--output FOLDER]``.

Needs Chromium (``apt-get install chromium fonts-noto-cjk``) and Playwright. Each picture is kept under 300 kB.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import chromium
from jiyao import parse_document, parse_documents
from jiyao.corpus import plots, tables
from jiyao.view import Viewed, card, page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
LIMIT = 300_000
FRINGELESS = "--disable-lcd-text"  # coloured fringes of letters would double the size of a picture
WIDE = {"width": 1200, "height": 720}
CARD_SIZE = {"width": 840, "height": 660}
PHONE = {"width": 390, "height": 780}
CARD = '<!DOCTYPE html><meta charset="utf-8"><body style="margin:8px;width:820px;font-family:sans-serif">'


def pages() -> list[Viewed]:
    """The seeds, each parsed."""
    files = sorted((ROOT / "seeds").glob("*.txt"))
    texts = {path.name: path.read_bytes().decode("utf-8") for path in files}
    return [Viewed(parse_document(text), text, name) for name, text in texts.items()]


def shoot(browser: Browser, html: Path, picture: Path, hover: str, **options: Any) -> None:
    """One picture of one page, with the pointer on something. Raises ``ValueError`` if it is too big to keep."""
    context = browser.new_context(**options)
    tab = context.new_page()
    tab.goto(html.as_uri())
    tab.locator(hover).first.hover()
    tab.screenshot(path=picture)
    context.close()
    size = picture.stat().st_size
    print(f"{picture.name}: {size:,} bytes")
    if size > LIMIT:
        raise ValueError(f"{picture} has {size:,} bytes, more than {LIMIT:,}")


def take(browser: Browser, output: Path, folder: Path) -> None:
    """All pictures."""
    viewed = pages()
    html = page(viewed).save(folder / "page.html")
    notebook = folder / "card.html"
    notebook.write_text(CARD + card(viewed[0].document).html, encoding="utf-8")
    shoot(browser, html, output / "page-wide.png", "#doc-1 li[data-r=o0]", viewport=WIDE)
    shoot(browser, html, output / "page-dark.png", "#doc-1 li[data-r=s1]", viewport=WIDE, color_scheme="dark")
    shoot(
        browser,
        html,
        output / "page-phone.png",
        "#doc-1 li[data-r=m0]",
        viewport=PHONE,
        device_scale_factor=2,
    )
    shoot(browser, notebook, output / "card.png", ".title", viewport=CARD_SIZE)


def draw(output: Path) -> None:
    """The pictures of a corpus, of the seeds and the gold documents."""
    files = sorted([*(ROOT / "seeds").glob("*.txt"), *(ROOT / "tests" / "gold").glob("[!0]*.txt")])
    found = tables(parse_documents(files, workers=1))
    for name in ("investment", "projects", "meetings_over_time", "attendance"):
        picture = output / f"plot-{name.replace('_', '-')}.svg"
        getattr(plots, name)(found).save(str(picture))
        print(f"{picture.name}: {picture.stat().st_size:,} bytes")


def main(arguments: list[str]) -> int:
    """The command; returns the exit code."""
    options = argparse.ArgumentParser(description="Make the pictures of the documentation.")
    options.add_argument("--output", type=Path, default=ROOT / "docs" / "images")
    output: Path = options.parse_args(arguments).output
    program = chromium.installed()
    if program is None:
        print("no Chromium found: apt-get install chromium", file=sys.stderr)
        return 1
    output.mkdir(parents=True, exist_ok=True)
    draw(output)
    with chromium.browser(program, FRINGELESS) as browser, tempfile.TemporaryDirectory() as folder:
        take(browser, output, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
