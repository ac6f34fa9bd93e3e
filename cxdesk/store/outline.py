"""The list as it is first shown: who there is, on which rung, with what income.

Read by the driver alone, for SQLAlchemy takes longer to import than all else up to the first
paint. The rules are those of `lines.by_rung`; a test compares the two over many books.
"""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

from sqlcipher3 import dbapi2

from cxdesk.domain.errors import DeskError
from cxdesk.domain.income import Rates, a_year_before, incomes_in_base
from cxdesk.domain.ladder import Rung
from cxdesk.domain.outline import Outline, outline
from cxdesk.store import gate
from cxdesk.store.schema_id import VERSION

MOST = 100  # more than a screen holds
_STANDINGS = """
SELECT id, name, (
    SELECT to_value FROM move
    WHERE account_id = account.id AND axis = 'rung' AND deleted_at IS NULL
    ORDER BY on_day DESC, place DESC LIMIT 1)
FROM account WHERE deleted_at IS NULL
"""
_INCOMES = """
SELECT account_id, currency, amount_minor * CASE period WHEN 'month' THEN 12 ELSE 1 END
FROM subscription
WHERE deleted_at IS NULL AND (start_on IS NULL OR start_on <= :today) AND CASE period
    WHEN 'once' THEN start_on IS NULL OR start_on > :year_ago
    ELSE end_on IS NULL OR end_on >= :today END
"""
_RATES = """
SELECT currency, per_base FROM rate
WHERE deleted_at IS NULL AND on_day <= :today ORDER BY on_day
"""
_SETTINGS = "SELECT id, value FROM setting WHERE id IN ('base_currency', 'moved')"


def read(path: Path, today: date) -> Outline | None:
    """None for a book that is not as it should be: opening it says why."""
    try:
        gate.check_engine()
        gate.check_place(path)
        gate.check_writable(path)
        if gate.book_version(path) != VERSION:
            return None
        db = gate.to_read(path)
        try:
            return _read(db, today)
        finally:
            db.close()
    except (DeskError, dbapi2.Error):
        return None


def _read(db: dbapi2.Connection, today: date) -> Outline | None:
    settings = dict(db.execute(_SETTINGS))
    if "moved" in settings:
        return None
    base = json.loads(settings.get("base_currency", '"EUR"'))
    rungs = {rung.value: rung for rung in Rung} | {None: Rung.PROSPECT}
    standings = ((id_, name, rungs[rung]) for id_, name, rung in db.execute(_STANDINGS))
    days = {"today": today.isoformat(), "year_ago": a_year_before(today).isoformat()}

    def rates() -> Rates:
        return {code: Decimal(per_base) for code, per_base in db.execute(_RATES, days)}

    incomes = incomes_in_base(db.execute(_INCOMES, days), base, rates)
    return outline(standings, incomes, base, MOST)
