"""`cxdesk import`."""

import json
from argparse import ArgumentParser

import pytest

from cxdesk.domain.importing import DayOrderError
from cxdesk.features.transfer import commands
from cxdesk.store import snapshot
from tests.features.transfer import files, workbook_files


@pytest.fixture
def run(app, capsys):
    top = ArgumentParser()
    top.add_argument("--json", action="store_true")
    commands.add_to(top.add_subparsers())

    def run(*words):
        args = top.parse_args([str(word) for word in words])
        assert not args.run(app, args)
        return capsys.readouterr().out

    return run


@pytest.fixture
def path(tmp_path):
    rows = [
        ["account", "person", "email", "score", "on"],
        ["Firm 3", "Ada", "ada@firm3.example", "11", "2026-11-01"],
        ["Firm 3", "Ada", "ada@firm3.example", "9", "2026-11-01"],
        ["Firm 3", "Ada", "ada@firm3.example", "n/a", "2026-11-01"],
    ]
    return files.write(tmp_path / "answers.csv", rows)


def accounts(tmp_path):
    return files.write(
        tmp_path / "accounts.csv", [["account", "domain"], ["Firm 3", "firm3.example"]]
    )


def test_the_document_has_the_counts_and_the_refused_rows(run, path, tmp_path):
    run("import", accounts(tmp_path))

    document = json.loads(run("--json", "import", path))

    assert document == {
        "layout": "answers",
        "rows": 3,
        "created": 1,
        "updated": 0,
        "unchanged": 0,
        "skipped": 1,
        "waiting": 0,
        "refused": [{"row": 2, "reason": "“11” is not a score from 0 to 10 (score)"}],
    }


def test_without_a_known_account_rows_wait_and_are_counted_as_skipped(run, path):
    document = json.loads(run("--json", "import", path))

    assert (document["skipped"], document["waiting"]) == (2, 1)


def test_a_dry_run_lists_every_row_and_writes_nothing(run, path, app, tmp_path):
    run("import", accounts(tmp_path))
    made = snapshot.backups(snapshot.folder_of(app.book.path))

    text = run("import", path, "--dry-run")

    assert text.splitlines() == [
        "answers.csv: Survey answers, utf-8",
        "3 rows, 1 new, 0 changed, 0 unchanged, 1 skipped, of which 0 wait in the tray, 1 refused",
        "        2  Refused    Firm 3: “11” is not a score from 0 to 10 (score)",
        "        3  New        Firm 3: new person Ada; Ada: answer 9",
        "        4  Skipped    Firm 3: no score",
    ]
    assert snapshot.backups(snapshot.folder_of(app.book.path)) == made
    with app.book.read() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM answer").scalar() == 0


def test_an_import_lists_what_stayed_out_and_makes_a_verified_backup_first(
    run, path, app, tmp_path
):
    run("import", accounts(tmp_path))

    text = run("import", path)

    assert [line.split()[0] for line in text.splitlines()[2:]] == ["2", "4"]
    newest = snapshot.backups(snapshot.folder_of(app.book.path))[0]
    snapshot.verify(newest.path)


def test_several_columns_are_mapped_after_one_word(run, tmp_path, app):
    path = files.write(tmp_path / "own.csv", [["Kunde", "Klasse"], ["Firm 3", "Gold"]])

    document = json.loads(run("--json", "import", path, "--map", "account=Kunde", "tier=#2"))

    assert (document["layout"], document["created"]) == ("accounts", 1)


def test_dates_that_could_be_two_days_are_refused_until_said(run, tmp_path):
    path = files.write(
        tmp_path / "a.csv", [["account", "score", "on"], ["Firm 3", "9", "03/04/2026"]]
    )

    with pytest.raises(DayOrderError, match="--day-first"):
        run("--json", "import", path)

    assert json.loads(run("--json", "import", path, "--day-first"))["waiting"] == 1
    assert json.loads(run("--json", "import", path, "--encoding", "cp1252", "--month-first"))


def test_what_had_no_place_is_said_at_the_end(run, tmp_path):
    header = ["Customer", "Health Score", "Home City", "Gender"]
    path = files.write(tmp_path / "own.csv", [header, ["Firm 3", "82", "Delft", "f"]])

    text = run("import", path)

    assert text.splitlines()[2:] == [
        "Private and never kept: Home City, Gender.",
        "“Health Score” was left out: the book keeps no dated pulse yet.",
    ]


def test_of_a_workbook_the_sheet_is_named(run, tmp_path):
    path = tmp_path / "own.xlsx"
    path.write_bytes(workbook_files.xlsx({"Notes": [["x"]], "Firms": [["Customer"], ["Firm 3"]]}))

    text = run("import", path, "--as", "accounts")

    assert text.splitlines()[0] == "own.xlsx: Accounts, sheet “Firms”"
