"""After a power cut at any moment, every acknowledged deed is in the book, and none in part."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.prove.deeds import kept
from tests.prove.disk import Disk
from tests.prove.tape import Act, acts, watched

ACKNOWLEDGEMENTS = "acks"
Image = tuple[dict[str, bytes], set[int]]


def test_a_power_cut_loses_nothing(path, recorder, sized, tmp_path):
    deeds, wanted = sized((12, 150), (60, 1900))
    images = _images(path, recorder, tmp_path / "tape", [str(deeds), "FULL"], wanted)

    faults = [_fault(image, tmp_path / "cut") for image in images]

    print(f"\npower cut: {len(faults)} images of {deeds} deeds, {_lost(faults)} with a loss")
    assert len(faults) >= wanted
    assert [fault for fault in faults if fault] == []


def test_the_proof_bites_where_less_is_synced(path, recorder, sized, tmp_path):
    deeds, wanted = sized((12, 60), (40, 150))
    images = _images(path, recorder, tmp_path / "tape", [str(deeds), "NORMAL"], wanted)

    faults = [_fault(image, tmp_path / "cut") for image in images]

    print(f"\npower cut, synchronous=NORMAL: {_lost(faults)} of {len(faults)} images with a loss")
    assert _lost(faults) > len(faults) // 10


def _lost(faults: list[str]) -> int:
    return sum(1 for fault in faults if fault)


def _images(
    path: Path, recorder: Path, tape: Path, words: list[str], wanted: int
) -> Iterator[Image]:
    """What cuts may leave of a process that did `words`: about `wanted`, over its whole time."""
    before = {path.name: path.read_bytes()}
    said = str(path.parent / ACKNOWLEDGEMENTS)
    command = [sys.executable, "-m", "tests.prove.writer", str(path), said, "1", *words, "40"]
    subprocess.run(command, env=watched(recorder, path.parent, tape), check=True)
    done = list(acts(tape, path.parent))
    return _cuts(Disk(before), done, max(1, len(done) * 2 // wanted))


def _cuts(disk: Disk, done: list[Act], step: int) -> Iterator[Image]:
    """Each different image after every `step`-th act and after each acknowledgement."""
    chance, seen, acknowledged = Random(2026), set(), set()
    for number, act in enumerate(done):
        said = act.name == ACKNOWLEDGEMENTS
        if said:
            acknowledged.add(int(act.data))
        else:
            disk.play(act)
        for files in disk.after_cut(chance) if said or number % step == 0 else ():
            mark = (len(acknowledged), _digest(files))
            if mark not in seen:
                seen.add(mark)
                yield files, set(acknowledged)


def _digest(files: dict[str, bytes]) -> bytes:
    whole = hashlib.blake2b()
    for name in sorted(files):
        whole.update(name.encode() + b"\0" + files[name])
    return whole.digest()


def _fault(image: Image, folder: Path) -> str:
    """What is wrong with the book after this cut; empty where nothing is."""
    files, acknowledged = image
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        missing = acknowledged - kept(folder / "book.cxdesk")
    except AssertionError as torn:
        return str(torn)
    return f"acknowledged and lost: {sorted(missing)}" if missing else ""
