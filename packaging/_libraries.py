"""The system libraries that Qt needs on Linux, and how they get there."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import List

from _places import say

PACKAGE_OF = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONT = "fonts-inter"
FONTS = Path("/usr/share/fonts")


def provide() -> None:
    """Install what is missing where we may; else print the line that does, and go on."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_packages()
    if missing and not _installed_by_apt(missing):
        say(
            "CxDesk's window needs system libraries that are not here. Where there is apt, run:\n"
            "  sudo apt-get install --no-install-recommends " + " ".join(missing)
        )


def missing_packages() -> List[str]:
    """Debian package names of the libraries and the font that cannot be found."""
    missing = [package for name, package in PACKAGE_OF.items() if not _loads(name)]
    return missing if any(FONTS.glob("**/*Inter*.?t?")) else [*missing, FONT]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _installed_by_apt(packages: List[str]) -> bool:
    prefix = _as_root()
    if prefix is None or not shutil.which("apt-get"):
        return False
    say("Installing system libraries: " + " ".join(packages))
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages]
    return _quietly([*prefix, *install], env) or (
        _quietly([*prefix, "apt-get", "update", "-qq"], env) and _quietly([*prefix, *install], env)
    )


def _as_root() -> "List[str] | None":
    """What to put before a command to run it as root; None where that takes a password."""
    if os.geteuid() == 0:
        return []
    allowed = shutil.which("sudo") and _quietly(["sudo", "-n", "true"], dict(os.environ))
    return ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"] if allowed else None


def _quietly(command: "List[str]", env: "dict[str, str]") -> bool:
    done = subprocess.run(
        command,
        check=False,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return done.returncode == 0
