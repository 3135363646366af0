"""What a declared act asks for, as arguments of its command."""

from counter.cli.context import Argument, argument
from counter.desk.action import Question


def argument_of(question: Question) -> Argument:
    if question.by_place:
        return argument(question.name)
    option = f"--{question.name.replace('_', '-')}"
    if question.is_flag:
        return argument(option, action="store_true")
    options = {"metavar": question.metavar} if question.metavar else {}
    return argument(
        option, **options, **({"required": True} if question.needed else {"default": ""})
    )
