"""Brings every file of a folder in by the command line, one after the other, and measures each.

`python -m tests.hostile.measured BOOK FOLDER` prints a line of JSON for each: what was said, the
seconds of all processors, and the most memory of any process, 0 where an earlier file took more.
"""

import json
import re
import resource
import sys
from contextlib import closing, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import sqlcipher3

from cxdesk import cli

_OF = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
_MOST = re.compile(r"VmHWM:\s+(\d+) kB")


def main(book: Path, folder: Path) -> None:
    most = 0
    for path in sorted(folder.iterdir()):
        began, before = _seconds(), _changes(book)
        told, said = StringIO(), StringIO()
        with redirect_stdout(told), redirect_stderr(said):
            code = cli.main(["--book", str(book), "import", str(path)])
        earlier, most = most, _megabytes()
        facts = {
            "code": code,
            "told": told.getvalue(),
            "said": said.getvalue(),
            "seconds": _seconds() - began,
            "megabytes": most if most > earlier else 0,
            "changes": _changes(book) - before,
        }
        print(json.dumps([path.name, facts]), flush=True)


def _seconds() -> float:
    spent = map(resource.getrusage, _OF)
    return sum(usage.ru_utime + usage.ru_stime for usage in spent)


def _megabytes() -> int:
    """Of this process by its own count: Linux adds to the other one what its parent used."""
    own = _MOST.search(Path("/proc/self/status").read_text())
    assert own is not None
    return max(int(own[1]), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024


def _changes(book: Path) -> int:
    with closing(sqlcipher3.connect(book)) as db:
        (count,) = db.execute("SELECT count(*) FROM change_log").fetchone()
    return int(count)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
