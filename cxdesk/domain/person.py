"""People: theirs belong to an account, ours to none."""

from dataclasses import dataclass
from datetime import date


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

    @property
    def initials(self) -> str:
        words = self.name.split()
        return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()


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
