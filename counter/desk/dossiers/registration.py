"""A dossier that was filed on the portal, before anybody looked at it: what is noted, and all that
can be wrong with it.
"""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from counter.desk import reading
from counter.desk.dossiers.draft import check_external_code
from counter.desk.dossiers.people import faults_of, refusals
from counter.desk.open_desk import OpenDesk
from counter.domain.dossiers.people import Applicant
from counter.domain.procedure import Procedure
from counter.domain.refusal import Refusal
from counter.storage.projections import dossier_lists


class Registration(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the portal says of it. `submitted_at` is ISO text."""

    procedure: str
    external_code: str
    applicant: Applicant
    submitted_at: str
    summary: str = ""


def registration_faults(
    desk: OpenDesk, registration: Registration, now: datetime
) -> Iterator[Refusal]:
    """All that is wrong with it, field by field."""
    yield from faults_of(registration.applicant, "applicant", now.date())
    yield from refusals(
        (
            lambda: _check_code(desk, registration.external_code),
            lambda: submission_time(registration, now),
            lambda: procedure_of(desk, registration, now),
        )
    )


def _check_code(desk: OpenDesk, code: str) -> None:
    check_external_code(reading.require(code, "external_code"))
    if dossier_lists.standing_with_code(desk.reader, code):
        raise Refusal("external-code-used", "external_code", value=code)


def submission_time(registration: Registration, now: datetime) -> datetime:
    """When it was filed, which lies never ahead."""
    typed = reading.require(registration.submitted_at, "submitted_at")
    submitted_at = reading.moment(typed, "submitted_at")
    if submitted_at > now:
        raise Refusal("submitted-ahead", "submitted_at", value=typed, now=now.isoformat())
    return submitted_at


def procedure_of(desk: OpenDesk, registration: Registration, now: datetime) -> Procedure:
    """The version that was in force when it was filed; today's where that time is not known."""
    code = reading.require(registration.procedure, "procedure")
    try:
        day = submission_time(registration, now).date()
    except Refusal:
        day = now.date()
    return desk.catalogue.on(code, day)
