"""The rows that the plan of a story becomes: steps, what they wait for, and what was agreed."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Table

from cxdesk.domain.plan_agreement import How
from cxdesk.domain.promise import Side
from cxdesk.domain.story import PlanTold, Signed, Task
from cxdesk.store.plan_tables import (
    plan,
    plan_agreement,
    plan_baseline,
    plan_dependency,
    plan_item,
)

Row = dict[str, Any]
Rows = Iterator[tuple[Table, Row]]


def of_plan(told: PlanTold, row: Callable[..., Row], people: Mapping[str, str]) -> Rows:
    """`row` makes one of the account with a key of its own; `people` are ids by key."""
    return _Plan(told, row, people).rows()


class _Plan:
    """The rows of one plan, under keys of its own."""

    def __init__(self, told: PlanTold, row: Callable[..., Row], people: Mapping[str, str]) -> None:
        self._told = told
        self._new = row
        self._people = people
        self._head = row(
            title=told.title,
            outcome=told.outcome,
            measure=told.measure,
            go_live_on=told.go_live_on,
            state=told.state,
        )
        self._ids: dict[str, str] = {}

    def rows(self) -> Rows:
        yield plan, self._head
        for place, task in sorted(enumerate(self._told.tasks), key=_milestones_first):
            kept = self._item(place, task)
            self._ids[task.name] = kept["id"]
            yield plan_item, kept
        for task in self._told.tasks:
            if task.waits_for:
                ends = {"from_id": self._ids[task.waits_for], "to_id": self._ids[task.name]}
                yield plan_dependency, self._row(**ends, lag_wd=0)
        if self._told.signed:
            yield from self._agreed(self._told.signed)

    def _row(self, **columns: Any) -> Row:
        return self._new(plan_id=self._head["id"], **columns)

    def _item(self, place: int, task: Task) -> Row:
        return self._row(
            milestone_id=None if task.is_milestone else self._ids[self._stone(place).name],
            place=place,
            name=task.name,
            side=None if task.is_milestone else (Side.OURS if task.ours else Side.THEIRS),
            owner_ours_id=self._people[task.ours] if task.ours else None,
            owner_theirs_id=self._people[task.theirs] if task.theirs else None,
            due_on=task.due_on,
            start_on=task.start_on,
            state="done" if task.done_on else "todo",
            done_on=task.done_on,
            blocked_by=task.because,
            told_on=task.told_on,
        )

    def _stone(self, place: int) -> Task:
        """The milestone above, for the first actions the first one."""
        stones = [(at, task) for at, task in enumerate(self._told.tasks) if task.is_milestone]
        above = [task for at, task in stones if at < place]
        return above[-1] if above else stones[0][1]

    def _agreed(self, signed: Signed) -> Rows:
        for task in self._told.tasks:
            due = task.was_on or task.due_on
            same = {"version": signed.version, "item_id": self._ids[task.name]}
            yield plan_baseline, self._row(**same, due_on=due)
        whole = {"item_id": None, "due_on": self._told.go_live_on, "how": How.MEETING}
        ours, theirs = (Side.OURS, signed.ours), (Side.THEIRS, signed.theirs)
        yield self._yes(signed, ours, whole | {"on_day": signed.ours_on})
        yield self._yes(signed, theirs, whole | {"on_day": signed.theirs_on})
        for task in self._told.tasks:
            if task.yes_on:
                one = {"item_id": self._ids[task.name], "due_on": task.due_on}
                yield self._yes(signed, theirs, one | {"on_day": task.yes_on, "how": How.EMAIL})

    def _yes(self, signed: Signed, who: tuple[Side, str], said: Row) -> tuple[Table, Row]:
        side, name = who
        person = {"side": side, "person_id": self._people[name]}
        return plan_agreement, self._row(version=signed.version, **person, **said)


def _milestones_first(at: tuple[int, Task]) -> tuple[bool, int]:
    place, task = at
    return (not task.is_milestone, place)
