"""A name that every file system takes, from a name that people chose."""

import re
import unicodedata

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_MOST_BYTES = 180


def safe_name(text: str, ending: str) -> str:
    """`text` without what a file name may not hold, cut to a length all systems take."""
    shown = "".join(c for c in text if unicodedata.category(c)[0] != "C")
    plain = " ".join(_FORBIDDEN.sub(" ", shown).split()).strip(". ")
    if _DEVICES.match(plain):
        plain = "_" + plain
    short = plain.encode()[:_MOST_BYTES].decode(errors="ignore").strip(". ,")
    return (short or "_") + ending
