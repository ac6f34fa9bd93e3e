import subprocess
import sys
import textwrap

import pytest
from PySide6.QtCore import QLockFile

from cxdesk.desk.one_window import OneWindow

STARTER = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication
    from cxdesk.desk.one_window import OneWindow
    app = QCoreApplication([])
    one = OneWindow(Path(sys.argv[1]))
    print(int(one.take()), flush=True)
    sys.stdin.readline()
    """
)


def starter(book):
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-c", STARTER, str(book)], stdin=pipe, stdout=pipe, text=True
    )


@pytest.fixture
def book(tmp_path):
    return tmp_path / "book.cxdesk"


def test_a_second_window_raises_the_first(qapp, qtbot, book):
    first, second = OneWindow(book), OneWindow(book)
    assert first.take()
    first.listen()

    assert not second.take()
    with qtbot.waitSignal(first.raised):
        assert second.raise_other()

    first.release()


def test_a_closed_window_makes_room(qapp, book):
    first, second = OneWindow(book), OneWindow(book)
    first.take()

    first.release()

    assert second.take()
    second.release()


def test_other_books_have_windows_of_their_own(qapp, book, tmp_path):
    first, other = OneWindow(book), OneWindow(tmp_path / "other.cxdesk")

    assert first.take()
    assert other.take()

    first.release()
    other.release()


def test_of_many_started_together_one_has_the_book(book):
    starters = [starter(book) for _ in range(6)]

    answers = [process.stdout.readline().strip() for process in starters]

    for process in starters:
        process.communicate("\n", timeout=20)
    assert sorted(answers) == ["0"] * 5 + ["1"]


def test_a_window_that_was_killed_does_not_keep_the_book(qapp, book):
    process = starter(book)
    assert process.stdout.readline().strip() == "1"
    process.kill()
    process.communicate(timeout=20)

    later = OneWindow(book)

    assert later.take()
    later.release()


def test_a_lock_of_another_machine_says_who_and_is_taken_only_on_purpose(qapp, book):
    lock = QLockFile(str(book) + ".lock")
    lock.tryLock(0)
    lines = (book.parent / (book.name + ".lock")).read_text("utf-8").splitlines()
    lock.unlock()
    lines[2] = "marasdesk"
    (book.parent / (book.name + ".lock")).write_text("\n".join(lines) + "\n", "utf-8")
    one = OneWindow(book)

    assert not one.take()
    assert one.machine() == "marasdesk"
    assert "marasdesk" in one.holder()

    assert one.take_over()
    one.release()
