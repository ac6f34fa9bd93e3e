"""Typst, with our templates and fonts: data in as JSON, a tagged PDF out."""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

import fontpkg_inter
import typst

from cxdesk.paths import resource

_UA: Literal["ua-1"] = "ua-1"
"""PDF/UA-1: typst refuses to make a page that a screen reader could not walk."""

_UNSHOWN = re.compile(r"error: PDF/UA-1 error: the text `\"(.+?)\"` could not be displayed")
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
_PROBE = "probe.typ"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished PDF; `unshown` names the scripts for which this computer has no font."""

    pdf: bytes
    unshown: tuple[str, ...] = ()


class Press:
    """Our templates with Inter and, for letters it lacks, the fonts of this computer.

    Those are looked for when a page needs them: that takes longer than a page, and nothing else
    runs meanwhile.
    """

    def __init__(self, system_fonts: bool = True) -> None:
        self._folder = resource("typst")
        self._inter = self._compiler(system_fonts=False)
        self._has_more = system_fonts

    def typeset(self, template: str, page: str, chart: str = "") -> Sheet:
        """The PDF that `template` makes of `page`, a JSON document, and an SVG `chart`.

        A letter without a font costs it its claim to be PDF/UA, never the page.
        """
        inputs = {"page": page, "theme": _light_theme(), "chart": chart}
        made = self._accessible(template, inputs)
        if isinstance(made, bytes):
            return Sheet(made)
        return Sheet(self._compile(self._every_font, template, inputs, None), _scripts(made))

    def missing_scripts(self, text: str) -> tuple[str, ...]:
        """Names of the scripts in `text` that no font here can show, sorted."""
        made = self._accessible(_PROBE, {"text": text})
        return () if isinstance(made, bytes) else _scripts(made)

    def _accessible(self, template: str, inputs: dict[str, str]) -> bytes | frozenset[str]:
        """The page as PDF/UA, or the letters for which no font is here."""
        unshown = frozenset[str]()
        for compiler in self._compilers():
            try:
                return self._compile(compiler, template, inputs, _UA)
            except typst.TypstError as trouble:
                unshown = _letters_in(trouble)
                if not unshown:
                    raise
        return unshown

    def _compilers(self) -> Iterator[typst.Compiler]:
        yield self._inter
        if self._has_more:
            yield self._every_font

    @cached_property
    def _every_font(self) -> typst.Compiler:
        return self._compiler(system_fonts=True) if self._has_more else self._inter

    def _compiler(self, system_fonts: bool) -> typst.Compiler:
        inter = Path(fontpkg_inter.__file__).parent / "files"
        fonts = typst.Fonts(system_fonts, include_embedded_fonts=False, font_paths=[inter])
        return typst.Compiler(self._folder / _PROBE, root=self._folder, font_paths=fonts)

    def _compile(
        self,
        compiler: typst.Compiler,
        template: str,
        inputs: dict[str, str],
        standard: Literal["ua-1"] | None,
    ) -> bytes:
        made = compiler.compile(
            input=self._folder / template,
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=standard,
        )
        assert isinstance(made, bytes)
        return made


@cache
def press() -> Press:
    """One for all pages."""
    return Press()


def _letters_in(trouble: typst.TypstError) -> frozenset[str]:
    """The letters that typst says it found no font for."""
    told = str(getattr(trouble, "diagnostic", trouble))
    return frozenset(
        _ESCAPE.sub(lambda found: chr(int(found[1], 16)), letter)
        for letter in _UNSHOWN.findall(told)
    )


def _scripts(letters: frozenset[str]) -> tuple[str, ...]:
    """ "Tamil", "Hiragana", "Emoji": what Unicode calls the families of `letters`, sorted."""
    return tuple(sorted({_script(letter[0]) for letter in letters}))


def _script(letter: str) -> str:
    if unicodedata.category(letter) in ("So", "Sk"):
        return "Emoji"
    family = unicodedata.name(letter, "Unknown").partition(" ")[0]
    return family if family == "CJK" else family.capitalize()


@cache
def _light_theme() -> str:
    """Paper is white whatever the window wears."""
    tokens = json.loads(resource("theme.json").read_text(encoding="utf-8"))
    return json.dumps(tokens["light"])
