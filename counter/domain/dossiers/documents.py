"""The papers of a dossier with the clerk's verdict on each, and the fees it costs."""

import msgspec

from counter.domain.text import fold

# Verdicts on a paper at the desk.
COMPLETE = "complete"
COMPARED_COPY = "compared_copy"
SHOWN = "shown"
LOOKED_UP = "looked_up"
TO_LOOK_UP = "to_look_up"
NOT_APPLICABLE = "not_applicable"
MISSING = "missing"
VERDICTS = {
    COMPLETE: "đủ",
    COMPARED_COPY: "bản chụp đã đối chiếu",
    SHOWN: "xuất trình, đã trả",
    LOOKED_UP: "khai thác CSDL",
    TO_LOOK_UP: "chờ tra cứu khi có mạng",
    NOT_APPLICABLE: "không thuộc trường hợp",
    MISSING: "thiếu",
}
HANDED_IN_VERDICTS = (COMPLETE, COMPARED_COPY)
# Papers made out for the dossier itself, by how their names begin: they stay with it and nobody
# waits for them.
_MADE_OUT_FOR_IT = ("to khai", "ban khai", "don", "giay de nghi", "to trinh", "ct01")


class Paper(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """One paper of the dossier with the clerk's verdict; the numbers are pieces. `lookup_failed`:
    it was asked for because the database that has it did not answer.
    """

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    pages: int = 0
    verdict: str = COMPLETE
    note: str = ""
    lookup_failed: bool = False

    @property
    def is_handed_in(self) -> bool:
        """Only these stand on the receipt."""
        return self.verdict in HANDED_IN_VERDICTS

    @property
    def is_lent(self) -> bool:
        """An original somebody wants back; ticked when it goes out, for some stay with the dossier
        by law.
        """
        made_out = any(f"{fold(self.name)} ".startswith(f"{name} ") for name in _MADE_OUT_FOR_IT)
        return self.is_handed_in and self.originals > 0 and not made_out


# How money comes; what is transferred is only awaited until the bank has told of it.
CASH = "cash"
TRANSFER = "transfer"
PAID_ONLINE = "online"
MEANS = (CASH, TRANSFER, PAID_ONLINE)


class Fee(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """A fee (phí) or charge (lệ phí) in đồng; `exempt` names the ground, `paid` the means,
    `receipt` the finance system's number, `reference` the bank's for a transfer it has told of.
    `awaits` is the means of money that is said to be on its way: it is not paid until it is seen.
    """

    name: str
    kind: str = "fee"
    quantity: int = 1
    price: int = 0
    exempt: str | None = None
    paid: str | None = None
    receipt: str = ""
    awaits: str | None = None
    reference: str = ""

    @property
    def amount(self) -> int:
        if self.exempt is not None:
            return 0
        return self.quantity * self.price
