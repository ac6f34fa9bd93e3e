"""The marks of the capture grammar in a text: @person, !promise by friday, #tag."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice

from cxdesk.domain.days import day_at
from cxdesk.domain.errors import DeskError
from cxdesk.domain.person import Person, matching
from cxdesk.domain.promise import Repeat
from cxdesk.domain.rhythm import rhythm_at
from cxdesk.domain.text import LINE_LIMIT, folded
from cxdesk.i18n import _

AT_MOST = 60
"""Marks of one sort that are read in one text; what comes after them stays words."""

_MENTION = re.compile(
    r"(?<![\w@])@(?:[\"“](?P<quoted>[^\"“”\n]{1,80})[\"”]|(?P<word>[^\W\d_][\w’'.-]{0,80}))"
)
_NEXT_WORD = re.compile(r" ([^\W_][\w’'-]*)")
_PROMISE = re.compile(r"(?<![\w!])!(?=\w)")
_TAG = re.compile(r"(?<![\w#&/])#(?P<tag>[^\W\d_][\w-]{0,40})")


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open, in characters of the text."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """An @name: the word as typed, and all whom it may mean; nobody when the name is new."""

    span: Span
    word: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A promise in a text: its words, and the day. Without a day, `problem` says what is wrong."""

    span: Span
    words: Span
    due_on: date | None = None
    repeats: Repeat | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    span: Span
    name: str


def mentions(text: str, people: tuple[Person, ...]) -> list[Mention]:
    return [_mention(text, mark, people) for mark in islice(_MENTION.finditer(text), AT_MOST)]


def _mention(text: str, mark: re.Match[str], people: tuple[Person, ...]) -> Mention:
    if quoted := mark["quoted"]:
        return Mention(Span(*mark.span()), quoted, tuple(matching(list(people), quoted)))
    said = re.sub(r"(['’]s?|[.-])+$", "", mark["word"])
    found = matching(list(people), said)
    found = [p for p in found if _says(p, said)] or found
    while (more := _NEXT_WORD.match(text, mark.start("word") + len(said))) and (
        closer := [p for p in found if _says(p, said + more[0])]
    ):
        said, found = said + more[0], closer
    return Mention(Span(mark.start(), mark.start("word") + len(said)), said, tuple(found))


def _says(person: Person, words: str) -> bool:
    """Whether the name holds these words whole."""
    return f" {folded(words)} " in f" {folded(person.name)} "


def tags(text: str) -> list[Tag]:
    found = islice(_TAG.finditer(text), AT_MOST)
    return [Tag(Span(*mark.span()), mark["tag"].casefold()) for mark in found]


def promises(text: str, today: date) -> list[Undertaking]:
    """Each from its ! to the end of its day, or of its line where no day follows."""
    starts = [mark.start() for mark in islice(_PROMISE.finditer(text), AT_MOST)]
    ends = [*starts[1:], len(text)][: len(starts)]
    return [
        _undertaking(text, Span(start, _line_end(text, start, end)), today)
        for start, end in zip(starts, ends, strict=True)
    ]


def intentions(text: str, today: date) -> list[Undertaking]:
    """ "I will …" by some day: nobody has promised anything until the user says so."""
    said = re.compile(_(r"\b(?:I|we)(?: will|['’]ll) (?=\w)"), re.IGNORECASE)
    found = islice(said.finditer(text), AT_MOST)
    spans = [Span(mark.end() - 1, _sentence_end(text, mark.end())) for mark in found]
    read = [_undertaking(text, span, today) for span in spans]
    return [one for one in read if one.due_on is not None]


def _line_end(text: str, start: int, end: int) -> int:
    line = text.find("\n", start, end)
    return min(start + LINE_LIMIT, end if line < 0 else line)


def _sentence_end(text: str, start: int) -> int:
    end = _line_end(text, start, len(text))
    stop = re.compile(r"[.;!?](?=\s|$)").search(text, start, end)
    return stop.start() if stop else end


def _undertaking(text: str, span: Span, today: date) -> Undertaking:
    """`span` begins with one character that is no part of the words."""
    first = span.start + 1
    text = text[: span.end]
    for mark in re.compile(_(r"\s(?:by\s+|(?=every\s))"), re.IGNORECASE).finditer(text, first):
        words = Span(first, mark.start())
        try:
            found = _timed(text, words, mark.end(), today)
        except DeskError as unclear:
            return Undertaking(Span(span.start, span.end), words, problem=str(unclear))
        if found:
            return found
    unsaid = _("Promise: add a day, such as “by friday”")
    return Undertaking(span, Span(first, span.end), problem=unsaid)


def _timed(text: str, words: Span, at: int, today: date) -> Undertaking | None:
    """The promise whose day, or rhythm, begins at `at`; None when neither does."""
    start = words.start - 1
    if rhythm := rhythm_at(text, at, today):
        return Undertaking(Span(start, rhythm.end), words, rhythm.first_on, rhythm.repeats)
    day = day_at(text, at, today)
    if day is None:
        return None
    then = re.compile(r",?\s+").match(text, day.end)
    again = rhythm_at(text, then.end(), today) if then else None
    end = again.end if again else day.end
    return Undertaking(Span(start, end), words, day.on, again.repeats if again else None)
