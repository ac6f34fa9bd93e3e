"""Summaries on paper: facts become words, words become a tagged PDF."""

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from cxdesk.domain.errors import DeskError
from cxdesk.domain.summary import Unwritten
from cxdesk.domain.summary_customer import CustomerCopy
from cxdesk.domain.summary_internal import Internal
from cxdesk.render import summary_customer, summary_internal
from cxdesk.render.typeset import Press, Sheet, press
from cxdesk.render.whole_file import write_whole

Facts = Internal | CustomerCopy

_LONG_WORD = re.compile(r"\S{40,}")
_BREAK = "\N{ZERO WIDTH SPACE}"
_AHEAD = 2
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


@dataclass(frozen=True, slots=True)
class Proof:
    """What the press is given: a template's name, its words as JSON, an SVG or ""."""

    account: str
    template: str
    words: str
    chart: str = ""


def write(facts: Facts, path: Path, paper: Paper, lang: str) -> Written:
    """Writes the PDF to `path`, whole or not at all; raises DeskError."""
    return _print(compose(facts, paper, lang), path)


def write_all(
    pages: Iterable[tuple[Facts, Path]], paper: Paper, lang: str
) -> Iterator[Written | Unwritten]:
    """In order. While one page is typeset and written, the next is composed beside it."""
    with ThreadPoolExecutor(1, thread_name_prefix="press") as printing:
        waiting: deque[Future[Written | Unwritten]] = deque()
        for facts, path in pages:
            waiting.append(printing.submit(_try_to_print, compose(facts, paper, lang), path))
            if len(waiting) > _AHEAD:
                yield waiting.popleft().result()
        for page in waiting:
            yield page.result()


def lay_out(facts: Facts, paper: Paper, lang: str, on: Press | None = None) -> Sheet:
    """The PDF of either summary; `lang` is the locale its words are in."""
    proof = compose(facts, paper, lang)
    return (on or press()).typeset(proof.template, proof.words, proof.chart)


def compose(facts: Facts, paper: Paper, lang: str) -> Proof:
    """The words and the picture of either summary."""
    setting = page_setting(facts.today, paper, lang)
    account = facts.masthead.account
    if isinstance(facts, Internal):
        words = json.dumps(breakable(summary_internal.page(facts)) | setting)
        return Proof(account, "internal.typ", words, summary_internal.picture(facts))
    words = json.dumps(breakable(summary_customer.page(facts)) | setting)
    return Proof(account, "customer.typ", words)


def _print(proof: Proof, path: Path) -> Written:
    sheet = press().typeset(proof.template, proof.words, proof.chart)
    write_whole(path, sheet.pdf)
    return Written(proof.account, path, sheet.unshown)


def _try_to_print(proof: Proof, path: Path) -> Written | Unwritten:
    try:
        return _print(proof, path)
    except DeskError as error:
        return Unwritten(proof.account, str(error))


def page_setting(today: date, paper: Paper, lang: str) -> dict[str, Any]:
    """What every page is told: its paper, its language, and the day it was made."""
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
