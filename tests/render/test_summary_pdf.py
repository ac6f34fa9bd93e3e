"""Summaries on paper, read back from the PDF."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PageObject, PdfReader

from cxdesk.domain.ladder import Rung
from cxdesk.domain.nps_answer import Answer
from cxdesk.domain.nps_history import history
from cxdesk.domain.promise import KeptRate
from cxdesk.domain.summary_customer import CustomerCopy, FeedbackState, Told
from cxdesk.domain.summary_internal import Internal, Ledger, Standing, Worth
from cxdesk.render.summary import Paper, lay_out, paper_of

TAG = "Internal. Do not forward."


def read(facts: Internal | CustomerCopy, paper: Paper = Paper.A4, lang: str = "en_GB"):
    return PdfReader(io.BytesIO(lay_out(facts, paper, lang).pdf))


def words(page: PageObject) -> str:
    """The text of a page on one line."""
    return " ".join(page.extract_text().split())


def all_words(facts: Internal | CustomerCopy) -> str:
    return " ".join(words(page) for page in read(facts).pages)


@pytest.mark.parametrize("which", ["internal", "customer"])
def test_both_are_tagged_and_claim_pdf_ua(which, request):
    pdf = read(request.getfixturevalue(which), lang="en_US")

    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-US"
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_data()
    assert pdf.metadata.title


def test_the_chart_says_what_it_shows_to_those_who_hear_it(internal):
    pdf = read(internal)

    figures = [
        item for item in structure(pdf.trailer["/Root"]["/StructTreeRoot"]) if "/Alt" in item
    ]
    assert len(figures) == 1
    assert figures[0]["/Alt"].startswith("NPS over 12 months: +40")
    assert figures[0]["/Alt"].endswith("1 low one has not been followed up.")


def structure(item):
    """Every element below `item`."""
    children = item.get("/K", [])
    for reference in children if isinstance(children, list) else [children]:
        child = reference.get_object()
        if isinstance(child, dict):
            yield child
            yield from structure(child)


def test_the_internal_page_says_it_all(internal):
    text = all_words(internal)

    for said in (
        "Harrow & Vane Logistics Client 5 of 7 Adoption",
        "Rotterdam, customer since Feb 2025",
        "€184,000 a year",
        "largest of 60",
        "31 Jan 2027 in 75 days",
        "+40",
        "18 of 19",
        "9 and 2",
        "1 day late",
        "Friday status note, weekly",
        "Priya Raman Operations, sponsor 9",
        "Six sandbox seats at no charge 3 Nov",
        "Answer Jonas: a 4 on 9 Nov, not followed up.",
        "Mara Ellison, Halden. Made on this computer from records up to 17 Nov 2026.",
    ):
        assert said in text


def test_the_customer_reads_ours_first_and_honestly(customer):
    text = all_words(customer)

    for said in (
        "Halden and Harrow & Vane Logistics",
        "30 Nov 2026 was 24 Nov",
        "Halden, Mara Ellison",
        "You, Annelies de Wit",
        "Gate 4 root cause was 16 Nov, now 18 Nov",
        "in progress",
        "+31 10 555 0142",
        "Prepared by Mara Ellison for Harrow & Vane Logistics.",
    ):
        assert said in text
    assert text.index("What we owe you") < text.index("What we ask of you")


def test_the_words_of_the_chart_can_be_searched(internal, event):
    events = replace(internal.history, events=(event,))

    text = all_words(replace(internal, history=events))

    assert "Outage" in text
    assert "Detractor" in text


def test_blocks_without_data_are_left_off(internal, customer):
    bare = Internal(
        masthead=internal.masthead,
        lead="",
        standing=Standing(Rung.PROSPECT),
        worth=Worth(),
        history=history((), internal.today),
        kept=KeptRate(0, 0),
        ledger=Ledger(),
    )
    blank = CustomerCopy(customer.masthead, "", KeptRate(0, 0))

    ours, theirs = all_words(bare), all_words(blank)

    for heading in ("NPS", "Promises", "plan", "People", "Boundaries", "Before the next call"):
        assert heading not in ours
    for heading in ("plan", "owe", "ask", "told", "call", "kept"):
        assert heading not in theirs


def test_without_a_name_of_ours_the_paper_still_says_what_it_is(internal, customer):
    unsigned = replace(internal.masthead, author=None, firm=None)

    ours, theirs = (all_words(replace(facts, masthead=unsigned)) for facts in (internal, customer))

    assert "Made on this computer from records up to 17 Nov 2026." in ours
    assert "Prepared for Harrow & Vane Logistics." in theirs
    assert "Us, Mara Ellison" in theirs


def test_few_voices_are_printed_as_scores_and_never_as_a_number(internal):
    few = history(internal.history.answers[:3], internal.today)

    text = all_words(replace(internal, history=few))

    assert "NPS, 12 months 9, 10, 9 n = 3" in text
    assert text.count("+100") == 1  # the scale of the chart


@pytest.mark.parametrize(
    ("state", "by", "said"),
    [
        (FeedbackState.PLANNED, 27, "by 27 Nov"),
        (FeedbackState.PLANNED, None, "planned"),
        (FeedbackState.DONE, 27, "done"),
        (FeedbackState.DECLINED, 27, "not planned"),
        (FeedbackState.NOTED, None, "noted"),
        (None, None, ""),
    ],
)
def test_the_customer_reads_where_a_theme_stands(customer, state, by, said):
    on = customer.today.replace(day=by) if by else None
    facts = replace(customer, told=(Told("Themeq", "Replyq", state, on),))

    assert f"Themeq Replyq {said}".strip() + " Who to call" in all_words(facts)


def test_a_long_plan_repeats_its_head_and_numbers_its_pages(customer, long_plan):
    pdf = read(replace(customer, plan=long_plan))

    texts = [words(page) for page in pdf.pages]
    assert len(texts) == 2
    for number, text in enumerate(texts, 1):
        assert "Next Owner Due" in text
        assert f"{number} of 2" in text
    for place in range(40):
        assert sum(f"Step number {place} of the cut-over" in text for text in texts) == 1


def test_answers_over_several_pages_repeat_their_head(internal):
    on = date(2026, 11, 3)
    said = [Answer(str(n), "a", str(n), 9, on, comment="Wordq " * 30) for n in range(40)]

    pages = read(replace(internal, history=history(said, on))).pages

    with_answers = [words(page) for page in pages[1:]]
    assert len(with_answers) > 1
    assert all("Score Who, and in which words" in page for page in with_answers)


def test_a_step_that_is_late_is_only_later_than_agreed(customer, long_plan):
    late = replace(long_plan.actions[0], due_on=long_plan.actions[0].due_on.replace(day=1))
    begun = replace(long_plan.actions[1], is_begun=True)

    text = all_words(replace(customer, plan=replace(long_plan, actions=(late, begun))))

    assert "Next Owner Due State" in text
    assert "Halden, Mara Ellison 1 Nov later than agreed" in text
    assert "You, Annelies de Wit 19 Nov in progress" in text
    assert "overdue" not in text


def test_the_ink_tag_stands_on_every_page(internal):
    one = internal.promises[0]
    many = tuple(replace(one, id=str(n), text=f"{one.text} {n}") for n in range(90))

    pdf = read(replace(internal, promises=many))

    assert len(pdf.pages) >= 2
    for page in pdf.pages:
        assert TAG in words(page)


def test_a_row_is_never_cut_by_the_end_of_a_page(customer):
    theme = "A theme that needs more than one line " * 6
    told = tuple(Told(f"Begin{n}q {theme} End{n}q", theme, None, None) for n in range(30))

    pages = [words(page) for page in read(replace(customer, told=told)).pages]

    assert len(pages) >= 3
    for n in range(30):
        assert [f"Begin{n}q" in page for page in pages] == [f"End{n}q" in page for page in pages]


@pytest.mark.parametrize(
    "name",
    [
        '#import "@preview/cetz:0.3.0"',
        "*bold* _x_ `code` $a^2$ <label> @ref",
        '// comment /* more */ #read("/etc/passwd")',
        r"\u{41} \ back ] [ } {",
        "= Heading - list + item / term: x",
        "{page} of {pages}",
    ],
)
def test_markup_in_a_name_prints_as_it_was_typed(internal, name):
    facts = replace(internal, masthead=replace(internal.masthead, account=name))

    pdf = read(facts)

    assert name in words(pdf.pages[0])
    assert name in pdf.metadata.title


def test_control_characters_are_left_behind(customer):
    facts = replace(customer, lead="Gate\x00 four\x1b[31m\x07 and\ud800 five")

    assert "Gate four[31m and five" in all_words(facts)


@pytest.mark.parametrize("unit", ["word ", "x", "line\n"])
def test_a_note_of_256_kb_is_printed_to_its_end(customer, unit):
    note = (unit * (256 * 1024 // len(unit))) + " Lastwordq"

    pdf = read(replace(customer, told=(Told(note, None, None, None),)))

    assert any("Lastwordq" in words(page) for page in pdf.pages[-3:])


def test_an_endless_word_stays_on_the_page(customer):
    facts = replace(customer, lead="x" * 400 + "Endq")

    lines = read(facts).pages[0].extract_text().replace("\u200b", "").splitlines()

    assert max(map(len, lines)) < 120
    assert sum(line.count("x") for line in lines) >= 400


@pytest.mark.parametrize(("lang", "width"), [("en_US", 612), ("en_GB", 595), ("de_DE", 595)])
def test_the_paper_is_what_printers_there_hold(customer, lang, width):
    page = read(customer, paper_of(lang), lang).pages[0]

    assert int(page.mediabox.width) == width
    assert "Who to call" in words(page)
