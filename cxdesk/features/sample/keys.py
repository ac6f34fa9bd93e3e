"""Keys that a seed decides, so that the same seed and day make the same book."""

from datetime import date
from random import Random
from uuid import UUID

_VERSION_7 = 0x7000
_VARIANT = 0b10 << 62
_MS_A_DAY = 86_400_000
_EPOCH = date(1970, 1, 1)


class Keys:
    """UUIDv7 text in growing order, dated before `today`, so that later rows sort behind."""

    def __init__(self, seed: int, today: date) -> None:
        self._luck = Random(f"keys {seed}")
        self._stamp = ((today - _EPOCH).days - 1) * _MS_A_DAY

    def new(self) -> str:
        self._stamp += 1
        high = self._stamp << 16 | _VERSION_7 | self._luck.getrandbits(12)
        return str(UUID(int=high << 64 | _VARIANT | self._luck.getrandbits(62)))
