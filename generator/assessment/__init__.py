"""The needs analysis: responses → profile and needs → recommendations. Pure values; the same logic runs in the browser.

Each module has a twin in `site_templates/components/assessment/` that reads the same, and the same cases run both.

For other programs the names below stay as they are; all else may change:

    from generator.assessment import assess
    from generator.content import project

    edition = project.read(Path("folder/of/the/guide")).national
    result = assess(edition, {"trouble": ("unpaid",)}, date(2026, 11, 29))
    result.first_door, [one.service for one in result.recommendations]
"""

from generator.assessment.recommend import NearMiss, Recommendation, Result, assess

__all__ = ["NearMiss", "Recommendation", "Result", "assess"]
