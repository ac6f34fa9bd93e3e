"""Summaries on paper: facts become words, words become a tagged PDF."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from cxdesk.domain.summary_customer import CustomerCopy
from cxdesk.domain.summary_internal import Internal
from cxdesk.render import summary_customer, summary_internal
from cxdesk.render.typeset import Press, Sheet, press
from cxdesk.render.whole_file import write_whole

Facts = Internal | CustomerCopy

_LONG_WORD = re.compile(r"\S{40,}")
_BREAK = "\N{ZERO WIDTH SPACE}"
_LETTER_LANDS = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA", "DO", "PR"})


class Paper(StrEnum):
    A4 = "a4"
    LETTER = "us-letter"


def paper_of(lang: str) -> Paper:
    """What lies in the printers where `lang` ("en_US") is spoken."""
    land = lang.replace("-", "_").rpartition("_")[2]
    return Paper.LETTER if land in _LETTER_LANDS else Paper.A4


@dataclass(frozen=True, slots=True)
class Written:
    """`unshown` names the scripts for which this computer has no font."""

    account: str
    path: Path
    unshown: tuple[str, ...] = ()


def write(facts: Facts, path: Path, paper: Paper, lang: str) -> Written:
    """Writes the PDF to `path`, whole or not at all; raises DeskError."""
    sheet = lay_out(facts, paper, lang)
    write_whole(path, sheet.pdf)
    return Written(facts.masthead.account, path, sheet.unshown)


def lay_out(facts: Facts, paper: Paper, lang: str, on: Press | None = None) -> Sheet:
    """The PDF of either summary; `lang` is the locale its words are in."""
    typeset = (on or press()).typeset
    setting = _setting(facts.today, paper, lang)
    if isinstance(facts, Internal):
        words = breakable(summary_internal.page(facts))
        return typeset("internal.typ", words | setting, summary_internal.picture(facts))
    return typeset("customer.typ", breakable(summary_customer.page(facts)) | setting)


def _setting(today: date, paper: Paper, lang: str) -> dict[str, Any]:
    language, _sign, land = lang.replace("-", "_").partition("_")
    made = {"year": today.year, "month": today.month, "day": today.day}
    return {"paper": paper.value, "lang": language, "region": land or None, "made": made}


def breakable(words: Any) -> Any:
    """`words` with a chance to break in every endless word, so that none runs off the page."""
    if isinstance(words, str):
        return _LONG_WORD.sub(lambda found: _BREAK.join(found[0]), words)
    if isinstance(words, dict):
        return {key: breakable(value) for key, value in words.items()}
    if isinstance(words, list):
        return [breakable(value) for value in words]
    return words
