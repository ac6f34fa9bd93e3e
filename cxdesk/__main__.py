"""`python -m cxdesk`."""

import sys

from cxdesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
