"""Days of a story, counted from today."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from cxdesk.i18n import day_short

_RECENT = 14
_FRIDAY = 4
_DAY_IN_TEXT = re.compile(r"\{([+-]\d+)\}")


@dataclass(frozen=True, slots=True)
class Calendar:
    """Turns offsets such as -6 or 13 into days; -6 is six days before `today`."""

    today: date

    def exact(self, offset: int) -> date:
        return self.today + timedelta(days=offset)

    def at_work(self, offset: int) -> date:
        """The same, but what lies more than two weeks back moves from a weekend to its Friday.

        Later offsets never give earlier days, so that a story keeps its order.
        """
        day = self.exact(offset)
        weekend = day.weekday() - _FRIDAY
        return day - timedelta(days=weekend) if offset < -_RECENT and weekend > 0 else day

    def next_friday(self) -> date:
        """The first Friday after today."""
        ahead = (_FRIDAY - self.today.weekday() - 1) % 7 + 1
        return self.today + timedelta(days=ahead)

    def spoken(self, text: str) -> str:
        """`text` with each {+13} as a day such as 30 Nov."""
        return _DAY_IN_TEXT.sub(self._said, text)

    def _said(self, found: re.Match[str]) -> str:
        return day_short(self.exact(int(found[1])))
