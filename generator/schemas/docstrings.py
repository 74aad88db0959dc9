"""What the models' own docstrings say of each field and each value: the words an editor shows."""

import ast
import inspect
from enum import Enum
from itertools import pairwise
from textwrap import dedent

from pydantic import BaseModel

LANGUAGE = "en"
"""What docstrings are written in."""


def field_words(model: type[BaseModel] | type[Enum]) -> dict[str, str]:
    """Field, or member of an enumeration, → what stands under it, those of the classes it builds on too."""
    other = getattr(model, "words_of", None)
    own = getattr(model, "model_fields", {})
    found: dict[str, str] = {name: said for name, said in field_words(other).items() if name in own} if other else {}
    for one in reversed(model.__mro__):
        if one.__module__.startswith("generator."):
            found |= _in_class(one)
    return found


def field_owner(model: type[BaseModel], name: str) -> str:
    """The model in which a field was first written: words for it stand under that one's name."""
    other = getattr(model, "words_of", None)
    if other and name in other.model_fields and name not in _in_class(model):
        return field_owner(other, name)
    bases = (one for one in reversed(model.__mro__) if name in getattr(one, "model_fields", {}))
    return next((one.__name__ for one in bases), "")


def _in_class(one: type) -> dict[str, str]:
    (tree,) = ast.parse(dedent(inspect.getsource(one))).body
    body = tree.body if isinstance(tree, ast.ClassDef) else []
    found: dict[str, str] = {}
    for before, after in pairwise(body):
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str):
            targets = before.targets if isinstance(before, ast.Assign) else []
            targets = [before.target] if isinstance(before, ast.AnnAssign) else targets
            for target in targets:
                found[ast.unparse(target)] = inspect.cleandoc(after.value.value).replace("\n", " ")
    return found
