"""What the disk and the engine can do to us, said to the user."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _


class Unreadable(Exception):  # noqa: N818 - it says what the value is
    """A value in the book that no CxDesk wrote there: the disk did."""


@contextmanager
def told() -> Iterator[None]:
    """Turns a fault of disk or engine into its DeskError; anything else is a bug and passes."""
    try:
        yield
    except Unreadable as error:
        raise DeskError(_damaged()) from error
    except DBAPIError as error:
        sentence = _sentence(str(error.orig))
        if sentence is None:
            raise
        raise DeskError(sentence) from error
    except dbapi2.Error as error:
        sentence = _sentence(str(error))
        if sentence is None:
            raise
        raise DeskError(sentence) from error


def _sentence(said: str) -> str | None:
    known = {
        "disk is full": _(
            "The disk is full. Nothing was lost, and this change was not saved."
            " Free some space, then do it again."
        ),
        "disk I/O error": _(
            "The disk did not take the change. Nothing was lost, and this change was not saved."
            " Check the disk and its free space, then do it again."
        ),
        "is locked": _(
            "Another program is writing to the book. Nothing was lost, and this change was not"
            " saved. Wait a moment, then do it again."
        ),
        "readonly database": _(
            "The book may only be read here. Nothing was changed."
            " Copy it to a folder of yours, then open the copy."
        ),
        "unable to open": _(
            "The book could not be opened. Nothing was changed."
            " Check that its folder exists and is yours."
        ),
        "malformed": _damaged(),
        "not a database": _damaged(),
    }
    return next((sentence for word, sentence in known.items() if word in said), None)


def _damaged() -> str:
    return _("The book is damaged. Nothing more was written to it. Restore the newest backup.")
