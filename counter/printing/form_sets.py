"""The words in which the circulars' receipts differ, by the year of the circular."""

from collections.abc import Mapping

import msgspec


class ReceiptForm(msgspec.Struct, frozen=True, kw_only=True):
    """One form set. `basis` names its circular and `certainty` says how far the original has been
    seen; `suffix` stands behind the receipt's number where the office set none of its own.
    """

    basis: str
    certainty: str
    suffix: str
    title: str
    copies: tuple[str, ...]
    office_label: str
    issued_by_department: (
        bool  # its head names the unit over the department, else what is above over the unit
    )


FORM_SETS: Mapping[str, ReceiptForm] = {
    "2018": ReceiptForm(
        basis="Mẫu số 01, Thông tư 01/2018/TT-VPCP",
        certainty="đã thấy ở nhiều mẫu của tỉnh",
        suffix="BPTNTKQ",
        title="GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        copies=("Liên 1: Lưu", "Liên 2: Giao khách hàng"),
        office_label="Bộ phận tiếp nhận và trả kết quả",
        issued_by_department=False,
    ),
    "2025": ReceiptForm(
        basis="Mẫu số 01, Phụ lục I, Thông tư 03/2025/TT-VPCP",
        certainty="danh mục đã thấy; bố cục chưa đối chiếu bản gốc",
        suffix="GTNHS",
        title="GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        copies=("Liên 1: Lưu", "Liên 2: Giao khách hàng"),
        office_label="Trung tâm Phục vụ hành chính công",
        issued_by_department=True,
    ),
}
