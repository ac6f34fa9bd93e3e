"""The one piece of news: what changed, and in which accounts."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a change can be about."""

    ACCOUNT = "account"
    PERSON = "person"
    INTERACTION = "interaction"
    MOVE = "move"
    ANSWER = "answer"
    PROMISE = "promise"
    PLAN = "plan"
    INCOME = "income"
    FEEDBACK = "feedback"
    FILE = "file"
    IMPORT = "import"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Changed:
    """Said once after a commit; `account_ids` is empty where no account is concerned."""

    kinds: frozenset[Kind]
    account_ids: frozenset[str]

    def touches(self, *kinds: Kind) -> bool:
        return not self.kinds.isdisjoint(kinds)


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing the user did, undone as one; `at` is UTC."""

    id: int
    name: str
    at: str
    via: str
    undone: bool
    barrier: bool
