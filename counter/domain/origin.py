"""Where an entry was written: which desk of which unit, or the hub itself."""

import msgspec


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """`desk` is its number and `unit_name` its unit's name, where they are known here."""

    unit: str
    unit_name: str = ""
    desk: int | None = None
    is_own_desk: bool = False
    is_own_unit: bool = False
    is_hub: bool = False
