"""`cxdesk move`."""

import json
from argparse import ArgumentParser, Namespace, _SubParsersAction

from cxdesk.app import App
from cxdesk.domain.ladder import MoveDraft, rung_from_word, rung_name
from cxdesk.features.ladder import service
from cxdesk.i18n import _


def add_to(commands: "_SubParsersAction[ArgumentParser]") -> None:
    parser = commands.add_parser("move", help=_("move an account on the ladder"))
    parser.add_argument("account")
    parser.add_argument("rung")
    parser.add_argument("--reason", required=True, help=_("what changed"))
    parser.add_argument("--override", help=_("the reason that opens the two lowest rungs"))
    parser.set_defaults(run=move)


def move(app: App, args: Namespace) -> None:
    rung, today = rung_from_word(args.rung), app.clock.today()
    with app.book.write() as db:
        account_id = service.find(db, args.account)
        service.move(db, account_id, MoveDraft(rung, today, args.reason, args.override), today)
    if args.json:
        print(json.dumps({"account": account_id, "rung": rung.value, "on": today.isoformat()}))
    else:
        print(_("Moved to {rung}.").format(rung=rung_name(rung)))
