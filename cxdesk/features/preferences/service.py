"""Changes to the settings of this machine; they are not deeds and cannot be undone."""

from pathlib import Path

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _
from cxdesk.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings, Theme

TEXT_SIZES = tuple(range(SMALLEST_TEXT, LARGEST_TEXT + 1, 10))


def choose_theme(settings: Settings, theme: Theme) -> None:
    _keep(settings, theme=theme)


def choose_text_size(settings: Settings, percent: int) -> None:
    """`percent` is brought into 90…150."""
    _keep(settings, text_size=min(LARGEST_TEXT, max(SMALLEST_TEXT, percent)))


def larger_text(settings: Settings, steps: int = 1) -> None:
    """One size up, or down with `steps` −1; stays where it is at either end."""
    choose_text_size(settings, settings.values.text_size + 10 * steps)


def choose_single_keys(settings: Settings, on: bool) -> None:
    _keep(settings, single_keys=on)


def choose_motion(settings: Settings, on: bool) -> None:
    _keep(settings, motion=on)


def choose_backup_folder(settings: Settings, folder: Path | None) -> None:
    """None goes back to the usual folder; raises DeskError when `folder` cannot be written to."""
    if folder is not None:
        _try_out(folder)
    _keep(settings, backup_folder=folder)


def _try_out(folder: Path) -> None:
    probe = folder / ".cxdesk-probe"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise DeskError(
            _(
                "Backups cannot be kept in {folder}: {reason}."
                " The folder was not changed. Choose another one."
            ).format(folder=folder, reason=error.strerror)
        ) from error


def _keep(settings: Settings, **changes: object) -> None:
    try:
        settings.keep(**changes)
    except OSError as error:
        raise DeskError(
            _(
                "The setting holds until CxDesk is closed, but could not be kept: {reason}."
                " The book is untouched."
            ).format(reason=error.strerror)
        ) from error
