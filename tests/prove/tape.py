"""A tape of everything a process did to the files of one folder, in order."""

import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HEAD = struct.Struct("<c3xIQQ")
SOURCE = Path(__file__).with_name("tape.c")


@dataclass(frozen=True, slots=True)
class Act:
    """`what`: w(rite), t(runcate), s(ync), u(nlink), r(ename, `data` is the new name)."""

    what: str
    name: str
    offset: int
    data: bytes


def recorder(folder: Path) -> Path:
    """The recorder, compiled into `folder`; fails where there is no C compiler."""
    library = folder / "tape.so"
    compiler = shutil.which("cc") or shutil.which("gcc")
    assert compiler, "the proofs need a C compiler (Debian: gcc and libc6-dev)"
    options = ["-shared", "-fPIC", "-O2", "-Wall", "-Werror"]
    subprocess.run([compiler, *options, "-o", library, SOURCE, "-ldl"], check=True)
    return library


def watched(library: Path, root: Path, tape: Path | None = None, stop: int = 0) -> dict[str, str]:
    """The environment of a child that is recorded on `tape`, or killed before act `stop`."""
    told = {"LD_PRELOAD": str(library), "TAPE_ROOT": str(root)}
    told |= {"TAPE": str(tape)} if tape else {}
    told |= {"TAPE_STOP": str(stop)} if stop else {}
    return {**os.environ, **told}


def acts(tape: Path, root: Path) -> Iterator[Act]:
    """The acts on the tape; names are relative to `root`, the folder itself is "."."""
    whole = tape.read_bytes()
    at = 0
    while at < len(whole):
        what, length, offset, size = HEAD.unpack_from(whole, at)
        at += HEAD.size
        name = whole[at : at + length].decode()
        data = whole[at + length : at + length + (size if what in b"wr" else 0)]
        at += length + len(data)
        inside = os.path.relpath(data.decode(), root).encode() if what == b"r" else data
        yield Act(what.decode(), os.path.relpath(name, root), offset, inside)
