"""The outline of the list of accounts: what is shown of it before the rest has been read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cxdesk.domain.ladder import TOP_FIRST, Rung, ladder_order
from cxdesk.domain.money import Money


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """An account of which no more is known yet."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class OutlineRung:
    """How many accounts stand on it, their income where any is known, and the first of them."""

    rung: Rung
    count: int
    income: Money | None
    lines: tuple[OutlineLine, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The upper rungs with accounts, top first, and how many accounts there are in all."""

    rungs: tuple[OutlineRung, ...]
    count: int


def outline(
    standings: Iterable[tuple[str, str, Rung]], incomes: Mapping[str, int], base: str, most: int
) -> Outline:
    """Of id, name and rung of each account the first `most`, in the order of the list.

    `incomes` in minor units of `base`.
    """
    on_rung: dict[Rung, list[tuple[str, str]]] = {}
    for id_, name, rung in standings:
        on_rung.setdefault(rung, []).append((id_, name))
    rungs: list[OutlineRung] = []
    room = most
    for rung in TOP_FIRST:
        if room > 0 and rung in on_rung:
            rungs.append(_rung(rung, on_rung[rung], incomes, base, room))
            room -= len(rungs[-1].lines)
    return Outline(tuple(rungs), sum(map(len, on_rung.values())))


def _rung(
    rung: Rung, members: list[tuple[str, str]], incomes: Mapping[str, int], base: str, room: int
) -> OutlineRung:
    known = [incomes[id_] for id_, _name in members if id_ in incomes]
    members.sort(key=lambda one: (ladder_order(rung, incomes.get(one[0]), one[1]), one[0]))
    return OutlineRung(
        rung,
        len(members),
        Money(sum(known), base) if known else None,
        tuple(OutlineLine(id_, name) for id_, name in members[:room]),
    )
