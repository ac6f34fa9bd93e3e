"""`cxdesk summary` as a script calls it."""

import json
from argparse import ArgumentParser

import pytest
from pypdf import PdfReader

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.features.summary import commands
from cxdesk.store import accounts
from cxdesk.store.journal import deed

TAG = "Internal. Do not forward."


@pytest.fixture
def call(app, book):
    """Runs one command line over the book of the test."""
    parser = ArgumentParser()
    parser.add_argument("--json", action="store_true")
    commands.add_to(parser.add_subparsers())

    def run(*line: object) -> int:
        args = parser.parse_args([str(word) for word in line])
        return args.run(app, args)

    return run


@pytest.fixture
def book(app):
    return app.book


def text(path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_internal_summary_is_the_usual_one(call, harrow, tmp_path, capsys):
    call("summary", "harrow", "-o", tmp_path / "h.pdf")

    assert TAG in text(tmp_path / "h.pdf")
    assert capsys.readouterr().out == f"Saved {tmp_path / 'h.pdf'}.\n"


def test_the_customer_copy_is_asked_for(call, harrow, tmp_path, capsys):
    call("--json", "summary", "harrow", "--for", "customer", "-o", tmp_path / "h.pdf")

    assert TAG not in text(tmp_path / "h.pdf")
    assert json.loads(capsys.readouterr().out) == {
        "account": "Harrow & Vane",
        "for": "customer",
        "file": str(tmp_path / "h.pdf"),
        "unshown": [],
    }


def test_all_accounts_go_into_a_folder_that_may_be_new(
    call, book, harrow, today, tmp_path, capsys
):
    with book.write() as db, deed(db, "Open"):
        accounts.add(db, AccountDraft("A/B: Ltd?"), today)

    call("--json", "summary", "--all", "-o", tmp_path / "new" / "folder")

    made = json.loads(capsys.readouterr().out)
    assert [one["account"] for one in made] == ["Harrow & Vane", "A/B: Ltd?"]
    assert sorted(path.name for path in (tmp_path / "new" / "folder").iterdir()) == [
        "A B Ltd, summary, 2026-11-17.pdf",
        "Harrow & Vane, summary, 2026-11-17.pdf",
    ]


def test_an_account_that_cannot_be_written_is_named_and_stops_no_other(
    call, book, harrow, today, tmp_path, capsys
):
    with book.write() as db, deed(db, "Open"):
        accounts.add(db, AccountDraft("Bolt"), today)
    (tmp_path / "Harrow & Vane, summary, 2026-11-17.pdf").mkdir()

    code = call("summary", "--all", "-o", tmp_path)

    bolt = tmp_path / "Bolt, summary, 2026-11-17.pdf"
    said = capsys.readouterr()
    assert code == 1
    assert said.out == f"Saved {bolt}.\n"
    assert said.err.startswith("Harrow & Vane: Harrow & Vane, summary, 2026-11-17.pdf is a folder")
    assert said.err.count("\n") == 1
    assert TAG in text(bolt)


def test_the_share_of_the_book_is_the_same_on_paper_alone_and_among_all(call, harrow, tmp_path):
    call("summary", "--all", "-o", tmp_path / "all")
    call("summary", "Harrow", "-o", tmp_path / "one.pdf")

    (among,) = (tmp_path / "all").iterdir()
    assert text(among) == text(tmp_path / "one.pdf")
    assert "Share of the book" in text(among)


def test_a_file_in_the_place_of_the_folder_is_refused(call, harrow, tmp_path):
    (tmp_path / "file").write_text("mine")

    with pytest.raises(DeskError, match="Nothing was written"):
        call("summary", "--all", "-o", tmp_path / "file")

    assert (tmp_path / "file").read_text() == "mine"


def test_an_account_or_all_of_them_must_be_named(call, tmp_path, capsys):
    with pytest.raises(SystemExit) as usage:
        call("summary", "-o", tmp_path / "h.pdf")

    assert usage.value.code == 2
    assert "required" in capsys.readouterr().err
