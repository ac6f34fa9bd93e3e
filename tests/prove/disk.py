"""A disk that keeps only what was synced, and of the rest whatever a power cut may leave."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from tests.prove.tape import Act

SECTOR = 512
PAGE = 4096
FOLDER = "."


@dataclass(eq=False)
class File:
    """What is surely on the disk, and what was asked for since the last sync."""

    sure: bytes = b""
    asked: list[Act] = field(default_factory=list)

    def sync(self) -> None:
        self.sure = played(self.sure, self.asked)
        self.asked = []


def played(content: bytes, asked: list[Act]) -> bytes:
    """The content after these writes and truncations."""
    now = bytearray(content)
    for act in asked:
        if act.what == "t":
            del now[act.offset :]
        else:
            now.extend(bytes(max(0, act.offset - len(now))))
            now[act.offset : act.offset + len(act.data)] = act.data
    return bytes(now)


Entry = tuple[str, File | None]
Chooser = Callable[[list[Act]], list[Act]]


class Disk:
    """Plays a tape; at any moment says what could be found there after a power cut."""

    def __init__(self, content: dict[str, bytes]) -> None:
        self._sure = {name: File(held) for name, held in content.items()}
        self._now = dict(self._sure)
        self._asked: list[list[Entry]] = []

    def play(self, act: Act) -> None:
        match act.what:
            case "s" if act.name == FOLDER:
                self._sure, self._asked = dict(self._now), []
            case "s":
                self._file(act.name).sync()
            case "u":
                self._enter([(act.name, None)])
            case "r":
                self._enter([(act.data.decode(), self._file(act.name)), (act.name, None)])
            case _:
                self._file(act.name).asked.append(act)

    def _file(self, name: str) -> File:
        if name not in self._now:
            self._enter([(name, File())])
        return self._now[name]

    def _enter(self, entries: list[Entry]) -> None:
        """The folder changes at once for the process, on the disk only when it is synced."""
        self._asked.append(entries)
        _into(self._now, entries)

    def after_cut(self, chance: Random, parts: int = 2) -> list[dict[str, bytes]]:
        """What a power cut now may leave: nothing unsynced, everything, or some part of it."""
        return [
            self._left(0, _nothing),
            self._left(len(self._asked), _everything),
            *(
                self._left(chance.randint(0, len(self._asked)), _Part(chance))
                for _ in range(parts)
            ),
        ]

    def _left(self, entries: int, choose: Chooser) -> dict[str, bytes]:
        folder = dict(self._sure)
        for asked in self._asked[:entries]:
            _into(folder, asked)
        return {name: played(file.sure, choose(file.asked)) for name, file in folder.items()}


def _into(folder: dict[str, File], entries: list[Entry]) -> None:
    for name, file in entries:
        if file is None:
            folder.pop(name, None)
        else:
            folder[name] = file


def _nothing(asked: list[Act]) -> list[Act]:
    return []


def _everything(asked: list[Act]) -> list[Act]:
    return asked


class _Part:
    """Some of the writes, in any order, some of them torn between sectors."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance

    def __call__(self, asked: list[Act]) -> list[Act]:
        likely = self._chance.choice([0.5, 0.9])
        parts = [act for act in asked if self._chance.random() < likely]
        torn = [piece for act in parts for piece in self._torn(act)]
        if self._chance.random() < 0.5:
            self._chance.shuffle(torn)
        return torn

    def _torn(self, act: Act) -> list[Act]:
        small = len(act.data) <= PAGE
        if act.what == "t" or (small and self._chance.random() < 0.8):
            return [act]
        return [piece for piece in _sectors(act) if self._chance.random() < 0.5]


def _sectors(act: Act) -> list[Act]:
    """The write cut where the disk's sectors end."""
    first = SECTOR - act.offset % SECTOR
    edges = [0, *range(first, len(act.data), SECTOR), len(act.data)]
    return [
        Act("w", act.name, act.offset + left, act.data[left:right])
        for left, right in pairwise(edges)
    ]
