"""Small words of the paper that must agree with those of the window."""

from dataclasses import replace

import pytest

from cxdesk.domain.nps_history import history
from cxdesk.domain.promise import Side
from tests.render.conftest import answers, november, promise
from tests.render.test_summary_pdf import all_words


@pytest.mark.parametrize(
    ("ours", "theirs", "said"),
    [(3, 0, "3 open"), (2, 3, "2 ours, 3 theirs"), (0, 1, "1 theirs")],
)
def test_open_promises_are_counted_by_whose_they_are(internal, ours, theirs, said):
    made = [promise(f"Ours {n}", november(20)) for n in range(ours)]
    asked = [replace(promise(f"Asked {n}", november(20)), side=Side.THEIRS) for n in range(theirs)]

    page = all_words(replace(internal, promises=(*made, *asked)))

    heading = page[page.index("Promises due") :][:40]
    assert said in heading


def test_the_chart_says_when_its_line_moves_without_a_mark(internal):
    secret = replace(answers()[0], id="s", voice="s", confidential=True)
    told = history([secret, *answers()], internal.today)

    page = all_words(replace(internal, history=told))

    assert "1 confidential answer moves the line without a mark" in page
    assert "confidential" not in all_words(internal)
