"""`cxdesk accounts`, `account` and `add`."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction
from typing import Any

from cxdesk.app import App
from cxdesk.domain.account import AccountDraft, AccountLine
from cxdesk.domain.errors import DeskError
from cxdesk.domain.ladder import rung_from_word, rung_name
from cxdesk.domain.money import Money, amount_from_text, money_of
from cxdesk.domain.nps_headline import Place, headline
from cxdesk.features.accounts import service
from cxdesk.features.accounts.shapes import amount, day, number
from cxdesk.i18n import _, day_short, is_currency, money, money_short, weekday_day


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("accounts", help=_("accounts by rung, top rung first"))
    parser.add_argument("--rung")
    parser.add_argument("--find", metavar="TEXT")
    parser.set_defaults(run=accounts)
    parser = commands.add_parser("account", help=_("one account's facts"))
    parser.add_argument("account")
    parser.set_defaults(run=account)
    parser = commands.add_parser("add", help=_("a new account"))
    parser.add_argument("name")
    parser.add_argument("--rung")
    parser.add_argument("--override", help=_("the reason that opens the two lowest rungs"))
    parser.add_argument("--domain")
    parser.add_argument("--income", metavar="AMOUNT")
    parser.add_argument("--currency", default="EUR")
    parser.set_defaults(run=add)


def accounts(app: App, args: Namespace) -> None:
    with app.book.read() as db:
        lines = service.by_rung(db, app.clock.today())
        found = set(service.matching(db, args.find)) if args.find else None
    if args.rung:
        rung = rung_from_word(args.rung)
        lines = [line for line in lines if line.rung is rung]
    if found is not None:
        lines = [line for line in lines if line.id in found]
    if args.json:
        print(json.dumps([_line(line) for line in lines], ensure_ascii=False))
    else:
        print_by_rung(lines)
        if not lines:
            print(_("No accounts here. Add one: cxdesk add NAME."))


def print_book(app: App) -> None:
    """The accounts by rung, then what is due, each with its reason."""
    from cxdesk.features.accounts import due  # noqa: PLC0415 - the list does without

    today = app.clock.today()
    with app.book.read() as db:
        lines, waiting = service.by_rung(db, today), due.due(db, today)
    print_by_rung(lines)
    print("\n" + _("Due by {day}").format(day=weekday_day(today)))
    width = max((len(one.account) for one in waiting), default=0)
    for one in waiting:
        print(f"  {one.account:{width}}  {one.text}, {one.reason}")
    print()


def print_by_rung(lines: list[AccountLine]) -> None:
    """A head per rung with its count, then its accounts."""
    width = max((len(line.name) for line in lines), default=0)
    for place, line in enumerate(lines):
        if place == 0 or lines[place - 1].rung is not line.rung:
            count = sum(one.rung is line.rung for one in lines)
            print(f"{rung_name(line.rung)}  {count}")
        income = money_short(line.income.minor, line.income.currency) if line.income else ""
        nps = headline(line.tally, line.marks, Place.LIST).text
        last = day_short(line.last_contact) if line.last_contact else ""
        needs = ", ".join(warning.value for warning in line.warnings)
        print(f"  {line.name:{width}}  {income:>8}  {nps:24}  {last:>6}  {needs}".rstrip())


def _line(line: AccountLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "name": line.name,
        "rung": line.rung.value,
        "nps": number(line.tally.nps),
        "last_contact": day(line.last_contact),
        "income": amount(line.income),
        "warnings": [warning.value for warning in line.warnings],
    }


def account(app: App, args: Namespace) -> None:
    from cxdesk.features.accounts import page  # noqa: PLC0415 - the list does without

    with app.book.read() as db:
        account_id = service.find(db, args.account)
        shown = page.gather(db, account_id, app.clock.today())
    if args.json:
        print(json.dumps(page.as_json(shown), ensure_ascii=False))
        return
    for label, value in page.as_lines(shown):
        print(f"{label:16} {value}")


def add(app: App, args: Namespace) -> None:
    draft = AccountDraft(
        args.name,
        rung_from_word(args.rung) if args.rung else None,
        args.domain,
        _income(args),
        args.override,
    )
    with app.book.write() as db:
        account_id = service.open_account(db, draft, app.clock.today())
    if args.json:
        print(json.dumps({"id": account_id, "name": draft.name}, ensure_ascii=False))
    else:
        income = f", {money(draft.income.minor, draft.income.currency)}" if draft.income else ""
        print(_("Added {name}{income}.").format(name=draft.name, income=income))


def _income(args: Namespace) -> Money | None:
    if args.income is None:
        return None
    currency = args.currency.upper()
    if not is_currency(currency):
        raise DeskError(
            _(
                "“{code}” is not a currency. Nothing was saved. Write three letters like EUR."
            ).format(code=currency)
        )
    return money_of(amount_from_text(args.income), currency)
