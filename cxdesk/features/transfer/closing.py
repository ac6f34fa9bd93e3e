"""What is said of a file when all is done: which of its columns the book has no place for."""

from collections.abc import Iterator

from cxdesk.features.transfer.headers import is_private
from cxdesk.features.transfer.mapping import Mapped
from cxdesk.i18n import _

_PULSES = frozenset({"health", "health score", "pulse", "csm pulse"})


def words(found: Mapped) -> Iterator[str]:
    """A sentence for each reason why a column was left out that somebody would miss."""
    if private := [h.text.strip() for h in found.headings if is_private(h.text)]:
        yield _("Private and never kept: {columns}.").format(columns=", ".join(private))
    yield from pulses(found)


def pulses(found: Mapped) -> Iterator[str]:
    """One sentence for each column of somebody's own opinion that no field of their own took."""
    used = {place for places in found.columns.values() for place in places} | found.own.keys()
    for heading in found.headings:
        if heading.key in _PULSES and heading.place not in used:
            yield _("“{column}” was left out: the book keeps no dated pulse yet.").format(
                column=heading.text.strip()
            )
