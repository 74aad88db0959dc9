"""What is otherwise between two editions: records and fields, pages, codes, and what firms are told. Pure."""

from generator.comparison.comparison import Comparison, Pages, compare
from generator.comparison.record_changes import FieldChange, RecordChange, record_changes

__all__ = ["Comparison", "FieldChange", "Pages", "RecordChange", "compare", "record_changes"]
