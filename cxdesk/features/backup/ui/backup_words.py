"""Backups in words."""

from datetime import date
from decimal import Decimal

from cxdesk.features.backup.service import Copy
from cxdesk.i18n import _, number, time_of_day, weekday_day
from cxdesk.qt.plain_list import PlainRow

_STEP = 1024


def row_of(copy: Copy) -> PlainRow:
    """A backup is listed only after it was verified, so each line may say so."""
    caption = _("{size}, verified").format(size=size_text(copy.size))
    title = _("{moment}, {why}").format(moment=moment_text(copy), why=copy.why)
    return PlainRow(copy.path, title.rstrip(", "), caption, tip=str(copy.path))


def moment_text(copy: Copy) -> str:
    """ "Tue 17 Nov, 09:12", in the zone it was made in."""
    return _("{day}, {time}").format(day=weekday_day(copy.at.date()), time=time_of_day(copy.at))


def status_text(copy: Copy | None, today: date) -> str:
    """For the foot of the navigation: "Backed up 09:12"."""
    if copy is None:
        return _("Not backed up yet")
    if copy.at.date() == today:
        return _("Backed up {time}").format(time=time_of_day(copy.at))
    return _("Backed up {day}").format(day=weekday_day(copy.at.date()))


def size_text(size: int) -> str:
    """In the unit people use: 912 kB, 4.2 MB."""
    if size < _STEP * _STEP:
        return _("{n} kB").format(n=number(max(1, round(size / _STEP))))
    megabytes = (Decimal(size) / _STEP / _STEP).quantize(Decimal("0.1"))
    return _("{n} MB").format(n=number(megabytes))
