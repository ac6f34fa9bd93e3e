"""Why two look alike, in words."""

from cxdesk.domain.likeness import Pair, Sign, Why
from cxdesk.domain.merging import Noun
from cxdesk.i18n import _


def reason(pair: Pair) -> str:
    """ "Same name, both use harrow.com", and of people where they are."""
    said = [_sign(sign) for sign in pair.signs] or [_("chosen by you")]
    if pair.two.noun is Noun.PERSON:
        places = [place for place in pair.where if place]
        said.append(_(" and ").join(places) if places else _("one of ours"))
    words = ", ".join(said)
    return words[:1].upper() + words[1:]


def _sign(sign: Sign) -> str:
    words = {
        Why.MAILBOX: _("same mailbox {what}"),
        Why.SITE: _("both use {what}"),
        Why.NAME: _("same name"),
        Why.NEAR_NAME: _("nearly the same name"),
        Why.PHONE: _("same number {what}"),
    }[sign.why]
    return words.format(what=sign.what)


def pair_sentence(pair: Pair) -> str:
    """For screen readers: both names, then the reason."""
    both = _("{first} and {second}").format(first=pair.names[0], second=pair.names[1])
    return f"{both}, {reason(pair)}"
