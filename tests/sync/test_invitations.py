"""An invitation's code is read out, typed and carried by ferry: a slip shows where it is typed."""

import random

from counter.domain.refusal import Refusal
from counter.sync import enrolment


def is_taken(code: str) -> bool:
    try:
        enrolment.key_of(code)
    except Refusal as refusal:
        assert refusal.code == "invitation-mistyped"
        return False
    return True


def test_a_slip_is_seen_at_the_desk() -> None:
    """A wrong letter, or two that changed places; one in a thousand may pass and is met at the hub."""
    dice = random.Random(7)
    slips = passed = 0
    for _ in range(300):
        code = enrolment.new_code()
        places = [n for n, letter in enumerate(code) if letter != "-"]
        first, second = dice.sample(places, 2)
        wrong = list(code)
        wrong[first], wrong[second] = code[second], code[first]
        swapped = "".join(wrong)
        for slip in (
            swapped,
            code[:first] + ("7" if code[first] != "7" else "8") + code[first + 1 :],
        ):
            slips += slip != code
            passed += slip != code and is_taken(slip)
    assert slips > 500 and passed <= 5


def test_a_code_is_read_however_it_was_typed() -> None:
    code = enrolment.new_code()
    for typed in (
        f" {code} ",
        code.lower(),
        code.replace("-", ""),
        code.replace("-", " ").replace("0", "o"),
    ):
        assert enrolment.key_of(typed) == enrolment.key_of(code)
