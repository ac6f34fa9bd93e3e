"""Any script on paper: found by searching, or named as one this computer cannot show."""

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from pypdf import PageObject, PdfReader
from typst import TypstError

from cxdesk.render.summary import Paper, lay_out
from cxdesk.render.typeset import Press, press


def words(page: PageObject) -> str:
    return " ".join(page.extract_text().split())


@pytest.mark.parametrize(
    ("script", "word"),
    [
        ("Latin", "Łódź"),
        ("Greek", "Θεσσαλονίκη"),
        ("Cyrillic", "Подільськ"),
        ("Tamil", "கடல"),
        ("CJK", "日本語"),
        ("Hangul", "서울"),
        ("Arabic", "مرحبا"),
        ("Emoji", "😀"),
    ],
)
def test_every_script_is_found_by_searching_or_named_as_missing(customer, script, word):
    sheet = lay_out(replace(customer, lead=f"One {word} here"), Paper.A4, "en_GB")

    text = words(PdfReader(io.BytesIO(sheet.pdf)).pages[0])
    assert (word in text) != (script in sheet.unshown)


def test_scripts_without_a_font_are_named_and_the_page_is_still_made(customer):
    bare = Press(system_fonts=False)
    facts = replace(customer, lead="தமிழ் 日本 😀 and Ελλάδα")

    sheet = lay_out(facts, Paper.A4, "en_GB", bare)

    pdf = PdfReader(io.BytesIO(sheet.pdf))
    assert sheet.unshown == ("CJK", "Emoji", "Tamil")
    assert "Ελλάδα" in words(pdf.pages[0])
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" not in pdf.trailer["/Root"]["/Metadata"].get_data()


def test_one_can_ask_before_writing_which_scripts_are_missing():
    bare = Press(system_fonts=False)

    assert bare.missing_scripts("Łódź Ελλάδα Одеса") == ()
    assert bare.missing_scripts("தமிழ்") == ("Tamil",)


def test_the_press_prints_on_whichever_thread_asks(customer):
    here = lay_out(customer, Paper.A4, "en_GB").pdf

    with ThreadPoolExecutor(1) as render:
        there = render.submit(lay_out, customer, Paper.A4, "en_GB").result()

    assert there.pdf == here
    assert press() is press()


def test_a_fault_of_ours_is_not_taken_for_a_missing_font():
    with pytest.raises(TypstError, match="does not contain key"):
        press().typeset("customer.typ", "{}")
