"""Many values as one parameter of a query."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Select, func, select


def listed(values: Iterable[str]) -> Select[Any]:
    """What `in_` takes; a list of parameters ends at 32,766."""
    return select(func.json_each(json.dumps(sorted(values))).table_valued("value").c.value)
