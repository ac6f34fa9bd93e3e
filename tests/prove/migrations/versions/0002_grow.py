"""Copies a table to give it a column with a rule, as a real step would."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("account", recreate="always") as account:
        account.add_column(sa.Column("mood", sa.Text, server_default="calm"))
        account.create_check_constraint("mood_known", "mood IN ('calm', 'stormy')")
    op.create_table("weather", sa.Column("id", sa.Text, primary_key=True), sqlite_strict=True)
    op.create_index("interaction_by_subject", "interaction", ["subject"])
