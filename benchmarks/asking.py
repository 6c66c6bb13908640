"""Ask a peer library in its own environment."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

SCRIPTS = Path(__file__).parent / "peers"


def ask(python: Path, script: str, texts: list[str], *arguments: str) -> list[Any]:
    """What a script of ``peers/`` answers for each text. Raises ``RuntimeError`` with its last words where it fails."""
    command = [str(python), str(SCRIPTS / script), *arguments]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    answers: list[Any] = json.loads(done.stdout)
    return answers
