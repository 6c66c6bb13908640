"""The command ``jiyao``. It needs the extra ``jiyao[cli]``; the library itself does not."""

from __future__ import annotations

import io
import sys
from importlib.util import find_spec

NEEDED = ("typer", "rich")


def main() -> None:
    """Run the command; without its extra, say plainly what to install."""
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        sys.exit(
            f"jiyao: {' and '.join(missing)} not found; install the command with: pip install 'jiyao[cli]'"
        )
    _speak_utf8()
    from jiyao.cli.app import app

    app()


def _speak_utf8() -> None:
    """Text in and out is UTF-8 whatever the locale says: Windows consoles and LANG=C would choke on Chinese."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
