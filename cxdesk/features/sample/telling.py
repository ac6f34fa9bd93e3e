"""The lines in which a story is written, such as "-6 call Priya | Cut-over moves."."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cxdesk.domain.interaction import Direction, Kind, usual_direction
from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.promise import Due, Side
from cxdesk.domain.story import Moment, Reply, Step, Vow
from cxdesk.features.sample.calendar import Calendar

_SIDES = {"promise": Side.OURS, "theirs": Side.THEIRS}
_FAVOURS = ("agreed", "declined")
_OUTCOMES = {"kept": "done", "broken": "broken", "released": "released"}
NOBODY = ("-", "anon")


@dataclass(frozen=True, slots=True)
class Line:
    """DAY WORD WORDS… | TEXT | SECOND TEXT"""

    offset: int
    word: str
    words: tuple[str, ...]
    texts: tuple[str, ...]

    @property
    def text(self) -> str:
        return self.texts[0] if self.texts else ""


def lines(story: str) -> Iterator[Line]:
    """The lines of a story in their order; empty ones are skipped."""
    for row in filter(None, map(str.strip, story.splitlines())):
        head, *texts = row.split(" | ")
        offset, word, *words = head.split()
        yield Line(int(offset), word, tuple(words), tuple(texts))


def is_moment(line: Line) -> bool:
    return line.word.rstrip("<") in set(Kind)


def is_vow(line: Line) -> bool:
    return line.word in _SIDES


def moment(line: Line, days: Calendar) -> Moment:
    """`*Go-live* All gates …` names it on the chart; `declined: …` says how a favour ended."""
    kind = Kind(line.word.rstrip("<"))
    label, text = _labelled(line.text)
    tag, text = _tagged(kind, text)
    return Moment(
        on=days.at_work(line.offset),
        kind=kind,
        direction=Direction.IN if line.word.endswith("<") else usual_direction(kind),
        who=_who(line),
        text=days.spoken(text),
        label=label,
        tag=tag,
    )


def _who(line: Line) -> tuple[str, ...]:
    names = line.words[0].split("+") if line.words else []
    return tuple(name for name in names if name not in NOBODY)


def _labelled(text: str) -> tuple[str | None, str]:
    if not text.startswith("*"):
        return None, text
    label, _mark, rest = text[1:].partition("* ")
    return label, rest


def _tagged(kind: Kind, text: str) -> tuple[str | None, str]:
    tag, _mark, rest = text.partition(": ")
    return (tag, rest) if kind is Kind.FAVOUR and tag in _FAVOURS else (None, text)


def reply(line: Line, days: Calendar) -> Reply:
    """`-427 answer Samir 6 seen -424 | …`: the day we spoke about it stands behind `seen`."""
    who, score, *more = line.words
    return Reply(
        on=days.at_work(line.offset),
        score=int(score),
        who=None if who in NOBODY else who,
        comment=line.text or None,
        seen_on=days.at_work(int(more[1])) if more else None,
    )


def vow(line: Line, days: Calendar) -> Vow:
    """`-11 promise Annelies by -1 then 1 kept 0 | …`; `agreed DAY` follows a date agreed on."""
    who, *more = line.words
    closing = next((word for word in more if word in _OUTCOMES), None)
    return Vow(
        on=days.at_work(line.offset),
        side=_SIDES[line.word],
        who=who,
        text=line.text,
        dues=tuple(_dues(line, more, days)),
        repeats=more[-1] if more[-1].isalpha() else None,
        closed_on=days.at_work(int(_after(more, closing))) if closing else None,
        outcome=_OUTCOMES[closing] if closing else None,
    )


def _after(words: list[str], word: str) -> str:
    return words[words.index(word) + 1]


def _dues(line: Line, words: list[str], days: Calendar) -> Iterator[Due]:
    if "friday" in words:
        yield Due(days.next_friday(), days.at_work(line.offset))
        return
    first = days.at_work(int(_after(words, "by")))
    yield Due(first, days.at_work(line.offset))
    if "then" in words:
        moved = days.at_work(int(_after(words, "then")))
        yield Due(moved, min(first, days.today), _agreed(words, days))


def _agreed(words: list[str], days: Calendar) -> date | None:
    return days.at_work(int(_after(words, "agreed"))) if "agreed" in words else None


def step(line: Line, days: Calendar) -> Step:
    """`-34 rung taker | override: why it may stand there | what changed`"""
    to = Rung(line.words[0]) if line.word == "rung" else Stage(line.words[0])
    override = next((t for t in line.texts if t.startswith("override: ")), None)
    reasons = [t for t in line.texts if t != override]
    return Step(
        on=days.at_work(line.offset),
        to=to,
        reason=reasons[0] if reasons else None,
        override=override.removeprefix("override: ") if override else None,
    )
