"""Tiếng Việt: xếp hàng."""

SENTENCES = {
    "queue-unknown": "Không có hàng “{value}”. Các hàng: {known}.",
    "queue-closed": (
        "Hàng {queue} đã ngừng phát số lúc {cut_off} của buổi này. Mời công dân quay lại buổi sau."
    ),
    "queue-full": (
        "Hàng {queue} đã phát đủ {limit} số của buổi này. Mời công dân quay lại buổi sau."
    ),
    "priority-unknown": "Không có lý do ưu tiên “{value}”. Các lý do: {known}. Không cần giấy tờ.",
    "counter-number": "Số quầy là {value}; phải từ 1 đến 99.",
    "nobody-waiting": "Chưa có ai chờ (hàng {value}).",
    "ticket-unknown": "Không có phiếu “{value}” hôm nay.",
    "ticket-twice-today": "Hôm nay có hai phiếu “{value}”: ghi rõ mã phiếu, một trong: {ids}.",
    "ticket-of-another-day": (
        "Phiếu của ngày {day}: chuyển sang hôm nay trước (counter ticket carry-over --date …)."
    ),
    "ticket-of-another-day:typed": "Phiếu của ngày {day}: lấy số của hôm nay cho người dân.",
    "no-ticket-in-service": (
        "Không có phiếu nào đang được gọi hoặc phục vụ. Ghi rõ phiếu: --ticket."
    ),
    "no-ticket-in-service:typed": "Quầy này chưa gọi số nào. F2 gọi số tiếp theo.",
    "ticket-state": "Phiếu đang “{state}”, không làm được việc “{act}”. Việc làm được: {allowed}.",
    "recall-limit": "Đã gọi lại đủ {limit} lần. Chuyển sang vắng mặt nếu không có ai.",
    "recall-too-soon": "Vừa gọi lại xong. Chờ ít nhất {seconds} giây giữa hai lần gọi.",
    "same-queue": "Phiếu đang ở hàng {value} rồi.",
    "carry-over-day": "Chỉ chuyển phiếu của một ngày đã qua ({value} thì không).",
    "nobody-waits": "Chưa có ai chờ.",
    "waiting-ahead": "Trước đó còn {count} người, ước chừng {minutes} phút.",
    "numbers-left": "Buổi này còn nhận {count} số.",
    "priority": "ƯU TIÊN",
    "ticket-twice": "số phiếu bị trùng",
    "ticket-number-twice": "bàn này đã phát số phiếu ấy hai lần",
    "finished-with-call": "{number}: kết thúc.",
    "nobody-ahead": "Không còn ai chờ trước.",
    "call-overtaken": "Phiếu {number} đã được phục vụ hoặc gọi lại, không lùi lần gọi ấy được nữa.",
    "event:ticket-issued": "phát số",
    "event:ticket-printed": "in phiếu",
    "event:ticket-called": "gọi",
    "event:ticket-recalled": "gọi lại",
    "event:ticket-started": "bắt đầu",
    "event:ticket-resumed": "phục vụ tiếp",
    "event:ticket-finished": "kết thúc",
    "event:ticket-missed": "ghi vắng",
    "event:ticket-parked": "cho tạm rời",
    "event:ticket-taken-back": "nhận lại",
    "event:ticket-transferred": "chuyển hàng",
    "event:ticket-cancelled": "hủy",
    "event:ticket-carried-over": "chuyển ngày",
    "state:waiting": "đang chờ",
    "state:called": "đã gọi",
    "state:serving": "đang phục vụ",
    "state:parked": "tạm rời",
    "state:missed": "vắng",
    "state:finished": "xong",
    "state:cancelled": "đã hủy",
}
