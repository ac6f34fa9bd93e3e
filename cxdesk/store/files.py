"""Attachments' bytes: inside the book, and so in every backup; each content once, by its hash."""

import hashlib

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _, number
from cxdesk.store.ledger import file_bytes
from cxdesk.store.tables import attachment

LIMIT = 20 * 1024 * 1024


def put(db: Connection, content: bytes) -> str:
    """Keeps the bytes and gives their SHA-256, in hex, for `attachment.sha256`.

    Raises DeskError when they are more than one file may hold.
    """
    if len(content) > LIMIT:
        raise DeskError(
            _(
                "This file is larger than {limit} MB, the most that one file in the book can be."
                " Nothing was saved. Keep it where it is, and note where that is."
            ).format(limit=number(LIMIT // 1024 // 1024))
        )
    sha256 = hashlib.sha256(content).hexdigest()
    row = insert(file_bytes).values(sha256=sha256, bytes=content)
    db.execute(row.on_conflict_do_nothing())
    return sha256


def get(db: Connection, sha256: str) -> bytes:
    """The bytes as they were put; raises DeskError when they are lost or no longer the same."""
    content = db.scalar(select(file_bytes.c.bytes).where(file_bytes.c.sha256 == sha256))
    if content is None or hashlib.sha256(content).hexdigest() != sha256:
        raise DeskError(
            _(
                "The content of this file is lost or damaged. Nothing was changed."
                " Take it from a backup, or attach it again."
            )
        )
    return bytes(content)


def drop_unused(db: Connection) -> int:
    """Lets go of bytes that no attachment names, not even one in the trash; how many files.

    Only behind a barrier: a redo could bring an attachment back.
    """
    named = select(attachment.c.sha256)
    return db.execute(delete(file_bytes).where(file_bytes.c.sha256.not_in(named))).rowcount
