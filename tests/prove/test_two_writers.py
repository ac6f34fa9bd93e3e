"""Several processes write into one book at once, and none of them meets an error."""

import sys
from pathlib import Path
from subprocess import PIPE, Popen

from tests.prove.deeds import kept

PROCESSES = 3


def test_processes_that_write_at_once_all_succeed(path, sized):
    each = sized(40, 300)

    writers = [_writer(path, 1 + number * 1000, each) for number in range(PROCESSES)]
    errors = [writer.communicate()[1].decode() for writer in writers]

    print(f"\ntwo writers: {PROCESSES} processes, {each} deeds each, {len(kept(path))} kept")
    assert errors == [""] * PROCESSES
    assert len(kept(path)) == PROCESSES * each


def _writer(path: Path, first: int, each: int) -> Popen[bytes]:
    words = [str(path), "/dev/null", str(first), str(first + each - 1)]
    return Popen([sys.executable, "-m", "tests.prove.writer", *words], stderr=PIPE)
