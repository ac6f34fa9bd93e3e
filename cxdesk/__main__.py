"""One run of the command line in a process of its own: `python -m cxdesk`, and `cxdesk`."""

import gc
import sys

_SELDOM = 200_000  # a start makes a hundred thousand objects, and next to none of them is garbage


def main() -> int:
    """The exit code. Nothing is cleared away at the end: the system takes all of it back."""
    gc.set_threshold(_SELDOM)
    if sys.argv[1:2] == ["--read-apart"]:  # only the packed program, which knows no `python -c`
        from cxdesk.features.transfer import child  # noqa: PLC0415 - nothing else is needed

        child.main(*sys.argv[2:])
        return 0
    from cxdesk.cli import main as run  # noqa: PLC0415 - importing is most of what a run does

    code = run()
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())
