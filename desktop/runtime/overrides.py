"""What goes wrong in a method that Qt calls is reported, and stays there.

Qt calls the methods that our classes override, and has no exceptions. One that leaves such a
method is kept by the binding and set upon the next Python that runs, in the middle of something
else: other overrides fail for no reason of theirs, methods lose references, and what Python itself
raises (an index out of range) is read as an object that it is not. Each ends in a fault of memory,
far from the mistake.
"""

import sys
import traceback
from collections.abc import Callable
from functools import cache, update_wrapper
from inspect import CO_VARARGS, CO_VARKEYWORDS
from types import FunctionType
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QModelIndex, QSize
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken

_Shape = Callable[
    [FunctionType, Callable[[BaseException, object, str], None], Callable[[], object]], FunctionType
]

_ANSWERS: dict[str, Callable[[], object]] = {
    "bool": bool,
    "int": int,
    "str": str,
    "QSize": QSize,
    "QModelIndex": QModelIndex,
}
"""What Qt is told instead, by the type that the method says it returns; else None."""

_MARK = "__is_contained__"


@runtime_checkable
class Shield(Protocol):
    """A widget that is asked first about what goes wrong in it or in any widget inside it."""

    def take_fault(self, error: Exception, method: str) -> bool:
        """Whether it takes the error, which left the override `method`, upon itself. UI thread."""
        ...


def contain_overrides() -> None:
    """Contain every method that overrides one of Qt's, in the classes there are and all to come.

    Call it before the first object of such a class is made. Calling it again changes nothing.
    """
    for kind in _below(Shiboken.Object):
        _contain(kind)
    setattr(Shiboken.Object, "__init_subclass__", classmethod(_on_subclass))  # noqa: B010 - mypy knows the class's own


def _on_subclass(kind: type, /, **keywords: object) -> None:
    super(Shiboken.Object, kind).__init_subclass__(**keywords)  # type: ignore[misc]  # it is one
    _contain(kind)


def _below(kind: type) -> list[type]:
    found: dict[type, None] = {}
    waiting: list[type] = [kind]
    while waiting:
        below: list[type] = type.__subclasses__(waiting.pop())
        for one in below:
            if one not in found:
                found[one] = None
                waiting.append(one)
    return list(found)


def _contain(kind: type) -> None:
    theirs = [base for base in kind.__mro__[1:] if _is_bound(base)]
    for name, method in list(vars(kind).items()):
        if not isinstance(method, FunctionType) or name.startswith("__") or hasattr(method, _MARK):
            continue
        if any(name in vars(base) for base in theirs):
            setattr(kind, name, _contained(method))


def _is_bound(kind: type) -> bool:
    """Whether it is one of Qt's own classes."""
    return kind.__module__.partition(".")[0] == "PySide6"


def _contained(method: FunctionType) -> FunctionType:
    returns = method.__annotations__.get("return")
    answer = _ANSWERS.get(returns if isinstance(returns, str) else getattr(returns, "__name__", ""))
    contained = _shape_of(method)(method, _report, answer or _nothing)
    contained.__defaults__ = method.__defaults__
    update_wrapper(contained, method)
    setattr(contained, _MARK, True)
    return contained


def _shape_of(method: FunctionType) -> _Shape:
    code = method.__code__
    if code.co_kwonlyargcount or code.co_flags & (CO_VARARGS | CO_VARKEYWORDS):
        return _shape("*arguments, **keywords", "arguments[0]")
    return _shape(", ".join(f"argument_{n}" for n in range(code.co_argcount)), "argument_0")


@cache
def _shape(arguments: str, first: str) -> _Shape:
    """Return what contains a method of so many arguments.

    It takes as many as the method itself, for of what a signal carries a slot is given as much as
    its code has arguments.
    """
    made: dict[str, _Shape] = {}
    exec(_SOURCE.format(arguments=arguments, first=first), made)
    return made["contain"]


_SOURCE = """
def contain(method, report, answer):
    def contained({arguments}):
        try:
            return method({arguments})
        except BaseException as error:
            report(error, {first}, method.__name__)
        return answer()
    return contained
"""


def _nothing() -> None:
    """What Qt is told by a method of any other type."""


def _report(error: BaseException, where: object, method: str) -> None:
    trace = error.__traceback__
    if not _is_taken(error, where, method):
        sys.excepthook(type(error), error, trace)
    traceback.clear_frames(trace)  # a painter that is still held there would stay at work


def _is_taken(error: BaseException, where: object, method: str) -> bool:
    """Whether somebody on the way from the widget to its window takes it."""
    if not isinstance(error, Exception):
        return False
    widget = where if isinstance(where, QWidget) else None
    while widget is not None:
        if isinstance(widget, Shield) and widget.take_fault(error, method):
            return True
        widget = widget.parentWidget()
    return False
