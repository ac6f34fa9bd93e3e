"""Changing the settings of this machine."""

from pathlib import Path

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.features.preferences import service
from cxdesk.settings import Settings, Theme


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config" / "settings.json")


def test_a_theme_is_kept_for_the_next_start(settings, tmp_path):
    service.choose_theme(settings, Theme.DARK)

    assert Settings(tmp_path / "config" / "settings.json").values.theme is Theme.DARK


@pytest.mark.parametrize(("steps", "size"), [(1, 110), (-1, 90), (-2, 90), (9, 150)])
def test_text_grows_in_steps_and_stops_at_both_ends(settings, steps, size):
    service.larger_text(settings, steps)

    assert settings.values.text_size == size


def test_every_offered_text_size_can_be_chosen(settings):
    for size in service.TEXT_SIZES:
        service.choose_text_size(settings, size)

        assert settings.values.text_size == size


def test_motion_can_be_switched_off_and_stays_off(settings, tmp_path):
    before = settings.values.motion

    service.choose_motion(settings, False)

    assert before is True
    assert Settings(tmp_path / "config" / "settings.json").values.motion is False


def test_single_keys_can_be_switched_off(settings):
    service.choose_single_keys(settings, False)

    assert settings.values.single_keys is False


def test_a_backup_folder_is_tried_before_it_is_kept(settings, tmp_path):
    service.choose_backup_folder(settings, tmp_path)

    assert settings.values.backup_folder == tmp_path
    assert [file.name for file in tmp_path.iterdir()] == ["config"]


def test_a_folder_that_cannot_be_written_to_is_refused_with_the_reason(settings, tmp_path):
    with pytest.raises(DeskError, match="not changed"):
        service.choose_backup_folder(settings, tmp_path / "missing")

    assert settings.values.backup_folder is None


def test_going_back_to_the_usual_folder_needs_no_folder(settings, tmp_path):
    service.choose_backup_folder(settings, tmp_path)

    service.choose_backup_folder(settings, None)

    assert settings.values.backup_folder is None


def test_a_setting_that_cannot_be_written_still_holds_and_says_so(settings, monkeypatch):
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DeskError, match="No space left"):
        service.choose_theme(settings, Theme.DARK)

    assert settings.values.theme is Theme.DARK
