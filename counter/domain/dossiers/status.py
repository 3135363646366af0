"""A dossier's status on the national portal, and how it stands against its date."""

from datetime import date, datetime

import msgspec

# The national portal's ten statuses, in its numbers, as deployed systems show them. Money, delivery
# and exchange are other dimensions.
REGISTERED = 1
RECEIVED = 2
NOT_RECEIVED = 3
PROCESSING = 4
SUPPLEMENT = 5
PAYMENT = 6
WITHDRAWAL = 7
STOPPED = 8
COMPLETED = 9
RETURNED = 10
STATES = {
    REGISTERED: "registered",
    RECEIVED: "received",
    NOT_RECEIVED: "refused",
    PROCESSING: "processing",
    SUPPLEMENT: "supplement",
    PAYMENT: "payment",
    WITHDRAWAL: "withdrawal",
    STOPPED: "stopped",
    COMPLETED: "completed",
    RETURNED: "returned",
}
WITHOUT_RESULT = (NOT_RECEIVED, STOPPED)
ENDED = (NOT_RECEIVED, STOPPED, COMPLETED, RETURNED)  # nothing more is being resolved
ACTIVE = (RECEIVED, PROCESSING, SUPPLEMENT, PAYMENT)


class HasStatus(msgspec.Struct, frozen=True, kw_only=True):
    """What a status says by itself, of a dossier and of its row in a list."""

    status: int
    voided: bool = False

    @property
    def state(self) -> str:
        if self.voided:
            return "voided"
        return STATES[self.status]

    @property
    def is_open(self) -> bool:
        return not self.voided and self.status not in ENDED

    @property
    def has_timeliness(self) -> bool:
        """False where no result came of it: there is nothing that could have come early."""
        return not self.voided and self.status not in WITHOUT_RESULT


EARLY = "early"
ON_TIME = "on_time"
OVERDUE = "overdue"
PENDING = "pending"


def timeliness(due_at: datetime | None, finished_at: datetime | None, now: datetime) -> str:
    """Against the due date: to the minute late or not; early when finished on an earlier date
    (practice differs: one place).

    A dossier not finished is `pending` until its date has passed, then `overdue`.
    """
    if due_at is None:
        return PENDING
    if finished_at is None:
        if _minute(now) > _minute(due_at):
            return OVERDUE
        return PENDING
    if _minute(finished_at) > _minute(due_at):
        return OVERDUE
    if _day(finished_at) < _day(due_at):
        return EARLY
    return ON_TIME


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _day(moment: datetime) -> date:
    return moment.date()
