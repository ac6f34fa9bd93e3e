"""How long the event loop of the real window is held while something long goes on."""

import csv
import itertools
import sys
from datetime import timedelta
from functools import partial
from random import Random

import pytest
from PySide6.QtCore import QObject

from cxdesk.domain.summary import Audience
from cxdesk.features.summary import service as summaries
from tests.bench import big_book
from tests.bench.figures import say
from tests.bench.real_window import LoopWatch, begun, opened, settle, wait_until

pytestmark = pytest.mark.bench
WITHIN = "<= 50 ms"


@pytest.fixture
def desk(qapp, tmp_path):
    with opened(qapp, tmp_path / "own", big_book.fresh_copy(tmp_path)) as one:
        yield one


def watched(what, job):
    watch = LoopWatch()
    watch.start()
    job()
    watch.stop()
    say(f"loop held by {what}", watch.longest, budget=WITHIN)
    say("  the UI thread's own work in that time", watch.own)


def test_the_first_chart(qapp, tmp_path):
    """First in this file: what follows finds matplotlib there already."""
    was_there = "matplotlib" in sys.modules
    with begun(qapp, tmp_path / "own", big_book.fresh_copy(tmp_path)) as desk:
        page = desk.window.shell.accounts.page
        wait_until(lambda: bool(page.head.title.text()))
        chart = page.body.overview.nps.chart

        watched(
            "the first chart, " + ("drawn alone" if was_there else "matplotlib with it"),
            partial(wait_until, lambda: chart.delivery is not None),
        )


def names(desk):
    with desk._app.book.read() as db:
        return [row.name for row in db.exec_driver_sql("SELECT name FROM account")]


def answers_file(path, names, count):
    """A survey's answers, by name of the account, from people of whom nobody knows."""
    dice = Random(3)
    days = itertools.cycle((big_book.TODAY - timedelta(n)).isoformat() for n in range(700))
    rows = (
        (dice.choice(names), f"p{n}@firm{n % 5000}.com", dice.randrange(11), day, f"note {n}")
        for n, day in zip(range(count), days, strict=False)
    )
    with path.open("w", newline="") as out:
        csv.writer(out).writerows([("Account", "Email", "Score", "Date", "Comment"), *rows])
    return path


@pytest.mark.parametrize("count", [1_000, 10_000, 100_000])
def test_import(desk, tmp_path, count):
    file = answers_file(tmp_path / "answers.csv", names(desk), count)
    shell, page = desk.window.shell, desk.window.shell.imports

    def plan():
        shell.bring_in([file])
        wait_until(lambda: page.plan is not None)
        settle(desk)

    def apply():
        page.bring_in()
        wait_until(lambda: not page.is_busy)
        settle(desk)

    def come_back():
        shell.open_accounts()
        settle(desk)

    watched(f"planning an import of {count:,} rows", plan)
    watched(f"bringing in {count:,} rows", apply)
    watched("the list read anew", come_back)


def test_backup(desk):
    desk.window.shell.open_backups()
    settle(desk)

    def back_up():
        desk.window.shell.settings.backups.back_up()
        settle(desk)

    watched("a backup of the big book", back_up)


class Batch(QObject):
    """Summaries on the render thread, one after the other, as a window would ask for them."""

    def __init__(self, runner, papers, folder):
        super().__init__()
        self._runner = runner
        self._papers = papers
        self._folder = folder
        self.written = 0

    def begin(self):
        self._next()

    def _next(self):
        facts = self._papers[self.written % len(self._papers)]
        work = partial(summaries.write, facts, self._folder / f"{self.written}.pdf")
        self._runner.render(work, self._on_written)

    def _on_written(self, _written):
        self.written += 1
        if self.written < len(self._papers):
            self._next()


@pytest.mark.parametrize("count", [10, 100])
def test_papers(desk, tmp_path, count):
    with desk._app.book.read() as db:
        ids = summaries.everyone(db, big_book.TODAY)[:count]
        papers = [summaries.gather(db, i, Audience.INTERNAL, big_book.TODAY) for i in ids]
    batch = Batch(desk._runner, papers, tmp_path)

    def write():
        batch.begin()
        wait_until(lambda: batch.written == count)

    watched(f"{count} papers, with charts", write)
