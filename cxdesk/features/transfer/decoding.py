"""From the bytes of a file to its text: byte order mark, then strict UTF-8, then Windows-1252."""

import codecs
from dataclasses import dataclass

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _

ENCODINGS = ("utf-8", "cp1252", "utf-16")
"""What the window offers when the guess is wrong; the command line takes any Python knows."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FORMATS = (
    *((b"PK", "ZIP"), (b"%PDF", "PDF"), (b"{\\rtf", "RTF"), (b"<?xml", "XML")),
    *((b"<!doctype", "HTML"), (b"<html", "HTML"), (b"<table", "HTML")),
    *((b"begin:vcard", "vCard"), (b"begin:vcalendar", "iCalendar")),
)
"""Some programs call them .xls or .csv."""
_SAMPLE = 4096
_BINARY_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, without its mark, and the encoding it was read in."""

    text: str
    encoding: str


def decoded(raw: bytes, encoding: str | None = None) -> Decoded:
    """The text in `raw`, in `encoding` or the first that fits; raises DeskError if none does."""
    _refuse_other_formats(raw)
    name = encoding or _guess(raw)
    try:
        text = raw.decode(name, "replace" if encoding is None and name == "cp1252" else "strict")
    except LookupError as error:
        raise DeskError(
            _(
                "There is no encoding called “{name}”. Nothing was changed. Try one of: {names}."
            ).format(name=name, names=", ".join(ENCODINGS))
        ) from error
    except UnicodeError as error:
        raise DeskError(
            _("The file is not written in {name}. Nothing was changed. Try another one.").format(
                name=name
            )
        ) from error
    _refuse_binary(text)
    return Decoded(text.removeprefix("\ufeff"), name)


def _guess(raw: bytes) -> str:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name
    if half := _half_empty(raw[:_SAMPLE]):
        return half
    try:
        codecs.decode(raw, "utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _half_empty(sample: bytes) -> str | None:
    """UTF-16 without a mark: Western text has a zero in every second place."""
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(zeros) > 1 and zeros.count(0) > 0.7 * len(zeros):
            return name
    return None


def _refuse_other_formats(raw: bytes) -> None:
    start = raw[:_SAMPLE].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    for magic, name in _OTHER_FORMATS:
        if start.startswith(magic.lower()):
            raise DeskError(
                _(
                    "This is {format} and not a table. Nothing was changed."
                    " Save or export it as CSV, then bring that in."
                ).format(format=name)
            )


def _refuse_binary(text: str) -> None:
    sample = text[:_SAMPLE]
    odd = sum(1 for c in sample if c < " " and c not in "\t\r\n")
    if odd > _BINARY_SHARE * len(sample):
        raise DeskError(
            _("This file holds no text. Nothing was changed. Bring in a CSV or a workbook.")
        )
