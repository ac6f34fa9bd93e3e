"""Chips: everything that would be kept beside the words of a note, each to be seen and removed."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from cxdesk.domain import capture_marks as found
from cxdesk.domain.capture_asides import Told
from cxdesk.domain.capture_body import Edit, composed
from cxdesk.domain.capture_marks import Mention, Span, Undertaking
from cxdesk.domain.capture_opening import Opening
from cxdesk.domain.interaction import Aside, Kind, kind_name
from cxdesk.domain.person import Person, short_name
from cxdesk.domain.promise import PromiseDraft, repeat_name
from cxdesk.domain.text import clean_line, folded
from cxdesk.i18n import _, day, weekday_day


class Sort(StrEnum):
    """What a chip is about. WHO asks whom a name means; HINT only says something."""

    KIND = "kind"
    DAY = "day"
    PERSON = "person"
    NEW_PERSON = "new_person"
    WHO = "who"
    PROMISE = "promise"
    TAG = "tag"
    ASIDE = "aside"
    THEIR_WORDS = "their_words"
    ANSWERS = "answers"
    NO_NEXT_STEP = "no_next_step"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Chip:
    """`key` names it while the text changes; `offered`: kept only once it is clicked.

    `span` is filled where a click may put other words into the text.
    """

    sort: Sort
    key: str
    text: str
    offered: bool = False
    options: tuple[str, ...] = ()
    kind: Kind | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A chip that comes from the text; `replacement` None leaves the words as they stand."""

    span: Span
    chip: Chip
    replacement: str | None = None
    person: Person | None = None
    promise: PromiseDraft | None = None
    aside: Aside | None = None
    value: str = ""
    on: date | None = None

    @property
    def edit(self) -> Edit | None:
        return None if self.replacement is None else Edit(self.span, self.replacement)


def day_text(on: date, today: date) -> str:
    """Fri 20 Nov; with its year where it is far away."""
    return weekday_day(on) if abs((on - today).days) < 300 else day(on)


def of_opening(opening: Opening, today: date) -> Mark:
    if opening.problem:
        return Mark(opening.span, Chip(Sort.HINT, "hint:day", opening.problem))
    if opening.kind:
        return Mark(opening.span, kind_chip(opening.kind), "")
    on = opening.on or today
    return Mark(opening.span, day_chip(on, today), "", on=on)


def kind_chip(kind: Kind, suffix: str = "") -> Chip:
    return Chip(Sort.KIND, f"kind:{kind}", kind_name(kind) + suffix, kind=kind)


def day_chip(on: date, today: date) -> Chip:
    text = day_text(on, today)
    planned = _("Planned, {day}").format(day=text)
    return Chip(Sort.DAY, f"day:{on}", planned if on > today else text)


_QUOTED = re.compile(r"^>[ \t]*(?P<words>\S.*)$", re.MULTILINE)


def their_words(text: str) -> list[Mark]:
    """Lines that begin with >, as replies quote (practice C-17)."""
    chip = Chip(Sort.THEIR_WORDS, "their-words", _("In their words"))
    lines = list(_QUOTED.finditer(text))[: found.AT_MOST]
    return [Mark(Span(*line.span()), chip, "", value=line["words"].strip()) for line in lines]


def people(text: str, known: tuple[Person, ...]) -> list[Mark]:
    return [_person(mention) for mention in found.mentions(text, known)]


def _person(mention: Mention) -> Mark:
    match mention.people:
        case ():
            name = clean_line(mention.word)
            name = name[:1].upper() + name[1:]
            chip = Chip(Sort.NEW_PERSON, f"new:{folded(name)}", _("Add {name}").format(name=name))
            return Mark(mention.span, chip, name, value=name)
        case (person,):
            chip = Chip(Sort.PERSON, f"person:{person.id}", person.name)
            return Mark(
                mention.span, chip, _spoken(person, mention.word), person, value=person.name
            )
        case several:
            text = _("Which {name}?").format(name=mention.word)
            names = tuple(person.name for person in several)
            return Mark(
                mention.span,
                Chip(
                    Sort.WHO,
                    f"who:{folded(mention.word)}",
                    text,
                    options=names,
                    span=mention.span,
                ),
                value=mention.word,
            )


def _spoken(person: Person, word: str) -> str:
    """The word as the name spells it: "pri" is Priya."""
    begins = [part for part in person.name.split() if folded(part).startswith(folded(word))]
    return begins[0] if begins else word


def promises(text: str, named: list[Mark], today: date) -> list[Mark]:
    marks = [_promise(text, one, named, today) for one in found.promises(text, today)]
    return _told_apart(marks)


def intentions(text: str, named: list[Mark], today: date) -> list[Mark]:
    """Offered, and their words stay where they are."""
    read = [(one, _draft(text, one, named)) for one in found.intentions(text, today)]
    marks = [
        Mark(one.span, _intended(draft, today), promise=draft) for one, draft in read if draft
    ]
    return _told_apart(marks)


def _intended(draft: PromiseDraft, today: date) -> Chip:
    label = _("Promise: {text}, {day}?").format(
        text=_shortened(draft.text), day=day_text(draft.due_on, today)
    )
    return Chip(Sort.PROMISE, f"will:{_first_word(draft.text)}", label, offered=True)


def tags(text: str) -> list[Mark]:
    return [
        Mark(tag.span, Chip(Sort.TAG, f"tag:{tag.name}", f"#{tag.name}"), value=tag.name)
        for tag in found.tags(text)
    ]


def asides(text: str, told: list[Told], named: list[Mark]) -> list[Mark]:
    return _told_apart([_aside(text, one, named) for one in told])


def _aside(text: str, told: Told, named: list[Mark]) -> Mark:
    edits = [mark.edit for mark in named if mark.edit and told.words.holds(mark.span)]
    words = clean_line(composed(text, told.words, edits))
    label = _("{name}: {words}").format(name=kind_name(told.kind), words=_shortened(words))
    chip = Chip(Sort.ASIDE, f"aside:{told.kind}:{_first_word(words)}", label, kind=told.kind)
    return Mark(told.span, chip, "", aside=Aside(told.kind, words))


def _promise(text: str, one: Undertaking, named: list[Mark], today: date) -> Mark:
    key = f"promise:{_first_word(text[one.words.start : one.words.end])}"
    draft = _draft(text, one, named)
    if draft is None:
        return Mark(one.span, Chip(Sort.HINT, key, one.problem or ""))
    return Mark(one.span, Chip(Sort.PROMISE, key, promise_text(draft, today)), "", promise=draft)


def promise_text(draft: PromiseDraft, today: date) -> str:
    """ "Promise to Priya, Fri 20 Nov, weekly"."""
    when = day_text(draft.due_on, today)
    if draft.repeats:
        when = f"{when}, {repeat_name(draft.repeats)}"
    if draft.to_name is None:
        return _("Promise, {when}").format(when=when)
    name = short_name(draft.to_name)
    return _("Promise to {name}, {when}").format(name=name, when=when)


def _draft(text: str, one: Undertaking, named: list[Mark]) -> PromiseDraft | None:
    if one.due_on is None:
        return None
    edits = [mark.edit for mark in named if mark.edit and one.words.holds(mark.span)]
    words = clean_line(composed(text, one.words, edits))
    to = _receiver(one.span, named)
    return PromiseDraft(words, one.due_on, to_name=to, repeats=one.repeats)


def _receiver(span: Span, named: list[Mark]) -> str | None:
    """Whom a promise is made to: named in it, else last before it, else first after it."""
    people = [mark for mark in named if mark.chip.sort in (Sort.PERSON, Sort.NEW_PERSON)]
    inside = [mark for mark in people if span.holds(mark.span)]
    before = [mark for mark in people if mark.span.end <= span.start][-1:]
    after = [mark for mark in people if mark.span.start >= span.end]
    return next((mark.value for mark in (*inside, *before, *after)), None)


def _first_word(text: str) -> str:
    return folded(next(iter(text.split()), ""))


def _shortened(text: str) -> str:
    return text if len(text) <= 32 else text[:31].rstrip() + "…"


def _told_apart(marks: list[Mark]) -> list[Mark]:
    """Two promises that begin alike are still two."""
    seen: dict[str, int] = {}
    apart = []
    for mark in marks:
        count = seen[mark.chip.key] = seen.get(mark.chip.key, 0) + 1
        key = mark.chip.key if count == 1 else f"{mark.chip.key}:{count}"
        apart.append(replace(mark, chip=replace(mark.chip, key=key)))
    return apart
