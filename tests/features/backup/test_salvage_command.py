"""`cxdesk salvage` says in words, or in one document, what it kept and what it lost."""

import json

import pytest

from cxdesk.cli import main
from cxdesk.domain.account import AccountDraft
from cxdesk.features.accounts import service as accounts

PAGE = 4096


@pytest.fixture
def damaged(app, tmp_path):
    """A book with 300 accounts whose last page is noise."""
    with app.book.write() as db:
        for number in range(300):
            accounts.open_account(db, AccountDraft(f"Account {number}"), app.clock.today())
    app.book.close()
    path = tmp_path / "damaged.cxdesk"
    path.write_bytes(app.book.path.read_bytes()[:-PAGE] + b"\xa5" * PAGE)
    return path


@pytest.fixture
def target(tmp_path):
    return tmp_path / "salvaged.cxdesk"


def test_it_counts_what_it_kept_and_the_new_book_is_sound(damaged, target, paths, capsys):
    code = main(["salvage", str(damaged), "-o", str(target)], paths)
    said = capsys.readouterr().out
    sound = main(["--book", str(target), "check"], paths)

    assert (code, sound) == (0, 0)
    assert "Accounts: 300 kept" in said
    assert f"Salvaged into {target}." in said


def test_it_prints_one_document(damaged, target, paths, capsys):
    main(["--json", "salvage", str(damaged), "-o", str(target)], paths)

    told = json.loads(capsys.readouterr().out)
    by_table = {one["table"]: one for one in told["tables"]}
    assert told["path"] == str(target)
    assert (by_table["account"]["kept"], by_table["account"]["lost"]) == (300, 0)


def test_what_came_from_the_journal_and_what_is_missing_is_said(damaged, target, paths, capsys):
    content = bytearray(damaged.read_bytes())
    for page in range(len(content) // PAGE):
        at = page * PAGE
        if content[at] == 13 and b"Account 1" in content[at : at + PAGE]:
            content[at : at + PAGE] = b"\xa5" * PAGE
    damaged.write_bytes(content)

    main(["salvage", str(damaged), "-o", str(target)], paths)

    accounts_line = capsys.readouterr().out.splitlines()[0]
    assert accounts_line.startswith("Accounts: ")
    assert "made to stand in for lost ones" in accounts_line


def test_a_foreign_file_is_refused_in_a_sentence(target, paths, tmp_path, capsys):
    (tmp_path / "page.html").write_text("<html>")

    code = main(["salvage", str(tmp_path / "page.html"), "-o", str(target)], paths)

    assert code == 1
    assert "is not a CxDesk book" in capsys.readouterr().err
    assert not target.exists()
