"""A believable practice office: made-up people come, wait, hand in, and fetch, some of it late. No
real person is meant.
"""

import heapq
import random
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import msgspec

from counter.desk.day import DayService
from counter.desk.dossiers.draft import Draft
from counter.desk.dossiers.intake import Intake
from counter.desk.dossiers.returns import Returns
from counter.desk.dossiers.steps import DossierSteps
from counter.desk.open_desk import OpenDesk
from counter.desk.opening import open_to_write
from counter.desk.queue.service import QueueService
from counter.desk.setting_up import set_up_desk
from counter.domain.calendar.working_days import WorkingDays, at
from counter.domain.dossiers.documents import Fee, Paper
from counter.domain.dossiers.people import FEMALE, MALE, Applicant
from counter.domain.procedure import SHOWN, Procedure
from counter.storage.folder import Folder

_FAMILY = "Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Đinh Lương Mai Tô Châu Lục".split()
_MIDDLE = {MALE: "Văn Hữu Đức Quang Công Bá".split(), FEMALE: "Thị Ngọc Thu Bích Thanh Kim".split()}
_GIVEN = {
    MALE: "An Bình Cường Dũng Hải Hùng Khánh Long Minh Nam Phong Quân Sơn Thắng Tú Vinh".split(),
    FEMALE: "Ánh Chi Dung Giang Hà Hạnh Hiền Hương Lan Linh Mai Nga Oanh Thảo Trang Yến".split(),
}
_HAMLETS = (
    "Thôn 1",
    "Thôn 2",
    "Thôn Hải Tiến",
    "Thôn Nam Hà",
    "Thôn Trường Xuân",
    "Khu 3",
    "Khu 4",
)
# What is asked for at such a desk, by weight: certified copies lead.
_ASKED = (
    ("2.000815", 40), ("2.000884", 10), ("2.000635", 10), ("1.004873", 9), ("1.001193", 7), ("1.000656", 3),
    ("1.000894", 3), ("1.004222", 4), ("1.001612", 4), ("1.004859", 3), ("1.001699", 2), ("1.014027", 2), ("1.013978", 2),
)  # fmt: skip
_LATE = 0.04
_A_WHILE = timedelta(minutes=25)  # the least between beginning and end
_PRIORITY = 0.15
_MISSED = 0.03
_SERVICE_MINUTES = 6


class DemoClock:
    """A clock that the play moves."""

    is_fixed = True

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def wall(self) -> datetime:
        return self.moment

    def steady(self) -> float:
        return self.moment.timestamp()


class Played(msgspec.Struct, kw_only=True):
    """What the play made."""

    days: int = 0
    tickets: int = 0
    dossiers: int = 0
    returned: int = 0
    late: int = 0
    last_codes: list[str] = []
    last_tickets: list[str] = []
    ended_at: datetime | None = None


def demonstrate(
    folder: Folder,
    *,
    days: int,
    dossiers_per_day: int,
    seed: int,
    until: datetime,
    passphrase: str | None,
) -> tuple[OpenDesk, Played]:
    """Founds a practice desk and plays `days` working days up to `until`. The same seed plays the
    same office.
    """
    calendar = WorkingDays(())
    dates = _working_dates(calendar, until, days)
    clock = DemoClock(at(dates[0], time(6, 55)))
    set_up_desk(
        folder, unit_code="H49.61", unit_name="UBND đặc khu Cô Tô", parent_name="UBND thành phố Quảng Ninh",
        place="Cô Tô", desk=1, practice=True, clock=clock, passphrase=passphrase,
    )  # fmt: skip
    desk = open_to_write(folder, clock, passphrase, "Cán bộ tập huấn")
    play = _Play(desk, clock, random.Random(seed), dossiers_per_day)  # noqa: S311  # a play, not a secret
    play.run(dates, until)
    return desk, play.played


def _working_dates(calendar: WorkingDays, until: datetime, count: int) -> list[date]:
    dates: list[date] = []
    day = until.date()
    while len(dates) < count:
        if calendar.is_working(day) and at(day, time(7, 30)) <= until:
            dates.append(day)
        day -= timedelta(days=1)
    return dates[::-1]


class _Play:
    """Things happen in the order of their time, whoever thought of them first."""

    def __init__(self, desk: OpenDesk, clock: DemoClock, dice: random.Random, per_day: int) -> None:
        self.played = Played(last_codes=[], last_tickets=[])
        self._desk, self._clock, self._dice, self._per_day = desk, clock, dice, per_day
        self._queue, self._intake = QueueService(desk), Intake(desk)
        self._steps, self._returns = DossierSteps(desk), Returns(desk)
        self._coming: list[tuple[datetime, int, Callable[[], None]]] = []
        self._number = 0
        codes, weights = zip(*_ASKED, strict=True)
        self._codes, self._weights = codes, weights

    def run(self, dates: list[date], until: datetime) -> None:
        for day in dates:
            for _ in range(max(1, round(self._dice.gauss(self._per_day, self._per_day**0.5)))):
                self._plan(self._arrival(day), self._visit)
            if at(day, time(17, 10)) <= until:
                self._plan(at(day, time(17, 10)), self._close)
            self.played.days += 1
        while self._coming and self._coming[0][0] <= until:
            moment, _, happen = heapq.heappop(self._coming)
            self._clock.moment = max(moment, self._clock.moment)
            happen()
        self.played.ended_at = self._clock.moment

    def _plan(self, moment: datetime, happen: Callable[[], None]) -> None:
        self._number += 1
        heapq.heappush(self._coming, (moment, self._number, happen))

    def _arrival(self, day: date) -> datetime:
        """More people come in the morning."""
        morning = self._dice.random() < 0.65
        start = time(7, 5) if morning else time(13, 35)
        return at(day, start) + timedelta(minutes=self._dice.random() * (230 if morning else 170))

    def _later(self, minutes: float) -> datetime:
        return self._clock.moment + timedelta(minutes=minutes)

    def _visit(self) -> None:
        """A number, a wait, a call; then a dossier, or nobody comes."""
        if self._dice.random() < _PRIORITY:
            priority = self._dice.choice(("elderly", "merit", "infant"))
        else:
            priority = ""
        issued = self._queue.issue_ticket("A", priority)
        self.played.tickets += 1
        self.played.last_tickets = [*self.played.last_tickets[-5:], str(issued.listed.subject)]
        wait = self._dice.expovariate(1 / (2 + issued.waiting_ahead * _SERVICE_MINUTES / 2))
        self._plan(self._later(min(wait, 50)), self._serve)

    def _serve(self) -> None:
        if not self._queue.upcoming("A"):
            return
        counter = self._dice.choice((1, 1, 2))
        ticket = str(self._queue.call(counter, "A").listed.subject)
        if self._dice.random() < _MISSED:
            self._queue.do("miss", ticket)
            return
        self._queue.do("start", ticket)
        self._clock.moment += timedelta(minutes=self._dice.uniform(1, _SERVICE_MINUTES))
        self._receive(ticket)
        self._queue.do("finish", ticket)

    def _receive(self, ticket: str) -> None:
        version = self._desk.catalogue.on(
            self._dice.choices(self._codes, self._weights)[0], self._clock.moment.date()
        )
        draft = self._draft(version, ticket)
        received = self._intake.receive(draft)
        self.played.dossiers += 1
        self.played.last_codes = [*self.played.last_codes[-5:], received.event.code]
        if not draft.immediate:
            self._plan_work(received.event.code, received.event.received_at, received.event.due_at)

    def _plan_work(self, code: str, received_at: datetime, due_at: datetime) -> None:
        """Work begins within hours; the result mostly comes in time; people fetch it within days."""
        begun_at = self._at_work(received_at + (due_at - received_at) * 0.1)
        self._plan(begun_at, lambda: self._process(code))
        late = self._dice.random() < _LATE
        share = self._dice.uniform(0.5, 0.98)
        if late:
            done_at = due_at + timedelta(hours=self._dice.uniform(2, 30))
        else:
            done_at = received_at + (due_at - received_at) * share
        done_at = self._at_work(max(done_at, begun_at + _A_WHILE))
        self._plan(done_at, lambda: self._complete(code, late))
        fetched_at = max(done_at, due_at) + timedelta(hours=self._dice.uniform(0.1, 60))
        self._plan(self._at_work(fetched_at), lambda: self._fetch(code))

    def _at_work(self, moment: datetime) -> datetime:
        """The moment itself, or soon after the office opens again."""
        calendar, soon = self._desk.calendar, timedelta(minutes=self._dice.uniform(2, 20))
        if calendar.is_open_at(moment):
            return moment
        day = moment.date()
        for session in calendar.sessions_on(day):
            if moment < at(day, session.start):
                return at(day, session.start) + soon
        following = calendar.next_working(day)
        return at(following, calendar.sessions_on(following)[0].start) + soon

    def _process(self, code: str) -> None:
        self._steps.process(code)

    def _complete(self, code: str, late: bool) -> None:
        self._steps.complete(code, f"{self._dice.choice('ABCD')}{self._dice.randint(1, 12)}")
        self.played.late += late

    def _fetch(self, code: str) -> None:
        self._returns.return_result(code)
        self.played.returned += 1

    def _close(self) -> None:
        DayService(self._desk).close()

    def _draft(self, version: Procedure, ticket: str) -> Draft:
        immediate = version.repeats and self._dice.random() < 0.6
        return Draft(
            procedure=version.code,
            applicant=self._person(),
            ticket=ticket,
            documents=tuple(
                Paper(
                    name=d.name,
                    verdict="shown" if d.kind == SHOWN else "complete",
                    originals=int(d.kind != SHOWN),
                )
                for d in version.documents
                if d.is_usual
            ),
            fees=self._fees(version),
            immediate=immediate,
        )

    def _fees(self, version: Procedure) -> tuple[Fee, ...]:
        if version.code != "2.000815":
            return ()
        return (
            Fee(
                name="Phí chứng thực bản sao",
                quantity=self._dice.randint(1, 8),
                price=2000,
                paid="cash",
            ),
        )

    def _person(self) -> Applicant:
        sex = self._dice.choice((MALE, FEMALE))
        name = f"{self._dice.choice(_FAMILY)} {self._dice.choice(_MIDDLE[sex])} {self._dice.choice(_GIVEN[sex])}"
        year = self._dice.randint(1945, 2006)
        century = (0 if year < 2000 else 2) + (sex == FEMALE)
        return Applicant(
            name=name,
            identity_number=f"022{century}{year % 100:02d}{self._dice.randrange(10**6):06d}",
            birth_date=date(year, self._dice.randint(1, 12), self._dice.randint(1, 28)).isoformat(),
            sex=sex,
            address=f"{self._dice.choice(_HAMLETS)}, đặc khu Cô Tô, thành phố Quảng Ninh",
            phone=f"09{self._dice.randrange(10**8):08d}",
        )
