"""The schema that a fresh book has."""

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Fresh books stand here."""
