"""The catalogue as a table: what an office edits and imports again, and the template with examples
for an office that begins a list of its own.
"""

from collections.abc import Sequence

from counter.domain.calendar.term import DAYS, WORKING_DAYS, Term
from counter.domain.imports.procedure_columns import WRITTEN
from counter.domain.procedure import (
    CHARGE,
    LOOKED_UP,
    SHOWN,
    FeeRule,
    NamedTerm,
    Procedure,
    RequiredDocument,
)

_EXAMPLES = (
    Procedure(
        code="9.999998",
        name="Tên chính thức của thủ tục (xóa dòng ví dụ này)",
        short_name="Tên ngắn để tìm",
        field="Hộ tịch",
        term=Term(3, WORKING_DAYS),
        term_text="03 ngày làm việc",
        documents=(
            RequiredDocument(name="Tờ khai theo mẫu"),
            RequiredDocument(name="Văn bản ủy quyền", condition="nếu ủy quyền"),
            RequiredDocument(name="Căn cước hoặc hộ chiếu", kind=SHOWN),
            RequiredDocument(name="Giấy tờ chứng minh nơi cư trú", kind=LOOKED_UP),
        ),
        fees=(
            FeeRule(
                name="Lệ phí hộ tịch", kind=CHARGE, amount=8000, unit="bản", source="HĐND cấp tỉnh"
            ),
        ),
        result="Giấy xác nhận",
        source="Quyết định công bố của Bộ",
    ),
    Procedure(
        code="9.999999",
        name="Thủ tục có nhiều trường hợp (xóa dòng ví dụ này)",
        field="Hoạt động xây dựng",
        term=Term(15, DAYS),
        variants=(
            NamedTerm(name="nhà ở riêng lẻ", term=Term(15, DAYS)),
            NamedTerm(name="công trình khác", term=Term(20, DAYS)),
        ),
        documents=(
            RequiredDocument(name="Đơn đề nghị theo mẫu"),
            RequiredDocument(name="Bản vẽ", originals=2),
        ),
    ),
)


def write(procedures: Sequence[Procedure]) -> list[list[str]]:
    """Headings, then a procedure a row, as the import reads them."""
    headings = [column.name for column in WRITTEN]
    return [headings, *([column.written(one) for column in WRITTEN] for one in procedures)]


def write_template() -> list[list[str]]:
    """Headings and two examples."""
    return write(_EXAMPLES)
