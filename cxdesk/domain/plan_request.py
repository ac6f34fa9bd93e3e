"""Asking the customer to agree: the text of a mail, to copy or to open in a mail program."""

from urllib.parse import quote

from cxdesk.domain.plan_copy import PlanCopy, SharedStep, SharedStone
from cxdesk.domain.promise import Side
from cxdesk.i18n import _, day_short, weekday_day

MOST_LINES = 30
"""Lines of changed days; a mail address that is longer than a few kB opens nothing."""


def request_subject(copy: PlanCopy, version: int) -> str:
    return _("{plan}: version {version}").format(plan=copy.title, version=version)


def request_text(copy: PlanCopy, version: int, to: str | None) -> str:
    """What changed since the agreed version, and the question; `to` is a given name."""
    hello = _("Hello {name},").format(name=to) if to else _("Hello,")
    changed = _changed(copy)
    if copy.version and changed:
        asked = _("since version {version} these days of “{plan}” have changed:")
        asked = asked.format(version=copy.version, plan=copy.title)
    else:
        changed = changed or _every_day(copy)
        asked = _("this is what we would do together in “{plan}”:").format(plan=copy.title)
    question = _("Do you agree to version {version}? A short yes is enough.")
    end = copy.masthead.author or ""
    parts = [hello, asked, "\n".join(changed), question.format(version=version), end]
    return "\n\n".join(part for part in parts if part)


def _changed(copy: PlanCopy) -> list[str]:
    rows = [row for row in _rows(copy) if _is_open(row) and row.agreed_on and row.later]
    return [_change(row) for row in rows][:MOST_LINES]


def _change(row: SharedStep | SharedStone) -> str:
    assert row.agreed_on is not None and row.due_on is not None
    line = _("- {step}: {old} becomes {new}")
    return line.format(step=_named(row), old=day_short(row.agreed_on), new=weekday_day(row.due_on))


def _every_day(copy: PlanCopy) -> list[str]:
    return [
        _("- {step}: {day}").format(step=_named(row), day=weekday_day(row.due_on))
        for row in _rows(copy)
        if _is_open(row) and row.due_on
    ][:MOST_LINES]


def _rows(copy: PlanCopy) -> list[SharedStep | SharedStone]:
    """Each milestone after its actions."""
    rows: list[SharedStep | SharedStone] = []
    for stone in copy.milestones:
        rows += stone.steps
        rows.append(stone)
    return rows


def _is_open(row: SharedStep | SharedStone) -> bool:
    return row.done_on is None


def _named(row: SharedStep | SharedStone) -> str:
    if isinstance(row, SharedStone):
        return row.name
    side = {Side.OURS: _("us"), Side.THEIRS: _("you"), None: ""}[row.side]
    whose = ", ".join(part for part in (side, row.owner) if part)
    return _("{step} ({whose})").format(step=row.name, whose=whose) if whose else row.name


def mail_address(address: str | None, subject: str, body: str) -> str:
    """A mailto: address that opens the mail; without `address` the reader fills it in."""
    lines = body.replace("\n", "\r\n")
    return f"mailto:{quote(address or '', safe='@')}?subject={quote(subject)}&body={quote(lines)}"
