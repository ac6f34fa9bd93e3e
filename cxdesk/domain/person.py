"""People: theirs belong to an account, ours to none."""

from dataclasses import dataclass
from datetime import date

from cxdesk.domain.text import folded
from cxdesk.i18n import _


def short_name(name: str) -> str:
    """ "Annelies" of "Annelies de Wit"; "Dr. Bakker" stays whole."""
    first = name.partition(" ")[0]
    return name if first.endswith(".") else first


@dataclass(frozen=True, slots=True)
class Person:
    """One person; `account_id` None is one of our own people."""

    id: str
    account_id: str | None
    name: str
    title: str | None = None
    role: str | None = None
    influence: int | None = None
    working_note: str | None = None
    left_on: date | None = None
    given: str | None = None

    @property
    def short(self) -> str:
        """What one calls them: the given name, else the first word that is no title."""
        return self.given or short_name(self.name)

    @property
    def initials(self) -> str:
        """Two letters: "AD" of Annelies de Wit."""
        return "".join(word[0] for word in self.name.split()[:2]).upper()


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person with the latest relationship score they gave, as rail and paper show them."""

    person: Person
    score: int | None
    score_on: date | None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A person not yet kept."""

    name: str
    title: str | None = None
    role: str | None = None
    email: str | None = None
    phone: str | None = None
    given: str | None = None
    family: str | None = None


_ROLES = ("sponsor", "champion")


def by_weight(line: PersonLine) -> tuple[int, int, str]:
    """A sort key: the most influential first, then sponsor and champion, then by name."""
    role = (line.person.role or "").casefold()
    place = _ROLES.index(role) if role in _ROLES else len(_ROLES)
    return (-(line.person.influence or 0), place, folded(line.person.name))


def role_name(role: str) -> str:
    """The two roles the program knows, in the user's language; any other as it was typed."""
    known = {"sponsor": _("sponsor"), "champion": _("champion")}
    return known.get(role.casefold(), role)


def position(person: Person) -> str:
    """ "Operations, sponsor": title and role, whichever there are."""
    parts = [person.title, role_name(person.role) if person.role else None]
    return ", ".join(part for part in parts if part)


def matching(people: list[Person], word: str) -> list[Person]:
    """Those whose name is `word`, else those with a part of it that begins so.

    Case and accents do not matter; who has left is found only where nobody present fits.
    """
    wanted = folded(word).strip()
    exact = [p for p in people if folded(p.name) == wanted]
    found = exact or [p for p in people if wanted and _begins(folded(p.name), wanted)]
    return [p for p in found if p.left_on is None] or found


def _begins(name: str, wanted: str) -> bool:
    return any(
        name[start:].startswith(wanted)
        for start in range(len(name))
        if start == 0 or not name[start - 1].isalnum()
    )
