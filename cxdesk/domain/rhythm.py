"""How often, as people write it: "every friday", "every 2 weeks", "monthly"."""

from dataclasses import dataclass
from datetime import date

from cxdesk.domain.day_words import Found, patterns, vocabulary
from cxdesk.domain.days import LONGEST, following, shifted
from cxdesk.domain.promise import Repeat
from cxdesk.i18n import _

_STEPS = {
    Repeat.DAILY: (0, 1),
    Repeat.WEEKLY: (1, 1),
    Repeat.FORTNIGHTLY: (1, 2),
    Repeat.MONTHLY: (2, 1),
    Repeat.QUARTERLY: (3, 1),
}


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`first_on`: the next time after today; `end`: where its words end in the text."""

    repeats: Repeat
    first_on: date
    end: int


def rhythm_at(text: str, at: int, today: date) -> Rhythm | None:
    """The rhythm that begins at `at`; None where other words stand."""
    if found := _first(_("every {weekday}"), text, at):
        first_on = following(found.weekday or 0, today)
        return Rhythm(Repeat.WEEKLY, first_on, at + len(found.text))
    for repeats, forms in _forms():
        if found := _first(forms, text, at):
            first_on = shifted(today, *_STEPS[repeats])
            return Rhythm(repeats, first_on, at + len(found.text))
    return None


def _first(forms: str, text: str, at: int) -> Found | None:
    window = text[at : at + LONGEST]
    found = (pattern.match(window, 0) for pattern in patterns(forms, vocabulary()))
    return next(filter(None, found), None)


def _forms() -> tuple[tuple[Repeat, str], ...]:
    return (
        (Repeat.DAILY, _("every day|daily")),
        (
            Repeat.FORTNIGHTLY,
            _("every two weeks|every 2 weeks|every other week|every second week|fortnightly"),
        ),
        (Repeat.WEEKLY, _("every week|weekly")),
        (Repeat.MONTHLY, _("every month|monthly")),
        (Repeat.QUARTERLY, _("every quarter|every three months|every 3 months|quarterly")),
    )
