"""Typst, with our templates and fonts: data in as JSON, a tagged PDF out."""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import fontpkg_inter
import typst

from cxdesk.paths import resource

_UA: Literal["ua-1"] = "ua-1"
"""PDF/UA-1: typst refuses to make a page that a screen reader could not walk."""

_UNSHOWN = re.compile(r"error: PDF/UA-1 error: the text `\"(.+?)\"` could not be displayed")
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished PDF; `unshown` are the letters for which this computer has no font."""

    pdf: bytes
    unshown: frozenset[str] = frozenset()


def typeset(template: str, page: dict[str, Any], chart: str = "") -> Sheet:
    """The PDF that `template` makes of `page` and an SVG `chart`.

    A letter without a font costs it its claim to be PDF/UA, never the page.
    """
    inputs = {"page": json.dumps(page), "theme": _light_theme(), "chart": chart}
    try:
        return Sheet(_compile(template, inputs, _UA))
    except typst.TypstError as trouble:
        unshown = _letters_in(trouble)
        if not unshown:
            raise
        return Sheet(_compile(template, inputs, None), unshown)


def missing_scripts(text: str) -> tuple[str, ...]:
    """Names of the scripts in `text` that no font of this computer can show, in order."""
    try:
        _compile("probe.typ", {"text": text}, _UA)
    except typst.TypstError as trouble:
        return scripts(_letters_in(trouble))
    return ()


def scripts(letters: frozenset[str]) -> tuple[str, ...]:
    """ "Tamil", "Hiragana", "Emoji": what Unicode calls the families of `letters`, sorted."""
    return tuple(sorted({_script(letter) for letter in letters}))


def _script(letter: str) -> str:
    if unicodedata.category(letter) in ("So", "Sk"):
        return "Emoji"
    return unicodedata.name(letter, "Unknown").partition(" ")[0].capitalize().replace("Cjk", "CJK")


def _compile(template: str, inputs: dict[str, str], standard: Literal["ua-1"] | None) -> bytes:
    made = _compiler().compile(
        input=_folder() / template, format="pdf", sys_inputs=inputs, pdf_standards=standard
    )
    assert isinstance(made, bytes)
    return made


def _letters_in(trouble: typst.TypstError) -> frozenset[str]:
    """The letters that typst says it found no font for."""
    told = str(getattr(trouble, "diagnostic", trouble))
    return frozenset(
        _ESCAPE.sub(lambda found: chr(int(found[1], 16)), letter)
        for letter in _UNSHOWN.findall(told)
    )


@cache
def _compiler() -> typst.Compiler:
    """One for all pages: finding the fonts of a computer takes longer than a page."""
    inter = Path(fontpkg_inter.__file__).parent / "files"
    fonts = typst.Fonts(include_embedded_fonts=False, font_paths=[inter])
    return typst.Compiler(_folder() / "probe.typ", root=_folder(), font_paths=fonts)


def _folder() -> Path:
    return resource("typst")


@cache
def _light_theme() -> str:
    """Paper is white whatever the window wears."""
    tokens = json.loads(resource("theme.json").read_text(encoding="utf-8"))
    return json.dumps(tokens["light"])
