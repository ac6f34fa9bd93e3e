"""What the rows of one file share while they are planned."""

from dataclasses import dataclass, field
from datetime import date

from cxdesk.domain.importing import System
from cxdesk.features.transfer.draft import Draft
from cxdesk.store.known import Known


@dataclass(frozen=True, slots=True)
class Incoming:
    """`source` is the layout's name, `system` calls accounts by `external_id`, `person_system`
    people, `base` is the book's currency. `undated` files say of no answer when it was given.
    `given` is the account that somebody chose by hand for the row."""

    known: Known
    source: str
    system: System
    person_system: System
    base: str
    today: date
    undated: bool = False
    given: str | None = None
    draft: Draft = field(default_factory=Draft)

    def account_name(self, account_id: str) -> str:
        return str(self.known.accounts[account_id]["name"])
