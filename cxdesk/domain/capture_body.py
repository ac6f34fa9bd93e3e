"""What is left of a text as its note, once its marks have been taken out or spelled out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cxdesk.domain.capture_marks import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """`replacement` "" takes the span out, and mends the sentence around it."""

    span: Span
    replacement: str


def composed(text: str, span: Span, edits: Iterable[Edit]) -> str:
    """The part `span` of `text` after `edits`; of two edits that overlap the first one counts."""
    note, at, torn = "", span.start, False
    for edit in sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end)):
        if edit.span.start < at or edit.span.end > span.end:
            continue
        note, torn = _joined(note, text[at : edit.span.start], torn)
        note, torn = _joined(note, edit.replacement, torn)
        torn = torn or not edit.replacement
        at = edit.span.end
    return _joined(note, text[at : span.end], torn)[0].strip()


def _joined(note: str, then: str, torn: bool) -> tuple[str, bool]:
    """`then` after `note`; where something was taken out, one space and no second full stop.

    Also says whether the tear is still open, because nothing but blanks came after it.
    """
    if not torn:
        return note + then, False
    note, rest = note.rstrip(" \t"), then.lstrip(" \t")
    if not note or note[-1] in ".!?:;,\n":
        rest = re.sub(r"^[.,;]+[ \t]*", "", rest)
    if not rest:
        return note, True
    glued = not note or note[-1] == "\n" or rest[0] in ".,;:!?\n)"
    return (note if glued else f"{note} ") + rest, False
