"""A file that no layout fits goes in on a real screen, by keyboard alone."""

import csv
import json
import subprocess
import sys

import pytest

ROWS = [
    ["Kunde", "Mail", "Mail", "Vertragsende", "Jahreswert", "Birthday", "Lizenzen"],
    ["Müller AG", "", "anna@mueller.example", "03/04/2027", "12.000,00 €", "1", "120"],
    ["Köhler & Söhne", "x", "bo@koehler.example", "05/06/2027", "1.500 €", "2", "80"],
    ["Weiß", "", "keine", "", "", "", ""],
]


@pytest.fixture
def book(home):
    """With one account, so that it opens on its list."""
    path = home / "own.cxdesk"
    _cxdesk("new", str(path))
    _cxdesk("--book", str(path), "add", "Acme")
    return path


@pytest.fixture
def sheet(home):
    """In the encoding and with the separator of a German Excel."""
    path = home / "kunden.csv"
    with path.open("w", encoding="cp1252", newline="") as file:
        csv.writer(file, delimiter=";").writerows(ROWS)
    return path


def test_columns_are_named_rows_are_seen_and_then_they_are_in_the_book(screen, book, sheet):
    with screen.cxdesk("--book", str(book), "desk") as window:
        window.key("ctrl+shift+i")
        window.come("Bring in a file")
        window.type(str(sheet))
        window.key("Return")
        window.come("CxDesk")
        _say(window, "account name")
        window.key("Down", "Down")
        _say(window, "mail")
        window.key("Down")
        _say(window, "ends on")
        window.key("Down")
        _say(window, "amount")
        window.key("Down", "Down", "space")  # past the birthday, which is never stored
        window.key("shift+Tab", "shift+Tab", "space")  # 03/04/2027 is in April
        window.until(lambda: _is_brought_in(window, book), "the rows are in the book")

    told = {one["name"]: one["income"] for one in _accounts(book)}
    assert told["Müller AG"] == {"amount": "12000.00", "currency": "EUR"}
    assert told["Köhler & Söhne"] == {"amount": "1500.00", "currency": "EUR"}
    assert "2027-04-03" in _cxdesk("--book", str(book), "--json", "account", "Müller AG")


def _say(window, words):
    """Enter asks what the column holds, a few letters find it, Enter takes it."""
    window.key("Return")
    window.type(words)
    window.key("Return")


def _is_brought_in(window, book):
    """Pressed before the rows are there, the keys only ask for them again."""
    window.key("ctrl+Return")
    return len(_accounts(book)) == 3


def _accounts(book):
    return json.loads(_cxdesk("--book", str(book), "--json", "accounts"))


def _cxdesk(*words):
    command = [sys.executable, "-m", "cxdesk", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
