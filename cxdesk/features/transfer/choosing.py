"""The choices of the mapper: what each column of a file becomes, and what it could become."""

from collections.abc import Sequence

from cxdesk.domain.import_fields import FIELDS, OF_ACCOUNTS_ALONE, Group
from cxdesk.domain.importing import Field
from cxdesk.features.transfer.headers import header_key
from cxdesk.features.transfer.layout import Heading, Subject
from cxdesk.features.transfer.mapping import Choice, Mapped
from cxdesk.i18n import _, number


def choices(found: Mapped) -> tuple[Choice, ...]:
    """For each column in order."""
    by_place: dict[int, Choice] = dict(found.own)
    for field, places in found.columns.items():
        by_place |= dict.fromkeys(places, field)
    return tuple(by_place.get(heading.place) for heading in found.headings)


def with_choice(before: Sequence[Choice], place: int, choice: Choice) -> tuple[Choice, ...]:
    """The column at `place` becomes `choice`; another one that was that field is left out."""
    after = list(before)
    if isinstance(choice, Field):
        after = [None if one is choice else one for one in after]
    after[place] = choice
    return tuple(after)


def offered(subject: Subject) -> dict[Group, tuple[Field, ...]]:
    """What the columns of such a file can become; a score makes accounts into answers."""
    unused = OF_ACCOUNTS_ALONE if subject is Subject.ANSWERS else frozenset()
    kept = {group: tuple(f for f in fields if f not in unused) for group, fields in FIELDS.items()}
    return {group: fields for group, fields in kept.items() if fields}


def column_name(headings: Sequence[Heading], place: int) -> str:
    """What a column is called in the book: as in the file, but no two alike."""
    text = " ".join(headings[place].text.split())
    if not text:
        return _("Column {n}").format(n=number(place + 1))
    earlier = sum(header_key(one.text) == header_key(text) for one in headings[:place])
    return f"{text} ({number(earlier + 1)})" if earlier else text
