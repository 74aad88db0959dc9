"""The needs analysis: responses → profile and needs → recommendations. Pure values; the same logic runs in the browser.

Each module has a twin in `site_templates/components/assessment/` that reads the same, and the same cases run both.
"""
