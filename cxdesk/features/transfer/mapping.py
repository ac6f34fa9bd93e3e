"""Columns the user names: `--map score="NPS score"`, `--map email=#3`."""

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesk.domain.errors import DeskError
from cxdesk.domain.importing import BY_HAND, DayOrder, Field
from cxdesk.features.transfer.headers import header_key, is_private
from cxdesk.features.transfer.layout import MOST_HEADER_ROWS, Columns, Heading, Layout
from cxdesk.features.transfer.layouts import generic, known
from cxdesk.features.transfer.reading import Table
from cxdesk.i18n import _


@dataclass(frozen=True, slots=True)
class Options:
    """What the user said about a file, where a guess would not do."""

    layout: str | None = None
    mapping: tuple[tuple[Field, str], ...] = ()
    day_order: DayOrder | None = None


@dataclass(frozen=True, slots=True)
class Mapped:
    """The layout of a file, its headings, and where each field stands in it."""

    layout: Layout
    headings: tuple[Heading, ...]
    columns: Columns


def mapped(table: Table, options: Options) -> Mapped:
    """Raises DeskError when no layout fits or a column asked for is not there."""
    top = [table.header.cells, *(line.cells for line in table.lines[:MOST_HEADER_ROWS])]
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
