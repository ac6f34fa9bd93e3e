"""The marks by which a file is known as a book, readable without SQLAlchemy."""

VERSION = 1
"""Kept in `user_version`; a book with a higher one was written by a newer CxDesk."""

APPLICATION_ID = 0x43784465
"""Kept in `application_id`."""
