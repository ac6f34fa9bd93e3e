"""A book moves to another computer whole, or not at all, and the one left behind says so."""

import json
import zipfile
from dataclasses import replace

import pytest

from cxdesk.app import Ground, build
from cxdesk.cli import main
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.features.accounts import service as accounts
from cxdesk.features.backup import service
from cxdesk.features.history import service as history
from cxdesk.paths import Paths
from cxdesk.settings import Settings, Theme


def add(app, name):
    with app.book.write() as db:
        accounts.open_account(db, AccountDraft(name), app.clock.today())


def names(app):
    with app.book.read() as db:
        return [line.name for line in accounts.by_rung(db, app.clock.today())]


@pytest.fixture
def there(tmp_path, clock):
    """Another computer."""
    paths = Paths.under(tmp_path / "there")
    return Ground(paths, clock, paths.book)


@pytest.fixture
def sealed(app, tmp_path):
    """A file in which the book, with one account, has left."""
    add(app, "Acme")
    app.settings.keep(theme=Theme.DARK, backup_folder=tmp_path / "gone")
    service.move_out(app, tmp_path / "desk.cxmove")
    return tmp_path / "desk.cxmove"


def rewritten(sealed, name, content):
    """The same file with one part of it changed; `bytes` for zeros of the same length."""
    with zipfile.ZipFile(sealed) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with zipfile.ZipFile(sealed, "w") as archive:
        changed = bytes(len(parts[name])) if content is bytes else content
        for part, old in (parts | {name: changed}).items():
            if old is not None:
                archive.writestr(part, old)


def test_book_and_settings_arrive(sealed, there):
    service.move_in(there, sealed)

    arrived = build(there)
    assert names(arrived) == ["Acme"]
    add(arrived, "Newer")
    assert arrived.settings.values.theme is Theme.DARK
    assert arrived.settings.values.backup_folder is None
    arrived.book.close()


def test_undo_goes_on_where_the_book_arrived(sealed, there):
    service.move_in(there, sealed)

    arrived = build(there)
    with arrived.book.write() as db:
        undone = history.undo(db)
    arrived.book.close()

    assert undone.name == "Add Acme"


def test_what_was_there_is_kept(sealed, there):
    here = build(there, make=True)
    add(here, "Old")
    here.settings.keep(theme=Theme.LIGHT)
    here.book.close()

    kept = service.move_in(there, sealed)

    old = build(replace(there, book=kept))
    assert names(old) == ["Old"]
    old.book.close()
    beside = there.paths.settings.with_name("settings.json.replaced")
    assert Settings(beside).values.theme is Theme.LIGHT


def test_the_book_left_behind_may_only_be_read(app, sealed):
    with pytest.raises(DeskError, match="was moved to another computer"):
        add(app, "Too late")

    assert names(app) == ["Acme"]


def test_opening_the_book_left_behind_says_where_it_went(app, sealed, capsys):
    app.book.close()

    read = main(["--book", str(app.book.path), "accounts"], app.paths)
    said = capsys.readouterr()
    written = main(["--book", str(app.book.path), "add", "Too late"], app.paths)

    assert (read, written) == (0, 1)
    assert "Acme" in said.out
    assert "was moved to another computer on 17 November 2026, as desk.cxmove" in said.err
    assert "Too late" not in capsys.readouterr().out


def test_one_may_stay_after_all(app, sealed, clock):
    service.stay(app)
    add(app, "Newer")
    app.book.close()

    again = build(Ground(app.paths, clock, app.book.path))
    assert sorted(names(again)) == ["Acme", "Newer"]
    assert again.book.refusal is None
    again.book.close()


def test_a_backup_from_before_the_move_takes_writes_again(app, tmp_path):
    copy = service.back_up(app)
    service.move_out(app, tmp_path / "desk.cxmove")

    service.restore(app, copy.path)

    add(app, "Newer")
    assert names(app) == ["Newer"]


def test_undo_does_not_take_a_move_back(app, sealed):
    service.stay(app)

    with pytest.raises(DeskError), app.book.write() as db:
        history.undo(db)


def test_a_taken_name_is_refused_and_the_book_stays(app, tmp_path):
    target = tmp_path / "mine.txt"
    target.write_text("mine")

    with pytest.raises(DeskError, match="there already"):
        service.move_out(app, target)

    assert target.read_text() == "mine"
    assert app.book.refusal is None


def test_a_folder_that_is_not_there_is_refused_and_the_book_stays(app, tmp_path):
    with pytest.raises(DeskError, match="stays here"):
        service.move_out(app, tmp_path / "no" / "desk.cxmove")

    assert app.book.refusal is None


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("book.cxdesk", b"another book"),
        ("settings.json", b'{"theme": "light"}'),
        ("settings.json", bytes),
        ("manifest.json", b"{}"),
        ("manifest.json", b"[]"),
        ("manifest.json", b"\xff"),
        ("manifest.json", None),
        ("book.cxdesk", None),
        ("manifest.json", json.dumps({"files": {}}).encode()),
        ("manifest.json", json.dumps({"files": {"book.cxdesk": {"size": "9"}}}).encode()),
    ],
)
def test_a_file_with_a_changed_part_is_refused_before_anything_is_touched(
    sealed, there, name, content
):
    rewritten(sealed, name, content)

    with pytest.raises(DeskError, match="does not hold a whole book"):
        service.move_in(there, sealed)

    assert not there.book.exists()


def test_a_file_that_was_cut_or_hit_is_refused(sealed, there):
    whole = sealed.read_bytes()
    for harmed in (b"", whole[: len(whole) // 2], whole[:3000] + b"\xff" * 900 + whole[3900:]):
        sealed.write_bytes(harmed)

        with pytest.raises(DeskError, match="does not hold a whole book"):
            service.move_in(there, sealed)

    assert not there.book.exists()


def test_a_file_that_is_not_there_is_refused(there, tmp_path):
    with pytest.raises(DeskError, match="could not be read"):
        service.move_in(there, tmp_path / "nothing.cxmove")
