"""Where the tree, its environment and its pins are, and the one way to say what went wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Mapping, Optional, Sequence, Union

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
PINS = ROOT / "packaging" / "requirements.txt"
UV_PIN = ROOT / "packaging" / "requirements.uv.txt"
BIN = "Scripts" if os.name == "nt" else "bin"
EXE = ".exe" if os.name == "nt" else ""
PYTHON = VENV / BIN / ("python" + EXE)
UV = TOOLS / BIN / ("uv" + EXE)


class SetupError(Exception):
    """One sentence: what could not be done, and what to do about it."""


Word = Union[str, Path]


def say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def call(command: Sequence[Word], env: Optional[Mapping[str, str]] = None) -> int:
    """The exit code of a program run in the tree's root."""
    words = [str(part) for part in command]
    return subprocess.run(words, cwd=str(ROOT), env=env, check=False).returncode


def must(sentence: str, command: Sequence[Word]) -> None:
    """Run a program; raise SetupError with `sentence` when it fails."""
    if call(command):
        raise SetupError(sentence)
