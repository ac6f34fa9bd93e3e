"""The one source of now: the machine's clock, or a fixed day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime


def _machine() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Clock:
    """`now` is aware and in the user's zone; `fixed` is the day `--as-of` asks for."""

    now: Callable[[], datetime] = _machine
    fixed: date | None = None

    def today(self) -> date:
        return self.fixed or self.now().date()

    def stamp(self) -> str:
        """Now as UTC text, as the book keeps moments."""
        return self.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
