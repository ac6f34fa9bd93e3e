"""The loyalty ladder: seven rungs, and the moves of accounts between them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cxdesk.domain.errors import DeskError
from cxdesk.i18n import _


class Rung(StrEnum):
    """Stored by value, lowest first; compare by `rank`, never by name."""

    OPPONENT = "opponent"
    TAKER = "taker"
    PROSPECT = "prospect"
    CUSTOMER = "customer"
    CLIENT = "client"
    SUPPORTER = "supporter"
    ADVOCATE = "advocate"

    @property
    def rank(self) -> int:
        """−2 for an opponent … 4 for an advocate."""
        return self.place - 3

    @property
    def place(self) -> int:
        """1 (lowest) to 7, as in "5 of 7"."""
        return list(Rung).index(self) + 1

    @property
    def is_negative(self) -> bool:
        return self.rank < 0


class Stage(StrEnum):
    """Where the customer stands in its life with us; independent of the rung."""

    PROSPECT = "prospect"
    ONBOARDING = "onboarding"
    ADOPTION = "adoption"
    RENEWAL = "renewal"
    GROWTH = "growth"
    OFFBOARDING = "offboarding"
    FORMER = "former"


TOP_FIRST = tuple(reversed(Rung))
_RANKS = {rung: rung.rank for rung in Rung}


def ladder_order(rung: Rung, income: int | None, name: str) -> tuple[int, int, str]:
    """For sorting accounts: top rung first, within it the largest income, then the name."""
    return (-_RANKS[rung], -(income or 0), name.casefold())


# The articles' own words for the two lowest rungs, understood when typed and never stored.
_WORDS = {"terrorist": Rung.OPPONENT, "toxic": Rung.TAKER}


def rung_from_word(word: str) -> Rung:
    """The rung somebody typed; raises DeskError with the list of rungs."""
    key = word.strip().casefold()
    if key in _WORDS:
        return _WORDS[key]
    try:
        return Rung(key)
    except ValueError:
        known = ", ".join(Rung)
        raise DeskError(
            _("There is no rung “{word}”. Nothing was changed. Choose one of: {known}.").format(
                word=word.strip(), known=known
            )
        ) from None


def rung_name(rung: Rung) -> str:
    """The shipped label; the book's own labels, where set, come from its settings."""
    return {
        Rung.OPPONENT: _("Opponent"),
        Rung.TAKER: _("Taker"),
        Rung.PROSPECT: _("Prospect"),
        Rung.CUSTOMER: _("Customer"),
        Rung.CLIENT: _("Client"),
        Rung.SUPPORTER: _("Supporter"),
        Rung.ADVOCATE: _("Advocate"),
    }[rung]


def stage_name(stage: Stage) -> str:
    return {
        Stage.PROSPECT: _("Prospect"),
        Stage.ONBOARDING: _("Onboarding"),
        Stage.ADOPTION: _("Adoption"),
        Stage.RENEWAL: _("Renewal"),
        Stage.GROWTH: _("Growth"),
        Stage.OFFBOARDING: _("Offboarding"),
        Stage.FORMER: _("Former"),
    }[stage]


@dataclass(frozen=True, slots=True)
class Move:
    """One dated step on the ladder; `reason` None means none was kept."""

    id: str
    to: Rung
    on: date
    reason: str | None
    override: str | None


@dataclass(frozen=True, slots=True)
class MoveDraft:
    """A move not yet kept. `override` is the typed reason that opens the two lowest rungs."""

    to: Rung
    on: date
    reason: str | None = None
    override: str | None = None

    def check(self, today: date, current: Rung) -> None:
        """Raises DeskError unless the move is in order (practices B-02, B-03, B-09)."""
        if self.to is current:
            raise DeskError(
                _(
                    "The account already stands on that rung. Nothing was changed."
                    " Choose another one."
                )
            )
        if self.on > today:
            raise DeskError(
                _("A move cannot lie in the future. Nothing was saved. Give its day up to today.")
            )
        self.check_reason()

    def check_reason(self) -> None:
        """Raises DeskError where the two lowest rungs lack their typed reason."""
        if self.to.is_negative and not (self.override or "").strip():
            raise DeskError(
                _(
                    "The two lowest rungs need a reason in your own words. Nothing was changed."
                    " Say why, then move it; on the command line with --override."
                )
            )
