"""Copies of the book are made when they are due, and never of a book that is only looked at."""

import zipfile
from dataclasses import replace

import pytest

from cxdesk.app import Ground, build_to_read
from cxdesk.domain.errors import DeskError
from cxdesk.features.backup import service
from cxdesk.paths import Paths
from cxdesk.store import gate
from cxdesk.store.reading import CopyToRead


@pytest.fixture
def to_read(app):
    """The app over a copy for reading."""
    copy = CopyToRead(app.book.path, app.clock)
    yield replace(app, book=copy)
    copy.close()


def test_the_first_copy_of_a_day_is_made_and_no_second(app):
    first = service.back_up_daily(app)
    second = service.back_up_daily(app)

    assert first is not None
    assert first.why == "daily"
    assert second is None
    assert service.backups(app) == [first]


def test_a_book_to_read_gets_no_daily_copy(to_read):
    made = service.back_up_daily(to_read)

    assert made is None
    assert service.backups(to_read) == []


def test_a_copy_by_hand_of_a_book_to_read_is_refused_with_the_way_out(to_read):
    with pytest.raises(DeskError, match="copy the book to a folder of yours"):
        service.back_up(to_read)

    assert service.backups(to_read) == []


def test_a_book_that_may_only_be_read_is_checked_by_a_copy(app, monkeypatch):
    monkeypatch.setattr(gate, "_writable", lambda path: False)
    app.book.close()
    app.book.path.write_bytes(app.book.path.read_bytes()[:-1])

    with pytest.raises(DeskError, match="damaged"):
        service.check(app.book.path)


def test_what_may_only_be_read_opens_as_a_copy_that_says_so(app, monkeypatch):
    monkeypatch.setattr(gate, "_writable", lambda path: path != app.book.path)

    opened = build_to_read(Ground(app.paths, app.clock, app.book.path))

    assert opened.book.path != app.book.path
    assert str(app.book.path) in (opened.book.refusal or "")
    opened.book.close()


def test_a_moved_book_without_settings_keeps_those_of_the_machine(app, tmp_path, clock):
    sealed, there = tmp_path / "desk.cxmove", Paths.under(tmp_path / "there")
    service.move_out(app, sealed)
    there.settings.parent.mkdir(parents=True)
    there.settings.write_text("{}")

    service.move_in(Ground(there, clock, there.book), sealed)

    assert "settings.json" not in zipfile.ZipFile(sealed).namelist()
    assert there.settings.read_text() == "{}"
