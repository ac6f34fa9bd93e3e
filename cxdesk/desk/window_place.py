"""Where the window stood, and how wide its panes were in each of its shapes."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from cxdesk import log
from cxdesk.settings import Settings, WidthClass

USUAL = (1440, 900)


def restore(window: QWidget, settings: Settings) -> None:
    """As it was left, where that screen is still there; else the usual size."""
    window.resize(*USUAL)
    for text in settings.values.geometry.values():
        window.restoreGeometry(QByteArray.fromBase64(text.encode()))


def keep(
    window: QWidget, width: WidthClass, panes: Mapping[WidthClass, list[int]], settings: Settings
) -> None:
    """A disk that is full must not keep the window from closing."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode()
    splitters = {**settings.values.splitters, **{str(key): list(panes[key]) for key in panes}}
    try:
        settings.keep(geometry={str(width): geometry}, splitters=splitters)
    except OSError as error:
        log.note(log.Event.REFUSED, error=error)
