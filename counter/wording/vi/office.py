"""Tiếng Việt: cài đặt, danh mục, lịch của đơn vị."""

SENTENCES = {
    "unit-code-wrong": "Mã đơn vị “{value}” không đúng dạng, ví dụ: H49.61.",
    "desk-in-already": (
        "Máy chủ đã cho bàn {value} này vào rồi, không cần mã mời mới. Nếu máy này là bản sao "
        "của bàn ấy: counter continue --desk SỐ-MỚI. Nếu đúng là bàn ấy và phải vào lại: người phụ "
        "trách chạy counter hub revoke trước."
    ),
    "desk-number-same": (
        "Bàn này đang mang số {value}. Chọn một số bàn chưa ai dùng, hỏi người phụ trách máy chủ."
    ),
    "desk-number-held": (
        "Bàn {value} đang có máy khác dùng. Các số đang có máy dùng: {held}. Chọn số khác; đừng "
        "thu hồi bàn đang làm việc."
    ),
    "parting-unknown": (
        "Chưa biết bàn này và máy chủ giống nhau đến dòng nào. Chạy counter sync trước; nếu đi "
        "bằng USB, thêm --after SỐ-DÒNG như máy chủ báo."
    ),
    "subject-of-newer-program": (
        "Việc này có dòng {value} do chương trình mới hơn ghi ở bàn khác; chương trình này chưa "
        "đọc được, nên chỉ xem được, chưa làm tiếp được. Cài bản mới rồi làm lại."
    ),
    "entry-of-newer-program": (
        "Dòng {value} do phiên bản mới hơn ghi. Cài bản mới rồi làm lại; dữ liệu chưa bị đụng tới."
    ),
    "desk-continued": (
        "Máy này nay là bàn {desk}. {entered_again} việc chỉ có ở máy này đã được ghi lại; bản cũ "
        "còn nguyên ở {kept}. Xin mã mời cho bàn {desk}, rồi: counter enrol ĐỊA-CHỈ MÃ. Vân tay "
        "của bàn đã đổi; bàn có mật khẩu thì in phiếu khôi phục mới."
    ),
    "desk-number": "Số bàn là {value}; phải từ 1 đến 9.",
    "setting-unknown": "Không có cài đặt “{value}”. Xem: counter settings list.",
    "setting-choice": "Cài đặt “{field}”: “{value}” không dùng được; chọn một trong: {choices}.",
    "setting-value": "Cài đặt “{field}”: “{value}” không dùng được. Ví dụ đúng: {example}.",
    "season-dates": "Cài đặt “{field}”: mùa {value} không có thật.",
    "season-days": (
        "Cài đặt “{field}”: ngày làm việc trong tuần ({value}) phải từ 0 (thứ Hai) đến 6, có ít nhất một ngày có giờ."
    ),
    "session-order": "Cài đặt “{field}”: các giờ {value} phải theo thứ tự, không trùng nhau.",
    "season-missing": "Cài đặt “{field}”: ngày {value} không thuộc mùa nào.",
    "queues-wrong": (
        "Cài đặt “{field}”: “{value}” không dùng được. Mỗi hàng một chữ in hoa, có tên, giới hạn từ 0 đến 999."
    ),
    "queue-not-empty": "Hàng {queue} còn người chờ: gọi hết hoặc chuyển hàng rồi mới bỏ.",
    "demo-made": (
        "Đã tạo một bàn tập huấn trong {data}: {days} ngày, {tickets} phiếu, {dossiers} hồ sơ "
        "({returned} đã trả, {late} quá hạn), {entries} dòng nhật ký."
    ),
    "event:desk-founded": "lập bàn",
    "event:setting-changed": "đổi cài đặt",
    "event:clock-confirmed": "xác nhận giờ",
    "event:hub-time-compared": "so giờ với máy chủ",
    "event:clock-corrected": "đính chính giờ máy",
    "event:desk-enrolled": "nối vào máy chủ",
    "event:desk-continued": "thành bàn mới",
    "event:loss-declared": "ghi nhận mất dữ liệu",
    "needs:copies": "Chưa có bản sao lưu mới trên ổ khác. Cắm USB, chọn thư mục ở đó rồi bấm Sao lưu ngay.",
    "needs:calendar": "Chưa có thông báo lịch nghỉ năm {years}. Nhập lịch khi có văn bản.",
    "needs:passphrase": "Chưa đặt mật khẩu: ai bật máy cũng đọc được hồ sơ.",
}
