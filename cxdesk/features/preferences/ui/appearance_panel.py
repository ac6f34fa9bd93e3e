"""Theme, text size, motion, keys and backup folder of this machine."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from cxdesk.domain.errors import DeskError
from cxdesk.features.preferences import service
from cxdesk.features.preferences.ui.backup_folder import BackupFolder
from cxdesk.i18n import NARROW_SPACE, _, number
from cxdesk.qt import theme
from cxdesk.qt.buttons import OutlineButton, QuietButton
from cxdesk.qt.fading import allow_motion
from cxdesk.qt.label import Label
from cxdesk.settings import LARGEST_TEXT, SMALLEST_TEXT, Settings, Theme


class AppearancePanel(QWidget):
    """Everything acts at once. `said` brings a sentence when a choice could not be kept."""

    said = Signal(str)
    single_keys_chosen = Signal(bool)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.themes = self._theme_buttons()
        self.smaller = OutlineButton("", "minus")
        self.larger = OutlineButton("", "plus")
        self.smaller.setAccessibleName(_("Smaller text"))
        self.larger.setAccessibleName(_("Larger text"))
        self._size = Label("", "body")
        self.motion = _switch()
        self.keys = _switch()
        self.backups = BackupFolder(settings)
        self.backups.said.connect(self.said)
        self._arrange()
        self.themes.idClicked.connect(self._on_theme)
        self.smaller.clicked.connect(self.text_smaller)
        self.larger.clicked.connect(self.text_larger)
        self.motion.toggled.connect(self._on_motion)
        self.keys.toggled.connect(self._on_keys)
        self._show()

    def _theme_buttons(self) -> QButtonGroup:
        group = QButtonGroup(self)
        for place, name in enumerate((_("As the system"), _("Light"), _("Dark"))):
            button = QuietButton(name)
            button.setCheckable(True)
            group.addButton(button, place)
        return group

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        sizes = (self.smaller, self._size, self.larger)
        rows = (
            (_("Theme"), self.themes.buttons()),
            (_("Text size"), sizes),
            (_("Motion"), (self.motion,)),
            (_("Single-key shortcuts"), (self.keys,)),
            (_("Backup folder"), (self.backups,)),
        )
        for row, (name, fields) in enumerate(rows):
            grid.addWidget(Label(name, "body", "text2"), row, 0)
            line = QHBoxLayout()
            line.setSpacing(8)
            for field in fields:
                line.addWidget(field)
            line.addStretch(1)
            grid.addLayout(line, row, 1)

    def take_up(self) -> None:
        """Others came along with a book from another computer."""
        self._dress()
        self._show()
        self.single_keys_chosen.emit(self._settings.values.single_keys)

    def choose_theme(self, choice: Theme) -> None:
        self._try(partial(service.choose_theme, self._settings, choice))

    def text_larger(self) -> None:
        self._try(partial(service.larger_text, self._settings))

    def text_smaller(self) -> None:
        self._try(partial(service.larger_text, self._settings, -1))

    def _on_theme(self, place: int) -> None:
        self.choose_theme(list(Theme)[place])

    def _on_motion(self, on: bool) -> None:
        if on is not self._settings.values.motion:
            self._try(partial(service.choose_motion, self._settings, on))

    def _on_keys(self, on: bool) -> None:
        if on is self._settings.values.single_keys:
            return
        self._try(partial(service.choose_single_keys, self._settings, on))
        self.single_keys_chosen.emit(on)

    def _try(self, change: Callable[[], None]) -> None:
        try:
            change()
        except DeskError as error:
            self.said.emit(str(error))
        self._dress()
        self._show()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            values = self._settings.values
            theme.apply(app, values.theme.value, values.text_size / 100)
            allow_motion(values.motion)

    def _show(self) -> None:
        values = self._settings.values
        self.themes.button(list(Theme).index(values.theme)).setChecked(True)
        self._size.setText(number(values.text_size) + NARROW_SPACE + "%")
        self.smaller.setEnabled(values.text_size > SMALLEST_TEXT)
        self.larger.setEnabled(values.text_size < LARGEST_TEXT)
        for switch, on, name in (
            (self.motion, values.motion, _("Motion")),
            (self.keys, values.single_keys, _("Single-key shortcuts")),
        ):
            switch.setChecked(on)
            switch.setText(_("On") if on else _("Off"))
            words = _("{name}: {words}").format(name=name, words=switch.text())
            switch.setAccessibleName(words)


def _switch() -> QuietButton:
    made = QuietButton("")
    made.setCheckable(True)
    return made
