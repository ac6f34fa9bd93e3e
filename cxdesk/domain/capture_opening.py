"""How a note begins: "yesterday:", "give:", "Priya called"; its day, kind and direction."""

import re
from dataclasses import dataclass
from datetime import date

from cxdesk.domain.capture_marks import Span
from cxdesk.domain.days import day_at
from cxdesk.domain.errors import DeskError
from cxdesk.domain.interaction import Direction, Kind
from cxdesk.i18n import _

_NEXT = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class Opening:
    """A prefix with its colon: the day or the kind that it names; `problem`: why it is no day."""

    span: Span
    on: date | None = None
    kind: Kind | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Guess:
    """What the first words suggest; `direction` None leaves the usual one of the kind."""

    kind: Kind
    direction: Direction | None = None


def openings(text: str, today: date) -> list[Opening]:
    """At most one day and one kind, in any order."""
    found: list[Opening] = []
    at = _skip(text, 0)
    for _turn in range(2):
        one = _day(text, at, today) or _kind(text, at)
        if one is None or any((one.kind is None) == (other.kind is None) for other in found):
            break
        found.append(one)
        at = _skip(text, one.span.end)
    return found


def _skip(text: str, at: int) -> int:
    return at + len((_NEXT.match(text, at) or [""])[0])


def _day(text: str, at: int, today: date) -> Opening | None:
    lead = re.compile(_(r"(?:on\s+)?"), re.IGNORECASE).match(text, at)
    start = lead.end() if lead else at
    try:
        found = day_at(text, start, today, "near")
    except DeskError as unclear:
        colon = text.find(":", start, start + 40)
        return Opening(Span(at, colon + 1), problem=str(unclear)) if colon > 0 else None
    if found is None or text[found.end : found.end + 1] != ":":
        return None
    return Opening(Span(at, found.end + 1), on=found.on)


def _kind(text: str, at: int) -> Opening | None:
    word = re.compile(r"([^\W\d_][\w -]{1,20}):(?=\s|$)").match(text, at)
    kind = prefixes().get(word[1].casefold()) if word else None
    return Opening(Span(at, word.end()), kind=kind) if word and kind else None


def prefixes() -> dict[str, Kind]:
    """The words that name a kind before a colon, in small letters."""
    rows = (
        (Kind.CALL, _("call")),
        (Kind.EMAIL, _("email,mail")),
        (Kind.MEETING, _("meeting")),
        (Kind.MESSAGE, _("message,chat")),
        (Kind.VISIT, _("visit")),
        (Kind.EVENT, _("event")),
        (Kind.NOTE, _("note")),
        (Kind.HANDS_ON, _("hands-on,hands-on help")),
        (Kind.COMPLAINT, _("complaint")),
        (Kind.FAVOUR, _("favour,favor")),
        (Kind.GIVE, _("give,gave")),
        (Kind.ASK, _("ask,asked")),
    )
    return {word: kind for kind, words in rows for word in words.split(",")}


def guess(text: str) -> Guess | None:
    """The kind that one of the first four words names, unless it is only intended."""
    words = re.findall(r"[^\W_][\w’'-]*", text[:200])[:4]
    verbs = _verbs()
    for place, word in enumerate(words):
        kind = verbs.get(word.casefold())
        if kind and not (place and words[place - 1].casefold() in _intends()):
            return Guess(kind, _direction(kind, words, place, text))
    return None


def _verbs() -> dict[str, Kind]:
    rows = (
        (Kind.CALL, _("called,call,phoned,rang,spoke,talked")),
        (Kind.EMAIL, _("emailed,email,e-mailed,mailed,wrote,replied")),
        (Kind.MEETING, _("met,meeting")),
        (Kind.MESSAGE, _("messaged,texted,pinged")),
        (Kind.VISIT, _("visited,visit")),
        (Kind.COMPLAINT, _("complained,complains,complaint")),
    )
    return {word: kind for kind, words in rows for word in words.split(",")}


def _intends() -> frozenset[str]:
    return frozenset(_("to,will,would,should,could,can,must,might,not,please").split(","))


def _direction(kind: Kind, words: list[str], place: int, text: str) -> Direction | None:
    """Who wrote: we, when no name stands before the verb; a call nobody took is ours alone."""
    if kind is Kind.CALL:
        missed = re.compile(_(r"\b(?:voicemail|no answer|nobody answered|tried)\b"), re.IGNORECASE)
        return Direction.OUT if missed.search(text[:120]) else None
    if kind not in (Kind.EMAIL, Kind.MESSAGE):
        return None
    if place == 0:
        after = [word.casefold() for word in words[1:2]]
        return Direction.IN if after == [_("from")] else None
    ours = frozenset(_("i,we").split(","))
    return None if words[0].casefold() in ours else Direction.IN
