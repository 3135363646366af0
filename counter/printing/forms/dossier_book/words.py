"""What the book that follows dossiers says on paper."""

TITLE = "SỔ THEO DÕI HỒ SƠ"
VOLUMES = "Quyển số: {volumes}"
SPAN = "Từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}"
OF_ONE_DAY = "Ngày {day:%d/%m/%Y}"
COUNT = "Cộng {count} hồ sơ."
BETWEEN = ", "
DAY_AND_MONTH = "Ngày, tháng, năm"
COLUMNS = (
    "TT",
    "Mã hồ sơ",
    "Tên thủ tục hành chính",
    "Số bộ",
    "Tên cá nhân, tổ chức",
    "Địa chỉ, số điện thoại",
    "Cơ quan chủ trì giải quyết",
    "Nhận hồ sơ",
    "Hẹn trả kết quả",
    "Trả kết quả",
    "Phương thức nhận kết quả",
    "Ký nhận",
    "Ghi chú",
)
