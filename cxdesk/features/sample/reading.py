"""The files under resources/sample, read into stories."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from cxdesk.domain.income import Period
from cxdesk.domain.money import money_of
from cxdesk.domain.plan import PlanState
from cxdesk.domain.story import (
    Contract,
    Figure,
    Library,
    PlanTold,
    Profile,
    Signed,
    Story,
    Task,
    Theme,
)
from cxdesk.domain.text import folded
from cxdesk.features.sample import chance, telling
from cxdesk.features.sample.calendar import Calendar

Fields = dict[str, Any]

_BOOK = "book.toml"
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ł": "l", "ı": "i"})
_THEME_STATES = {"by": "planned", "doing": "in_progress", "done": "done"}


def library(folder: Path, seed: int, today: date) -> Library:
    """Every story in `folder`; the same `seed` and day give the same book."""
    days = Calendar(today)
    book = tomllib.loads((folder / _BOOK).read_text(encoding="utf-8"))
    files = sorted(path for path in folder.glob("*.toml") if path.name != _BOOK)
    accounts = [
        fields
        for path in files
        for fields in tomllib.loads(path.read_text(encoding="utf-8"))["account"]
    ]
    return Library(
        owner=book["name"],
        firm=book["firm"],
        currency=book["currency"],
        rates=tuple(book["rates"].items()),
        ours=tuple(_ours(book["ours"])),
        stories=tuple(_story(fields, days, seed) for fields in accounts),
    )


def _ours(fields: Fields) -> Iterator[Figure]:
    for row in _rows(fields["people"]):
        yield _figure(row, fields["domain"], fields["phones"])


def _story(fields: Fields, days: Calendar, seed: int) -> Story:
    told = list(telling.lines(fields["story"]))
    luck = Random(f"{seed} {fields['name']}")
    moments = [telling.moment(line, days) for line in told if telling.is_moment(line)]
    replies = [telling.reply(line, days) for line in told if line.word == "answer"]
    return Story(
        profile=_profile(fields, days),
        people=tuple(
            _figure(row, fields["domain"], fields.get("phones", {}))
            for row in _rows(fields["people"])
        ),
        contracts=tuple(_contract(row, days) for row in fields.get("income", ())),
        moments=tuple(chance.timed(moments, luck)),
        replies=(*chance.replies(fields, days, luck), *replies),
        vows=tuple(telling.vow(line, days) for line in told if telling.is_vow(line)),
        rungs=tuple(telling.step(line, days) for line in told if line.word == "rung"),
        stages=tuple(telling.step(line, days) for line in told if line.word == "stage"),
        plan=_plan(fields["plan"], days) if "plan" in fields else None,
        themes=tuple(_theme(row, days) for row in _rows(fields.get("feedback", ""))),
        lead_internal=_lead(fields, "lead_internal", days),
        lead_customer=_lead(fields, "lead_customer", days),
        wordings=tuple(fields.get("wordings", {}).items()),
    )


def _rows(text: str) -> Iterator[list[str]]:
    for row in filter(None, map(str.strip, text.splitlines())):
        yield row.split(" | ")


def _lead(fields: Fields, name: str, days: Calendar) -> str | None:
    return days.spoken(fields[name]) if name in fields else None


def _profile(fields: Fields, days: Calendar) -> Profile:
    city, _comma, country = fields["place"].partition(", ")
    return Profile(
        name=fields["name"],
        city=city,
        country=country,
        industry=fields["industry"],
        domain=fields["domain"],
        tier=fields.get("tier"),
        since_on=days.exact(fields["since"]) if "since" in fields else None,
        note=fields.get("note"),
    )


def _figure(row: Sequence[str], domain: str, phones: dict[str, str]) -> Figure:
    """`Misaki=佐藤 美咲 | Quality assurance | sponsor 5 | note`; a dash where there is nothing."""
    called, title, weight, note = row
    key, _equals, name = called.rpartition("=")
    role, influence = weight.split()
    key = key or name.split()[0]
    return Figure(
        key=key,
        name=name,
        title=title,
        role=None if role == "-" else role,
        influence=int(influence),
        note=None if note == "-" else note,
        email=_address(name, domain),
        phone=phones.get(key),
    )


def _address(name: str, domain: str) -> str | None:
    """ "priya.raman@…" of Priya Raman; None for a name that cannot be spelt in plain letters."""
    words = re.findall(r"[a-z-]+", folded(name).translate(_LETTERS).replace("dr.", ""))
    return f"{'.'.join(words)}@{domain}" if words else None


def _contract(row: str, days: Calendar) -> Contract:
    """`Halden Intake | 184000 EUR year | -650 to 75`; without an end, `-95`."""
    product, price, span = row.split(" | ")
    amount, currency, period = price.split()
    start, _to, end = span.partition(" to ")
    return Contract(
        product=product,
        price=money_of(Decimal(amount), currency),
        period=Period(period),
        start_on=days.exact(int(start)),
        end_on=days.exact(int(end)) if end else None,
    )


def _plan(text: str, days: Calendar) -> PlanTold:
    """`plan DAY | title | outcome | measure | version 3 Mara -47 Priya -46`, then one line for
    each action and milestone.
    """
    (head, title, outcome, measure, version), *tasks = _rows(text)
    word, day = head.split()
    return PlanTold(
        title=title,
        outcome=outcome,
        measure=measure,
        go_live_on=days.at_work(int(day)),
        state=PlanState.RUNNING if word == "plan" else PlanState.DONE,
        tasks=tuple(_task(row, days) for row in tasks),
        signed=_signed(version, days),
    )


def _signed(text: str, days: Calendar) -> Signed:
    _word, number, ours, ours_on, theirs, theirs_on = text.split()
    return Signed(
        int(number), ours, days.at_work(int(ours_on)), theirs, days.at_work(int(theirs_on))
    )


def _task(row: Sequence[str], days: Calendar) -> Task:
    """`us Mara -46 done -46`, `them Jonas 6`, `milestone Mara Priya 13`, then the name, and what
    there is to tell: `was -3; from -8; waits Gate 4; because …; told -13; yes -5`.
    """
    words, name = row[0].split(), row[1]
    kind, owners = words[0], [word for word in words[1:] if word[0].isalpha() and word != "done"]
    numbers = [int(word) for word in words if word.lstrip("-").isdigit()]
    return Task(
        name=name,
        ours=None if kind == "them" else owners[0],
        theirs=None if kind == "us" else owners[-1],
        due_on=days.at_work(numbers[0]),
        done_on=days.at_work(numbers[1]) if "done" in words else None,
        **_told(row[2] if len(row) > 2 else "", days),
    )


_TOLD_DAYS = {"was": "was_on", "from": "start_on", "told": "told_on", "yes": "yes_on"}
_TOLD_TEXTS = {"waits": "waits_for", "because": "because"}


def _told(text: str, days: Calendar) -> Fields:
    told: Fields = {}
    for part in filter(None, text.split("; ")):
        word, _space, rest = part.partition(" ")
        if word in _TOLD_DAYS:
            told[_TOLD_DAYS[word]] = days.at_work(int(rest))
        else:
            told[_TOLD_TEXTS[word]] = rest
    return told


def _theme(row: Sequence[str], days: Calendar) -> Theme:
    """`by 6 | what they told us | what happened`, or `doing`, or `done`."""
    state, text, reply = row
    word, _space, day = state.partition(" ")
    return Theme(text, reply, _THEME_STATES[word], days.exact(int(day)) if day else None)
