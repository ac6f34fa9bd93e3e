"""Rows that other programs export though they say nothing: deleted, previews, other scales."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cxdesk.features.transfer.headers import header_key
from cxdesk.i18n import _


class Why(StrEnum):
    """Why a row is skipped."""

    DELETED = "deleted"
    PREVIEW = "preview"
    OTHER_SCALE = "other scale"


@dataclass(frozen=True, slots=True)
class Skip:
    """A row is skipped where its cell under the key `column` is one of `values`, or is filled
    and none of `unless`."""

    column: str
    why: Why
    values: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def is_for(self, cell: str) -> bool:
        key = header_key(cell)
        return key in self.values or bool(key and self.unless and key not in self.unless)


def reason(skips: Sequence[Skip], keys: Sequence[str], cells: Sequence[str]) -> str:
    """Why the row of `cells` under columns with these keys is skipped; "" where it is not."""
    for skip in skips:
        if skip.column in keys and skip.is_for(cells[keys.index(skip.column)]):
            return _words(skip.why)
    return ""


def _words(why: Why) -> str:
    return {
        Why.DELETED: _("deleted where it comes from"),
        Why.PREVIEW: _("a preview, and no answer"),
        Why.OTHER_SCALE: _("an answer on another scale than 0 to 10"),
    }[why]
