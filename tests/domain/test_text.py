"""Text enters the book clean, and two spellings of one thing share a key."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesk.domain.errors import DeskError
from cxdesk.domain.text import (
    NOTE_LIMIT,
    check_name,
    check_note,
    clean_line,
    clean_text,
    domain_key,
    folded,
    handle_key,
    name_key,
)


@given(st.text())
def test_clean_text_holds_no_control_character_and_stays_clean(text):
    clean = clean_text(text)

    assert all(c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs") for c in clean)
    assert unicodedata.is_normalized("NFC", clean)
    assert clean_text(clean) == clean


def test_lines_ends_become_one_kind_and_surrogates_go():
    assert clean_text("a\r\nb\rc\x00\ud800\td") == "a\nb\nc\td"
    assert clean_line(" a \n b\t c ") == "a b c"


def test_a_note_may_be_large_but_not_larger():
    assert check_note("x" * NOTE_LIMIT)

    with pytest.raises(DeskError, match="256 kB"):
        check_note("é" * NOTE_LIMIT)


def test_a_name_is_one_line():
    assert check_name(" Acme\n Ltd ", "An account") == "Acme Ltd"
    with pytest.raises(DeskError, match="An account needs a name"):
        check_name("\x00", "An account")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme GmbH & Co. KG", "ACME"),
        ("Müller-Thoma Armaturen AG", "Muller Thoma armaturen"),
        ("Estrela Têxtil, S.A.", "estrela textil"),
        ("R&D Ltd.", "r d"),
    ],
)
def test_two_spellings_of_a_firm_meet(one, other):
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize("name", ["AG", "東京", "Ltd", "!!!"])
def test_a_name_of_nothing_but_a_legal_form_keeps_a_key(name):
    assert name_key(name)


def test_different_firms_stay_apart():
    assert name_key("Acme North") != name_key("Acme South")
    assert folded("Straße ÉLAN") == "strasse elan"


@pytest.mark.parametrize(
    ("site", "domain"),
    [
        ("https://www.Acme.com/shop?x=1", "acme.com"),
        ("ann@acme.com", "acme.com"),
        ("acme.com:8080", "acme.com"),
        ("localhost", ""),
        ("not a site.com", ""),
        ("", ""),
    ],
)
def test_a_domain_is_read_from_pages_and_mailboxes(site, domain):
    assert domain_key(site) == domain


@pytest.mark.parametrize(
    ("system", "value", "key"),
    [
        ("email", " MAILTO:Ann@Acme.COM ", "mailto:ann@acme.com".removeprefix("mailto:")),
        ("domain", "https://acme.com", "acme.com"),
        ("phone", "+31 (10) 555-0142", "+31105550142"),
        ("salesforce", "001A000001abcdEXYZ", "001A000001abcdE"),
        ("hubspot", " 12 34 ", "12 34"),
    ],
)
def test_handles_are_compared_as_their_system_does(system, value, key):
    assert handle_key(system, value) == key
