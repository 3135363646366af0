"""What the day's page says on paper."""

TITLE = "NGÀY {weekday} {date:%d/%m/%Y}"
OPENED = "Mở từ {at:%H:%M}"
NOT_OPENED = "Chưa mở ngày"
CLOSED = "Đã đóng ngày"

RECEIVED = "Nhận hôm nay"
RETURNED = "Trả hôm nay"
UNDER_WAY = "Đang giải quyết"
OVERDUE = "Quá hạn"
READY = "Chờ trả"
THEN = "giờ này ngày {day:%d/%m}: {count}"
EARLY = "{count} trước hạn"
WITH_SPECIALISTS = "{count} ở chuyên môn"
UNCOLLECTED = "{count} quá 3 ngày"

WEEK = "Một tuần"
CAME_IN = "nhận"
WENT_OUT = "trả"
HOLIDAY = "nghỉ lễ"
SHUT = "nghỉ"
WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
OF_DAY = "{weekday} {date:%d/%m}"
AHEAD = "Hẹn trả sắp tới"
PROMISED = "hồ sơ"

DUE_TODAY = "Hẹn trả hôm nay"
COUNTED = "{name}: {count}"
CODE, APPLICANT, MATTER, WHERE, DUE = (
    "Mã hồ sơ",
    "Người nộp",
    "Việc",
    "Đang ở",
    "Hẹn trả",
)
AT = "{at:%H:%M %d/%m}"
MORE = (
    "và {count} hồ sơ nữa: ở Tìm kiếm chọn Quá hạn, hoặc gõ ngày hẹn, rồi Ctrl+P in cả danh sách."
)
NONE = "không có"

LEFT = "Còn lại"
NOT_DONE = "Đến hạn chưa xong: {count}"
TICKETS = "Phiếu chưa xong: {numbers}"
TICKET = "{number} ({at:%H:%M})"
DRAFTS = "Hồ sơ gõ dở: {count}"
PAPERS = "Giấy in chưa xác nhận: {codes}"
DATES = "Ngày hẹn theo giờ máy sai: {codes}"
NOTHING_LEFT = "Không còn việc gì."
AND_MORE = " …"
