"""`python -m generator` is the same as `onedoor`."""

from generator.cli import start

start()
