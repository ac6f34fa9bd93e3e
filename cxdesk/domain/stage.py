"""The stages of a customer's life with us: steps with a day, apart from the ladder (C-21)."""

from dataclasses import dataclass
from datetime import date

from cxdesk.domain.errors import DeskError
from cxdesk.domain.ladder import Stage, stage_name
from cxdesk.i18n import _, day


@dataclass(frozen=True, slots=True)
class StageStep:
    """One step that was taken; `reason` None means none was kept."""

    id: str
    to: Stage
    on: date
    reason: str | None


@dataclass(frozen=True, slots=True)
class StageDraft:
    """A stage as chosen: the next one, or the present one with another day."""

    to: Stage
    on: date
    reason: str | None = None

    def corrects(self, path: tuple[StageStep, ...]) -> StageStep | None:
        """The step that this draft says anew; None where it is a step of its own."""
        return path[-1] if path and path[-1].to is self.to else None

    def check(self, today: date, path: tuple[StageStep, ...]) -> None:
        """Raises DeskError for a day in the future or before the step that went before."""
        if self.on > today:
            raise DeskError(
                _("A stage cannot begin in the future. Nothing was saved. Choose an earlier day.")
            )
        before = path[:-1] if self.corrects(path) else path
        if before and self.on < before[-1].on:
            raise DeskError(
                _(
                    "{stage} began on {day}. Nothing was saved. Choose that day or a later one."
                ).format(stage=stage_name(before[-1].to), day=day(before[-1].on))
            )
