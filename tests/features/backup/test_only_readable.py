"""A book where nothing may be written is read all the same, by a copy that takes no writes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cxdesk.app import Ground, build
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import OnlyReadable
from cxdesk.features.accounts import service as accounts
from cxdesk.store import gate
from cxdesk.store.reading import CopyToRead

ROOT = Path(__file__).parents[3]
WITHOUT_ALL_RIGHTS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="folders have no such right there")


@pytest.fixture
def closed(app):
    """A book in a folder that is closed for writing; its log holds the newest account."""
    with app.book.write() as db:
        accounts.open_account(db, AccountDraft("Acme"), app.clock.today())
    folder = app.paths.data.with_name("closed")
    shutil.copytree(app.book.path.parent, folder)
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555)
    yield folder / app.book.path.name
    folder.chmod(0o755)


def cxdesk(home, book, *words):
    """The command line as a user has it who has no more rights than the files give."""
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("this user may write everywhere")
    lowered = WITHOUT_ALL_RIGHTS if os.geteuid() == 0 else []
    places = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    return subprocess.run(
        [*lowered, sys.executable, "-m", "cxdesk", "--book", str(book), *words],
        cwd=ROOT,
        env={**os.environ, **dict.fromkeys(places, str(home)), "LC_ALL": "en_GB.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("words", [["account", "Acme"], ["search", "Acme"], ["history"]])
def test_the_command_line_reads_it_and_says_so(closed, tmp_path, words):
    done = cxdesk(tmp_path, closed, *words)

    assert done.returncode == 0, done.stderr
    assert "may only be read here" in done.stderr
    assert "Acme" in done.stdout


def test_a_summary_is_written_elsewhere(closed, tmp_path):
    done = cxdesk(tmp_path, closed, "summary", "Acme", "-o", str(tmp_path / "acme.pdf"))

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "acme.pdf").read_bytes().startswith(b"%PDF")


def test_a_write_is_refused_with_the_way_out(closed, tmp_path):
    done = cxdesk(tmp_path, closed, "add", "Other")

    assert done.returncode == 1
    assert "copy the book to a folder of yours" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_backup_that_would_vanish_is_refused_and_one_with_a_name_is_made(closed, tmp_path):
    beside = cxdesk(tmp_path, closed, "backup")
    named = cxdesk(tmp_path, closed, "backup", "-o", str(tmp_path / "copy.cxdesk"))

    assert (beside.returncode, named.returncode) == (1, 0)
    gate.book_version(tmp_path / "copy.cxdesk")


def test_a_check_reads_it_too(closed, tmp_path):
    done = cxdesk(tmp_path, closed, "check")

    assert (done.returncode, done.stderr) == (0, "")


def test_a_file_that_may_only_be_read_says_so_in_an_open_folder(closed, tmp_path):
    closed.parent.chmod(0o755)

    done = cxdesk(tmp_path, closed, "add", "Other")

    assert done.returncode == 1
    assert "may only be read here" in done.stderr


def test_reading_leaves_nothing_behind(closed, tmp_path, monkeypatch):
    before = sorted(path.name for path in closed.parent.iterdir())
    temporary = tmp_path / "tmp"
    temporary.mkdir(mode=0o777)
    monkeypatch.setenv("TMPDIR", str(temporary))

    cxdesk(tmp_path, closed, "accounts")

    assert sorted(path.name for path in closed.parent.iterdir()) == before
    assert list(temporary.iterdir()) == []


def test_a_window_is_told_the_way_out(app, monkeypatch):
    monkeypatch.setattr(gate, "_writable", Path.is_file)

    with pytest.raises(OnlyReadable, match="Copy it to a folder of yours, then open the copy"):
        build(Ground(app.paths, app.clock, app.book.path))


def test_a_copy_for_reading_is_gone_when_it_is_closed(app):
    copy = CopyToRead(app.book.path, app.clock)
    there = copy.path.exists()
    copy.close()

    assert there
    assert not copy.path.parent.exists()
