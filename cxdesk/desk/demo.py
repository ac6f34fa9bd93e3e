"""`cxdesk demo`: the sample book shown without a display, on paper and as a picture."""

from pathlib import Path

from cxdesk.app import App, Ground, build
from cxdesk.desk.picture import View, take
from cxdesk.domain.account import AccountLine
from cxdesk.domain.summary import Audience
from cxdesk.features.accounts import service as accounts
from cxdesk.features.sample import service as sample
from cxdesk.features.summary import service as summary


def make(ground: Ground, folder: Path) -> App:
    """The sample book in `folder`, open; raises DeskError when one is there already."""
    book = folder / "sample.cxdesk"
    sample.make_sample(book, ground.clock)
    return build(Ground(ground.paths, ground.clock, book, "cli"))


def show(app: App, folder: Path) -> list[Path]:
    """Both papers of the account with the largest income, and a picture of its page."""
    today = app.clock.today()
    with app.book.read() as db:
        account = _largest(accounts.by_rung(db, today))
        papers = [summary.gather(db, account.id, audience, today) for audience in Audience]
    written = [summary.write(paper, folder / summary.file_name(paper)).path for paper in papers]
    picture = folder / "accounts.png"
    take(app, picture, View(account=account.name))
    return [*written, picture]


def _largest(lines: list[AccountLine]) -> AccountLine:
    return max(lines, key=lambda line: line.income.minor if line.income else 0)
