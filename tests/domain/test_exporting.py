"""Texts that a spreadsheet would run, and the way back."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cxdesk.domain.exporting import guarded, unguarded

TRAPS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x"]
LEADS = ["", " ", "   ", "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}", "\n"]


@pytest.mark.parametrize("lead", LEADS)
@pytest.mark.parametrize("trap", TRAPS)
def test_no_text_begins_as_a_formula_would(trap, lead):
    assert guarded(lead + trap) == "'" + lead + trap


@pytest.mark.parametrize("text", ["", "plain", "a=1", "7-5", "'tis", "''", "\N{EN DASH} so"])
def test_other_texts_stay_as_they_are(text):
    assert guarded(text) == text
    assert unguarded(text) == text


@given(st.text(st.sampled_from("'=+-@＝ \t\n7a"), max_size=6) | st.text(max_size=20))
@example("'=1")
@example("''=1")
@example("' @")
def test_the_way_back_is_exact(text):
    assert unguarded(guarded(text)) == text
