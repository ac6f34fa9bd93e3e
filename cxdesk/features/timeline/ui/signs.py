"""The icon of each thing in capture and timeline."""

from cxdesk.domain.capture_chips import Chip, Sort
from cxdesk.domain.interaction import Kind
from cxdesk.domain.ladder import Rung
from cxdesk.domain.promise import Standing
from cxdesk.domain.timeline import Source, TimelineItem
from cxdesk.domain.timeline_words import Sign

OF_KIND = {
    Kind.CALL: "phone",
    Kind.EMAIL: "mail",
    Kind.MEETING: "calendar",
    Kind.MESSAGE: "message-circle",
    Kind.VISIT: "map-pin",
    Kind.EVENT: "megaphone",
    Kind.NOTE: "notebook-pen",
    Kind.HANDS_ON: "wrench",
    Kind.COMPLAINT: "message-circle-warning",
    Kind.FAVOUR: "hand",
    Kind.GIVE: "gift",
    Kind.ASK: "hand-helping",
}

_OF_SORT = {
    Sort.DAY: "calendar-days",
    Sort.PERSON: "users",
    Sort.NEW_PERSON: "user-plus",
    Sort.WHO: "circle-question-mark",
    Sort.PROMISE: "handshake",
    Sort.TAG: "tag",
    Sort.THEIR_WORDS: "quote",
    Sort.ANSWERS: "reply",
    Sort.NO_NEXT_STEP: "check",
    Sort.HINT: "info",
}

OF_SIGN = {
    Sign.PROMISED: "handshake",
    Sign.ON_CHART: "chart-line",
    Sign.TAG: "tag",
}


def of_chip(chip: Chip) -> str:
    return OF_KIND[chip.kind] if chip.kind else _OF_SORT[chip.sort]


def of_item(item: TimelineItem) -> str:
    match item.place.source:
        case Source.ANSWER:
            return "message-square-quote"
        case Source.PROMISE_MADE:
            return "handshake"
        case Source.PROMISE_ENDED:
            return "ban" if item.standing is Standing.BROKEN else "circle-check"
        case Source.MOVE:
            return _of_move(item)
        case Source.INTERACTION:
            return OF_KIND[item.kind or Kind.NOTE]


def _of_move(item: TimelineItem) -> str:
    before, now = item.moved_from, item.moved_to
    if not isinstance(now, Rung):
        return "footprints"
    down = isinstance(before, Rung) and now.rank < before.rank
    return "trending-down" if down else "trending-up"
