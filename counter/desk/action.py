"""What is declared of an act, once: the command line with its help, the window with its keys and
what it asks, and the README's table derive from it.

An act's name is its command (`dossier complete`, `ticket park`) and the key of its sentences
(`action:complete` on the button, `ask:complete.shelf` before the field).
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec

from counter.domain.events.base import Event


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What an act asks for. `name`: its option, the field a refusal names, and what the service
    calls it.

    `by_place`: on the command line it stands without its name. `usual`: the sentence that the
    window answers with by itself; `choices`: what may be answered of this subject; a flag is a yes or no. The
    window asks nothing that is not `in_window`, and nothing that does not matter `when` the act is
    done on this subject.
    """

    name: str
    needed: bool = False
    by_place: bool = False
    is_flag: bool = False
    in_window: bool = True
    metavar: str = ""
    usual: str = ""
    when: Callable[[Any], bool] = lambda _subject: True
    choices: Callable[[Any], tuple[str, ...]] | None = None


class Action(msgspec.Struct, frozen=True, kw_only=True):
    """`event` is what it writes, and says from which states it may start. `key`: the window's key,
    which never changes. Where no `run` is said, what was answered are the fields of its event.
    """

    name: str
    event: type[Event]
    key: str
    run: Callable[..., Any] | None = None
    asks: tuple[Question, ...] = ()


A = TypeVar("A", bound=Action)


def action_named(actions: Iterable[A], name: str) -> A:
    """`KeyError` where none is: names come from the declarations, and another is a program's fault."""
    return {action.name: action for action in actions}[name]
