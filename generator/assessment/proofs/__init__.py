"""Exact statements about all possible responses: what can be reached, and what never is."""
