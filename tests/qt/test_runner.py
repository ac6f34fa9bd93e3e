import threading
from contextlib import contextmanager
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject

from cxdesk.clock import Clock
from cxdesk.domain.errors import DeskError
from cxdesk.qt.at_once import at_once
from cxdesk.qt.runner import Executors, Runner


class Ledger:
    """A book of one list: what a transaction adds is kept only when it ends well."""

    def __init__(self):
        self.rows = []
        self.on_news = print

    @contextmanager
    def read(self):
        yield tuple(self.rows)

    survey = read

    @contextmanager
    def write(self):
        draft = list(self.rows)
        yield draft
        self.rows = draft
        self.on_news(len(draft))


class Asker(QObject):
    def __init__(self):
        super().__init__()
        self.answers = []
        self.threads = []
        self.reports = []
        self.heard = []

    def hear(self, value):
        self.heard.append(value)

    def answer(self, value):
        self.answers.append(value)
        self.threads.append(threading.current_thread())

    def report(self, done, total):
        self.reports.append((done, total))


@pytest.fixture
def ledger():
    return Ledger()


@pytest.fixture
def threaded(qapp, ledger):
    runner = Runner(ledger, Executors.threads(), Clock())
    yield runner
    runner.close()


@pytest.fixture
def asker(qapp):
    return Asker()


def thread_name(_db):
    return threading.current_thread().name


def test_each_kind_of_work_has_its_own_thread_and_answers_on_ours(qtbot, threaded, asker):
    threaded.read(thread_name, asker.answer)
    qtbot.waitUntil(lambda: len(asker.answers) == 1)
    threaded.write(thread_name, asker.answer)
    qtbot.waitUntil(lambda: len(asker.answers) == 2)
    threaded.render(partial(thread_name, None), asker.answer)
    qtbot.waitUntil(lambda: len(asker.answers) == 3)

    assert asker.answers == ["reader_0", "writer_0", "render_0"]
    assert set(asker.threads) == {threading.main_thread()}


def test_a_read_asked_after_a_write_was_answered_sees_it(qtbot, threaded, asker):
    class Curious(Asker):
        def written(self, _):
            threaded.read(list, self.answer)

    curious = Curious()

    threaded.write(lambda rows: rows.append("Acme"), curious.written)

    qtbot.waitUntil(lambda: curious.answers == [["Acme"]])


def test_news_arrive_on_our_thread(qtbot, threaded, asker):
    threaded.changed.connect(asker.answer)

    threaded.write(lambda rows: rows.append("Acme"))

    qtbot.waitUntil(lambda: asker.answers == [1])
    assert asker.threads == [threading.main_thread()]


def test_only_the_newest_question_of_a_listener_is_answered(qtbot, threaded, asker):
    gate = threading.Event()
    threaded.read(lambda _db: gate.wait(5) and "first", asker.answer)
    threaded.read(lambda _db: "second", asker.answer)
    threaded.read(lambda _db: "third", asker.answer)

    gate.set()

    qtbot.waitUntil(lambda: not threaded.is_busy)
    assert asker.answers == ["third"]


def test_two_listeners_of_one_widget_are_both_answered(qtbot, threaded):
    class Two(Asker):
        def other(self, value):
            self.answers.append(value)

    two = Two()

    threaded.read(lambda _db: "one", two.answer)
    threaded.read(lambda _db: "two", two.other)

    qtbot.waitUntil(lambda: two.answers == ["one", "two"])


def test_every_deed_is_answered_however_fast_they_come(qtbot, threaded, asker):
    for n in range(5):
        threaded.write(partial(lambda n, rows: rows.append(n) or n, n), asker.answer)

    qtbot.waitUntil(lambda: asker.answers == [0, 1, 2, 3, 4])


def test_an_answer_for_a_closed_widget_is_dropped(qtbot, threaded, asker):
    gate = threading.Event()
    closed = Asker()
    threaded.read(lambda _db: gate.wait(5), closed.answer)
    shiboken6.delete(closed)

    gate.set()

    qtbot.waitUntil(lambda: not threaded.is_busy)
    assert closed.answers == []


def test_a_mistake_arrives_as_failed_and_changes_nothing(qtbot, threaded, ledger):
    def deed(rows):
        rows.append("Acme")
        raise DeskError("No.")

    with qtbot.waitSignal(threaded.failed) as failed:
        threaded.write(deed)

    assert isinstance(failed.args[0], DeskError)
    assert ledger.rows == []


def test_a_cancelled_deed_is_taken_back(qtbot, threaded, asker, ledger):
    begun, gate = threading.Event(), threading.Event()

    def deed(rows, progress):
        for n in range(3):
            rows.append(n)
            progress(n, 3)
            begun.set()
            gate.wait(5)

    job = threaded.write(deed, asker.answer, progress=asker.report)
    begun.wait(5)
    job.cancel()
    with qtbot.waitSignal(job.cancelled):
        gate.set()

    assert ledger.rows == []
    assert asker.answers == []


def test_a_deed_without_progress_can_be_cancelled_too(qtbot, threaded, ledger):
    begun, gate = threading.Event(), threading.Event()

    def deed(rows):
        rows.append("Acme")
        begun.set()
        gate.wait(5)

    job = threaded.write(deed)
    begun.wait(5)
    job.cancel()
    with qtbot.waitSignal(job.cancelled):
        gate.set()

    assert ledger.rows == []


def test_progress_is_told_seldom_but_always_at_the_end(qtbot, threaded, asker):
    def deed(_rows, progress):
        for n in range(10_000):
            progress(n + 1, 10_000)

    threaded.write(deed, asker.answer, progress=asker.report)

    qtbot.waitUntil(lambda: asker.answers == [None])
    assert asker.reports[-1] == (10_000, 10_000)
    assert len(asker.reports) < 100


def test_closing_finishes_the_deeds_and_answers_nobody(qapp, ledger, asker):
    runner = Runner(ledger, Executors.threads(), Clock())
    for n in range(20):
        runner.write(partial(lambda n, rows: rows.append(n), n), asker.answer)

    runner.close()

    assert ledger.rows == list(range(20))
    assert asker.answers == []


def test_without_threads_the_answer_is_there_when_the_question_returns(qapp, ledger, asker):
    runner = Runner(ledger, at_once(), Clock())

    runner.write(lambda rows: rows.append("Acme"))
    runner.read(list, asker.answer)

    assert asker.answers == [["Acme"]]
    assert not runner.is_busy


def test_who_asks_may_hear_of_the_failure_alone(qapp, ledger, asker):
    runner = Runner(ledger, at_once(), Clock())
    to_all = []
    runner.failed.connect(to_all.append)

    def refuse(_db):
        raise DeskError("The disk is full. Nothing was changed.")

    runner.write(refuse, failed=asker.answer)
    runner.read(refuse, asker.answer, failed=asker.answer)

    assert [str(error) for error in asker.answers] == [
        "The disk is full. Nothing was changed.",
        "The disk is full. Nothing was changed.",
    ]
    assert to_all == []


def test_what_needs_the_file_alone_holds_both_threads(qtbot, threaded, asker):
    done = []

    def replace_the_file():
        done.append(threading.current_thread().name)

    threaded.alone(replace_the_file, asker.answer)
    threaded.read(lambda _db: list(done), asker.hear)

    qtbot.waitUntil(lambda: len(asker.heard) == 1)
    assert asker.heard == [done]
    assert done[0].startswith("writer")


def test_files_are_worked_on_while_questions_go_on(qtbot, threaded, asker):
    gate = threading.Event()

    threaded.aside(gate.wait, asker.answer)
    threaded.read(thread_name, asker.hear)

    qtbot.waitUntil(lambda: len(asker.heard) == 1)
    assert asker.answers == []
    gate.set()
    qtbot.waitUntil(lambda: asker.answers == [True])


def test_after_closing_nothing_is_asked_any_more(qapp, ledger, asker):
    runner = Runner(ledger, Executors.threads(), Clock())
    runner.close()

    runner.read(list, asker.answer)
    runner.write(lambda rows: rows.append("Acme"), asker.answer)

    assert not runner.is_busy
    assert ledger.rows == []
