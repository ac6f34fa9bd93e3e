from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from cxdesk.domain.capture import Choices, Known, parse
from cxdesk.domain.errors import DeskError
from cxdesk.domain.interaction import Direction, Kind, NextStep, State
from cxdesk.domain.ladder import Move, Rung
from cxdesk.domain.promise import PromiseDraft, Standing
from cxdesk.domain.timeline import Slice, Source
from cxdesk.domain.timeline_words import remarks, sentence, title
from cxdesk.features.timeline import service
from cxdesk.store import journal, ladder, people, promises
from cxdesk.store.journal import deed
from cxdesk.store.tables import promise

TODAY = date(2026, 11, 17)


def titles(items):
    return [title(item) for item in items]


def undo(app):
    with app.book.write() as db:
        return journal.undo(db)


def test_one_deed_keeps_all_that_was_typed(app, desk, log, today):
    kept = log("Priya called @Priya and @Maria: !send @Priya the notes by friday #rollout")

    assert kept.people == ("Priya Raman", "Maria")
    assert (kept.kind, kept.tags, kept.next_step) == (Kind.CALL, ("rollout",), NextStep.SET)
    with app.book.read() as db:
        (made,) = promises.for_account(db, desk.account)
        assert (made.text, made.to_name) == ("send Priya the notes", "Priya Raman")
        assert made.interaction_id == kept.id
        assert len(people.for_account(db, desk.account, today)) == 4
        assert journal.next_undo(db).name == "Log a call with Priya Raman, Maria"


def test_undo_takes_all_of_it_back(app, desk, log, shown, today):
    before = shown()
    log("Met @Maria: !note by friday #x")

    undo(app)

    assert shown() == before
    with app.book.read() as db:
        assert promises.for_account(db, desk.account) == []
        assert len(people.for_account(db, desk.account, today)) == 3


def test_undo_takes_a_note_and_what_was_given_in_it_back_together(app, log, shown):
    before = len(shown())
    log("Priya called. give: early access. ask: a reference")
    kept = len(shown())

    undo(app)

    assert kept == before + 3
    assert len(shown()) == before


def test_what_happened_in_the_future_is_refused(app, desk, today):
    draft = replace(log_draft("Rang them", today), on=today + timedelta(1))

    with pytest.raises(DeskError, match="in the future"), app.book.write() as db:
        service.record(db, desk.account, draft, today)

    with app.book.read() as db:
        assert service.count(db, desk.account, Slice.NOTES) == 0


def log_draft(text, today):
    return parse(text, Known(today)).draft


def test_a_note_too_large_is_refused_and_nothing_is_half_kept(app, desk, today):
    draft = replace(log_draft("Met", today), body="x" * 300_000, new_people=("Maria",))

    with pytest.raises(DeskError, match="256 kB"), app.book.write() as db:
        service.record(db, desk.account, draft, today)

    with app.book.read() as db:
        assert len(people.for_account(db, desk.account, today)) == 3


def test_control_characters_never_enter_the_book(app, desk, log):
    kept = log("$\\frac{1}{$ 日本 \x00\x07 é")

    assert kept.body == "$\\frac{1}{$ 日本  é"


def test_moments_stand_by_when_they_happened_not_when_they_were_kept(log, shown):
    log("Met them")
    log("on 3 nov: visit to Leiden")
    log("on 3 dec: meeting")

    assert [(title(item), item.on) for item in shown()][:4] == [
        ("Meeting, planned", date(2026, 12, 3)),
        ("Meeting", TODAY),
        ("Placed on Prospect", TODAY),
        ("NPS answer", date(2026, 11, 12)),
    ]


def test_of_one_day_the_last_kept_stands_first(log, shown):
    for word in ("one", "two", "three"):
        log(word)

    assert [item.text for item in shown(part=Slice.NOTES)] == ["three", "two", "one"]


def test_moves_say_where_from(app, desk, shown):
    with app.book.write() as db, deed(db, "Move"):
        ladder.place(db, desk.account, Move("", Rung.CLIENT, TODAY, "Renewed twice", None))
        ladder.place(db, desk.account, Move("", Rung.CUSTOMER, TODAY, None, None))

    assert titles(shown(part=Slice.MOVES)) == [
        "Moved down to Customer",
        "Moved up to Client",
        "Placed on Prospect",
    ]
    assert shown(part=Slice.MOVES)[1].text == "Renewed twice"


def test_a_promise_stands_with_its_talk_and_again_when_it_ends(app, desk, log, shown):
    log("Rang @Priya !Friday note every friday")
    with app.book.write() as db, deed(db, "Promise"):
        alone = PromiseDraft("Root cause", TODAY)
        promises.add(db, desk.account, alone, TODAY - timedelta(7))

    talk = next(item for item in shown() if item.kind is Kind.CALL)
    assert [r.text for r in remarks(talk, TODAY)] == ["Promised: Friday note, weekly"]
    made = [item for item in shown() if item.place.source is Source.PROMISE_MADE]
    assert [item.text for item in made] == ["Root cause"]
    assert len(shown(part=Slice.PROMISES)) == 2


def test_a_kept_promise_is_a_moment_of_its_own(app, desk, shown):
    with app.book.write() as db, deed(db, "Promise"):
        made = promises.add(db, desk.account, PromiseDraft("Root cause", TODAY), TODAY)
        close(db, made, TODAY)

    assert [(item.standing, title(item)) for item in shown(part=Slice.PROMISES)] == [
        (Standing.KEPT, "Promise kept"),
        (Standing.KEPT, "Promised"),
    ]


def close(db, promise_id, on):
    done = update(promise).where(promise.c.id == promise_id)
    db.execute(done.values(closed_on=on, outcome="done"))


def test_a_low_answer_waits_until_a_talk_answers_it(app, desk, log, shown, today):
    (low,) = shown(part=Slice.ANSWERS)
    assert [r.text for r in remarks(low, today)] == ["Not followed up, 5 days"]
    assert sentence(low, today) == (
        "NPS answer Jonas Weidler, score 4, Detractor, 12 Nov."
        " “Reports still time out.”. Not followed up, 5 days"
    )

    log("Rang @Jonas", Choices(taken=frozenset({f"answers:{desk.low_answer}"})))

    assert not shown(part=Slice.ANSWERS)[0].is_open
    with app.book.read() as db:
        assert service.known(db, desk.account, today).open_answers == ()


def test_trashing_the_talk_opens_the_answer_again_and_undo_closes_it(app, desk, log, shown):
    kept = log("Rang @Jonas", Choices(taken=frozenset({f"answers:{desk.low_answer}"})))

    with app.book.write() as db:
        service.trash_interaction(db, kept.id)

    assert shown(part=Slice.TALKS) == []
    assert shown(part=Slice.ANSWERS)[0].is_open
    undo(app)
    assert titles(shown(part=Slice.TALKS)) == ["Call"]
    assert not shown(part=Slice.ANSWERS)[0].is_open


def test_what_a_trashed_talk_promised_stays_promised(app, log, shown):
    kept = log("Rang @Priya !note by friday")

    with app.book.write() as db:
        service.trash_interaction(db, kept.id)

    assert titles(shown())[0] == "Promised"


def test_an_entry_can_be_reworded_redated_and_be_of_another_kind(app, log, today):
    kept = log("Rang @Priya")

    with app.book.write() as db:
        service.reword(db, kept.id, "Wrote to Priya", today)
        service.change_day(db, kept.id, date(2026, 11, 3), today)
        changed = service.change_kind(db, kept.id, Kind.EMAIL, today)

    assert (changed.body, changed.on, changed.kind) == (
        "Wrote to Priya",
        date(2026, 11, 3),
        Kind.EMAIL,
    )
    assert (changed.direction, changed.next_step) == (Direction.OUT, NextStep.NONE)
    assert changed.people == ("Priya Raman",)


def test_a_talk_that_becomes_one_later_is_a_loose_end(app, log, today):
    kept = log("A note")

    with app.book.write() as db:
        changed = service.change_kind(db, kept.id, Kind.CALL, today)

    assert changed.next_step is NextStep.OPEN


def test_an_entry_is_not_emptied(app, log, today):
    kept = log("A note")

    with pytest.raises(DeskError, match="needs words"), app.book.write() as db:
        service.reword(db, kept.id, "  ", today)


def test_what_was_planned_can_take_place_and_not_be_in_the_future(app, log, today):
    kept = log("on 3 dec: meeting @Priya")

    with app.book.write() as db:
        done = service.settle(db, kept.id, State.DONE, today)
        later = service.change_day(db, kept.id, date(2026, 12, 9), today)

    assert (done.state, done.on) == (State.DONE, today)
    assert later.state is State.PLANNED


def test_an_entry_can_stand_on_the_chart(app, log, shown, today):
    kept = log("Go-live")

    with app.book.write() as db:
        service.mark_on_chart(db, kept.id, True)

    assert [r.text for r in remarks(shown(part=Slice.NOTES)[0], today)] == ["On the chart"]


def test_what_is_gone_cannot_be_touched(app, log, today):
    kept = log("A note")
    undo(app)

    with pytest.raises(DeskError, match="Nothing was changed"), app.book.write() as db:
        service.mark_on_chart(db, kept.id, True)


def test_a_talk_with_a_promise_keeps_its_next_step_when_edited(app, log, today):
    kept = log("Rang @Priya !note by friday")

    with app.book.write() as db:
        changed = service.reword(db, kept.id, "Rang Priya twice", today)

    assert changed.next_step is NextStep.SET
