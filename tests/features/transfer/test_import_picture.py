"""Pictures of a file that is brought in, taken of the real window."""

import pytest
from PySide6.QtGui import QImage

from cxdesk.desk import picture
from cxdesk.features.transfer import service
from tests.features.transfer import files


@pytest.fixture
def sheet(tmp_path):
    rows = [["account", "city", "Region"], *([f"Firm {n}", "Leeds", "North"] for n in range(9))]
    return files.write(tmp_path / "own.csv", rows)


@pytest.fixture
def filled(app, sheet):
    with app.book.write() as db:
        service.apply(db, service.look(db, service.Request(sheet, app.clock.today())), list)
    return app


def test_rows_and_columns_are_two_pictures(qapp, filled, sheet, tmp_path):
    for page in ("import", "columns"):
        view = picture.View(page=page, file=sheet, size=(1100, 700))
        picture.take(filled, tmp_path / f"{page}.png", view)

    rows, columns = (QImage(str(tmp_path / f"{page}.png")) for page in ("import", "columns"))
    assert rows.size() == columns.size()
    assert rows != columns
