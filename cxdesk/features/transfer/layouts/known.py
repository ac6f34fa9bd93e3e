"""All layouts, the particular before the general, and which of them a file has."""

from collections.abc import Sequence

from cxdesk.domain.errors import DeskError
from cxdesk.features.transfer.layout import Heading, Layout
from cxdesk.features.transfer.layouts import generic, hubspot, salesforce, surveymonkey
from cxdesk.i18n import _

LAYOUTS = (
    hubspot.CONTACTS_COMPANIES,
    salesforce.REPORT,
    surveymonkey.RESPONSES,
    generic.ACCOUNTS,
    generic.ANSWERS,
)


def named(name: str) -> Layout:
    """The layout called `name`; raises DeskError with the names there are."""
    for layout in LAYOUTS:
        if layout.name == name:
            return layout
    raise DeskError(
        _(
            "There is no layout called “{name}”. Nothing was changed. Choose one of: {names}."
        ).format(name=name, names=", ".join(layout.name for layout in LAYOUTS))
    )


def detected(headings: Sequence[Heading]) -> Layout:
    """The layout that finds most of its fields; raises DeskError when none does."""
    best = max(LAYOUTS, key=lambda layout: layout.likeness(headings))
    if best.likeness(headings):
        return best
    raise DeskError(
        _(
            "No known layout fits the columns {columns}. Nothing was changed."
            " Say which column holds what, for example --map account=“{first}”."
        ).format(columns=", ".join(f"“{h.text}”" for h in headings[:8]), first=headings[0].text)
    )
