"""One generator for every deed of every room, found by walking the rooms."""

import ast
import inspect
import pkgutil
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from random import Random
from typing import TypeGuard

from sqlalchemy import Connection

from cxdesk import features
from cxdesk.domain.account import AccountDraft
from cxdesk.domain.errors import DeskError
from cxdesk.domain.importing import Field
from cxdesk.domain.income import Period
from cxdesk.domain.interaction import Direction, InteractionDraft, Kind, State
from cxdesk.domain.ladder import MoveDraft, Rung, Stage
from cxdesk.domain.merging import Noun, Two
from cxdesk.domain.money import Money
from cxdesk.domain.nps_answer import AnswerDraft
from cxdesk.domain.promise import PromiseDraft
from cxdesk.domain.stage import StageDraft
from cxdesk.domain.subscription import SubscriptionDraft
from cxdesk.features.accounts import service as accounts
from cxdesk.features.duplicates import service as duplicates
from cxdesk.features.ladder import service as ladder
from cxdesk.features.nps import service as nps
from cxdesk.features.sample import service as sample
from cxdesk.features.subscriptions import service as subscriptions
from cxdesk.features.timeline import service as timeline
from cxdesk.features.transfer import reading
from cxdesk.features.transfer import service as transfer
from cxdesk.features.transfer.mapping import Options, OwnColumn, mapping_from_words
from cxdesk.features.transfer.source import Source
from cxdesk.store import interactions
from tests.undo import plan_deeds
from tests.undo.chance import TODAY, WORDS, Do, day, some, text


def found() -> set[str]:
    """ "room.function" for every public service that opens a deed itself.

    Barriers are left out: undo does not reach behind them, so it does not take them back either.
    """
    names = set()
    for room in pkgutil.iter_modules(features.__path__):
        if not (Path(room.module_finder.path) / room.name / "service.py").exists():
            continue
        module = import_module(f"cxdesk.features.{room.name}.service")
        functions = [f for f in ast.parse(inspect.getsource(module)).body if _is_public(f)]
        opening = (f for f in functions if any(_opens_deed(node) for node in ast.walk(f)))
        names |= {f"{room.name}.{function.name}" for function in opening}
    return names


def _is_public(node: ast.stmt) -> TypeGuard[ast.FunctionDef]:
    return isinstance(node, ast.FunctionDef) and not node.name.startswith("_")


def _opens_deed(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "deed"
        and not any(word.arg == "barrier" for word in node.keywords)
    )


def _add(db: Connection, dice: Random, _folder: Path) -> object:
    income = Money(dice.randrange(10**9), "EUR") if dice.random() < 0.5 else None
    rung = dice.choice([None, *Rung])
    draft = AccountDraft(text(dice), rung, f"x{dice.random()}.com", income, "because")
    return accounts.open_account(db, draft, TODAY)


def _edit(db: Connection, dice: Random, _folder: Path) -> object:
    field = dice.choice(accounts.EDITABLE)
    typed = day(dice).isoformat() if field == "since_on" else text(dice)
    return accounts.edit(db, some(db, dice, "account"), field, typed, TODAY)


def _trash(db: Connection, dice: Random, _folder: Path) -> object:
    return accounts.trash(db, some(db, dice, "account"))


def _restore(db: Connection, dice: Random, _folder: Path) -> object:
    return accounts.restore(db, some(db, dice, "account", gone=True))


def _move(db: Connection, dice: Random, _folder: Path) -> object:
    draft = MoveDraft(dice.choice(list(Rung)), TODAY, text(dice), "because")
    return ladder.move(db, some(db, dice, "account"), draft, TODAY)


def _set_stage(db: Connection, dice: Random, _folder: Path) -> object:
    draft = StageDraft(dice.choice(list(Stage)), TODAY - timedelta(dice.randrange(3)), text(dice))
    return ladder.set_stage(db, some(db, dice, "account"), draft, TODAY)


def _subscription(dice: Random) -> SubscriptionDraft:
    price = Money(dice.randrange(10**9), dice.choice(["EUR", "USD"]))
    end = TODAY + timedelta(dice.randrange(400)) if dice.random() < 0.5 else None
    product = dice.choice([None, text(dice)])
    return SubscriptionDraft(price, dice.choice(list(Period)), product, day(dice), end, 30)


def _subscribe(db: Connection, dice: Random, _folder: Path) -> object:
    return subscriptions.add(db, some(db, dice, "account"), _subscription(dice))


def _resubscribe(db: Connection, dice: Random, _folder: Path) -> object:
    return subscriptions.change(db, some(db, dice, "subscription"), _subscription(dice))


def _unsubscribe(db: Connection, dice: Random, _folder: Path) -> object:
    return subscriptions.remove(db, some(db, dice, "subscription"))


def _answer(db: Connection, dice: Random, _folder: Path) -> object:
    who = dice.choice([None, "Ann Lee", "Bo Ek", f"New {dice.randrange(10**6)}"])
    draft = AnswerDraft(dice.randrange(11), day(dice), who, text(dice))
    return nps.answer(db, some(db, dice, "account"), draft, TODAY)


def _record(db: Connection, dice: Random, _folder: Path) -> object:
    account = some(db, dice, "account")
    people = [line.id for line in timeline.known(db, account, TODAY).people]
    draft = InteractionDraft(
        dice.choice(list(Kind)),
        day(dice),
        text(dice),
        dice.choice(list(Direction)),
        people=tuple(dice.sample(people, min(len(people), 2))),
        new_people=(f"Person {dice.random()}",),
        promises=(PromiseDraft(text(dice), TODAY + timedelta(9)),),
        tags=("gate", "東京"),
    )
    return timeline.record(db, account, draft, TODAY)


def _edit_entry(db: Connection, dice: Random, _folder: Path) -> object:

    before = interactions.get(db, some(db, dice, "interaction"))
    return timeline.edit(db, replace(before, body=text(dice), state=State.DONE), TODAY)


def _trash_entry(db: Connection, dice: Random, _folder: Path) -> object:
    return timeline.trash_interaction(db, some(db, dice, "interaction"))


def _on_chart(db: Connection, dice: Random, _folder: Path) -> object:
    return timeline.mark_on_chart(db, some(db, dice, "interaction"), dice.random() < 0.5)


def _bring_in(db: Connection, dice: Random, folder: Path) -> object:
    path = folder / "answers.csv"
    rows = [
        f"p{dice.randrange(99)}@x.com,{dice.randrange(11)},{day(dice)},Firm {i}" for i in range(9)
    ]
    path.write_text("mail,score,when,firm\n" + "\n".join(rows) + "\nq@y.org,3,2026-01-05,\n")
    words = ["email=mail", "score=score", "on=when", "account=firm"]
    options = Options("answers", mapping_from_words(words))
    planned = transfer.plan(db, Source(reading.read(path), options, TODAY))
    return transfer.apply(db, planned, lambda: None)


def _bring_in_by_columns(db: Connection, dice: Random, folder: Path) -> Source:
    """With own fields, and remembered; the file that was read."""
    path = folder / "own.csv"
    rows = [f"Firm {i},{dice.choice(WORDS[:3])},{dice.randrange(99)}" for i in range(5)]
    path.write_text("Kunde,Region,Seats\n" + "\n".join(rows))
    columns = (Field.ACCOUNT, OwnColumn("Region"), OwnColumn("Seats"))
    table = reading.read(path)
    source = Source(table, Options(columns=columns), TODAY, is_remembered=True)
    transfer.apply(db, transfer.plan(db, source), lambda: None)
    return source


def _forget(db: Connection, dice: Random, folder: Path) -> object:
    return transfer.forget(db, _bring_in_by_columns(db, dice, folder))


def _match(db: Connection, dice: Random, _folder: Path) -> object:
    return transfer.match(db, [some(db, dice, "waiting")], some(db, dice, "account"), TODAY)


def _make_account(db: Connection, dice: Random, _folder: Path) -> object:
    return transfer.make_account(db, [some(db, dice, "waiting")], text(dice), TODAY)


def _leave_out(db: Connection, dice: Random, _folder: Path) -> object:
    return transfer.leave_out(db, [some(db, dice, "waiting")])


def _sample(db: Connection, dice: Random, _folder: Path) -> object:
    return sample.fill(db, TODAY, dice.randrange(99))


def _merge(db: Connection, dice: Random, _folder: Path) -> object:
    noun = dice.choice(list(Noun))
    first, second = (some(db, dice, noun) for _turn in range(2))
    shown = duplicates.sheet(db, noun, first, second)
    choices = {field.key: dice.choice(field.sides) for field in shown.fields}
    return duplicates.merge(db, shown.two, choices)


def _set_apart(db: Connection, dice: Random, _folder: Path) -> object:
    first, second = (some(db, dice, "account") for _turn in range(2))
    return duplicates.set_apart(db, Two(Noun.ACCOUNT, first, second))


DEEDS: dict[str, Do] = {
    "accounts.open_account": _add,
    "accounts.edit": _edit,
    "accounts.trash": _trash,
    "accounts.restore": _restore,
    "ladder.move": _move,
    "ladder.set_stage": _set_stage,
    "nps.answer": _answer,
    "subscriptions.add": _subscribe,
    "subscriptions.change": _resubscribe,
    "subscriptions.remove": _unsubscribe,
    "timeline.record": _record,
    "timeline.edit": _edit_entry,
    "timeline.trash_interaction": _trash_entry,
    "timeline.mark_on_chart": _on_chart,
    "transfer.apply": _bring_in,
    "transfer.forget": _forget,
    "transfer.match": _match,
    "transfer.make_account": _make_account,
    "transfer.leave_out": _leave_out,
    "sample.fill": _sample,
    "duplicates.merge": _merge,
    "duplicates.set_apart": _set_apart,
    **plan_deeds.DEEDS,
}

RARE = frozenset({"sample.fill"})
"""Heavy ones: once in a run is enough."""


def do(name: str, db: Connection, dice: Random, folder: Path) -> bool:
    """Runs the deed; False where the book gave it nothing to do or refused it."""
    with suppress(DeskError):
        DEEDS[name](db, dice, folder)
        return True
    return False
