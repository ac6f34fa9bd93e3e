"""`cxdesk new` makes a book, empty or filled, and never touches one that is there."""

import json

import pytest

from cxdesk.cli import main


@pytest.fixture
def run(paths, capsys):
    def run(*words: object):
        code = main([str(word) for word in words], paths)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_new_makes_an_empty_book(run, tmp_path):
    code, out, _err = run("new", tmp_path / "mine.cxdesk")

    assert (code, out) == (0, f"Made {tmp_path / 'mine.cxdesk'} with 0 accounts.\n")
    assert run("--json", "--book", tmp_path / "mine.cxdesk", "accounts")[1] == "[]\n"


def test_new_with_the_sample_makes_sixty_accounts(run, tmp_path):
    file = tmp_path / "sample.cxdesk"

    _code, out, _err = run("--json", "new", file, "--sample")

    assert json.loads(out) == {"file": str(file), "accounts": 60}
    assert len(json.loads(run("--json", "--book", file, "accounts")[1])) == 60


@pytest.mark.parametrize("sample", [[], ["--sample"]])
def test_new_leaves_alone_what_is_there(run, tmp_path, sample):
    file = tmp_path / "diary.txt"
    file.write_text("dear diary")

    code, _out, err = run("new", file, *sample)

    assert code == 1
    assert "there already" in err
    assert file.read_text() == "dear diary"
