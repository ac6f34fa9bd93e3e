"""Sets up the environment from nothing but python3 and pip, and knows when that is done."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import List

import _libraries
from _places import PINS, PYTHON, ROOT, TOOLS, UV, UV_PIN, VENV, SetupError, Word, must, say

OLDEST = (3, 11)
STAMP = VENV / "set-up"
NO_PIP = "CxDesk is set up by pip, and this Python has none: install it (Debian: python3-pip)."
NO_UV = "pip could not install uv. Check the network and pip's settings, then try again."
NO_VENV = "uv could not make the environment .venv. Nothing else was changed."
NO_PACKAGES = (
    "uv could not install what packaging/requirements.txt pins. Check the network and try again."
)
NO_PROJECT = "CxDesk itself could not be installed into .venv."
TOO_OLD = "CxDesk needs Python 3.11 or newer, and found only {version}. Install one and try again."


def set_up() -> None:
    """Make .venv hold exactly what is pinned; at once when nothing has changed."""
    _libraries.provide()
    if _read(STAMP) == _state():
        return
    say("Setting up CxDesk in .venv. This happens once, and again when its pins change.")
    fetch_uv()
    if not PYTHON.exists() or _read(STAMP).split("\n")[0] != str(ROOT):
        must(NO_VENV, [UV, "venv", "-q", "--clear", "--python", _interpreter(), VENV])
    _install()
    STAMP.write_text(_state(), encoding="utf-8")


def fetch_uv() -> None:
    """Put the pinned uv into .tools: pip can do that without venv, root or a free hand."""
    pinned = TOOLS / "pinned"
    if UV.exists() and _read(pinned) == _read(UV_PIN):
        return
    if find_spec("pip") is None:
        raise SetupError(NO_PIP)
    shutil.rmtree(str(TOOLS), ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    quiet_as_root = ["--root-user-action=ignore"] if _pip_knows_root() else []
    must(
        NO_UV,
        [*pip, *quiet_as_root, "--target", TOOLS, "--require-hashes", "-r", UV_PIN],
    )
    pinned.write_text(_read(UV_PIN), encoding="utf-8")


def _pip_knows_root() -> bool:
    """`--root-user-action` came with pip 22.1."""
    version = subprocess.run(
        [sys.executable, "-m", "pip", "--version"], stdout=subprocess.PIPE, check=True
    ).stdout.split()[1]
    return tuple(int(part) for part in version.split(b".")[:2]) >= (22, 1)


def _interpreter() -> str:
    if sys.version_info >= OLDEST:
        return getattr(sys, "_base_executable", None) or sys.executable
    wanted = ">=" + ".".join(map(str, OLDEST))
    found = subprocess.run(
        [str(UV), "python", "find", "-q", "--no-python-downloads", "--system", wanted],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    if found.returncode:
        raise SetupError(TOO_OLD.format(version=".".join(map(str, sys.version_info[:3]))))
    return found.stdout.decode().strip()


def _install() -> None:
    pip: List[Word] = [UV, "pip"]
    into: List[Word] = ["-q", "--python", PYTHON, "--system-certs", "--compile-bytecode"]
    must(NO_PACKAGES, [*pip, "sync", *into, "--require-hashes", PINS])
    project: List[Word] = ["--no-deps", "--no-build-isolation", "--offline", "--editable", ROOT]
    must(NO_PROJECT, [*pip, "install", *into, *project])


def _state() -> str:
    """The tree's place, then a digest of everything the environment is made from."""
    digest = hashlib.sha256()
    for source in (PINS, UV_PIN, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(source.read_bytes())
    return "{}\n{}".format(ROOT, digest.hexdigest())


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
