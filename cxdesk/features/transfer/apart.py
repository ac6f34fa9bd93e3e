"""Has a workbook or JSON read in a process of its own, as strangers' files may be traps."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cxdesk
from cxdesk.features.transfer.limits import (
    MB,
    MOST_PACKED,
    MOST_SECONDS,
    Fault,
    UnreadableError,
)

PACKED = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
WORD = "--read-apart"
"""What the packed program, which knows no `-c`, is told instead."""

_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*[{\]]|\{\s*")')
_BEGIN = (
    "import sys; sys.path.insert(0, sys.argv[1]);"
    "from cxdesk.features.transfer import child; child.main(sys.argv[2])"
)


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of one table, and the name of the sheet that they stand in."""

    sheet: str
    rows: Iterator[list[str]]


def is_for(raw: bytes) -> bool:
    """True for a workbook of any kind, and for a list or an object in JSON."""
    return raw.startswith((PACKED, OLE)) or _JSON.match(raw) is not None


def read(raw: bytes, layout: str | None = None) -> Found:
    """The table in `raw`; raises UnreadableError, as it does where the other process fails."""
    if len(raw) > MOST_PACKED:
        raise UnreadableError(Fault.PACKED, MOST_PACKED // MB)
    *lines, last = _answer(raw, layout or "").splitlines() or [b"[]"]
    said = json.loads(last)
    if not isinstance(said, dict):
        raise UnreadableError(Fault.DAMAGED)
    if "fault" in said:
        raise UnreadableError(Fault(said["fault"]), said["most"])
    return Found(said["sheet"], map(json.loads, lines))


def _answer(raw: bytes, layout: str) -> bytes:
    try:
        done = subprocess.run(
            [*_command(), layout],
            input=raw,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # it may quote the file
            timeout=MOST_SECONDS,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError(Fault.SLOW, MOST_SECONDS) from None
    if done.returncode:
        raise UnreadableError(Fault.MEMORY if done.returncode < 0 else Fault.DAMAGED)
    return done.stdout


def _command() -> list[str]:
    """Python without the present folder on its path, as strangers' files may lie there."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORD]
    home = Path(cxdesk.__file__).parents[1]
    return [sys.executable, "-P", "-c", _BEGIN, str(home)]
