"""A give or an ask told in the middle of a note: "Priya called. give: early access"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter

from cxdesk.domain.capture_marks import AT_MOST, Span
from cxdesk.domain.capture_opening import prefixes
from cxdesk.domain.interaction import Kind

_END = re.compile(r"[.;!?](?=\s|$)|\s!(?=\w)|\n|$")


@dataclass(frozen=True, slots=True)
class Told:
    """`prefix` is "give:" with its colon, `words` what was given or asked."""

    kind: Kind
    prefix: Span
    words: Span

    @property
    def span(self) -> Span:
        return Span(self.prefix.start, self.words.end)


def asides(text: str, after: int) -> list[Told]:
    """Each from its prefix to the end of its sentence, or to the next one."""
    kinds = {word: kind for word, kind in prefixes().items() if kind in (Kind.GIVE, Kind.ASK)}
    word = re.compile(rf"(?<!\S)({'|'.join(map(re.escape, kinds))}):\s+(?=\S)", re.IGNORECASE)
    starts = list(islice(word.finditer(text, after), AT_MOST))
    ends = [*(one.start() for one in starts[1:]), len(text)][: len(starts)]
    return [
        Told(kinds[one[1].casefold()], Span(*one.span()), Span(one.end(), _end(text, one, last)))
        for one, last in zip(starts, ends, strict=True)
    ]


def _end(text: str, start: re.Match[str], last: int) -> int:
    found = _END.search(text, start.end(), last)
    return len(text[: found.start() if found else last].rstrip())


def leads(told: list[Told], text: str, after: int, marks: Iterable[Span]) -> bool:
    """Nothing stands before the first but names and tags: then it is what the note is about."""
    if not told:
        return False
    first = told[0].prefix.start
    rest = text[after:first]
    for mark in sorted(marks, key=attrgetter("start"), reverse=True):
        if after <= mark.start and mark.end <= first:
            rest = rest[: mark.start - after] + rest[mark.end - after :]
    return not re.search(r"\w", rest)
