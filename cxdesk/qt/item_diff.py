"""What a list must remove, reorder and insert to become another list."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
Run = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Difference:
    """In this order: remove `removed` (old rows, last run first), put the kept rows in the
    sequence `order` (None where it is theirs already), insert `inserted` (new rows).

    Runs are first and last row, both inside.
    """

    removed: list[Run]
    order: list[int] | None
    inserted: list[Run]

    @property
    def steps(self) -> int:
        return len(self.removed) + len(self.inserted)


def difference(old: Sequence[K], new: Sequence[K]) -> Difference:
    """From `old` to `new`; keys are unique in each."""
    old_set, new_set = set(old), set(new)
    removed = _runs([row for row, key in enumerate(old) if key not in new_set])
    inserted = _runs([row for row, key in enumerate(new) if key not in old_set])
    kept_old = [key for key in old if key in new_set]
    kept_new = [key for key in new if key in old_set]
    return Difference(removed[::-1], _order(kept_old, kept_new), inserted)


def _order(old: list[K], new: list[K]) -> list[int] | None:
    """The old row of each new row."""
    if old == new:
        return None
    place = {key: row for row, key in enumerate(old)}
    return [place[key] for key in new]


def _runs(rows: list[int]) -> list[Run]:
    runs: list[Run] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
