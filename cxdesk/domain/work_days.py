"""Working days: weeks with a weekend, minus holidays; counted in steps however far away."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from cxdesk.domain.promise import Side

SATURDAY, SUNDAY = 5, 6
WEEKEND = frozenset({SATURDAY, SUNDAY})
_A_DAY = timedelta(1)
_LAST = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class WorkDays:
    """When one side works. Make it by `work_days`; every day counts from the year 1.

    `before_in_week[n]` is how many of a week's first n days are worked, `worked` are those
    weekdays (Monday is 0), `holidays` the ordinals of days off that would be worked, in order.
    """

    worked: tuple[int, ...]
    before_in_week: tuple[int, ...]
    holidays: tuple[int, ...]

    def is_work(self, day: date) -> bool:
        return self.between(day - _A_DAY, day) == 1

    def between(self, first: date, last: date) -> int:
        """Working days in (first, last]; less than 0 where `last` comes before."""
        return self._count(last.toordinal()) - self._count(first.toordinal())

    def after(self, day: date, steps: int) -> date:
        """When work of `steps` days is finished that begins when `day` ends; `day` for none."""
        if steps <= 0:
            return day
        return self._nth(self._count(day.toordinal()) + steps)

    def before(self, day: date, steps: int) -> date:
        """The last day from whose end work of `steps` days is finished by `day`."""
        if steps <= 0:
            return day
        begun = self._nth(self._count(day.toordinal()) - steps + 1)
        return begun - _A_DAY if begun > date.min else begun

    def shifted(self, day: date, steps: int) -> date:
        """The working day so many after `day`, or before it where `steps` is less than 0."""
        if steps >= 0:
            return self.after(day, steps)
        return self._nth(self._count(day.toordinal() - 1) + steps + 1)

    def on_or_before(self, day: date) -> date:
        """`day`, or the last working day before it."""
        return self._nth(self._count(day.toordinal()))

    def _count(self, ordinal: int) -> int:
        """Working days from the first day of the year 1, a Monday, up to this one."""
        worked = ordinal // 7 * self.before_in_week[7] + self.before_in_week[ordinal % 7]
        return worked - bisect_right(self.holidays, ordinal)

    def _nth(self, number: int) -> date:
        """The first day up to which there are `number` of them, within the calendar."""
        off = bisect_right(self.holidays, self._plain(number))
        day = self._plain(number + off)
        while (found := bisect_right(self.holidays, day)) > off:
            off, day = found, self._plain(number + found)
        return date.fromordinal(min(max(day, 1), _LAST))

    def _plain(self, number: int) -> int:
        weeks, rest = divmod(number - 1, len(self.worked))
        return weeks * 7 + self.worked[rest] + 1


def work_days(weekend: Iterable[int] = WEEKEND, holidays: Iterable[date] = ()) -> WorkDays:
    """The working days of somebody who is off on these weekdays and days; not on all weekdays."""
    free = frozenset(weekend)
    worked = tuple(day for day in range(7) if day not in free)
    before = tuple(sum(day < n for day in worked) for n in range(8))
    off = sorted({day.toordinal() for day in holidays if day.weekday() not in free})
    return WorkDays(worked, before, tuple(off))


@dataclass(frozen=True, slots=True)
class Calendars:
    """When each side works; a shared milestone falls on a day on which both do."""

    ours: WorkDays
    theirs: WorkDays
    both: WorkDays

    def of(self, side: Side | None) -> WorkDays:
        """Those of a side; without one, the days on which both work."""
        if side is None:
            return self.both
        return self.ours if side is Side.OURS else self.theirs


@dataclass(frozen=True, slots=True)
class DaysOff:
    """The weekdays and the days on which one side does not work."""

    weekend: frozenset[int] = WEEKEND
    holidays: frozenset[date] = frozenset()


USUAL = DaysOff()


def calendars(ours: DaysOff = USUAL, theirs: DaysOff = USUAL) -> Calendars:
    """Both sides' days; where they share no weekday, milestones go by ours."""
    weekend = ours.weekend | theirs.weekend
    shared = weekend if len(weekend) < 7 else ours.weekend
    return Calendars(
        work_days(ours.weekend, ours.holidays),
        work_days(theirs.weekend, theirs.holidays),
        work_days(shared, ours.holidays | theirs.holidays),
    )
