"""Finds the pairs that look alike without comparing all with all.

Only those are compared that share a key: a site, a mailbox, a rare word, or their name with one
letter left out, under which any two names meet that are one slip apart.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import TypeVar

from rapidfuzz.distance import OSA

from cxdesk.domain.likeness import (
    LIKE_ENOUGH,
    Firm,
    Human,
    Pair,
    Sign,
    Why,
    core,
    firm_signs,
    human_signs,
    letters,
    mailbox_key,
)
from cxdesk.domain.merging import Noun, Two
from cxdesk.domain.text import folded

_CROWD = 24  # holders of one key; of more, only neighbours are compared
_COMMON_WORD = 40  # a word in more names than this tells nobody apart
_COMMON_SITE = 4  # a site of more accounts than this is a group's, or a consultant's
_COMMON_NAME = 3  # a person's name at more accounts than this is a common one
_LONGEST = 60  # letters of a name that are looked at for slips
_OFTEN = 1000

Thing = TypeVar("Thing", Firm, Human)
Progress = Callable[[int, int], None]
Keys = Callable[[Thing], Iterable[Hashable]]


def measure(first: str, second: str) -> float:
    """1 for equal texts, less one letter's share for each slip; 0 when they are unlike anyway."""
    return OSA.normalized_similarity(first, second, score_cutoff=LIKE_ENOUGH)


def pairs_of_firms(firms: Sequence[Firm], progress: Progress) -> list[Pair]:
    """Accounts that may be one, the strongest signs first."""
    words = _rare_words(firms)

    def keys(firm: Firm) -> Iterator[Hashable]:
        yield from (("site", site) for site in firm.sites | firm.mails)
        yield from words[firm.id]
        yield letters(firm.key)
        yield from _slips(core(firm.key))

    by_id = {firm.id: firm for firm in firms}
    common = _common_sites(firms)
    found = []
    for one, other in _candidates(firms, keys, progress):
        signs = firm_signs(by_id[one], by_id[other], measure)
        signs = tuple(sign for sign in signs if sign.what not in common)
        if _says_something(signs):
            names = by_id[one].name, by_id[other].name
            found.append(Pair(Two(Noun.ACCOUNT, one, other), names, signs))
    return sorted(found, key=_rank)


def pairs_of_humans(
    humans: Sequence[Human], accounts: dict[str, str], progress: Progress
) -> list[Pair]:
    """People who may be one, the strongest signs first; `accounts` are names by id."""

    crowded = {at for at, n in Counter(h.account_id for h in humans).items() if n > _CROWD}

    def keys(human: Human) -> Iterator[Hashable]:
        yield from (("box", mailbox_key(address)) for address in human.mailboxes)
        yield "name", human.key
        if human.account_id in crowded:
            yield from ((human.account_id, slip) for slip in _slips(human.key))
        else:
            yield "at", human.account_id

    by_id = {human.id: human for human in humans}
    common = _common_names(humans)
    found = []
    for one, other in _candidates(humans, keys, progress):
        first, second = by_id[one], by_id[other]
        signs = human_signs(first, second, measure)
        elsewhere = first.account_id != second.account_id
        if elsewhere and first.key in common:
            signs = tuple(sign for sign in signs if sign.why is not Why.NAME)
        if _says_something(signs):
            where = tuple(
                dict.fromkeys(accounts.get(h.account_id or "", "") for h in (first, second))
            )
            names = first.name, second.name
            found.append(Pair(Two(Noun.PERSON, one, other), names, signs, where))
    return sorted(found, key=_rank)


def _says_something(signs: Iterable[Sign]) -> bool:
    """A number alone is a switchboard's."""
    return any(sign.why is not Why.PHONE for sign in signs)


def _rank(pair: Pair) -> tuple[int, str]:
    order = list(Why)
    return min(order.index(sign.why) for sign in pair.signs), folded(pair.names[0])


def _candidates(
    things: Sequence[Thing], keys: Keys[Thing], progress: Progress
) -> Iterator[tuple[str, str]]:
    """Each pair of ids that shares a key, once, the older first."""
    blocks: dict[Hashable, list[str]] = defaultdict(list)
    for done, thing in enumerate(things):
        for key in dict.fromkeys(keys(thing)):
            blocks[key].append(thing.id)
        if done % _OFTEN == 0:
            progress(done, len(things))
    seen: set[tuple[str, str]] = set()
    for looked_at, block in enumerate(blocks.values()):
        if looked_at % _OFTEN == 0:
            progress(len(things), len(things))
        for pair in combinations(block, 2) if len(block) <= _CROWD else pairwise(block):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _slips(name: str) -> Iterator[str]:
    """The name as it is, and with each letter left out in turn."""
    whole = name.replace(" ", "")[:_LONGEST]
    yield whole
    for place in range(len(whole)):
        yield whole[:place] + whole[place + 1 :]


def _rare_words(firms: Sequence[Firm]) -> dict[str, list[tuple[str, str]]]:
    """The words of each name that few others have, by id."""
    words = {firm.id: set(core(firm.key).split()) for firm in firms}
    holders: dict[str, int] = defaultdict(int)
    for held in words.values():
        for word in held:
            holders[word] += 1
    return {
        id_: [("word", word) for word in held if 1 < holders[word] <= _COMMON_WORD]
        for id_, held in words.items()
    }


def _common_sites(firms: Sequence[Firm]) -> frozenset[str]:
    holders: dict[str, int] = defaultdict(int)
    for firm in firms:
        for site in firm.sites | firm.mails:
            holders[site] += 1
    return frozenset(site for site, count in holders.items() if count > _COMMON_SITE)


def _common_names(humans: Sequence[Human]) -> frozenset[str]:
    at: dict[str, set[str | None]] = defaultdict(set)
    for human in humans:
        at[human.key].add(human.account_id)
    return frozenset(name for name, accounts in at.items() if len(accounts) > _COMMON_NAME)
