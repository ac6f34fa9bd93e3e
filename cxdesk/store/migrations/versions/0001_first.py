"""The first schema, frozen as it was released."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None

BETWEEN = "\n\n-- next\n\n"


def upgrade() -> None:
    statements = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(BETWEEN)
    for statement in statements:
        op.get_bind().exec_driver_sql(statement.strip())
