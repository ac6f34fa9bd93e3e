"""How figures are taken and printed: floor, figure and ratio of one run, never a pass or fail."""

import statistics
import time
from collections.abc import Callable


def seconds(work: Callable[[], object], times: int = 5) -> float:
    """The median of `times` runs."""
    return statistics.median(_once(work) for _ in range(times))


def p95(work: Callable[[int], object], times: int = 200) -> float:
    """The 95th percentile in seconds; `work` is told which run it is."""
    taken = sorted(_once(lambda run=run: work(run)) for run in range(times))
    return taken[int(times * 0.95) - 1]


def _once(work: Callable[[], object]) -> float:
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def say(what: str, figure: float, floor: float | None = None, budget: str = "") -> None:
    """One line: what, the figure in milliseconds, the floor and ratio where there is one."""
    against = f"   floor {floor * 1000:9.2f} ms   ratio {figure / floor:5.2f}" if floor else ""
    print(f"{what:58} {figure * 1000:10.2f} ms{against}   budget {budget}", flush=True)
