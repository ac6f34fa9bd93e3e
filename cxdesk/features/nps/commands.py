"""`cxdesk answer` and `cxdesk nps`."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from cxdesk.app import App
from cxdesk.domain.days import day_from_text
from cxdesk.domain.errors import DeskError
from cxdesk.domain.nps import Series, Tally, check_score, score_from_text, whole
from cxdesk.domain.nps_answer import ACCOUNT_WINDOW, BOOK_WINDOW, AnswerDraft
from cxdesk.domain.nps_headline import Place, between, headline
from cxdesk.domain.nps_history import History, Point
from cxdesk.domain.nps_portfolio import Portfolio, Weighted
from cxdesk.features.nps import service
from cxdesk.i18n import _, _n, day, signed


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("answer", help=_("record an NPS answer"))
    parser.add_argument("account")
    parser.add_argument("score", help=_("a whole number from 0 to 10"))
    parser.add_argument("--on", metavar="DATE", help=_("when it was given; today without"))
    parser.add_argument("--person", metavar="NAME", help=_("who gave it"))
    parser.add_argument("--comment", metavar="TEXT")
    kinds = [series.value for series in Series]
    parser.add_argument("--kind", choices=kinds, default=Series.RELATIONSHIP.value)
    parser.set_defaults(run=answer)
    parser = commands.add_parser("nps", help=_("NPS of an account, or of the book"))
    parser.add_argument("account", nargs="?")
    parser.add_argument("--window", type=int, metavar="DAYS")
    parser.set_defaults(run=nps)


def answer(app: App, args: Namespace) -> None:
    today = app.clock.today()
    draft = AnswerDraft(
        score=_score(args.score),
        on=_on(args.on, today),
        person=(args.person or "").strip().removeprefix("@") or None,
        comment=args.comment,
        series=Series(args.kind),
    )
    with app.book.write() as db:
        account_id = service.find(db, args.account)
        kept = service.answer(db, account_id, draft, today)
    if args.json:
        print(json.dumps(_kept(account_id, draft, kept), ensure_ascii=False))
        return
    if kept.added:
        print(_("Added {name}.").format(name=kept.person))
    print(_("Kept the answer {score} of {day}.").format(score=draft.score, day=day(draft.on)))


def _score(text: str) -> int:
    score = score_from_text(text)
    return check_score(text) if score is None else score


def _on(text: str | None, today: date) -> date:
    return day_from_text(text, today, "past") if text is not None else today


def _kept(account_id: str, draft: AnswerDraft, kept: service.Recorded) -> dict[str, Any]:
    return {
        "id": kept.answer_id,
        "account": account_id,
        "score": draft.score,
        "on": draft.on.isoformat(),
        "series": draft.series.value,
        "person": kept.person,
        "person_added": kept.added,
    }


def nps(app: App, args: Namespace) -> None:
    if args.window is not None and args.window < 1:
        raise DeskError(
            _("A window has at least one day. Nothing was changed. Give --window 1 or more.")
        )
    today = app.clock.today()
    with app.book.read() as db:
        if args.account:
            account_id = service.find(db, args.account)
            shown = service.account_nps(db, account_id, today, args.window or ACCOUNT_WINDOW)
        else:
            shown = service.book_nps(db, today, args.window or BOOK_WINDOW)
        if args.json:
            print(json.dumps(as_json(shown)))
            return
        book = None if args.account else service.book_numbers(db, today, shown.window_days)
    for line in as_lines(shown, book):
        print(line)


def as_json(shown: History) -> dict[str, Any]:
    """The shape that scripts lean on; see the documentation of the command line."""
    now = shown.now
    low, high = now.interval or (None, None)
    return {
        "n": now.n,
        "promoters": now.promoters,
        "passives": now.passives,
        "detractors": now.detractors,
        "nps": _number(now.nps),
        "low": _number(low),
        "high": _number(high),
        "history": [
            {"on": point.on.isoformat(), "nps": _number(point.tally.nps), "n": point.tally.n}
            for point in shown.points
        ],
    }


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def as_lines(shown: History, book: Portfolio | None) -> Iterator[str]:
    if not shown.points:
        yield _("No responses yet. Record one: cxdesk answer ACCOUNT SCORE.")
        return
    yield _headline(shown.now, shown.marks)
    yield ", ".join(
        [
            _n("{n} promoter", "{n} promoters", shown.now.promoters).format(n=shown.now.promoters),
            _n("{n} passive", "{n} passives", shown.now.passives).format(n=shown.now.passives),
            _n("{n} detractor", "{n} detractors", shown.now.detractors).format(
                n=shown.now.detractors
            ),
        ]
    )
    yield from _book_lines(book) if book else [shown.coverage.text]
    if shown.unmarked:
        yield shown.unmarked_text
    for point in shown.points:
        yield f"  {day(point.on):12}  {_point(point)}"


def _point(point: Point) -> str:
    return _headline(point.tally, ())


def _headline(tally: Tally, marks: tuple[int, ...]) -> str:
    """As on paper; a terminal has room to say that nobody answered."""
    return headline(tally, marks, Place.PAPER).text if tally.n else _("no responses")


def _book_lines(book: Portfolio) -> Iterator[str]:
    by_account = _headline(book.accounts, ())
    yield _("one vote per account: {nps}").format(nps=by_account)
    income = book.income
    if income.nps is not None:
        words = _n(
            "weighted by income: {nps}, {n} account",
            "weighted by income: {nps}, {n} accounts",
            income.n,
        )
        yield words.format(nps=_weighted(income), n=income.n)


def _weighted(income: Weighted) -> str:
    """The number, with its range where there is one."""
    number = signed(whole(income.nps or Decimal(0)))
    if income.interval is None:
        return number
    return f"{number} ({between(*income.interval)})"
