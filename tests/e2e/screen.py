"""A virtual screen with a window manager, and hands on its keyboard."""

import os
import select
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageGrab

PATIENCE = 30


class Screen:
    """One display; `env` is what programs need to show themselves on it."""

    def __init__(self, display: str, home: Path) -> None:
        self.display = display
        plain = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        plain.pop("QT_QPA_PLATFORM", None)
        self.env = {**plain, "DISPLAY": display, "HOME": str(home), "LC_ALL": "C.UTF-8"}

    def key(self, *names: str) -> None:
        """Presses keys one after the other, such as "ctrl+n" or "Return"."""
        self._xdotool("key", "--delay", "60", *names)

    def type(self, text: str) -> None:
        self._xdotool("type", "--delay", "25", text)

    def front(self, title: str) -> str:
        """Waits for the window with this title, brings it to the front and says its number."""
        number = self._xdotool("search", "--sync", "--onlyvisible", "--name", title).split()[0]
        self._xdotool("windowactivate", "--sync", number)
        return number

    def picture(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.display)

    def _xdotool(self, *words: str) -> str:
        return subprocess.run(
            ["xdotool", *words],
            env=self.env,
            timeout=PATIENCE,
            check=True,
            capture_output=True,
            text=True,
        ).stdout


def until(state: Callable[[], bool], what: str) -> None:
    """Asks until it is so; from outside a program there is no signal to wait for."""
    patience = time.monotonic() + PATIENCE
    while not state():
        assert time.monotonic() < patience, f"waited {PATIENCE} s in vain until {what}"
        time.sleep(0.1)


@contextmanager
def screen(home: Path, size: str = "1440x900") -> Iterator[Screen]:
    """Starts a display of its own, so that nothing of the developer's is touched."""
    ours, theirs = os.pipe()
    x = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with running(x, pass_fds=[theirs]):
        os.close(theirs)
        ready, _, _ = select.select([ours], [], [], PATIENCE)
        assert ready, "Xvfb opened no display"
        shown = Screen(":" + os.read(ours, 16).decode().strip(), home)
        os.close(ours)
        with running(["openbox"], env=shown.env):
            yield shown


@contextmanager
def running(command: list[str], **how: object) -> Iterator[subprocess.Popen[bytes]]:
    """A program that is ended when we are done with it."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    program = subprocess.Popen(command, **{**quiet, **how})  # type: ignore[call-overload]
    try:
        yield program
    finally:
        program.terminate()
        program.wait(PATIENCE)
