"""Where CxDesk keeps its book, backups, settings and caches, and finds its own resources."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_HERE = Path(__file__).parent


def resource(name: str) -> Path:
    """A file shipped with the program: from the wheel, or from the source tree."""
    shipped = _HERE / "_resources"
    return (shipped if shipped.is_dir() else _HERE.parent / "resources") / name


@dataclass(frozen=True, slots=True)
class Paths:
    """All places of one user; nothing is made before it is needed."""

    data: Path
    config: Path
    cache: Path

    @classmethod
    def of_this_user(cls) -> "Paths":
        dirs = platformdirs.PlatformDirs("cxdesk", appauthor=False, roaming=False)
        return cls(dirs.user_data_path, dirs.user_config_path, dirs.user_cache_path)

    @classmethod
    def under(cls, home: Path) -> "Paths":
        """Everything below one folder, for tests and demos."""
        return cls(home / "data", home / "config", home / "cache")

    @property
    def book(self) -> Path:
        return self.data / "book.cxdesk"

    @property
    def log(self) -> Path:
        return self.cache / "cxdesk.log"

    @property
    def settings(self) -> Path:
        return self.config / "settings.json"
