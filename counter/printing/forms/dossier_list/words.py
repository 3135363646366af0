"""What a list of dossiers says on paper."""

TITLE = "DANH SÁCH HỒ SƠ"
TITLES = {
    "newest": "HỒ SƠ MỚI NHẤT",
    "today": "HỒ SƠ NHẬN HÔM NAY",
    "overdue": "HỒ SƠ QUÁ HẠN",
    "ready": "HỒ SƠ CÓ KẾT QUẢ, CHỜ TRAO",
    "disputed": "HỒ SƠ CẦN QUYẾT ĐỊNH",
    "at-other-units": "HỒ SƠ Ở ĐƠN VỊ KHÁC",
}
FOUND_BY = "Tìm theo: {words}"
COUNT = "Cộng {count} hồ sơ."
COUNT_OF_CUT = "{count} hồ sơ đầu danh sách; còn hồ sơ nữa không in ở đây."
NUMBER, CODE, APPLICANT, MATTER, RECEIVED, DUE, WHERE = (
    "TT",
    "Mã hồ sơ",
    "Người nộp",
    "Thủ tục",
    "Ngày nhận",
    "Hẹn trả",
    "Đang ở",
)
