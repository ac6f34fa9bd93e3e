"""The NPS panel in sentences, for tooltips and for those who listen to it."""

from collections.abc import Iterator, Sequence
from html import escape

from cxdesk.domain.nps import Band, band_name
from cxdesk.domain.nps_answer import Answer, open_detractors
from cxdesk.domain.nps_headline import Place, headline
from cxdesk.domain.nps_history import History
from cxdesk.i18n import _, _n, day, day_short

_COMMENT_LIMIT = 240
_SIGNS = {Band.PROMOTER: "▲", Band.PASSIVE: "●", Band.DETRACTOR: "▼"}


def finding(history: History) -> str:
    """What the chart shows, in one breath."""
    if not history.points:
        return _("No NPS yet.")
    now = headline(history.now, history.marks, Place.PAPER).text
    if history.coverage.contacts:
        now = f"{now}; {history.coverage.text}"
    said = _("NPS, last {days} days: {nps}.").format(days=history.window_days, nps=now)
    waiting = open_detractors(history.answers, history.as_of)
    unmarked = [history.unmarked_text + "."] if history.unmarked else []
    return " ".join([said, *_span(history.answers), *unmarked, *map(_waiting, waiting)])


def _span(answers: Sequence[Answer]) -> Iterator[str]:
    if answers:
        yield _n(
            "{n} answer since {first}, the last on {last}.",
            "{n} answers since {first}, the last on {last}.",
            len(answers),
        ).format(n=len(answers), first=day(answers[0].on), last=day(answers[-1].on))


def _waiting(answer: Answer) -> str:
    return _("{name} waits for an answer to {score} of {day}.").format(
        name=name_of(answer), score=answer.score, day=day_short(answer.on)
    )


def name_of(answer: Answer) -> str:
    return answer.person or _("Somebody")


def tip(answer: Answer) -> str:
    """As rich text, whatever the words of the customer look like."""
    head = f"<b>{escape(name_of(answer))}</b>&nbsp;&nbsp;{score_text(answer)}"
    said = _shortened(answer.comment or "")
    words = f"<br>“{escape(said)}”" if said else ""
    return f"<qt>{head}<br>{escape(day(answer.on))}{words}</qt>"


def plain_tip(text: str) -> str:
    """`text` as it is, though Qt takes tooltips for rich text; "" shows none."""
    return f"<qt>{escape(text)}</qt>" if text else ""


def score_text(answer: Answer) -> str:
    """▼ 4"""
    return f"{_SIGNS[answer.band]} {answer.score}"


def spoken_score(answer: Answer) -> str:
    return _("{score}, {band}").format(score=answer.score, band=band_name(answer.band))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _COMMENT_LIMIT else line[:_COMMENT_LIMIT].rstrip() + "…"
