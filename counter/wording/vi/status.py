"""Tiếng Việt: trạng thái của bàn (counter status)."""

SENTENCES = {
    "status-no-hub": "Nhật ký {entries} dòng; bàn này chưa nối vào máy chủ nào.",
    "status-refused": "Từ {since} chưa trao đổi được với máy chủ: {message}",
    "status-undecided": (
        "{count} hồ sơ có hai quyết định cạnh nhau, chờ người quyết định: {codes}. Xem: counter dossier conflicts."
    ),
    "status-no-backup": (
        "Chưa có bản sao lưu nào đã mở thử: counter backup THƯ-MỤC (tốt nhất là USB)."
    ),
    "status-backup": "Bản sao lưu đã mở thử gần nhất: {when}; {since} dòng mới sau đó.",
    "status-fingerprint": "Vân tay của bàn: {fingerprint}.",
    "status-backup-here": (
        "Bản sao lưu đã mở thử gần nhất: {when}, cùng ổ đĩa với dữ liệu; {since} dòng mới sau đó. "
        "Sao lưu ra USB: counter backup THƯ-MỤC."
    ),
    "status-quarantined": (
        "{count} dòng của bàn khác không đọc được, đã để riêng, không cản việc gì: {entries}. Báo "
        "người quản trị máy chủ (counter hub quarantine)."
    ),
    "twice-coded": (
        "{count} mã được cấp cho hai hồ sơ: {codes}. Tiếp nhận lại một hồ sơ với mã mới rồi hủy hồ "
        "sơ trùng. Xem: counter dossier conflicts."
    ),
    "status-entries": "Nhật ký {entries} dòng; {unacknowledged} dòng chưa gửi về máy chủ.",
    "status-clock-by-hand": "Đồng hồ máy sai; đang dùng giờ đã có người xác nhận.",
}
