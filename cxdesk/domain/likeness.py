"""Who looks like whom: the signs by which two accounts, or two people, may be one.

The measure of likeness comes from outside: of two texts it says 0 (nothing alike) to 1 (equal), as
one less the share of letters typed, left out, doubled or swapped.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from cxdesk.domain.merging import Two
from cxdesk.domain.text import folded

Measure = Callable[[str, str], float]

LIKE_ENOUGH = 0.92
"""One slip in thirteen letters, two in twenty-five. On the names of `tests/domain/likeness_names`
this takes no two firms for one and misses no single slip: at 0.90 the Bank of Ireland is that of
Iceland and Maria Rossi is Mario, at 0.93 “Halycon Optics” is no longer Halcyon."""
_SHORTEST = 5  # of shorter words a slip is as likely another word

# fmt: off
_ASIDE = frozenset([
    "the", "and", "und", "et", "e", "y", "of", "group", "gruppe", "groupe", "holding", "holdings",
    "company", "co", "limited", "international", "intl", "gmbh", "ag", "inc", "ltd", "llc",
    "corp", "corporation", "plc", "sa",
])
# fmt: on
"""Words that come and go in the name of one firm. Lands do not: those are its branches."""

_NUMBER = re.compile(r"\d+")


class Why(StrEnum):
    """The signs, the strongest first."""

    MAILBOX = "mailbox"
    SITE = "site"
    NAME = "name"
    NEAR_NAME = "near_name"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing in which two agree; `what` is the site, number or address, "" for a name."""

    why: Why
    what: str = ""


@dataclass(frozen=True, slots=True)
class Firm:
    """What an account is known by. `mails` are the sites from which most of its people write."""

    id: str
    name: str
    key: str
    parent_id: str | None = None
    sites: frozenset[str] = frozenset()
    mails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Human:
    """What a person is known by; `account_id` None is one of our own people.

    `key` is the name as `person_key` gives it.
    """

    id: str
    account_id: str | None
    name: str
    key: str
    mailboxes: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that look alike, by what, under the names they have now.

    `where` says of people at which accounts they are.
    """

    two: Two
    names: tuple[str, str]
    signs: tuple[Sign, ...]
    where: tuple[str, ...] = ()


def core(key: str) -> str:
    """The words of a name that tell firms apart, in the order of the alphabet."""
    return " ".join(sorted(_telling(key)))


def letters(key: str) -> str:
    """The same words as one: "Data Works" is "Dataworks"."""
    return "".join(_telling(key))


def _telling(key: str) -> list[str]:
    words = key.split()
    return [word for word in words if word not in _ASIDE] or words


def person_key(name: str) -> str:
    """The words of a person's name in the order of the alphabet: "Raman, Priya" is Priya Raman."""
    return " ".join(sorted(re.findall(r"\w+", folded(name))))


def mailbox_key(address: str) -> str:
    """The box that mail to this address lands in: "ana+news@x.com" is ana's."""
    user, _at, host = address.rpartition("@")
    user = user.partition("+")[0]
    if host in ("gmail.com", "googlemail.com"):
        return user.replace(".", "") + "@gmail.com"
    return f"{user}@{host}"


def alike(first: str, second: str, measure: Measure) -> bool:
    """Whether one of two names, as `core` or `person_key` gives them, is a slip of the other.

    A number is never a slip of another number, and a word seldom of one that begins otherwise.
    """
    if _NUMBER.findall(first) != _NUMBER.findall(second):
        return False
    return measure(first, second) >= LIKE_ENOUGH and _slipped(first, second)


def _slipped(first: str, second: str) -> bool:
    """The words in which they differ begin alike and are long enough to slip in."""
    mine, yours = first.split(), second.split()
    only_mine = [word for word in mine if word not in yours]
    only_yours = [word for word in yours if word not in mine]
    together = len("".join(only_mine)), len("".join(only_yours))
    starts = sorted(word[0] for word in only_mine)[:1], sorted(word[0] for word in only_yours)[:1]
    return min(together) >= _SHORTEST and starts[0] == starts[1]


def firm_signs(first: Firm, second: Firm, measure: Measure) -> tuple[Sign, ...]:
    """Why these accounts may be one, () when nothing says so.

    A parent and its child are two, whatever they share; so are two that share a number alone.
    """
    if first.id == second.parent_id or second.id == first.parent_id:
        return ()
    found = [*_shared_sites(first, second), *_firm_names(first, second, measure)]
    return _enough(found, first, second)


def _enough(found: list[Sign], first: Firm | Human, second: Firm | Human) -> tuple[Sign, ...]:
    numbers = [Sign(Why.PHONE, phone) for phone in sorted(first.phones & second.phones)]
    return (*found, *numbers) if found else ()


def _shared_sites(first: Firm, second: Firm) -> Iterator[Sign]:
    """Sites that are one's own, or its people's, and the other's too."""
    shared = (first.sites | first.mails) & (second.sites | second.mails)
    yield from (Sign(Why.SITE, site) for site in sorted(shared))


def _firm_names(first: Firm, second: Firm, measure: Measure) -> Iterator[Sign]:
    mine, yours = core(first.key), core(second.key)
    if first.key == second.key:
        yield Sign(Why.NAME)
        return
    is_same = mine == yours or letters(first.key) == letters(second.key)
    if is_same or alike(mine, yours, measure):
        yield Sign(Why.NEAR_NAME)


def human_signs(first: Human, second: Human, measure: Measure) -> tuple[Sign, ...]:
    """Why these people may be one: at one account a like name is enough, elsewhere it is not.

    Nobody is one of our own people and one of theirs.
    """
    if (first.account_id is None) is not (second.account_id is None):
        return ()
    boxes = {mailbox_key(a) for a in first.mailboxes} & {mailbox_key(a) for a in second.mailboxes}
    found = [Sign(Why.MAILBOX, box) for box in sorted(boxes)]
    if first.key == second.key:
        found.append(Sign(Why.NAME))
    elif first.account_id == second.account_id and alike(first.key, second.key, measure):
        found.append(Sign(Why.NEAR_NAME))
    return _enough(found, first, second)
