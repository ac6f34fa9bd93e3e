"""The words for days in the user's language, as patterns that can be looked for in a text."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cxdesk.i18n import _

Vocabulary = tuple[tuple[str, tuple[str, ...]], ...]
"""For each place in a form (weekday, month, unit, n) its words in order, spellings comma-apart."""

_DIGITS = {
    "day": r"(?P<day>\d{1,2})(?:st|nd|rd|th)?",
    "mm": r"(?P<mm>\d{1,2})",
    "year": r"(?P<year>\d{4})",
    "yy": r"(?P<yy>\d{2})",
    "first": r"(?P<first>\d{1,2})",
    "second": r"(?P<second>\d{1,2})",
}


@dataclass(frozen=True, slots=True)
class Found:
    """The places of a form that a text filled in; numbers count from 0 for weekday and month."""

    text: str
    weekday: int | None = None
    month: int | None = None
    unit: int | None = None
    n: int | None = None
    day: int | None = None
    mm: int | None = None
    year: int | None = None
    yy: int | None = None
    first: int | None = None
    second: int | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One form, such as "in {n} {unit}", ready to be matched."""

    expression: re.Pattern[str]
    words: dict[str, dict[str, int]]

    def match(self, text: str, at: int) -> Found | None:
        """What stands in `text` from `at`; None where it is something else."""
        found = self.expression.match(text, at)
        if found is None:
            return None
        filled = {place: word for place, word in found.groupdict().items() if word}
        numbers = {place: self._number(place, word) for place, word in filled.items()}
        return Found(found[0], **numbers)

    def _number(self, place: str, word: str) -> int:
        known = self.words.get(place, {})
        return known[word.lower()] if word.lower() in known else int(word)


def vocabulary() -> Vocabulary:
    return (
        ("weekday", (
            _("monday, mon"), _("tuesday, tues, tue"), _("wednesday, wed"),
            _("thursday, thurs, thur, thu"), _("friday, fri"), _("saturday, sat"),
            _("sunday, sun"),
        )),
        ("month", (
            _("january, jan"), _("february, feb"), _("march, mar"), _("april, apr"), _("may"),
            _("june, jun"), _("july, jul"), _("august, aug"), _("september, sept, sep"),
            _("october, oct"), _("november, nov"), _("december, dec"),
        )),
        ("unit", (
            _("days, day"), _("weeks, week"), _("months, month"), _("quarters, quarter"),
            _("years, year"),
        )),
        ("n", (
            _("zero"), _("one, a, an"), _("two"), _("three"), _("four"), _("five"), _("six"),
            _("seven"), _("eight"), _("nine"), _("ten"),
        )),
    )  # fmt: skip


@lru_cache(512)
def patterns(forms: str, vocabulary: Vocabulary) -> tuple[Pattern, ...]:
    """One per alternative: `forms` are "|"-apart, places in braces, "{year}?" may be missing."""
    words = {place: _numbered(rows) for place, rows in vocabulary}
    return tuple(_pattern(form, words) for form in forms.split("|"))


def _numbered(rows: tuple[str, ...]) -> dict[str, int]:
    return {word.strip(): place for place, row in enumerate(rows) for word in row.split(",")}


def _pattern(form: str, words: dict[str, dict[str, int]]) -> Pattern:
    groups = _DIGITS | {place: _group(place, known) for place, known in words.items()}
    tokens = re.findall(r"\{\w+\}\??,?\s*|[^{]+", form)
    pieces = [_place(t, groups) if t[0] == "{" else _literal(t) for t in tokens]
    return Pattern(re.compile(rf"{''.join(pieces)}(?!\w)", re.IGNORECASE), words)


def _place(token: str, groups: dict[str, str]) -> str:
    """ "{month}, " → the group, then a comma if any, then space; "{month}? " may be missing."""
    bare = token.strip()
    name = bare.strip("{}?,")
    comma = ",?" if bare.endswith(",") else ""
    space = r"\s+" if token != bare else ""
    whole = groups[name] + comma + space
    return f"(?:{whole})?" if "?" in bare else whole


def _group(place: str, known: dict[str, int]) -> str:
    longest_first = sorted(known, key=len, reverse=True)
    words = "|".join(map(re.escape, longest_first))
    return rf"(?P<{place}>{words}{'|[0-9]{1,4}' if place == 'n' else ''})(?!\w)"


def _literal(text: str) -> str:
    return r"\s+".join(map(re.escape, re.split(r"\s+", text)))
