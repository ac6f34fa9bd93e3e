"""How long the page of an account takes from the choice in the list to the screen."""

import statistics
import time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from tests.bench import big_book
from tests.bench.figures import say
from tests.bench.real_window import opened, settle, wait_until

pytestmark = pytest.mark.bench
WALKED = 100


def p95(taken):
    return sorted(taken)[int(len(taken) * 0.95) - 1]


@pytest.mark.parametrize("accounts", [1_000, 10_000])
def test_the_page(qapp, tmp_path, accounts):
    pages, charts = [], []
    with opened(qapp, tmp_path / "own", big_book.fresh_copy(tmp_path, accounts)) as desk:
        for _account in range(WALKED):
            page, chart = walk_on(desk)
            pages.append(page)
            charts.append(chart)
            settle(desk, 50)
    say(f"page painted, {accounts:,} accounts, p95 of {WALKED}", p95(pages), budget="<= 50 ms")
    say("  half of them", statistics.median(pages))
    say(f"its chart later, {accounts:,} accounts, p95", p95(charts), budget="<= 250 ms")
    say("  half of them", statistics.median(charts))


class Answers(QObject):
    """One more question: the reader answers in order, so what was asked before has come too."""

    def __init__(self, runner):
        super().__init__()
        self.have_come = False
        runner.read(lambda db: None, self._on_answer)

    def _on_answer(self, _answer):
        self.have_come = True


def walk_on(desk):
    """Seconds from the key to everything painted but the chart, and from then to the chart."""
    place = desk.window.shell.accounts
    chart = place.page.body.overview.nps.chart
    began = time.perf_counter()
    place.list.list.step(1)
    answers = Answers(desk._runner)
    wait_until(lambda: answers.have_come, every_ms=1)
    QApplication.processEvents()
    painted = time.perf_counter()
    assert place.page.head.title.text() == place.list.list.currentIndex().data()
    wait_until(lambda: chart.delivery is not None and chart.delivery.order == chart.order())
    return painted - began, time.perf_counter() - painted
