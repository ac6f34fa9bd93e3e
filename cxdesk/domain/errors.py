"""What goes wrong, said to the user."""


class DeskError(Exception):
    """One sentence for the user: what happened, what is safe, what to do."""


class Ambiguous(DeskError):  # noqa: N818 - says what happened
    """A word fits several rows; `candidates` lists them as the user knows them."""

    def __init__(self, sentence: str, candidates: tuple[str, ...]) -> None:
        super().__init__(sentence)
        self.candidates = candidates


class OnlyReadable(DeskError):  # noqa: N818 - says what happened
    """The book can be looked at, but not written to: by its place, or by its version."""
