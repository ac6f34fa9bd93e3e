"""Stages are kept as deeds of their own, beside the ladder."""

from datetime import date, timedelta

import pytest

from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.ladder import Rung, Stage
from cxdesk.domain.stage import StageDraft
from cxdesk.features.accounts import service as accounts
from cxdesk.features.ladder import service
from cxdesk.store import journal


@pytest.fixture
def account(do, today):
    return do(accounts.open_account, AccountDraft("Harrow", Rung.CLIENT), today)


def set_stage(do, account, today, *steps):
    for to, ago, reason in steps:
        draft = StageDraft(to, today - timedelta(ago), reason)
        do(service.set_stage, account, draft, today)


def test_a_stage_is_a_step_with_a_day_and_a_reason_and_leaves_the_rung_alone(
    do, ask, account, today
):
    set_stage(do, account, today, (Stage.ONBOARDING, 90, None), (Stage.ADOPTION, 0, "Gate 4 "))

    facts = ask(accounts.facts, account, today)
    assert (facts.stage, facts.stage_since, facts.rung) == (Stage.ADOPTION, today, Rung.CLIENT)
    assert [step.reason for step in facts.stages] == [None, "Gate 4"]


def test_two_steps_of_one_day_keep_their_order(do, ask, account, today):
    set_stage(do, account, today, (Stage.ONBOARDING, 0, None), (Stage.ADOPTION, 0, None))

    assert [step.to for step in ask(service.stage_steps, account)] == [
        Stage.ONBOARDING,
        Stage.ADOPTION,
    ]


def test_the_present_stage_is_corrected_and_not_taken_twice(do, ask, account, today):
    set_stage(do, account, today, (Stage.ADOPTION, 0, None), (Stage.ADOPTION, 30, "Signed"))

    (step,) = ask(service.stage_steps, account)
    assert (step.on, step.reason) == (today - timedelta(30), "Signed")
    assert ask(journal.history)[0].name == "Correct stage Adoption of Harrow"


def test_the_same_again_is_no_deed(do, ask, account, today):
    set_stage(do, account, today, (Stage.ADOPTION, 3, "Signed"))
    before = ask(journal.history)

    set_stage(do, account, today, (Stage.ADOPTION, 3, " Signed"))

    assert ask(journal.history) == before


def test_undo_takes_a_stage_back(do, ask, account, today):
    set_stage(do, account, today, (Stage.ONBOARDING, 9, None), (Stage.ADOPTION, 0, None))

    do(journal.undo)

    assert ask(accounts.facts, account, today).stage is Stage.ONBOARDING


def test_a_refused_day_changes_nothing(do, ask, account, today):
    set_stage(do, account, today, (Stage.ADOPTION, 3, None))

    with pytest.raises(DeskError):
        set_stage(do, account, today, (Stage.GROWTH, 4, None))

    assert len(ask(service.stage_steps, account)) == 1


def test_an_account_in_the_trash_has_no_next_stage(do, account, today):
    do(accounts.trash, account)

    with pytest.raises(DeskError):
        do(service.set_stage, account, StageDraft(Stage.ADOPTION, date(2026, 1, 1)), today)
