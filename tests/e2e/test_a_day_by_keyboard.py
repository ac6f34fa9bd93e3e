"""One day through the real window, by keyboard alone, seen from outside the program."""

import json
import subprocess
import sys

import pytest

CANARY = "Wendehals"
SENTENCE = f"Called about the roll-out to {CANARY} !send the plan by friday"


@pytest.fixture
def book(home):
    """A book of two accounts, made on the command line."""
    path = home / "day.cxdesk"
    _cxdesk("new", str(path))
    _cxdesk("--book", str(path), "add", "Acme", "--income", "90000")
    _cxdesk("--book", str(path), "add", "Birch & Sons")
    return path


def test_open_an_account_capture_a_call_and_save_its_summary(screen, home, book):
    paper = home / "acme.pdf"

    with screen.cxdesk("--book", str(book), "desk") as window:
        _open_acme(window)
        window.key("l")
        window.type(SENTENCE)
        window.key("ctrl+Return")
        window.until(lambda: _acme(book)["last_contact"] is not None, "the call is in the book")
        window.key("shift+F6", "s")
        window.come("Save as PDF")
        window.key("ctrl+a")
        window.type(str(paper))
        window.key("alt+s")
        window.until(paper.exists, "the summary is saved")
        window.come("CxDesk")
        colours = len(screen.picture().getcolors(1 << 24))

    assert [promise["text"] for promise in _acme(book)["promises"]] == ["send the plan"]
    assert "send the plan" in _text(paper)
    assert colours > 16, "the screen is all but empty"


def test_a_second_start_brings_the_open_window_forward(screen, book):
    with screen.cxdesk("--book", str(book), "desk") as window:
        second = [sys.executable, "-m", "cxdesk", "--book", str(book), "desk"]
        code = subprocess.run(second, env=screen.env, timeout=60, check=False).returncode

        shown = window.shown("CxDesk")

    assert code == 0
    assert len(shown) == 1


def test_what_is_typed_survives_kill_and_leaves_no_word_behind(screen, home, book):
    with screen.cxdesk("--book", str(book), "desk") as window:
        _open_acme(window)
        window.key("l")
        window.type(f"Half a sentence about {CANARY}")
        window.until(lambda: _holds(book.parent), "the draft is in the book")
        window.kill()

    told = [file for file in home.rglob("*") if file.is_file() and _holds(file)]

    assert told
    assert {file.name for file in told} <= {"day.cxdesk", "day.cxdesk-wal"}


def test_a_picture_of_the_window_is_taken_without_a_screen(home, book):
    picture = home / "accounts.png"

    _cxdesk("--book", str(book), "picture", str(picture), "--size", "1100x700")

    assert picture.exists()


def _holds(place):
    files = place.glob("*.cxdesk*") if place.is_dir() else [place]
    return any(CANARY.encode() in file.read_bytes() for file in files)


def _cxdesk(*words):
    command = [sys.executable, "-m", "cxdesk", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _open_acme(window):
    window.key("ctrl+f")
    window.type("acm")
    window.key("Return")


def _acme(book):
    return json.loads(_cxdesk("--book", str(book), "--json", "account", "Acme"))


def _text(paper):
    return subprocess.run(
        ["pdftotext", paper, "-"], capture_output=True, text=True, check=True
    ).stdout
