"""A virtual screen with a window manager, and hands on its keyboard."""

import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image, ImageGrab

PATIENCE = 30


class Screen:
    """One display, and what programs need to show themselves on it: `env`, with its own home."""

    def __init__(self, display: str, home: Path) -> None:
        self.home = home
        self.display = display
        plain = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        plain.pop("QT_QPA_PLATFORM", None)
        self.env = {**plain, "DISPLAY": display, "HOME": str(home), "LC_ALL": "C.UTF-8"}

    @contextmanager
    def cxdesk(self, *words: str) -> Iterator["Window"]:
        """CxDesk, started on this screen as a user would, and its window in front."""
        said = self.home / "said.txt"
        command = [sys.executable, "-m", "cxdesk", *words]
        with said.open("wb") as out, running(command, self.env, out) as program:
            window = Window(self, program)
            try:
                window.come("CxDesk")
                yield window
            finally:
                self.picture().save(self.home / "last.png")
        assert said.read_text() == "", "the window said something on the terminal"
        assert "crashed" not in self._logged()

    def _logged(self) -> str:
        return "".join(file.read_text() for file in self.home.rglob("cxdesk.log"))

    def picture(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.display)

    def xdotool(self, *words: str, check: bool = True) -> str:
        return subprocess.run(
            ["xdotool", *words],
            env=self.env,
            timeout=PATIENCE,
            check=check,
            capture_output=True,
            text=True,
        ).stdout


class Window:
    """The window of a program on a screen, and hands on its keyboard."""

    def __init__(self, screen: Screen, program: "subprocess.Popen[bytes]") -> None:
        self._screen = screen
        self._program = program

    def come(self, title: str) -> None:
        """Waits for the window with this title and brings it to the front."""
        self.until(lambda: self.shown(title) != [], f"there is a window called {title}")
        self._screen.xdotool("windowactivate", "--sync", self.shown(title)[0])

    def key(self, *names: str) -> None:
        """Presses keys one after the other, such as "ctrl+n" or "Return"."""
        self._screen.xdotool("key", "--delay", "60", *names)

    def type(self, text: str) -> None:
        self._screen.xdotool("type", "--delay", "25", text)

    def kill(self) -> None:
        self._program.kill()
        self._program.wait(PATIENCE)

    def until(self, state: Callable[[], bool], what: str) -> None:
        """Asks until it is so; from outside a program there is no signal to wait for."""
        patience = time.monotonic() + PATIENCE
        while not state():
            ended = self._program.poll()
            said = (self._screen.home / "said.txt").read_text()
            assert ended is None, f"CxDesk ended with {ended}:\n{said}"
            assert time.monotonic() < patience, f"waited in vain until {what}\n{said}"
            time.sleep(0.1)

    def shown(self, title: str) -> list[str]:
        """The visible windows with this title; xdotool fails where there is none."""
        search = ["search", "--onlyvisible", "--name", title]
        return self._screen.xdotool(*search, check=False).split()


@contextmanager
def screen(home: Path, size: str = "1600x1000") -> Iterator[Screen]:
    """Starts a display of its own, so that nothing of the developer's is touched."""
    ours, theirs = os.pipe()
    place = ["-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    xvfb = ["Xvfb", "-displayfd", str(theirs), *place]
    with running(xvfb, dict(os.environ), pass_fds=[theirs]):
        os.close(theirs)
        with os.fdopen(ours) as said:
            ready, _, _ = select.select([said], [], [], PATIENCE)
            assert ready, "Xvfb opened no display"
            shown = Screen(":" + said.readline().strip(), home)
        with running(["openbox"], shown.env):
            yield shown


@contextmanager
def running(
    command: list[str], env: dict[str, str], out: Any = subprocess.DEVNULL, **how: Any
) -> Iterator["subprocess.Popen[bytes]"]:
    """A program that is ended when we are done with it."""
    program = subprocess.Popen(command, env=env, stdout=out, stderr=out, **how)
    try:
        yield program
    finally:
        program.terminate()
        program.wait(PATIENCE)
