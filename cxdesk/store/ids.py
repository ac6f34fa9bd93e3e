"""Keys: UUIDv7 text, made here and never by the database."""

from uuid_utils import uuid7


def new_id() -> str:
    """Grows with time, so rows made later sort later."""
    return str(uuid7())
