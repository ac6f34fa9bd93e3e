"""What a list must remove, reorder and insert to become another list."""

from collections.abc import Hashable, Iterable, Sequence
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


def difference(old: Sequence[K], new: Sequence[K]) -> Difference:
    """From `old` to `new`; keys are unique in each."""
    found = small_difference(old, new, len(old) + len(new))
    assert found is not None
    return found


def small_difference(old: Sequence[K], new: Sequence[K], most: int) -> Difference | None:
    """The same; None where it takes more than `most` runs to remove or to insert."""
    if not old:
        return Difference([], None, [(0, len(new) - 1)] if new else [])
    old_set, new_set = set(old), set(new)
    removed = _runs((row for row, key in enumerate(old) if key not in new_set), most)
    inserted = _runs((row for row, key in enumerate(new) if key not in old_set), most)
    if removed is None or inserted is None:
        return None
    kept_old = [key for key in old if key in new_set]
    kept_new = [key for key in new if key in old_set]
    return Difference(removed[::-1], _order(kept_old, kept_new), inserted)


def _order(old: list[K], new: list[K]) -> list[int] | None:
    """The old row of each new row."""
    if old == new:
        return None
    place = {key: row for row, key in enumerate(old)}
    return [place[key] for key in new]


def _runs(rows: Iterable[int], most: int) -> list[Run] | None:
    runs: list[Run] = []
    first = last = -2
    for row in rows:
        if row != last + 1:
            if last >= 0:
                runs.append((first, last))
            if len(runs) > most:
                return None
            first = row
        last = row
    return [*runs, (first, last)] if last >= 0 else runs
