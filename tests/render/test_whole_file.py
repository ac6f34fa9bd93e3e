"""Files that are whole or not there."""

import errno
import os

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.render.whole_file import write_whole


def test_the_file_holds_what_was_given_and_nothing_lies_beside_it(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    write_whole(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(DeskError, match=r"There is no folder .*away.* Nothing was written\."):
        write_whole(tmp_path / "away" / "a.pdf", b"new")


def test_a_folder_is_not_overwritten(tmp_path):
    (tmp_path / "a.pdf").mkdir()

    with pytest.raises(DeskError, match=r"a\.pdf is a folder"):
        write_whole(tmp_path / "a.pdf", b"new")

    assert list(tmp_path.iterdir()) == [tmp_path / "a.pdf"]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full. a.pdf was not changed."),
        (errno.EDQUOT, "The disk is full."),
        (errno.EACCES, "a.pdf cannot be written: it is open in another program"),
        (errno.EIO, "a.pdf could not be written: "),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_file_alone(tmp_path, monkeypatch, number, sentence):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def refuse(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(DeskError) as told:
        write_whole(path, b"new")

    assert str(told.value).startswith(sentence)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
