"""Stops a keeper just before one of its acts on the disk, at moments spread over all of them."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.prove.tape import acts, watched


@dataclass(frozen=True, slots=True)
class Stopped:
    """A folder as a killed keeper left it."""

    before_act: int
    of: int
    folder: Path


def everywhere(
    recorder: Path, ready: Path, words: list[str], moments: int, scratch: Path
) -> Iterator[Stopped]:
    """Runs the keeper on copies of the folder `ready`, killed at about `moments` moments.

    `words` name files relative to the folder. The first copy runs to its end, to count its acts.
    """
    total = _counted(recorder, _copy(ready, scratch / "whole"), words, scratch / "tape")
    for moment in range(1, total + 1, max(1, total // moments)):
        folder = _copy(ready, scratch / "stopped")
        code = _keeper(watched(recorder, folder, stop=moment), folder, words)
        assert code == -signal.SIGKILL, f"the keeper outlived act {moment} of {total}"
        yield Stopped(moment, total, folder)


def _counted(recorder: Path, folder: Path, words: list[str], tape: Path) -> int:
    assert _keeper(watched(recorder, folder, tape), folder, words) == 0
    return sum(1 for _act in acts(tape, folder))


def _keeper(env: dict[str, str], folder: Path, words: list[str]) -> int:
    work, *files = words
    command = [sys.executable, "-m", "tests.prove.keeper", work, *(folder / f for f in files)]
    return subprocess.run(command, env=env, check=False).returncode


def _copy(ready: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ready, folder)
    return folder
