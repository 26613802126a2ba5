"""Remembered: what has been worked out of a document once, for whoever asks again.

A room of `extraction`; every other may come here. Rules ask the same of the same word many times: whose word it is,
which preposition stands before it. The answers go with the document.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from memcon.model.document import Document

_P = ParamSpec("_P")
_T = TypeVar("_T")


def remembered(
    function: Callable[Concatenate[Document, _P], _T],
) -> Callable[Concatenate[Document, _P], _T]:
    """The function, asked once for the same arguments of the same document: it must depend on nothing else, and what
    stands behind the document must be hashable and given by place."""

    @wraps(function)
    def found(document: Document, *args: Any) -> _T:
        answer: _T
        try:  # the common case first: asked for hundreds of times in every sentence
            answer = document.worked_out[function][args]
        except KeyError:
            answer = cast(Any, function)(document, *args)
            document.worked_out.setdefault(function, {})[args] = answer
        return answer

    return cast(Callable[Concatenate[Document, _P], _T], found)
