"""How figures are taken and printed: floor, figure and ratio of one run, never a pass or fail."""

import re
import statistics
import time
from collections.abc import Callable

_LIMIT = re.compile(r"([\d.]+) (ms|x)")


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """The median of `times` runs."""
    return statistics.median(_once(work) for _ in range(times))


def beside(
    work: Callable[[], object], floor: Callable[[], object], times: int
) -> tuple[float, float]:
    """The medians of both, run by turns: a disk that is slow for a while is so for both."""
    taken = [(_once(work), _once(floor)) for _ in range(times)]
    return statistics.median(w for w, _ in taken), statistics.median(f for _, f in taken)


def p95(work: Callable[[int], object], times: int = 200) -> float:
    """The 95th percentile in seconds; `work` is told which run it is."""
    taken = sorted(_once(lambda run=run: work(run)) for run in range(times))
    return taken[int(times * 0.95) - 1]


def _once(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def say(what: str, figure: float, floor: float | None = None, budget: str = "") -> None:
    """One line: what, the figure in milliseconds, the floor and ratio where there is one.

    A `budget` of so many "ms" or "x" that is not kept is followed by "missed".
    """
    against = f"   floor {floor * 1000:9.2f} ms   ratio {figure / floor:5.2f}" if floor else ""
    kept = "" if _keeps(budget, figure, floor) else "   missed"
    print(f"{what:58} {figure * 1000:10.2f} ms{against}   budget {budget}{kept}", flush=True)


def say_megabytes(what: str, figure: float, floor: float, most: float) -> None:
    """One line for memory, of which `most` may stand above the floor."""
    more = figure - floor
    kept = "" if more <= most else "   missed"
    against = f"   floor {floor:9.2f} MB   more {more:6.2f} MB"
    print(f"{what:58} {figure:10.2f} MB{against}   budget <= + {most:.0f} MB{kept}", flush=True)


def _keeps(budget: str, figure: float, floor: float | None) -> bool:
    limit = _LIMIT.search(budget)
    if limit is None:
        return True
    reached = figure * 1000 if limit[2] == "ms" else figure / (floor or figure)
    return reached <= float(limit[1])
