"""Two that are one: which value stays, and in which order two histories become one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Noun(StrEnum):
    """What can be there twice."""

    ACCOUNT = "account"
    PERSON = "person"


class Side(StrEnum):
    """Whose value stays: that of the one kept, of the one that goes, or both texts."""

    KEPT = "kept"
    GOING = "going"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Two:
    """The one that is kept and the one that goes into it, by id."""

    noun: Noun
    kept: str
    going: str

    @property
    def key(self) -> frozenset[str]:
        """The same for both orders."""
        return frozenset((self.kept, self.going))


@dataclass(frozen=True, slots=True)
class Field:
    """A fact that both may have, as it is shown; "" where one has none.

    `key` is the column, or the id of a field of one's own. `joins` says that both can stay.
    """

    key: str
    label: str
    kept: str
    going: str
    joins: bool = False

    @property
    def differs(self) -> bool:
        return self.kept != self.going

    @property
    def is_open(self) -> bool:
        """Both say something, and not the same."""
        return bool(self.kept and self.going) and self.differs

    @property
    def sides(self) -> tuple[Side, ...]:
        """What one can choose among, the proposal first."""
        if not self.is_open:
            return (Side.KEPT if self.kept else Side.GOING,)
        return (Side.BOTH, Side.KEPT, Side.GOING) if self.joins else (Side.KEPT, Side.GOING)

    @property
    def proposal(self) -> Side:
        """What is filled wins over what is empty; then the one that is kept; two texts stay."""
        return self.sides[0]


Choices = Mapping[str, Side]
"""By the key of a field; what is not in it takes the proposal."""


def chosen(field: Field, choices: Choices) -> Side:
    """The side taken for `field`; a choice it does not offer is none."""
    side = choices.get(field.key, field.proposal)
    return side if side in field.sides else field.proposal


def joined(kept: str, going: str) -> str:
    """Both texts, the kept one first."""
    return f"{kept}\n\n{going}"


@dataclass(frozen=True, slots=True)
class MergeSheet:
    """Everything one wants to see before two become one.

    `moving` counts what goes along, in words: "14 interactions". `outcome` are facts that follow
    by rule, by their label.
    """

    two: Two
    kept: str
    going: str
    fields: tuple[Field, ...]
    moving: tuple[str, ...]
    outcome: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A dated row of a path: where to, and when."""

    id: str
    to: str
    on: date
    place: int


def united(kept: Sequence[Step], going: Sequence[Step], begins: bool) -> list[Step]:
    """The steps of both paths that are left when they become one, in their order.

    Two steps to the same place are one. With `begins`, the first step of a path only says where an
    account stood when it was written down: the later one of two says nothing, whatever its day.
    """
    first, second = sorted(kept, key=_when), sorted(going, key=_when)
    if begins and first and second:
        second_is_later = _when(second[0]) >= _when(first[0])
        first, second = (first, second[1:]) if second_is_later else (first[1:], second)
    both = sorted([*first, *second], key=_day)  # stable: on one day the kept one's come first
    return list(_without_repeats(both))


def _when(step: Step) -> tuple[date, int]:
    return step.on, step.place


def _day(step: Step) -> date:
    return step.on


def _without_repeats(steps: Iterable[Step]) -> Iterator[Step]:
    before = None
    for step in steps:
        if step.to != before:
            yield step
        before = step.to
