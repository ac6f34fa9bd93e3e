"""What a typed note would keep: read while typing, shown as chips before anything is saved."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from cxdesk.domain import capture_chips as chips
from cxdesk.domain.capture_asides import Told, asides, leads
from cxdesk.domain.capture_body import composed
from cxdesk.domain.capture_chips import Chip, Mark, Sort
from cxdesk.domain.capture_marks import Span
from cxdesk.domain.capture_opening import Guess, Opening, guess, openings
from cxdesk.domain.errors import Ambiguous, DeskError
from cxdesk.domain.interaction import (
    Direction,
    InteractionDraft,
    Kind,
    State,
    direction_name,
    may_leave_loose_end,
    usual_direction,
)
from cxdesk.domain.nps_answer import OpenAnswer
from cxdesk.domain.person import Person, matching, short_name
from cxdesk.domain.text import check_name, clean_line, too_large
from cxdesk.i18n import _


@dataclass(frozen=True, slots=True)
class Known:
    """What the reader may lean on: the day, the account's people, their open answers."""

    today: date
    people: tuple[Person, ...] = ()
    open_answers: tuple[OpenAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """What was clicked rather than typed. `fallback` is the kind where nothing says one."""

    kind: Kind | None = None
    direction: Direction | None = None
    on: date | None = None
    minutes: int | None = None
    removed: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()
    fallback: Kind = Kind.NOTE

    def choosing(self, kind: Kind) -> "Choices":
        return replace(self, kind=kind)

    def dated(self, on: date | None) -> "Choices":
        return replace(self, on=on)

    def taking(self, chip: Chip) -> "Choices":
        return replace(self, taken=self.taken | {chip.key})

    def without(self, chip: Chip) -> "Choices":
        """The chip goes, the words stay."""
        bare = replace(self, taken=self.taken - {chip.key}, removed=self.removed | {chip.key})
        if chip.sort is Sort.KIND:
            return replace(bare, kind=None)
        return replace(bare, on=None) if chip.sort is Sort.DAY else bare


@dataclass(frozen=True, slots=True)
class Capture:
    """One reading of a text: what would be kept, and where its marks stand."""

    text: str
    draft: InteractionDraft
    chips: tuple[Chip, ...] = ()
    spans: tuple[Span, ...] = ()
    problem: str | None = None

    def settled(self) -> InteractionDraft:
        """The draft, once no question is open; raises DeskError otherwise."""
        if self.problem:
            raise DeskError(self.problem)
        for chip in self.chips:
            if chip.sort is Sort.WHO:
                raise Ambiguous(_who(chip), chip.options)
        return self.draft


def with_person(draft: InteractionDraft, known: Known, word: str) -> InteractionDraft:
    """`draft` with whom `word` means: somebody known, else a new name; promises without a
    receiver are made to them. Raises Ambiguous when several fit.
    """
    name = clean_line(word.strip().removeprefix("@")).strip('"“”')
    found = matching(list(known.people), name)
    if len(found) > 1:
        which = Chip(Sort.WHO, "", _("Which {name}?").format(name=name))
        which = replace(which, options=tuple(person.name for person in found))
        raise Ambiguous(_who(which), which.options)
    to = found[0].name if found else check_name(name, _("A person"))
    return replace(
        draft,
        people=_distinct([*draft.people, *(person.id for person in found)]),
        new_people=draft.new_people if found else _distinct([*draft.new_people, to]),
        promises=tuple(p if p.to_name else replace(p, to_name=to) for p in draft.promises),
    )


def _who(chip: Chip) -> str:
    names = ", ".join(chip.options)
    question = _("{which} It can be {names}. Nothing was saved. Say which.")
    return question.format(which=chip.text, names=names)


def parse(text: str, known: Known, choices: Choices = Choices()) -> Capture:
    """Never raises. A text too large for a note is not read, and `problem` says so."""
    if problem := too_large(text):
        return Capture(text, _bare(text, known, choices), problem=problem)
    marks = _marks(text, known, choices)
    kept = [mark for mark in marks if not mark.chip.offered]
    draft = _draft(text, kept, known, choices)
    offers = _offers(draft, known, choices)
    taken = {chip.key for chip in offers if not chip.offered}
    draft = replace(
        draft,
        no_next_step="no-next-step" in taken,
        answers=tuple(a.id for a in known.open_answers if f"answers:{a.id}" in taken),
    )
    heads = _heads(draft, known, choices) if text.strip() else []
    read = [m.chip for m in marks if m.chip.sort not in (Sort.KIND, Sort.DAY)]
    spans = tuple(m.span for m in kept if m.chip.sort is not Sort.HINT)
    return Capture(text, draft, _once([*heads, *read, *offers]), spans)


def _bare(text: str, known: Known, choices: Choices) -> InteractionDraft:
    kind = choices.kind or choices.fallback
    return InteractionDraft(kind, choices.on or known.today, text, usual_direction(kind))


def _marks(text: str, known: Known, choices: Choices) -> list[Mark]:
    """In the order of their chips, without those that were removed."""
    today = known.today
    opening = [chips.of_opening(one, today) for one in openings(text, today)]
    opening = [mark for mark in _left(opening, choices) if _is_not_overruled(mark, choices)]
    theirs = _left(chips.their_words(text), choices)
    named = _left(chips.people(text, known.people), choices)
    promised = _left(chips.promises(text, named, today), choices)
    meant = [_if_taken(mark, choices) for mark in chips.intentions(text, named, today)]
    tagged = _left(chips.tags(text), choices)
    after = max((mark.span.end for mark in opening), default=0)
    told = asides(text, after)
    has_kind = any(mark.chip.kind for mark in opening)
    if not has_kind and leads(told, text, after, [mark.span for mark in (*named, *tagged)]):
        opening += _left(_what_it_is_about(told.pop(0), today, choices), choices)
    aside = _left(chips.asides(text, told, named), choices)
    return [*opening, *theirs, *named, *promised, *aside, *_left(meant, choices), *tagged]


def _what_it_is_about(told: Told, today: date, choices: Choices) -> list[Mark]:
    mark = chips.of_opening(Opening(told.prefix, kind=told.kind), today)
    return [mark] if _is_not_overruled(mark, choices) else []


def _is_not_overruled(mark: Mark, choices: Choices) -> bool:
    """What was clicked wins over what was typed, which then is words like any other."""
    kind_stands = mark.chip.kind is None or choices.kind in (None, mark.chip.kind)
    return kind_stands and (mark.on is None or choices.on in (None, mark.on))


def _left(marks: Iterable[Mark], choices: Choices) -> list[Mark]:
    return [mark for mark in marks if mark.chip.key not in choices.removed]


def _if_taken(mark: Mark, choices: Choices) -> Mark:
    if mark.chip.key not in choices.taken:
        return mark
    return replace(mark, chip=replace(mark.chip, offered=False))


def _draft(text: str, marks: list[Mark], known: Known, choices: Choices) -> InteractionDraft:
    guessed = _guessed(text, marks, choices)
    kind = _kind(marks, guessed, choices)
    on = choices.on or next((m.on for m in marks if m.on), known.today)
    usual = guessed.direction if guessed and guessed.kind is kind else None
    theirs = [m.value for m in marks if m.chip.sort is Sort.THEIR_WORDS]
    return InteractionDraft(
        kind=kind,
        on=on,
        body=composed(text, Span(0, len(text)), [m.edit for m in marks if m.edit]),
        direction=choices.direction or usual or usual_direction(kind),
        state=State.PLANNED if on > known.today else State.DONE,
        people=_distinct(m.person.id for m in marks if m.person),
        new_people=_distinct(m.value for m in marks if m.chip.sort is Sort.NEW_PERSON),
        promises=tuple(m.promise for m in marks if m.promise),
        tags=_distinct(m.value for m in marks if m.chip.sort is Sort.TAG),
        asides=tuple(m.aside for m in marks if m.aside),
        minutes=choices.minutes,
        their_words="\n".join(theirs) or None,
    )


def _guessed(text: str, marks: list[Mark], choices: Choices) -> Guess | None:
    start = max((m.span.end for m in marks if m.chip.sort in (Sort.DAY, Sort.KIND)), default=0)
    guessed = guess(text[start : start + 400])
    removed = guessed is not None and f"kind:{guessed.kind}" in choices.removed
    return None if removed else guessed


def _kind(marks: list[Mark], guessed: Guess | None, choices: Choices) -> Kind:
    typed = [mark.chip.kind for mark in marks if mark.chip.sort is Sort.KIND]
    if known := choices.kind or next(iter(typed), None) or (guessed and guessed.kind):
        return known
    return Kind.NOTE if f"kind:{choices.fallback}" in choices.removed else choices.fallback


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _heads(draft: InteractionDraft, known: Known, choices: Choices) -> list[Chip]:
    """Kind and day, wherever they come from."""
    unusual = draft.direction is not usual_direction(draft.kind)
    heads = [
        chips.kind_chip(draft.kind, f", {direction_name(draft.direction)}" if unusual else "")
    ]
    if draft.on != known.today:
        heads.append(chips.day_chip(draft.on, known.today))
    return [chip for chip in heads if chip.key not in choices.removed]


def _offers(draft: InteractionDraft, known: Known, choices: Choices) -> list[Chip]:
    """What the note could also say, at one click: that nothing follows, that it is an answer."""
    offers = [
        Chip(Sort.ANSWERS, f"answers:{one.id}", _answers(one, known))
        for one in known.open_answers
        if draft.state is State.DONE and _could_answer(draft, one)
    ]
    if may_leave_loose_end(draft.direction, draft.state) and not draft.promises and draft.body:
        offers.append(Chip(Sort.NO_NEXT_STEP, "no-next-step", _("No next step")))
    return [replace(chip, offered=chip.key not in choices.taken) for chip in offers]


def _could_answer(draft: InteractionDraft, one: OpenAnswer) -> bool:
    """With the person who gave it; one without a name, by anything that was written down."""
    return bool(draft.body) if one.person_id is None else one.person_id in draft.people


def _answers(one: OpenAnswer, known: Known) -> str:
    if one.person_id is None:
        return _("Answers the {score} without a name").format(score=one.score)
    name = next(short_name(p.name) for p in known.people if p.id == one.person_id)
    return _("Answers {name}’s {score}").format(name=name, score=one.score)


def _once(shown: Iterable[Chip]) -> tuple[Chip, ...]:
    first: dict[str, Chip] = {}
    for chip in shown:
        first.setdefault(chip.key, chip)
    return tuple(first.values())
