"""Whatever the order of work, of lines that fail and of accidents on either side: what is honest
ends equal.
"""

import os
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from unittest.mock import patch

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.support.island import LEFT_OUT, MOST_DESKS, Island, Weather
from tests.support.office import Office

# Everything hangs on the dice, so a failing schedule is told by its number and nothing is gained by
# a smaller one.
_quick = settings(
    max_examples=300 if os.environ.get("COUNTER_PROVE") else 8,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
anything = st.integers(0, 1 << 32).map(random.Random)
PASSING = ("", "line-cut", "killed")


@contextmanager
def island(dice: random.Random, least: int = 1) -> Iterator[Island]:
    with (
        tempfile.TemporaryDirectory() as name,
        closing(Island(Path(name), dice.randint(least, MOST_DESKS))) as made,
    ):
        steps = dice.choice((1, 3, 100))  # what arrives is kept in steps of so many entries
        with patch("counter.sync.desk_side._PIECE", steps):
            yield made


def any_weather(dice: random.Random) -> Weather:
    return Weather(*(dice.choice([0, 0.1, 0.5]) for _ in range(3)), killed=0.2, dice=dice)


class Schedule:
    """Random work and exchanges; `others` are further things that may happen."""

    def __init__(self, island: Island, dice: random.Random, *others: Callable[[], object]) -> None:
        self.island, self.dice = island, dice
        self._apart: set[int] = set()  # desks that do not reach the hub
        self._steps = (self.work, self.work, self.exchange, self.exchange, self.part, *others)

    def run(self, steps: int) -> None:
        for _ in range(steps):
            self.dice.choice(self._steps)()

    def work(self) -> None:
        self.island.act(self.dice.choice(self.island.offices), self.dice)

    def part(self) -> None:
        self._apart = {n for n in range(len(self.island.offices)) if self.dice.random() < 0.4}

    def exchange(self) -> None:
        number = self.dice.randrange(len(self.island.offices))
        if number not in self._apart:
            self.exchanged(self.island.offices[number])

    def exchanged(self, office: Office) -> None:
        told = self.island.exchange(office, any_weather(self.dice))
        assert told in PASSING, told

    def again(self) -> None:
        """A request the hub once got comes again; nobody waits for the answer."""
        if self.island.seen:
            self.island.answered(*self.dice.choice(self.island.seen))

    def reopen(self) -> None:
        self.dice.choice(self.island.offices).reopen()


@_quick
@given(anything)
def test_after_any_schedule_all_sides_hold_the_same(dice: random.Random) -> None:
    with island(dice) as made:
        schedule = Schedule(made, dice)
        schedule = Schedule(made, dice, schedule.again, schedule.reopen)
        schedule.run(dice.randint(5, 40))
        made.settle(made.offices)


class HubAccidents(Schedule):
    """Copies are made of the hub's file, and it goes on from one of them."""

    def __init__(self, island: Island, dice: random.Random) -> None:
        super().__init__(island, dice, self.copied, self.restored)
        self._copies = [island.hub_copy()]

    def copied(self) -> None:
        self._copies.append(self.island.hub_copy())

    def restored(self) -> None:
        self.island.restore_hub(self.dice.choice(self._copies))


@_quick
@given(anything)
def test_a_hub_restored_from_any_older_copy_gets_everything_again(dice: random.Random) -> None:
    with island(dice) as made:
        HubAccidents(made, dice).run(dice.randint(5, 40))
        made.settle(made.offices)


@_quick
@given(anything)
def test_a_desk_tells_a_hub_restored_without_a_word_from_one_that_says_so(
    dice: random.Random,
) -> None:
    with island(dice) as made:
        office = made.offices[0]
        copy = made.hub_copy()
        made.act(office, dice)
        made.exchange(office)
        made.restore_hub(copy, tells=False)
        assert made.exchange(office) == "hub-behind"
        made.act(office, dice)
        assert made.exchange(office) == "hub-behind"
        made.restore_hub(made.hub_copy())
        made.settle(made.offices)


class Spoiled(Schedule):
    """One desk's journal is no longer the one that the hub holds: it works on, and is told each
    time it comes.
    """

    def __init__(self, island: Island, dice: random.Random, spoiled: Office) -> None:
        super().__init__(island, dice)
        self.spoiled, self.told = spoiled, 0

    def exchanged(self, office: Office) -> None:
        if office is not self.spoiled:
            return super().exchanged(office)
        before = self.island.held_of(office)
        told = self.island.exchange(office, any_weather(self.dice))
        assert told in (*LEFT_OUT, *PASSING[1:]), told
        assert self.island.held_of(office) == before, "the hub took it"
        self.told += told in LEFT_OUT
        return None


@_quick
@given(anything)
def test_a_desk_restored_from_an_older_copy_is_told_and_never_taken(dice: random.Random) -> None:
    with island(dice) as made:
        office = dice.choice(made.offices)
        Schedule(made, dice).run(dice.randint(0, 15))
        copy = made.copy_of(office)
        Schedule(made, dice).run(dice.randint(0, 25))
        made.restore_desk(office, copy)
        honest = list(made.offices)
        if made.held_of(office)[0] > office.entries:
            schedule = Spoiled(made, dice, office)
            schedule.run(dice.randint(0, 25))
            assert made.exchange(office) in LEFT_OUT and office.verify().ok
            honest.remove(office)
        else:  # the hub had nothing that the copy has not: what was lost nobody had heard of
            Schedule(made, dice).run(dice.randint(0, 25))
        if honest:
            made.settle(honest)
        if office not in honest:
            everything_goes_on(made, office)


def everything_goes_on(island: Island, left_out: Office) -> None:
    """The desk that is left out becomes a new one: all sides hold the same, and what it alone did
    is nowhere lost.
    """
    codes = known_codes(left_out)
    island.continue_as_another(left_out)
    # both went on counting: one of the two is to be voided
    island.settle(island.offices, ("code-given-twice",))
    assert codes <= known_codes(island.offices[0])


def known_codes(office: Office) -> set[str]:
    return {code for (code,) in office.desk.reader.connection.execute("SELECT code FROM dossiers")}


@_quick
@given(anything)
def test_of_a_desk_and_its_clone_one_is_taken_and_the_other_told(dice: random.Random) -> None:
    with island(dice) as made:
        Schedule(made, dice).run(dice.randint(0, 15))
        first = dice.choice(made.offices)
        second = made.clone(first)
        twins, told = [first, second], dict[int, int]()
        made.offices.append(second)
        others = [office for office in made.offices if office not in twins]
        for _ in range(dice.randint(2, 25)):
            office = dice.choice(made.offices)
            if dice.random() < 0.6:
                made.act(office, dice)
                continue
            code = made.exchange(office, any_weather(dice))
            assert code in PASSING or (office in twins and code in LEFT_OUT), code
            if code in LEFT_OUT:
                told[twins.index(office)] = told.get(twins.index(office), 0) + 1
        for twin in twins:
            twin.receive()
        codes = [made.exchange(twin) for twin in twins]
        assert sorted(codes)[0] == "" and sorted(codes)[1] in LEFT_OUT, codes
        winner, loser = twins if codes[0] == "" else twins[::-1]
        assert told.get(twins.index(winner), 0) == 0, "told, and taken later"
        made.settle([*others, winner])
        assert loser.verify().ok and made.exchange(loser) in LEFT_OUT
        everything_goes_on(made, loser)
