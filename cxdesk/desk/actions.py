"""Everything that can be done, by name: its words, its keys, and the menu it is found in."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cxdesk.i18n import _


@dataclass(frozen=True, slots=True)
class Spec:
    """`keys` as Qt writes them. A key without Ctrl or Alt acts only where nobody is typing."""

    name: str
    text: str
    keys: tuple[str, ...] = ()

    @property
    def single(self) -> tuple[str, ...]:
        return tuple(key for key in self.keys if _is_single(key))


def _is_single(key: str) -> bool:
    bare = key.removeprefix("Shift+")
    return len(bare) == 1


FILE, EDIT, VIEW, HELP = "file", "edit", "view", "help"


def specs() -> dict[str, tuple[Spec, ...]]:
    """By menu, in the order of the menu."""
    return {
        FILE: (
            Spec("new_account", _("New account…"), ("Ctrl+N",)),
            Spec("import", _("Import…"), ("Ctrl+Shift+I",)),
            Spec("duplicates", _("Find duplicates…")),
            Spec("export", _("Export…")),
            Spec("open_book", _("Open another book…"), ("Ctrl+O",)),
            Spec("back_up", _("Back up now")),
            Spec("restore", _("Restore from a backup…")),
            Spec("quit", _("Quit"), ("Ctrl+Q",)),
        ),
        EDIT: (Spec("filter", _("Filter the list"), ("Ctrl+F", "/")),),
        VIEW: (
            Spec("accounts", _("Accounts"), ("Ctrl+1",)),
            Spec("imports", _("Import"), ("Ctrl+2",)),
            Spec("settings", _("Settings"), ("Ctrl+,",)),
            Spec("next_pane", _("Next pane"), ("F6",)),
            Spec("previous_pane", _("Previous pane"), ("Shift+F6",)),
        ),
        HELP: (Spec("keys", _("All keys"), ("F1", "?")),),
    }


class Actions(QObject):
    """One QAction for each; `of("log")` gives it. Single keys live in `area` only."""

    def __init__(self, window: QWidget, area: QWidget) -> None:
        super().__init__(window)
        self._area = area
        self._single_keys = True
        self._specs = {spec.name: spec for group in specs().values() for spec in group}
        self._actions: dict[str, QAction] = {}
        for spec in self._specs.values():
            self._add(window, spec)

    def of(self, name: str) -> QAction:
        return self._actions[name]

    def connect_to(self, doers: Mapping[str, Callable[[], object]]) -> None:
        """What each does when it is triggered."""
        for name, doer in doers.items():
            self._actions[name].triggered.connect(doer)

    def in_menu(self, menu: str) -> Iterator[QAction]:
        for spec in specs()[menu]:
            yield self._actions[spec.name]

    def allow_single_keys(self, allowed: bool) -> None:
        """WCAG 2.1.4: keys without a modifier can be switched off."""
        self._single_keys = allowed
        for name, action in self._actions.items():
            self._give_keys(action, self._specs[name])

    def _add(self, window: QWidget, spec: Spec) -> None:
        action = QAction(spec.text, self)
        if spec.single and len(spec.single) == len(spec.keys):
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._area.addAction(action)
        else:
            window.addAction(action)
        self._actions[spec.name] = action
        self._give_keys(action, spec)

    def _give_keys(self, action: QAction, spec: Spec) -> None:
        keys = [key for key in spec.keys if self._single_keys or key not in spec.single]
        action.setShortcuts([QKeySequence(key) for key in keys])
