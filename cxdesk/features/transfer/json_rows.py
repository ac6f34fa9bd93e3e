"""Reads a list of answers in JSON as a table; what lies deeper has names such as person.email.

It has no limits of its own on memory, so it runs in `child` alone.
"""

import json
from collections.abc import Iterator
from typing import Any

from cxdesk.features.transfer.limits import (
    MOST_COLUMNS,
    MOST_SHEET_ROWS,
    Fault,
    UnreadableError,
)

_DEEPEST = 4

Answer = dict[str, Any]


def read(raw: bytes) -> Iterator[list[str]]:
    """The names of the columns, in the order they come up, then a row for each answer."""
    try:
        document = json.loads(raw.decode("utf-8-sig"), parse_int=str, parse_float=str)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(Fault.NO_LIST) from error
    answers = _listed(document)
    if len(answers) > MOST_SHEET_ROWS:
        raise UnreadableError(Fault.ROWS, MOST_SHEET_ROWS)
    columns: dict[str, None] = {}
    for answer in answers:
        columns.update(dict.fromkeys(name for name, _text in _leaves(answer)))
        if len(columns) > MOST_COLUMNS:
            raise UnreadableError(Fault.COLUMNS, MOST_COLUMNS)
    yield list(columns)
    for answer in answers:
        cells = dict(_leaves(answer))
        yield [cells.get(name, "") for name in columns]


def _listed(document: Any) -> list[Answer]:
    """The answers; some programs put an envelope round their list."""
    if isinstance(document, dict):
        lists = (value for value in document.values() if isinstance(value, list))
        document = next(lists, [document])
    if not isinstance(document, list) or not all(isinstance(one, dict) for one in document):
        raise UnreadableError(Fault.NO_LIST)
    return document


def _leaves(answer: Answer, above: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    for key, value in answer.items():
        path = (*above, key)
        if isinstance(value, dict) and len(path) < _DEEPEST:
            yield from _leaves(value, path)
        elif isinstance(value, list):
            yield ".".join(path), ", ".join(filter(None, map(_text, value)))
        else:
            yield ".".join(path), _text(value)


def _text(value: Any) -> str:
    """Numbers as they were typed; nothing of a list in a list, or of a note with its author."""
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else ""
