"""`cxdesk export`: files, a table on the terminal, one document as JSON."""

import json

import pytest

from cxdesk import cli


@pytest.fixture
def run(paths, capsys):
    def one(*words):
        code = cli.main(["--book", str(paths.book), "--as-of", "2026-11-17", *words], paths)
        return code, capsys.readouterr()

    return one


@pytest.fixture
def book(run, paths):
    run("new", str(paths.book))
    run("add", "Harrow & Vane", "--domain", "harrow.com")
    return paths.book


def test_it_writes_a_folder_and_says_what_is_in_it(book, run, tmp_path):
    code, said = run("export", str(tmp_path / "out"))

    assert code == 0
    assert "rows to out." in said.out
    assert (tmp_path / "out" / "accounts.csv").is_file()


def test_json_is_one_document(book, run, tmp_path):
    code, said = run("--json", "export", str(tmp_path / "out"), "--format", "xlsx")

    document = json.loads(said.out)
    assert code == 0
    assert document["format"] == "xlsx"
    assert document["files"][0]["name"] == "cxdesk.xlsx"
    assert document["files"][0]["rows"]["accounts"] == 1


def test_a_folder_of_others_is_refused_in_one_sentence(book, run, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")

    code, said = run("export", str(tmp_path / "out"))

    assert (code, said.out) == (1, "")
    assert said.err.count("\n") == 1
    assert "Nothing was written" in said.err
