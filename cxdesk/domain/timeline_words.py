"""What a moment of the timeline says, the same in window, commands and to a screen reader."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cxdesk.domain.interaction import (
    Direction,
    Kind,
    State,
    direction_name,
    kind_name,
    state_name,
    usual_direction,
)
from cxdesk.domain.ladder import Rung, rung_name, stage_name
from cxdesk.domain.nps import band, band_name
from cxdesk.domain.promise import Side, Standing, repeat_name
from cxdesk.domain.timeline import Promised, Slice, Source, TimelineItem
from cxdesk.i18n import _, _n, day_long, day_short, weekday_day


class Sign(StrEnum):
    """What a remark is about; each is drawn with its own icon."""

    NOT_FOLLOWED_UP = "not_followed_up"
    PROMISED = "promised"
    ON_CHART = "on_chart"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Remark:
    """A few words under a moment."""

    sign: Sign
    text: str


def slice_name(part: Slice) -> str:
    return {
        Slice.ALL: _("Everything"),
        Slice.TALKS: _("Talks"),
        Slice.WRITTEN: _("Emails and messages"),
        Slice.NOTES: _("Notes"),
        Slice.COMPLAINTS: _("Complaints"),
        Slice.GIVES: _("Gives and asks"),
        Slice.ANSWERS: _("NPS answers"),
        Slice.PROMISES: _("Promises"),
        Slice.MOVES: _("Moves"),
    }[part]


def title(item: TimelineItem) -> str:
    """ "Call", "Call, planned", "NPS answer", "Moved up to Client", "Promise kept"."""
    match item.place.source:
        case Source.ANSWER:
            return _("NPS answer")
        case Source.PROMISE_MADE:
            return _("They promised") if item.side is Side.THEIRS else _("Promised")
        case Source.PROMISE_ENDED:
            return _ended(item.standing or Standing.KEPT, item.side)
        case Source.MOVE:
            return _moved(item)
        case _:
            return _kind(item, item.kind or Kind.NOTE)


def _kind(item: TimelineItem, kind: Kind) -> str:
    parts = [kind_name(kind)]
    if item.direction not in (usual_direction(kind), Direction.NONE):
        parts.append(direction_name(item.direction))
    if item.state is not State.DONE:
        parts.append(state_name(item.state))
    return ", ".join(parts)


def _ended(standing: Standing, side: Side) -> str:
    theirs = side is Side.THEIRS
    return {
        Standing.OPEN: _("They promised") if theirs else _("Promised"),
        Standing.KEPT: _("Their promise kept") if theirs else _("Promise kept"),
        Standing.KEPT_LATE: _("Their promise kept late") if theirs else _("Promise kept late"),
        Standing.BROKEN: _("Their promise broken") if theirs else _("Promise broken"),
        Standing.RELEASED: _("Their promise released") if theirs else _("Promise released"),
    }[standing]


def _moved(item: TimelineItem) -> str:
    before, now = item.moved_from, item.moved_to
    if not isinstance(now, Rung):
        return _("Stage: {stage}").format(stage=stage_name(now)) if now else ""
    if not isinstance(before, Rung):
        return _("Placed on {rung}").format(rung=rung_name(now))
    way = _("Moved up to {rung}") if now.rank > before.rank else _("Moved down to {rung}")
    return way.format(rung=rung_name(now))


def names(item: TimelineItem) -> str:
    """ "Priya Raman, Jonas Weidler"; from four people on "Priya Raman and 3 more"."""
    if len(item.names) <= 3:
        return ", ".join(item.names)
    more = len(item.names) - 1
    return _n("{name} and {n} more", "{name} and {n} more", more).format(
        name=item.names[0], n=more
    )


def words(item: TimelineItem) -> str:
    """The subject, the note, and what they said in quotes."""
    said = f"“{item.their_words}”" if item.their_words else ""
    return "\n".join(part for part in (item.subject, item.text, said) if part)


def remarks(item: TimelineItem, today: date) -> tuple[Remark, ...]:
    found = [Remark(Sign.PROMISED, _promised(promise)) for promise in item.promises]
    if item.is_open:
        days = max(0, (today - item.on).days)
        waited = _n("Not followed up, {n} day", "Not followed up, {n} days", days)
        found.append(Remark(Sign.NOT_FOLLOWED_UP, waited.format(n=days)))
    if item.on_chart:
        found.append(Remark(Sign.ON_CHART, _("On the chart")))
    return (*found, *(Remark(Sign.TAG, f"#{tag}") for tag in item.tags))


def _promised(promise: Promised) -> str:
    when = repeat_name(promise.repeats) if promise.repeats else weekday_day(promise.due_on)
    return _("Promised: {text}, {when}").format(text=promise.text, when=when)


def sentence(item: TimelineItem, today: date) -> str:
    """The whole moment for somebody who hears it."""
    said = [" ".join(part for part in (title(item), names(item)) if part)]
    if item.score is not None:
        said.append(_("score {n}, {band}").format(n=item.score, band=band_name(band(item.score))))
    said.append(day_short(item.on) if item.on.year == today.year else day_long(item.on))
    first = ", ".join(said)
    rest = [words(item), *(remark.text for remark in remarks(item, today))]
    return ". ".join([first, *(part for part in rest if part)])
