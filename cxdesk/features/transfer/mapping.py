"""What each column becomes, by the layout or by the user: `--map score=Note email=#3`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from cxdesk.domain.custom_field import FieldType
from cxdesk.domain.errors import DeskError
from cxdesk.domain.import_fields import OF_ACCOUNTS_ALONE
from cxdesk.domain.importing import BY_HAND, DayOrder, Field
from cxdesk.features.transfer.headers import header_key, is_private
from cxdesk.features.transfer.layout import MOST_HEADER_ROWS, Columns, Heading, Layout, Subject
from cxdesk.features.transfer.layouts import generic, known
from cxdesk.features.transfer.reading import Table
from cxdesk.i18n import _


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column kept as an own field; without a type, what its cells look like decides."""

    name: str
    type: FieldType | None = None


Choice = Field | OwnColumn | None
"""What a column becomes; None for one that is left out."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user said about a file, where a guess would not do.

    `columns` says of every column in order what it becomes, and nothing is guessed.
    """

    layout: str | None = None
    mapping: tuple[tuple[Field, str], ...] = ()
    day_order: DayOrder | None = None
    columns: tuple[Choice, ...] | None = None


@dataclass(frozen=True, slots=True)
class Mapped:
    """The layout of a file, its headings, and where each field stands in it.

    `own` are the places of those columns that become own fields.
    """

    layout: Layout
    headings: tuple[Heading, ...]
    columns: Columns
    own: dict[int, OwnColumn] = dataclass_field(default_factory=dict)


def mapped(table: Table, options: Options) -> Mapped:
    """Raises DeskError when no layout fits or a column asked for is not there."""
    top = [table.header.cells, *(line.cells for line in table.lines[:MOST_HEADER_ROWS])]
    if options.columns is not None:
        return _as_chosen(top, options.layout, options.columns)
    layout = _layout(top, options)
    headings = layout.headings(top)
    by_hand: Columns = {field: (_place(word, headings),) for field, word in options.mapping}
    found = {} if options.mapping and options.layout is None else layout.find(headings)
    columns = found | by_hand
    known.refuse_stars(headings[place].text for place in columns.get(Field.SCORE, ()))
    return Mapped(layout, headings, columns)


def mapping_from_words(words: Sequence[str]) -> tuple[tuple[Field, str], ...]:
    """From "score=NPS score"; raises DeskError for a word without "=" or an unknown field."""
    return tuple(_pair(word) for word in words)


def _pair(word: str) -> tuple[Field, str]:
    name, equals, column = word.partition("=")
    if not equals:
        raise DeskError(
            _(
                "“{word}” does not say which column is what. Nothing was changed."
                " Write FIELD=COLUMN with one of: {fields}."
            ).format(word=word, fields=", ".join(BY_HAND))
        )
    if name.strip() not in BY_HAND:
        raise DeskError(
            _("There is no field “{field}”. Nothing was changed. Choose one of: {fields}.").format(
                field=name.strip(), fields=", ".join(BY_HAND)
            )
        )
    return Field(name.strip()), column.strip()


def _layout(top: Sequence[Sequence[str]], options: Options) -> Layout:
    if options.layout:
        return known.named(options.layout)
    if options.mapping:
        fields = {field for field, _column in options.mapping}
        return generic.ANSWERS if Field.SCORE in fields else generic.ACCOUNTS
    return known.detected(top)


def _as_chosen(
    top: Sequence[Sequence[str]], layout_name: str | None, choices: Sequence[Choice]
) -> Mapped:
    """What is private stays out whatever was chosen, and what the layout has no use for too."""
    layout = _layout_of(choices, layout_name)
    headings = layout.headings(top)
    unused = OF_ACCOUNTS_ALONE if layout.subject is Subject.ANSWERS else frozenset()
    kept = {
        h.place: choices[h.place]
        for h in headings[: len(choices)]
        if not is_private(h.text) and choices[h.place] not in unused
    }
    columns = _columns_as_chosen(kept, layout.find(headings))
    known.refuse_stars(headings[place].text for place in columns.get(Field.SCORE, ()))
    own = {place: choice for place, choice in kept.items() if isinstance(choice, OwnColumn)}
    return Mapped(layout, headings, columns, own)


def _columns_as_chosen(kept: Mapping[int, Choice], usual: Columns) -> Columns:
    """Where the choice is the layout's own, its order among several columns holds, and so does
    what else the layout takes from that column."""
    found: Columns = {}
    for field, places in usual.items():
        as_usual = (p for p in places if _is_usual(kept.get(p), p, usual))
        mine = tuple(p for p in as_usual if kept[p] is field or field not in kept.values())
        if mine:
            found[field] = mine
    for place, choice in kept.items():
        if isinstance(choice, Field) and place not in found.get(choice, ()):
            found[choice] = (*found.get(choice, ()), place)
    return found


def _is_usual(choice: Choice, place: int, usual: Columns) -> bool:
    return isinstance(choice, Field) and place in usual.get(choice, ())


def _layout_of(choices: Sequence[Choice], name: str | None) -> Layout:
    """A table of one's own holds answers where one of its columns is the score."""
    if name not in (None, generic.ACCOUNTS.name, generic.ANSWERS.name):
        return known.named(name)
    return generic.ANSWERS if Field.SCORE in choices else generic.ACCOUNTS


def _place(word: str, headings: Sequence[Heading]) -> int:
    if word.startswith("#") and word[1:].isdecimal():
        found = [h for h in headings if h.place == int(word[1:]) - 1]
    else:
        found = [h for h in headings if h.key == header_key(word)]
    if not found:
        raise DeskError(
            _("There is no column “{column}”. Nothing was changed. There are: {columns}.").format(
                column=word, columns=", ".join(f"“{h.text}”" for h in headings)
            )
        )
    if is_private(found[0].text):
        raise DeskError(
            _("“{column}” is private and never kept. Nothing was changed.").format(
                column=found[0].text
            )
        )
    return found[0].place
