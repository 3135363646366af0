"""Tiếng Việt: ngày làm việc: đầu ngày, cuối ngày."""

SENTENCES = {
    "check-conflicts!": "{count} hồ sơ chờ quyết định: {codes}. Tìm kiếm (F3) → Cần quyết định.",
    "day-unclosed": "chưa đóng: {day}",
    "day-left-none": "Không còn việc gì.",
    "check-clock": "Đồng hồ: {time} ngày {day}.",
    "check-clock!": (
        "Đồng hồ máy không đáng tin ({time} ngày {day}). Xem điện thoại và nhập đúng giờ trước khi làm việc."
    ),
    "check-days": "Các ngày trước đã đóng.",
    "check-days!": "Chưa đóng ngày {days}. Xem việc còn lại; vẫn làm việc bình thường.",
    "check-calendar": "Lịch nghỉ năm nay và năm sau đã xác nhận.",
    "check-calendar!": (
        "Lịch nghỉ năm {years} chưa có thông báo chính thức. Nhập lịch khi có thông báo."
    ),
    "check-disk": "Đĩa còn trống {gigabytes} GB.",
    "check-disk!": "Đĩa chỉ còn {free} MB. Xóa bớt tệp không dùng trước khi hết chỗ.",
    "check-passphrase": "Dữ liệu của bàn có mật khẩu.",
    "check-passphrase!": "Bàn này không có mật khẩu: ai lấy được máy là đọc được dữ liệu.",
    "check-copy": "Bản sao lưu mới nhất: {time}, {file}.",
    "check-copy-here!": (
        "Bản sao lưu mới nhất ({time}) nằm cùng ổ đĩa với dữ liệu: ổ hỏng thì mất cả hai. Cắm USB, "
        "chọn nơi để bản sao ở Cài đặt → Bản sao lưu."
    ),
    "check-copy-old!": (
        "Bản sao lưu mới nhất từ {time}, thiếu {count} việc ghi sau đó ({file}). Cắm USB rồi bấm "
        "Sao lưu ngay: Cài đặt → Bản sao lưu."
    ),
    "check-no-copy!": (
        "Chưa có bản sao lưu nào. Cắm USB, chọn nơi để bản sao rồi bấm Sao lưu ngay: Cài đặt → Bản sao lưu."
    ),
    "check-heard!": "Chưa trao đổi được với máy chủ từ {since}. Xem Cài đặt → Máy chủ.",
    "check-unsent": "Máy chủ đã có đủ việc của bàn này.",
    "check-no-hub": "Bàn này chưa nối máy chủ.",
    "check-unsent!": "{count} việc chưa gửi về máy chủ.",
    "brief:check-clock": "Giờ máy không đáng tin: {time} ngày {day}.",
    "brief:check-days": "Chưa đóng ngày {days}.",
    "brief:check-calendar": "Lịch nghỉ {years} chưa có thông báo.",
    "brief:check-disk": "Đĩa chỉ còn {free} MB: xóa bớt tệp không dùng.",
    "brief:check-passphrase": "Bàn chưa có mật khẩu.",
    "brief:check-copy-here": "Bản sao nằm cùng ổ đĩa với dữ liệu.",
    "brief:check-copy-old": "Bản sao từ {time}, thiếu {count} việc.",
    "brief:check-no-copy": "Chưa có bản sao lưu nào.",
    "brief:check-heard": "Chưa trao đổi được với máy chủ từ {since}.",
    "brief:check-unsent": "{count} việc chưa gửi về máy chủ.",
    "brief:check-conflicts": "{count} hồ sơ chờ quyết định: {codes}.",
    "day-left:ticket": "phiếu {what} chưa xong",
    "day-left:due": "hồ sơ {what} đến hạn hoặc quá hạn",
    "day-left:date": "hồ sơ {what}: ngày hẹn hứa theo giờ máy sai, chưa quyết định",
    "day-left:draft": "{what} hồ sơ đang gõ dở",
    "day-left:paper": "hồ sơ {what}: chưa ai xác nhận đã có giấy",
    "event:day-opened": "mở ngày",
    "event:day-closed": "đóng ngày",
    "state:open": "đang mở",
    "state:closed": "đã đóng",
    "state:not_opened": "chưa mở",
}
