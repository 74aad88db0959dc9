"""Figures, each a ratio of two things measured side by side in one run. Nothing here is asserted by a test."""
