"""Text on charts: families that exist and hold every letter, and what fits into a width."""

from functools import lru_cache, partial
from pathlib import Path

import fontpkg_inter
from matplotlib.font_manager import FontProperties, findfont, fontManager, get_font

OURS = "Inter"
MISSING = "\N{WHITE SQUARE}"
LABEL_LIMIT = 60

_LAST = "DejaVu Sans"  # comes with matplotlib
_OTHER_SCRIPTS = (
    "Noto Sans",
    "Segoe UI",
    "Segoe UI Symbol",
    "Arial Unicode MS",
    "Apple Symbols",
    "Noto Sans Symbols",
    "Noto Sans Symbols2",
    "Noto Emoji",
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans CJK KR",
    "Microsoft YaHei",
    "Yu Gothic",
    "Malgun Gothic",
    "PingFang SC",
    "Hiragino Sans",
    "Apple SD Gothic Neo",
    "Droid Sans Fallback",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Tamil",
    "Noto Sans Thai",
    "Noto Sans Georgian",
    "Noto Sans Armenian",
    "Noto Sans Ethiopic",
    "Nirmala UI",
    "Leelawadee UI",
    "Arial",
)


def families(wanted: str, text: str = "") -> list[str]:
    """`wanted` if it is here, else our own, and after it only what `text` needs besides.

    matplotlib logs a line for every absent family each time it draws, so none is passed.
    """
    first = wanted if wanted in _present() else OURS
    chosen = [first]
    left = {letter for letter in text if not letter.isspace()} - _letters(first)
    for name in (_LAST, *_OTHER_SCRIPTS):
        if left and name in _present() and left & _letters(name):
            chosen.append(name)
            left -= _letters(name)
    return chosen


def drawable(wanted: str, text: str) -> str:
    """`text` on one line and not endless, with a square for letters that no font here holds."""
    line = " ".join(text.split())[:LABEL_LIMIT]
    held = [_letters(family) for family in families(wanted, line + MISSING)]
    return "".join(c if c == " " or any(c in of for of in held) else MISSING for c in line)


@lru_cache(64)
def weight(family: str, wanted: int) -> int:
    """The weight nearest to `wanted` in which `family` is here."""
    upright = {
        int(font.weight)
        for font in fontManager.ttflist
        if font.name == family and font.style == "normal"
    }
    return min(upright, key=partial(_away, wanted), default=wanted)


def _away(wanted: int, weight: int) -> int:
    return abs(wanted - weight)


@lru_cache(1)
def _present() -> frozenset[str]:
    """Every family that can be drawn with; ours joins them where the machine has none."""
    if OURS not in {font.name for font in fontManager.ttflist}:
        files = Path(fontpkg_inter.__file__).parent / "files"
        fontManager.addfont(next(f for f in files.iterdir() if "Italic" not in f.name))
    return frozenset(font.name for font in fontManager.ttflist)


@lru_cache(64)
def _letters(family: str) -> frozenset[str]:
    file = findfont(FontProperties(family=[family]), fallback_to_default=False)
    return frozenset(map(chr, get_font(file).get_charmap()))
