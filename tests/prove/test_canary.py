"""A word typed into every field is found in the book and its backups, and nowhere else."""

import sys
import threading

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from cxdesk import cli
from cxdesk.log import Event, close_log, note, open_log, watch_crashes
from cxdesk.paths import Paths
from cxdesk.store import tables
from cxdesk.store.book import create, open_book
from cxdesk.store.journal import deed
from tests.prove.deeds import CLOCK

CANARY = "Zilpzalp"

EVERY_FIELD = (
    ("add", f"{CANARY} Works", "--domain", f"{CANARY}.example", "--income", "90000"),
    ("add", f"Low {CANARY}", "--rung", "taker", "--override", f"{CANARY} said so"),
    ("log", CANARY, f"Call with {CANARY} @{CANARY} !send {CANARY} by friday #{CANARY}"),
    ("log", CANARY, f"Wrote about {CANARY}", "--kind", "email", "--person", f"Ann {CANARY}"),
    ("answer", f"{CANARY} Works", "4", "--person", f"Bo {CANARY}", "--comment", f"{CANARY}?"),
    ("move", f"{CANARY} Works", "supporter", "--reason", f"{CANARY} is glad"),
    ("search", CANARY),
    ("accounts", "--find", CANARY),
    ("undo",),
    ("redo",),
    ("backup",),
)
REFUSED = (
    ("account", f"Nobody {CANARY}"),
    ("log", f"{CANARY} Works", f"Call {CANARY}", "--on", f"{CANARY}day"),
    ("answer", f"{CANARY} Works", f"eleven {CANARY}"),
    ("move", f"{CANARY} Works", CANARY, "--reason", CANARY),
    ("import", f"/nowhere/{CANARY}.csv"),
)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home with a book, its log, and the hooks of a running program."""
    for hooked in (sys, threading):
        monkeypatch.setattr(hooked, "excepthook", hooked.excepthook)
    paths = Paths.under(tmp_path / "home")
    handler = open_log(paths.log)
    create(paths.book)
    watch_crashes(_nobody_looks)
    yield paths
    close_log(handler)


def _nobody_looks(_error):
    """The dialog that a window would show."""


def test_what_is_typed_is_kept_in_the_book_and_its_backups_alone(home, capsys):
    done = [cli.main(["--as-of", "2026-11-17", *words], home) for words in EVERY_FIELD]
    refused = [cli.main(["--as-of", "2026-11-17", *words], home) for words in REFUSED]
    _break(home)

    holding = {file for file in home.data.parent.rglob("*") if _holds(file)}

    capsys.readouterr()
    assert done == [0] * len(EVERY_FIELD)
    assert refused == [1] * len(REFUSED)
    assert home.book in holding
    assert any(file.parent.name == "backups" for file in holding)
    assert {file for file in holding if not _is_book(file)} == set()
    assert "IntegrityError" in home.log.read_text()


def _break(home):
    """Errors that carry the word in what they say: of the engine, of Python, of a thread."""
    book = open_book(home.book, CLOCK)
    with pytest.raises(IntegrityError) as raised, book.write() as db, deed(db, CANARY):
        db.execute(insert(tables.account).values(id=CANARY, name=CANARY, currency=None))
    book.close()
    note(Event.REFUSED, error=raised.value)
    sys.excepthook(IntegrityError, raised.value, raised.tb)
    thread = threading.Thread(target=int, args=[CANARY])
    thread.start()
    thread.join()


def _holds(file):
    return file.is_file() and CANARY.casefold().encode() in file.read_bytes().lower()


def _is_book(file):
    return file.name.endswith((".cxdesk", ".cxdesk-wal"))
