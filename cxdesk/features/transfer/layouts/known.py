"""All layouts, the particular before the general, and which of them a file has."""

from collections.abc import Iterable, Sequence

from cxdesk.domain.errors import DeskError
from cxdesk.features.transfer.headers import header_key, holds_stars
from cxdesk.features.transfer.layout import Layout, Subject
from cxdesk.features.transfer.layouts import (
    contacts,
    forms,
    generic,
    hubspot,
    nps_tools,
    own,
    salesforce,
    surveymonkey,
)
from cxdesk.i18n import _

LAYOUTS = (
    *own.ALL,
    hubspot.COMPANIES,
    hubspot.CONTACTS,
    hubspot.CONTACTS_COMPANIES,
    salesforce.REPORT,
    salesforce.CONTACTS,
    salesforce.DATALOADER,
    contacts.GOOGLE,
    contacts.OUTLOOK,
    surveymonkey.RESPONSES,
    forms.TYPEFORM,
    forms.QUALTRICS,
    nps_tools.DELIGHTED,
    nps_tools.PROMOTERIO,
    forms.GOOGLE_FORMS,
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


def likeness(top: Sequence[Sequence[str]], name: str | None = None) -> int:
    """How well the header that begins with `top` fits the layout `name`, or the best of all."""
    fits = (one.likeness(top) for one in LAYOUTS if name in (None, one.name))
    return max(fits, default=0)


def detected(top: Sequence[Sequence[str]]) -> Layout:
    """The layout that finds most of its fields; raises DeskError when none does."""
    best = max(LAYOUTS, key=lambda layout: layout.likeness(top))
    if best not in own.ALL and set(map(header_key, top[0])) >= own.EVERY_TABLE:
        raise DeskError(
            _(
                "This is one of the tables that CxDesk exports, and not one that it brings in."
                " Nothing was changed. Bring in accounts, people, handles and answers, in this"
                " order."
            )
        )
    if best.subject is not Subject.ANSWERS:
        refuse_stars(top[0])
    if best.likeness(top):
        return best
    columns = [line[:40] for name in top[0] if (line := " ".join(name.split()))]
    raise DeskError(
        _(
            "No known layout fits the columns {columns}. Nothing was changed."
            " Say which column holds what, for example --map account=“{first}”."
        ).format(columns=", ".join(f"“{name}”" for name in columns[:8]), first=columns[0])
    )


def refuse_stars(columns: Iterable[str]) -> None:
    """Raises DeskError when one of the `columns`, which should hold scores, holds stars."""
    if starred := next(filter(holds_stars, columns), None):
        raise DeskError(
            _(
                "“{column}” holds stars from 1 to 5, which are no answers from 0 to 10."
                " Nothing was changed. Bring in the answers to the question how likely they are"
                " to recommend you."
            ).format(column=starred)
        )
