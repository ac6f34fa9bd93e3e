"""What is different since both sides agreed, and whether they have to agree again (C-13)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cxdesk.domain.plan import Plan, PlanItem
from cxdesk.domain.plan_agreement import Agreement, Baseline, Versions
from cxdesk.domain.promise import Side
from cxdesk.domain.work_days import Calendars
from cxdesk.i18n import _, _n

ASK_AFTER_WD = 5
"""Working days by which an action may move before both sides agree again."""


@dataclass(frozen=True, slots=True)
class Change:
    """An open item whose day is not the agreed one; new ones have no `agreed_due`.

    `days` counts calendar days, less than 0 for earlier. `agreed_by` is their yes to the new day.
    `follows` says that a milestone only went where its actions are. `asks` says that this alone
    makes a new agreement necessary.
    """

    item: PlanItem
    agreed_due: date | None
    days: int
    agreed_by: Agreement | None
    follows: bool
    asks: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the agreement stands; `gone` names what a version promised and the plan dropped."""

    version: int
    changes: tuple[Change, ...] = ()
    gone: tuple[str, ...] = ()
    go_live_moved: bool = False
    must_ask: bool = False

    @property
    def is_agreed(self) -> bool:
        """Whether both sides have agreed to the plan as it stands."""
        return self.version > 0 and not self.must_ask

    @property
    def dates(self) -> tuple[Change, ...]:
        """The changes that somebody made, without the milestones that followed."""
        return tuple(change for change in self.changes if not change.follows)

    @property
    def agreed_dates(self) -> tuple[Change, ...]:
        return tuple(change for change in self.dates if change.agreed_by)


def standing(
    plan: Plan, versions: Versions, days: Calendars, ask_after: int = ASK_AFTER_WD
) -> Standing:
    """The plan beside the newest version that both sides signed.

    They have to agree again when a milestone or the go-live moves, when a milestone comes or goes,
    or when an action moves by more than `ask_after` working days.
    """
    baseline = versions.agreed
    if baseline is None:
        return Standing(0, must_ask=True)
    compared = _Compared(plan, baseline, versions, days, ask_after)
    changes = tuple(compared.changes())
    here = {item.id for item in plan.items if item.counts}
    gone = [frozen for id_, frozen in baseline.items.items() if id_ not in here]
    moved = plan.go_live_on not in (baseline.go_live_on, baseline.ends_on)
    return Standing(
        baseline.version,
        changes,
        tuple(frozen.name for frozen in gone),
        moved,
        moved
        or any(frozen.is_milestone for frozen in gone)
        or any(change.asks for change in changes),
    )


@dataclass(frozen=True, slots=True)
class _Compared:
    plan: Plan
    baseline: Baseline
    versions: Versions
    days: Calendars
    ask_after: int

    def changes(self) -> Iterator[Change]:
        for item in self.plan.items:
            if item.is_open and not self._is_as_agreed(item):
                yield self._change(item)

    def _is_as_agreed(self, item: PlanItem) -> bool:
        return item.id in self.baseline.items and self.baseline.due(item.id) == item.due_on

    def _change(self, item: PlanItem) -> Change:
        agreed = self.baseline.due(item.id)
        moved = (item.due_on - agreed).days if item.due_on and agreed else 0
        said_yes = self.versions.said_yes(item, Side.THEIRS)
        follows = item.is_milestone and self._follows(item)
        asks = said_yes is None and self._weighs(item, agreed, follows)
        return Change(item, agreed, moved, said_yes, follows, asks)

    def _weighs(self, item: PlanItem, agreed: date | None, follows: bool) -> bool:
        """Whether they would want to be asked; a milestone that follows days they know, not."""
        if item.is_milestone:
            return not (follows and self._all_agreed(item))
        if agreed is None or item.due_on is None:
            return item.due_on != agreed and agreed is not None
        return abs(self.days.of(item.side).between(agreed, item.due_on)) > self.ask_after

    def _follows(self, stone: PlanItem) -> bool:
        """Both now and when it was agreed, it falls on the day of its last action."""
        actions = [item for item in self.plan.of(stone.id) if item.counts]
        now = [item.due_on for item in actions if item.due_on]
        then = [due for item in actions if (due := self.baseline.due(item.id))]
        agreed = self.baseline.due(stone.id)
        if not now or not then or agreed is None:
            return False
        return stone.due_on == max(now) and agreed == max(then)

    def _all_agreed(self, stone: PlanItem) -> bool:
        """They said yes to every day of its actions that is new."""
        moved = [
            item
            for item in self.plan.of(stone.id)
            if item.is_open and not self._is_as_agreed(item)
        ]
        return all(self.versions.said_yes(item, Side.THEIRS) for item in moved)


def is_signed(item: PlanItem, side: Side, versions: Versions) -> bool:
    """Whether a side knows and wants the day that the item has: the tick in its row.

    What we change ourselves we want: our tick stays with the version.
    """
    baseline = versions.agreed
    if baseline is None:
        return False
    if side is Side.OURS or not item.is_open:
        return True
    if item.id in baseline.items and baseline.due(item.id) == item.due_on:
        return True
    return versions.said_yes(item, side) is not None


def changed_words(found: Standing) -> str:
    """ "4 dates changed since version 3"; "" for none."""
    count = len(found.dates)
    if not count:
        return ""
    return _n(
        "{n} date changed since version {version}",
        "{n} dates changed since version {version}",
        count,
    ).format(n=count, version=found.version)


def agreed_words(found: Standing, name: str) -> str:
    """ "Priya has agreed 2 of them."; "" for none."""
    count, total = len(found.agreed_dates), len(found.dates)
    if not count:
        return ""
    if count == total:
        return _("{name} has agreed all of them.").format(name=name)
    return _n("{name} has agreed {n} of them.", "{name} has agreed {n} of them.", count).format(
        name=name, n=count
    )


def ask_words(name: str, version: int) -> str:
    """ "Ask Priya to agree version 4"."""
    return _("Ask {name} to agree version {version}").format(name=name, version=version)
