"""Surveys: questions that may take many seconds."""

import threading
from concurrent.futures import CancelledError
from functools import partial

import pytest

from cxdesk.clock import Clock
from cxdesk.qt.runner import Executors, Runner
from tests.qt.test_runner import Asker, Ledger


@pytest.fixture
def threaded(qapp):
    runner = Runner(Ledger(), Executors.threads(), Clock())
    yield runner
    runner.close()


@pytest.fixture
def asker(qapp):
    return Asker()


def count_slowly(gate, db, progress):
    for done in range(1000):
        progress(done, 1000)
        gate.wait(0.005)
    return len(db)


def test_a_long_survey_lets_questions_through_and_is_told_of_its_progress(qtbot, threaded, asker):
    gate = threading.Event()
    threaded.survey(partial(count_slowly, gate), asker.answer, asker.report)
    qtbot.waitUntil(lambda: len(asker.reports) > 0)

    threaded.read(len, asker.hear)
    qtbot.waitUntil(lambda: asker.heard == [0])
    assert asker.answers == []

    gate.set()
    qtbot.waitUntil(lambda: asker.answers == [0])


def test_a_cancelled_survey_ends_without_an_answer(qtbot, threaded, asker):
    job = threaded.survey(partial(count_slowly, threading.Event()), asker.answer, asker.report)

    with qtbot.waitSignal(job.cancelled):
        job.cancel()

    assert asker.answers == []
    assert not threaded.is_busy


def test_closing_does_not_wait_for_a_survey(qapp, asker):
    runner = Runner(Ledger(), Executors.threads(), Clock())
    job = runner.survey(partial(count_slowly, threading.Event()), asker.answer, asker.report)

    runner.close()

    with pytest.raises(CancelledError):
        job.check()
