"""What a hub itself writes: the desks of a unit, dossiers of another unit that are worked on here,
and ends of quarantine.
"""

from typing import ClassVar

import msgspec

from counter.domain.dossiers.events import DossierReceived, DossierRegistered
from counter.domain.events.base import HubEvent, Reference


class DeskAdmitted(HubEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A desk may exchange; the block of numbers that goes with its desk number is its alone."""

    name: ClassVar[str] = "desk-admitted"
    desk: int
    desk_id: bytes


class DeskRevoked(HubEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A desk may exchange no more; what it wrote stays."""

    name: ClassVar[str] = "desk-revoked"
    desk: int
    desk_id: bytes


class Original(msgspec.Struct, frozen=True, array_like=True):
    """An entry of another unit as it was written there, byte for byte, with its subject's salt."""

    envelope: bytes
    body: bytes
    salt: bytes


class DossierRelayed(HubEvent, frozen=True, kw_only=True, omit_defaults=True):
    """What another unit did with a dossier that both work on; stands under that dossier itself."""

    name: ClassVar[str] = "dossier-passed-on"
    commutes: ClassVar[bool] = True
    from_unit: str
    originals: tuple[Original, ...]


class QuarantineEnded(HubEvent, frozen=True, kw_only=True, omit_defaults=True):
    """A person at the hub looked at an entry that lay outside of all bounds; stands under the
    entry's own subject.

    `outcome`: `released`, where a newer program understands it now; `dropped`, where it says
    nothing for good.
    """

    name: ClassVar[str] = "quarantine-ended"
    commutes: ClassVar[bool] = True
    entry: Reference
    outcome: str
    by: str


RELEASED = "released"
DROPPED = "dropped"

# Only a hub writes these.
HUB_EVENTS = frozenset(
    event.name for event in (DeskAdmitted, DeskRevoked, DossierRelayed, QuarantineEnded)
)
HUB_DESK = 0  # the desk number a hub's own journals stand under
EVERY_UNIT = "*"  # the unit of the journal that all desks of a hub read: catalogue and calendar
# What may go to another unit begins with one of these.
BEGIN_DOSSIER = frozenset(event.name for event in (DossierReceived, DossierRegistered))
