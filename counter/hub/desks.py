"""Who may exchange with this hub: invitations, desks enrolled, and desks revoked."""

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from typing import NamedTuple

import msgspec

from counter.domain.hub import DeskAdmitted, DeskRevoked
from counter.domain.numbering import check_unit_code, is_unit_code
from counter.domain.refusal import Refusal, Unreadable
from counter.hub import key_file, own_journals
from counter.hub.key_file import KeyFile
from counter.hub.own_journals import HubEntry
from counter.hub.stores.store import (
    HubDesk,
    HubIdentity,
    Invitation,
    Store,
    UnitStore,
    without_secrets,
)
from counter.storage import signing
from counter.sync import enrolment
from counter.sync.messages import Enrolled, Enrolment

DESKS = range(1, 10)
INVITED_FOR = timedelta(days=7)
_WITHHELD_SHOWN = 20


class Caller(msgspec.Struct, frozen=True, kw_only=True):
    """Who asks, after its token was looked at."""

    unit: str
    desk: HubDesk


class ListedDesk(msgspec.Struct, frozen=True, kw_only=True):
    """A desk as `hub desks` shows it."""

    unit: str
    desk: int
    desk_id: bytes
    entries: int
    seen_at: datetime | None
    is_revoked: bool


def identity_of(
    store: Store,
    *,
    practice: bool,
    founds: bool = True,
    address: str = "",
    key: KeyFile | None = None,
) -> HubIdentity:
    """Who this hub is; made at the first use of its store by whoever `founds`. A practice hub stays
    one.

    `key`: the file its signing key lies in, or comes to lie in; without it the key stays in the
    store.
    """
    has_key = key is not None and key.is_there  # looked at first: who founds a hub writes it last
    identity = store.identity()
    if identity is None and key is not None and has_key:
        key.check_has_store(without_secrets(address))
    if identity is None and not founds:
        raise Unreadable("hub-not-there", "store", value=without_secrets(address))
    if identity is None:
        store.found(HubIdentity(secrets.token_bytes(16), 1, practice, signing.new_key()))
        identity = store.identity()
        assert identity is not None
    if identity.practice != practice:
        raise Refusal("hub-is-practice" if identity.practice else "hub-is-real", "practice")
    return key_file.load_key(store, identity, key)


def check_number(unit: str, desk: int | None) -> None:
    """A unit and a number that a desk can have; None is any number."""
    check_unit_code(unit)
    if desk is not None and desk not in DESKS:
        raise Refusal("desk-number", "desk", value=desk)


class Withheld(NamedTuple):
    """A unit, and the units without a desk that its dossiers are not passed on to before a desk is
    enrolled there.
    """

    unit: str
    others: list[str]


class Desks:
    """Lets desks in and knows them again."""

    def __init__(self, store: Store, identity: HubIdentity) -> None:
        self._store, self._identity = store, identity

    def invite(
        self, unit: str, desk: int | None, now: datetime, lasts: timedelta = INVITED_FOR
    ) -> tuple[str, datetime]:
        """A code that lets one desk of a unit in, and until when."""
        check_number(unit, desk)
        code, expires = enrolment.new_code(), now + lasts
        with self._store.unit(unit, writes=True) as rows:
            rows.invite(Invitation(enrolment.key_of(code), desk, expires))
        return code, expires

    def enrol(self, request: Enrolment, now: datetime) -> Enrolled:
        """Enrols a desk whose request proves an invitation. Asked again by the same desk, it gets
        another token.

        Whoever proves none is told one thing, whatever there is: neither which units are here nor
        who was invited. The look for a proof is a reading one: nobody's writing waits for
        strangers.
        """
        if not is_unit_code(request.unit):  # what no store need be asked for
            raise Refusal("invitation-unknown", "code")
        with self._store.unit(request.unit, writes=False) as unit:
            _find_proven(unit, request)
        if request.practice != self._identity.practice:
            raise Refusal("practice-and-real", "request")
        check_number(request.unit, request.desk)
        enrolment.check_own_key(request)
        is_own = own_journals.is_own(self._identity, request.unit, request.desk_id)
        if is_own or self._store.is_known(request.desk_id, besides=request.unit):
            raise Refusal("desk-key-changed", "desk", value=request.desk_id.hex()[:8])
        with self._store.unit(request.unit, writes=True) as unit:
            invitation = _find_proven(unit, request)
            _check_invitation(invitation, request, now)
            _check_place(unit, request, invitation)
            known = next(
                (
                    desk
                    for desk in unit.desks()
                    if desk.desk_id == request.desk_id and not desk.revoked_at
                ),
                None,
            )
            # asked again, it came in no later
            since = known.enrolled_at if known and known.enrolled_at else now
            token = secrets.token_urlsafe(24)
            unit.use_invitation(invitation.code_hash, request.desk_id)
            unit.enrol(
                HubDesk(request.desk_id, request.desk, request.public_key, token_hash(token), None),
                since,
            )
            if known is None:
                self._say(
                    unit,
                    request.unit,
                    DeskAdmitted(at=now, desk=request.desk, desk_id=request.desk_id),
                )
        hub = self._identity
        return enrolment.grant(
            invitation.code_hash, request, hub_id=hub.hub_id, epoch=hub.epoch,
            public_key=signing.public_key(hub.signing_key), token=token,
        )  # fmt: skip

    def check_request(self, request: Enrolment) -> None:
        """Why a request that came by USB cannot be granted, as far as that needs no proof: whoever
        reads it stands at the hub and may know.
        """
        if request.practice != self._identity.practice:
            raise Refusal("practice-and-real", "request")
        check_number(request.unit, request.desk)
        with self._store.unit(request.unit, writes=False) as unit:
            if not unit.invitations():
                raise Refusal("unit-unknown", "unit", value=request.unit)

    def caller(self, unit: str, token: str) -> Caller:
        """The desk that holds this token; an unknown or revoked one is refused."""
        shown = token_hash(token)
        with self._store.unit(unit, writes=False) as rows:
            known = next(
                (d for d in rows.desks() if hmac.compare_digest(d.token_hash, shown)), None
            )
            if known is None:
                raise Refusal("desk-unknown", "token")
            _check_not_revoked(rows, known)
        return Caller(unit=unit, desk=known)

    def known(self, unit: str, desk_id: bytes) -> Caller:
        """The desk that a USB drive names; whether it comes from there, its signature shows.
        Whoever reads a refusal stands at the hub.
        """
        check_unit_code(unit)
        with self._store.unit(unit, writes=False) as rows:
            known = next((desk for desk in rows.desks() if desk.desk_id == desk_id), None)
        if known is None:
            raise Refusal("usb-of-unknown-desk", "file", unit=unit)
        if known.revoked_at is not None:
            raise Refusal(
                "usb-of-revoked-desk",
                "file",
                unit=unit,
                desk=known.desk,
                at=_format(known.revoked_at),
            )
        return Caller(unit=unit, desk=known)

    def revoke(self, unit: str, desk: int, now: datetime) -> bytes:
        """Sends a desk away: it is turned down from now on; what it brought stays. Its desk_id."""
        check_unit_code(unit)
        with self._store.unit(unit, writes=True) as rows:
            for known in rows.desks():
                if known.desk == desk and known.revoked_at is None:
                    rows.revoke(known.desk_id, now)
                    self._say(rows, unit, DeskRevoked(at=now, desk=desk, desk_id=known.desk_id))
                    return known.desk_id
        raise Refusal("desk-not-there", "desk", unit=unit, value=desk)

    def _say(self, rows: UnitStore, unit: str, event: DeskAdmitted | DeskRevoked) -> None:
        """All desks of the unit read it."""
        own_journals.append(rows, self._identity, unit, [HubEntry(event)], event.at)

    def listed(self) -> list[ListedDesk]:
        """Every desk that was ever enrolled, unit by unit."""
        listed = []
        for code in self._store.units():
            with self._store.unit(code, writes=False) as unit:
                journals = {journal.desk_id: journal for journal in unit.journals()}
                desks = unit.desks()
            for desk in desks:
                journal = journals.get(desk.desk_id)
                listed.append(
                    ListedDesk(
                        unit=code,
                        desk=desk.desk,
                        desk_id=desk.desk_id,
                        entries=journal.sequence if journal else 0,
                        seen_at=journal.seen_at if journal else None,
                        is_revoked=desk.revoked_at is not None,
                    )
                )
        return listed

    def held(self, unit: str) -> list[int]:
        """Numbers of a unit's desks that are in."""
        with self._store.unit(unit, writes=False) as rows:
            return [desk.desk for desk in rows.desks() if desk.revoked_at is None]

    def awaited(self) -> list[str]:
        """Units without a desk that a dossier was handed to: nobody takes it in before one is
        enrolled. Of those it is withheld from, some of each unit that handed them over; how many
        there are `withheld` tells.
        """
        waiting = {code for code in self._store.units() if self._is_awaited(code)}
        return sorted(waiting.union(*(one.others[:_WITHHELD_SHOWN] for one in self.withheld())))

    def withheld(self) -> list[Withheld]:
        """Which units handed dossiers to more units without a desk than may wait for them."""
        found = []
        for code in self._store.units():
            with self._store.unit(code, writes=False) as unit:
                found.append(Withheld(code, unit.withheld()))
        return [one for one in found if one.others]

    def _is_awaited(self, code: str) -> bool:
        with self._store.unit(code, writes=False) as unit:
            return not unit.desks() and any(journal.sequence for journal in unit.journals())


def _check_not_revoked(unit: UnitStore, desk: HubDesk) -> None:
    """A desk that was revoked learns how far its journal is held: from there on it may go on under
    another name.
    """
    if desk.revoked_at is not None:
        held = next(
            (journal.sequence for journal in unit.journals() if journal.desk_id == desk.desk_id), 0
        )
        raise Refusal("desk-revoked", "token", at=_format(desk.revoked_at), held=held)


def _format(moment: datetime) -> str:
    return moment.strftime("%d/%m/%Y %H:%M")


def token_hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _find_proven(unit: UnitStore, request: Enrolment) -> Invitation:
    """The invitation a request proves. All of them are looked at, so that the time tells nothing of
    which there are.
    """
    proven = [one for one in unit.invitations() if enrolment.is_proven(request, one.code_hash)]
    if not proven:
        raise Refusal("invitation-unknown", "code")
    return proven[0]


def _check_invitation(invitation: Invitation, request: Enrolment, now: datetime) -> None:
    """Why a proven invitation lets nobody in, where it does not."""
    if invitation.used_by not in (None, request.desk_id):
        raise Refusal("invitation-used", "code")
    if invitation.expires_at < now and invitation.used_by is None:
        raise Refusal("invitation-expired", "code", at=_format(invitation.expires_at))
    if invitation.desk not in (None, request.desk):
        raise Refusal(
            "invitation-of-another-desk", "desk", value=request.desk, desk=invitation.desk
        )


def _check_place(unit: UnitStore, request: Enrolment, invitation: Invitation) -> None:
    """A desk's number is its block of numbers on paper: no two desks of a unit have the same. Its
    key is for ever.

    A desk revoked needs a new invitation: the one it came by would undo that. One that is in needs
    none, and the one it came by serves again only until it was heard of: whoever asks later may be
    a copy of it, and would lock it out.
    """
    for known in unit.desks():
        if known.desk_id == request.desk_id:
            if known.public_key != request.public_key:
                raise Refusal("desk-key-changed", "desk", value=request.desk_id.hex()[:8])
            if invitation.used_by is not None:
                _check_not_revoked(unit, known)
            if known.revoked_at is None and (invitation.used_by is None or _was_heard(unit, known)):
                raise Refusal("desk-in-already", "desk", value=request.desk)
        elif known.desk == request.desk and known.revoked_at is None:
            raise Refusal("desk-number-taken", "desk", value=request.desk)


def _was_heard(unit: UnitStore, desk: HubDesk) -> bool:
    """Since it came in: it has its token, then."""
    seen = next(
        (journal.seen_at for journal in unit.journals() if journal.desk_id == desk.desk_id), None
    )
    return seen is not None and desk.enrolled_at is not None and seen > desk.enrolled_at
