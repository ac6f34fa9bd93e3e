"""What holds for a file of every layout: its counts, the second time, undo, what is never kept."""

import pytest

from cxdesk.features.transfer import choosing
from cxdesk.features.transfer.layouts.known import LAYOUTS
from cxdesk.features.transfer.mapping import OwnColumn
from tests.features.transfer import files
from tests.features.transfer.conftest import counts
from tests.features.transfer.crm_samples import CRM
from tests.features.transfer.own_samples import OWN
from tests.features.transfer.samples import SECRETS
from tests.features.transfer.survey_samples import KNOWN, SURVEYS

ALL = (*CRM, *SURVEYS, *OWN)


@pytest.fixture(params=ALL, ids=[f"{n}-{sample.layout}" for n, sample in enumerate(ALL)])
def sample(request, desk, tmp_path):
    if request.param not in CRM:
        desk.bring_in(files.write(tmp_path / "known.csv", KNOWN))
    return request.param


def test_there_is_a_file_of_every_layout():
    assert {sample.layout for sample in ALL} == {layout.name for layout in LAYOUTS}


def test_a_file_is_recognised_and_brought_in_and_the_second_time_does_nothing(
    desk, tmp_path, sample
):
    path = sample.write(tmp_path)

    plan = desk.bring_in(path)
    full = desk.dump()
    again = desk.bring_in(path)

    assert (plan.layout.name, counts(plan)) == (sample.layout, sample.counts)
    assert counts(again) == sample.again
    assert desk.dump() == full


def test_undo_gives_back_byte_equal_rows(desk, tmp_path, sample):
    before = desk.dump()
    desk.bring_in(sample.write(tmp_path))
    assert desk.dump() != before

    desk.undo()

    assert desk.dump() == before


def test_whose_file_it_is_can_be_said(desk, tmp_path, sample):
    plan = desk.plan(sample.write(tmp_path), layout=sample.layout)

    assert counts(plan) == sample.counts


def test_what_is_private_is_nowhere_in_the_book_even_when_every_column_is_ticked(
    desk, tmp_path, sample
):
    path = sample.write(tmp_path)
    found = desk.plan(path).mapped
    names = [choosing.column_name(found.headings, place) for place in range(len(found.headings))]
    ticked = zip(choosing.choices(found), names, strict=True)
    everything = tuple(choice or OwnColumn(name) for choice, name in ticked)

    plan = desk.bring_in(path, layout=sample.layout, columns=everything)

    kept = b"".join(file.read_bytes() for file in desk.book.path.parent.glob("*.cxdesk*"))
    assert b"Nordvik Ferries" in kept or b"Harrow & Vane" in kept
    assert [word for word in SECRETS if word.encode() in kept] == []
    assert not any(word in row.sentence for row in plan.rows for word in SECRETS)
