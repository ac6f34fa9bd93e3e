import gc
import sys
import weakref

import pytest

from cxdesk.qt.interpreter import Interpreter
from cxdesk.qt.runner import Executors, Runner


class Circle:
    def __init__(self):
        self.itself = self


def circle():
    """A way to see whether it is still there."""
    return weakref.ref(Circle())


@pytest.fixture
def interpreter(qapp, runner):
    interpreter = Interpreter(qapp)
    interpreter.begin(runner)
    yield interpreter
    interpreter.end()


def test_python_is_as_it_was_once_the_window_is_closed(qapp, runner):
    before = sys.getswitchinterval(), gc.isenabled(), gc.get_freeze_count()
    interpreter = Interpreter(qapp)

    interpreter.begin(runner)
    during = sys.getswitchinterval(), gc.isenabled()
    interpreter.end()

    assert during[0] < before[0]
    assert not during[1]
    assert (sys.getswitchinterval(), gc.isenabled(), gc.get_freeze_count()) == before


def test_what_points_at_itself_goes_when_there_is_nothing_else_to_do(interpreter):
    left = circle()

    interpreter.tidy()

    assert left() is None


def test_nothing_is_collected_while_a_job_is_under_way(qapp, app, qtbot):
    runner = Runner(app.book, Executors.threads(), app.clock)
    interpreter = Interpreter(qapp)
    interpreter.begin(runner)
    left = circle()

    runner.write(lambda db: None)
    assert runner.is_busy
    interpreter.tidy()
    during = left()

    qtbot.waitUntil(lambda: not runner.is_busy)
    runner.close()
    interpreter.end()
    assert during is not None


def test_masses_of_new_facts_are_not_walked(interpreter):
    facts = [[n] for n in range(50_000)]
    before = gc.get_freeze_count()

    interpreter.tidy()

    assert gc.get_freeze_count() >= before + len(facts)


@pytest.mark.parametrize("seen", [True, False])
def test_everything_is_walked_only_when_nobody_looks_at_the_window(qapp, runner, seen):
    interpreter = Interpreter(qapp, lambda: seen)
    interpreter.begin(runner)
    left = circle()
    gc.freeze()

    for _tick in range(30):
        interpreter.tidy()
    is_there = left() is not None
    interpreter.end()

    assert is_there is seen
