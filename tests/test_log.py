"""The log tells events, never what was typed."""

import logging
import sys
import threading

import pytest

from cxdesk.log import KEPT, SIZE, Event, close_log, note, open_log, watch_crashes

CANARY = "Zaunkönig"


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "cache" / "cxdesk.log"
    handler = open_log(path)
    yield path
    close_log(handler)


def test_an_event_is_logged_with_its_duration(log):
    note(Event.BACKED_UP, milliseconds=12.34)

    line = log.read_text()

    assert line.endswith("INFO cxdesk backup written 12.3 ms\n")


def test_an_error_is_logged_by_type_and_place_without_its_words(log):
    note(Event.REFUSED, error=_raised(CANARY))

    text = log.read_text()

    assert "builtins.ValueError" in text
    assert "builtins.KeyError" in text
    assert "test_log.py" in text
    assert "_raised" in text
    assert CANARY not in text


def test_what_a_library_says_is_withheld_but_its_place_is_kept(log):
    logging.getLogger("matplotlib").warning("no glyph for %s in " + CANARY, CANARY)

    text = log.read_text()

    assert "WARNING matplotlib test_log:" in text
    assert CANARY not in text


def test_no_path_of_the_user_is_kept(log):
    note(Event.REFUSED, error=_raised("x"))

    text = log.read_text()

    assert "/home" not in text
    assert str(log.parent) not in text


def test_the_log_turns_over_and_stays_small(log):
    for _turn in range(20_000):
        note(Event.SLOW, milliseconds=1)

    files = sorted(log.parent.iterdir())

    assert 1 < len(files) <= KEPT + 1
    assert all(file.stat().st_size <= SIZE for file in files)


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "cache").write_text("a file where the folder should be")

    handler = open_log(tmp_path / "cache" / "cxdesk.log")
    note(Event.STARTED)
    close_log(handler)

    assert (tmp_path / "cache").is_file()


def test_an_error_that_nobody_caught_is_logged_and_told(log, hooks):
    told = []
    watch_crashes(told.append)
    error = _raised(CANARY)

    sys.excepthook(ValueError, error, error.__traceback__)

    assert told == [error]
    assert "ERROR cxdesk crashed" in log.read_text()
    assert CANARY not in log.read_text()


def test_an_error_in_a_thread_is_logged_and_told(log, hooks):
    told = []
    watch_crashes(told.append)

    thread = threading.Thread(target=_raise, args=[CANARY])
    thread.start()
    thread.join()

    assert [type(error) for error in told] == [ValueError]
    assert "_raise" in log.read_text()


def test_breaking_off_is_no_crash(log, hooks):
    told = []
    watch_crashes(told.append)

    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert told == []
    assert log.read_text() == ""


@pytest.fixture
def hooks(monkeypatch):
    """Gives both hooks of the interpreter back after the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def _raise(words):
    try:
        {}[words]
    except KeyError:
        raise ValueError(words) from None
    raise AssertionError


def _raised(words):
    try:
        _raise(words)
    except ValueError as error:
        return error
    raise AssertionError
