"""The settings of this machine."""

import json
from pathlib import Path

import pytest

from cxdesk.settings import Settings, Theme, Values, WidthClass


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")


def test_without_a_file_everything_is_as_usual(file):
    settings = Settings(file)

    assert settings.values == Values()
    assert settings.trouble is None
    assert not file.exists()


def test_what_was_kept_is_there_at_the_next_start(file, tmp_path):
    Settings(file).keep(theme=Theme.DARK, text_size=120, backup_folder=tmp_path / "backups")

    again = Settings(file)

    assert again.trouble is None
    assert again.values == Values(Theme.DARK, 120, backup_folder=tmp_path / "backups")


def test_each_shape_of_window_keeps_its_own_sizes(file):
    settings = Settings(file)

    settings.keep_window(WidthClass.WIDE, "AdnQ", [204, 376, 860])
    settings.keep_window(WidthClass.NARROW, "Bx==", [56, 300, 744])

    assert Settings(file).values.splitters == {"wide": [204, 376, 860], "narrow": [56, 300, 744]}
    assert Settings(file).values.geometry == {"wide": "AdnQ", "narrow": "Bx=="}


@pytest.mark.parametrize(
    ("width", "shape"),
    [
        (899, WidthClass.STACKED),
        (900, WidthClass.NARROW),
        (1239, WidthClass.NARROW),
        (1240, WidthClass.WIDE),
    ],
)
def test_the_shape_changes_at_the_widths_of_the_design(width, shape):
    assert WidthClass.of(width) is shape


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"theme": "da', "\x00\x01"])
def test_a_broken_file_gives_the_usual_settings_one_sentence_and_is_kept(file, text):
    write(file, text)

    settings = Settings(file)

    assert settings.values == Values()
    assert "the book is untouched" in (settings.trouble or "")
    assert file.with_name("settings.json.broken").read_text(encoding="utf-8") == text


def test_a_file_that_is_not_text_gives_the_usual_settings(file):
    file.parent.mkdir(parents=True)
    file.write_bytes(b"\xff\xfe\x00\xd8")

    settings = Settings(file)

    assert settings.values == Values()
    assert settings.trouble is not None


def test_one_bad_value_does_not_cost_the_others(file):
    write(file, '{"theme": "purple", "text_size": 110, "single_keys": false}')

    settings = Settings(file)

    assert settings.values == Values(text_size=110, single_keys=False)
    assert "theme" in (settings.trouble or "")


@pytest.mark.parametrize(("typed", "kept"), [(20, 90), (400, 150), (100, 100)])
def test_a_text_size_out_of_bounds_is_brought_inside(file, typed, kept):
    write(file, json.dumps({"text_size": typed}))

    assert Settings(file).values.text_size == kept


def test_what_a_newer_version_wrote_is_left_alone(file):
    write(file, '{"theme": "dark", "orbit": [1, 2]}')

    Settings(file).keep(theme=Theme.LIGHT)

    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept["orbit"] == [1, 2]
    assert kept["theme"] == "light"


def test_a_write_that_fails_leaves_the_old_file_whole(file, monkeypatch):
    Settings(file).keep(theme=Theme.DARK)
    before = file.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        Settings(file).keep(theme=Theme.LIGHT)

    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]
