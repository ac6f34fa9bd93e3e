"""Whole processes from outside, on Unix: how long until they speak, what they hold at rest."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

Words = Sequence[str]
CXDESK = (sys.executable, "-m", "cxdesk", "--as-of", "2026-11-17", "--book")

_STILL = 1.5  # seconds without work
_LONGEST = 60.0
_TICKS = os.sysconf("SC_CLK_TCK")


def best(*commands: Words, times: int = 9) -> list[float]:
    """The shortest of `times` runs of each, in seconds, up to the first line that it prints.

    In turns, so that what else the machine does falls on all of them; how long each was ready and
    other programs had the processors does not count.
    """
    runs = [[until_it_speaks(words) for words in commands] for _ in range(times + 1)]
    return [min(of_one) for of_one in zip(*runs[1:], strict=True)]  # the first warms the disk


def until_it_speaks(words: Words) -> float:
    before = time.perf_counter()
    with subprocess.Popen(words, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        taken = time.perf_counter() - before - _queued(process.pid)
        process.communicate()
    assert process.returncode == 0
    return taken


def _queued(pid: int) -> float:
    """Of its first thread; 0 where the system does not tell."""
    told = Path(f"/proc/{pid}/schedstat")
    return int(told.read_text(encoding="utf-8").split()[1]) / 1e9 if told.exists() else 0.0


def whole(*commands: Words, times: int = 9) -> list[float]:
    """As `best`, up to the end of the process: the time of the processors that it used."""
    runs = [[_once(words) for words in commands] for _ in range(times + 1)]
    return [min(of_one) for of_one in zip(*runs[1:], strict=True)]


def _once(words: Words) -> float:
    before = _worked()
    subprocess.run(words, stdout=subprocess.DEVNULL, check=True)
    return _worked() - before


def _worked() -> float:
    """Of the children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@contextmanager
def at_rest(words: Words) -> Iterator[int]:
    """The id of a process that has stopped working; it is ended afterwards."""
    with subprocess.Popen(words, stdout=subprocess.DEVNULL) as process:
        end, used, since = time.monotonic() + _LONGEST, -1, time.monotonic()
        while time.monotonic() < end and time.monotonic() - since < _STILL:
            time.sleep(0.1)
            if (now := _used(process.pid)) - used > _TICKS // 20:
                used, since = now, time.monotonic()
        try:
            yield process.pid
        finally:
            process.kill()


def megabytes(pid: int, name: str) -> float:
    """`Rss`, or `Pss`: what is shared with others counts by its part."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) / 1024


def _used(pid: int) -> int:
    """The ticks of processor time."""
    stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return int(stat[11]) + int(stat[12])
