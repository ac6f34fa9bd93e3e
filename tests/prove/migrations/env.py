"""Alembic looks for this file; the steps are run by `cxdesk.store.migrate`, on its connection."""

from alembic import context

context.run_migrations()
