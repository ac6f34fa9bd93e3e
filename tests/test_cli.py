"""The command line as scripts and people meet it."""

import json
import subprocess
import sys

import pytest

from cxdesk import cli
from cxdesk.cli import main


@pytest.fixture
def run(paths, capsys):
    """Runs a command on the user's own book; gives code, standard output and error."""

    def command(*words, day="2026-11-17"):
        code = main(["--as-of", day, *words], paths)
        said = capsys.readouterr()
        return code, said.out, said.err

    return command


@pytest.fixture
def made(run, paths):
    paths.data.mkdir(parents=True)
    run("new", str(paths.book))
    run("add", "Acme", "--income", "€1,200", "--domain", "acme.com")
    run("add", "Northwind", "--rung", "advocate")
    return run


def document(run, *words):
    code, out, _err = run("--json", *words)
    assert code == 0
    return json.loads(out)


def test_accounts_come_top_rung_first_with_the_fixed_keys(made):
    found = document(made, "accounts")

    assert [one["name"] for one in found] == ["Northwind", "Acme"]
    assert list(found[1]) == ["id", "name", "rung", "nps", "last_contact", "income", "warnings"]
    assert found[1]["income"] == {"amount": "1200.00", "currency": "EUR"}
    assert found[1]["rung"] == "customer"
    assert found[1]["nps"] is None


def test_accounts_are_narrowed_by_rung_and_by_text(made):
    assert [one["name"] for one in document(made, "accounts", "--rung", "Advocate")] == [
        "Northwind"
    ]
    assert [one["name"] for one in document(made, "accounts", "--find", "acm")] == ["Acme"]


def test_accounts_read_well_without_json(made):
    _code, out, _err = made("accounts")

    assert out.splitlines()[0] == "Advocate  1"
    assert "€1.2k" in out


def test_one_account_has_its_facts(made):
    made("answer", "acme", "9", "--person", "Ann Lee")
    made("log", "acme", "Talked to @Ann !send the plan by friday")

    found = document(made, "account", "acme")

    assert found["name"] == "Acme"
    assert found["nps"] | {"low": None, "high": None} == found["nps"]
    assert found["nps"]["n"] == 1
    assert [person["name"] for person in found["people"]] == ["Ann Lee"]
    assert [promise["due"] for promise in found["promises"]] == ["2026-11-20"]
    assert found["interactions"] == 1


def test_one_account_reads_well_without_json(made):
    _code, out, _err = made("account", "Northwind")

    assert "Advocate, 7 of 7" in out


def test_a_move_is_kept_with_its_reason(made):
    assert document(made, "move", "acme", "client", "--reason", "Renewed")["rung"] == "client"
    assert document(made, "accounts", "--rung", "client")[0]["name"] == "Acme"
    assert made("move", "acme", "supporter", "--reason", "Warm")[1] == "Moved to Supporter.\n"


@pytest.mark.parametrize("word", ["terrorist", "opponent"])
def test_the_lowest_rungs_need_more_than_a_reason(made, word):
    code, _out, err = made("move", "acme", word, "--reason", "Angry")
    assert code == 1
    assert "reason in your own words" in err

    assert document(made, "move", "acme", word, "--reason", "x", "--override", "Threats")[
        "rung"
    ] == ("opponent")


def test_undo_redo_and_history_follow_one_line(made):
    assert made("undo")[1] == "Undone: Add Northwind\n"
    assert document(made, "accounts", "--find", "north") == []
    assert document(made, "redo")["name"] == "Add Northwind"
    assert [one["name"] for one in document(made, "history")] == ["Add Northwind", "Add Acme"]
    assert [one["name"] for one in document(made, "history", "acme")] == ["Add Acme"]
    assert "cli" in made("history")[1]


def test_nothing_to_undo_is_one_sentence(made):
    made("undo")
    made("undo")

    assert made("undo") == (1, "", "There is nothing to undo.\n")


def test_search_finds_in_everything(made):
    made("log", "acme", "The scanners at gate 4 fail")

    assert document(made, "search", "scann")[0]["account"] == "Acme"
    assert made("search", "scann")[1].startswith("Acme  (interaction)")
    assert made("search", "zebra")[1] == "Nothing holds “zebra”.\n"


def test_backup_check_and_restore(made, tmp_path):
    copy = tmp_path / "copy.cxdesk"
    assert document(made, "backup", "-o", str(copy)) == {"path": str(copy)}
    assert made("backup", "-o", str(copy))[0] == 1
    assert made("backup")[0] == 0
    made("add", "Later")

    kept = document(made, "restore", str(copy))["kept"]

    assert made("check")[0] == 0
    assert [one["name"] for one in document(made, "accounts")] == ["Northwind", "Acme"]
    assert "Restored" in made("--book", kept, "restore", str(copy))[1]


def test_an_unknown_account_is_refused_in_one_sentence(made):
    code, out, err = made("account", "zebra")

    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "no account “zebra”" in err


def test_a_book_that_is_not_there_is_refused(run, tmp_path):
    code, _out, err = run("--book", str(tmp_path / "none.cxdesk"), "accounts")

    assert code == 1
    assert "no book" in err


def test_wrong_usage_is_two(run):
    with pytest.raises(SystemExit) as left:
        run("accounts", "--nonsense")

    assert left.value.code == 2


def test_without_a_display_the_desk_says_why(run, monkeypatch):
    monkeypatch.setattr(cli.preflight, "obstacle", lambda: "No display.")

    assert run() == (3, "", "No display.\n")


def test_a_size_that_is_none_is_refused(made, tmp_path):
    assert made("picture", str(tmp_path / "x.png"), "--size", "huge")[0] == 1


def test_help_lists_every_command(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])

    out = capsys.readouterr().out
    every = {command for commands in cli.ROOMS.values() for command in commands} | set(cli.WINDOW)
    assert all(f"    {command} " in out for command in every)


def test_a_closed_pipe_is_no_error(made, paths):
    command = [sys.executable, "-m", "cxdesk", "--book", str(paths.book), "accounts"]
    first = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    first.stdout.close()

    assert first.wait() == 0
    first.stderr.close()


def test_options_are_never_guessed_from_their_beginnings(made, tmp_path):
    file = tmp_path / "firms.csv"
    file.write_text("Firma,MRR\nZebra,100\n")
    words = ("--as", "accounts", "--map", "account=Firma", "amount=MRR")

    assert document(made, "import", str(file), *words)["created"] == 1


def test_a_day_that_is_none_is_said_in_words(run, capsys):
    with pytest.raises(SystemExit) as left:
        run("accounts", day="junk")

    assert left.value.code == 2
    assert "“junk” is not a day" in capsys.readouterr().err


def test_undo_does_not_reach_behind_a_restore(made, tmp_path):
    copy = str(tmp_path / "copy.cxdesk")
    made("backup", "-o", copy)
    made("restore", copy)

    assert made("undo")[0] == 1
    assert document(made, "history")[0]["barrier"] is True


@pytest.mark.parametrize("words", [("--income", "-5"), ("--income", "5", "--currency", "XXXX")])
def test_an_income_that_cannot_be_is_refused(made, words):
    code, _out, err = made("add", "Cus", *words)

    assert code == 1
    assert "Nothing was saved" in err
    assert document(made, "accounts", "--find", "Cus") == []


def test_open_promises_say_whose_and_when(made):
    made("log", "acme", "Called !send it by 12 nov", day="2026-11-10")

    assert "We promised      send it, 5 days late" in made("account", "acme")[1]


def test_an_empty_list_says_what_to_do(run, paths):
    paths.data.mkdir(parents=True)
    run("new", str(paths.book))

    assert "cxdesk add" in run("accounts")[1]


def test_a_promise_whose_day_cannot_be_read_is_said(made):
    code, _out, err = made("log", "acme", "Met them. !x by 31 Feb")

    assert code == 0
    assert err == "Kept as text: Promise: add a day, such as “by friday”\n"
