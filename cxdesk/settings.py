"""Settings of this machine, kept in one small file: how the window looks, where backups go."""

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from cxdesk.i18n import _

SMALLEST_TEXT, LARGEST_TEXT = 90, 150


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class WidthClass(StrEnum):
    """The three shapes of the window; each remembers its own sizes."""

    STACKED = "stacked"
    NARROW = "narrow"
    WIDE = "wide"

    @classmethod
    def of(cls, width: int) -> "WidthClass":
        """`width` of the window in logical pixels."""
        if width < 900:
            return cls.STACKED
        return cls.NARROW if width < 1240 else cls.WIDE


@dataclass(frozen=True, slots=True)
class Values:
    """What can be set. `text_size` in percent; `geometry` as Qt's own text; `splitters` in px."""

    theme: Theme = Theme.SYSTEM
    text_size: int = 100
    single_keys: bool = True
    motion: bool = True
    geometry: Mapping[str, str] = field(default_factory=dict)
    splitters: Mapping[str, list[int]] = field(default_factory=dict)
    backup_folder: Path | None = None


class Settings:
    """Read once at start; `keep` writes at once. `trouble` says what could not be read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._foreign: dict[str, Any] = {}
        self.trouble: str | None = None
        self.values = self._read()

    def read_again(self) -> None:
        """Another file has taken the place of the one that was read."""
        self.trouble = None
        self.values = self._read()

    def keep(self, **changes: Any) -> None:
        """Changes fields of `values` and writes the file; raises OSError when it cannot."""
        self.values = replace(self.values, **changes)
        self._write()

    def keep_window(self, width: WidthClass, geometry: str, splitter: list[int]) -> None:
        """Where the window and its panes stand, for this shape of window only."""
        self.keep(
            geometry={**self.values.geometry, width: geometry},
            splitters={**self.values.splitters, width: splitter},
        )

    def _read(self) -> Values:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Values()
        except (OSError, ValueError):
            found = None
        if not isinstance(found, dict):
            self._set_aside()
            return Values()
        known = {f.name for f in fields(Values)}
        self._foreign = {key: value for key, value in found.items() if key not in known}
        return Values(**self._understood({key: found[key] for key in known & found.keys()}))

    def _understood(self, found: dict[str, Any]) -> dict[str, Any]:
        """Each value by itself: one bad value does not cost the others."""
        good: dict[str, Any] = {}
        for key, value in found.items():
            try:
                good[key] = _READERS[key](value)
            except (TypeError, ValueError, OverflowError, AttributeError):
                self.trouble = _(
                    "The setting “{name}” could not be read. Its usual value is used;"
                    " the book is untouched."
                ).format(name=key)
        return good

    def _set_aside(self) -> None:
        self.trouble = _(
            "The settings of this machine could not be read. The usual ones are used;"
            " the book is untouched, and the old file is kept as {name}."
        ).format(name=self._path.name + ".broken")
        try:
            self._path.replace(self._path.with_name(self._path.name + ".broken"))
        except OSError:
            self.trouble = _(
                "The settings of this machine could not be read. The usual ones are used;"
                " the book is untouched."
            )

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        beside = self._path.with_name(f"{self._path.name}.{os.getpid()}.tmp")
        try:
            with beside.open("w", encoding="utf-8") as file:
                json.dump(self._foreign | _plain(self.values), file, indent=1, sort_keys=True)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(self._path)
        finally:
            beside.unlink(missing_ok=True)


def _plain(values: Values) -> dict[str, Any]:
    folder = values.backup_folder
    return {
        "theme": values.theme.value,
        "text_size": values.text_size,
        "single_keys": values.single_keys,
        "motion": values.motion,
        "geometry": dict(values.geometry),
        "splitters": dict(values.splitters),
        "backup_folder": str(folder) if folder else None,
    }


def _text_size(value: Any) -> int:
    return min(LARGEST_TEXT, max(SMALLEST_TEXT, int(value)))


def _yes_or_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _geometry(value: Any) -> dict[str, str]:
    return {str(WidthClass(key)): str(text) for key, text in value.items()}


def _splitters(value: Any) -> dict[str, list[int]]:
    return {str(WidthClass(key)): [int(size) for size in sizes] for key, sizes in value.items()}


def _folder(value: Any) -> Path | None:
    return None if value is None else Path(value)


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "theme": Theme,
    "text_size": _text_size,
    "single_keys": _yes_or_no,
    "motion": _yes_or_no,
    "geometry": _geometry,
    "splitters": _splitters,
    "backup_folder": _folder,
}
