"""`python -m generator` is the same as `onedoor`."""

import sys

from generator.cli import main

sys.exit(main())
