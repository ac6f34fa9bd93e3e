"""Of the tables that CxDesk exports, those it cannot bring in say so instead of being guessed."""

import pytest

from cxdesk.domain.errors import DeskError
from cxdesk.features.transfer.layouts.known import detected
from cxdesk.features.transfer.layouts.own import ANSWERS

BEGINNING = ["id", "account_id", "account"]


@pytest.mark.parametrize(
    "rest", [["side", "owner_id", "owner"], ["product", "amount", "currency", "period"]]
)
def test_a_table_of_ours_without_a_layout_is_refused(rest):
    with pytest.raises(DeskError, match="Bring in accounts, people"):
        detected([BEGINNING + rest])


def test_a_table_of_ours_with_a_layout_is_known():
    assert detected([[*BEGINNING, "score", "followed_up_id", "on_day"]]) is ANSWERS


def test_a_file_of_others_with_ids_is_still_known():
    assert detected([["id", "account_id", "Account Name", "Score", "Date"]]).name
