"""What the recovery sheet says."""

TITLE = "PHIẾU KHÔI PHỤC"
TITLE_OF_PRACTICE = "PHIẾU KHÔI PHỤC (BÀN TẬP HUẤN)"
DESK = "Bàn số {desk} · Mã đơn vị {unit_code}"
PRINTED_AT = "In lúc {at:%H:%M} ngày {at:%d/%m/%Y}"
FINGERPRINT = "Vân tay của bàn: {fingerprint}"
CODE = "Mã khôi phục"
BETWEEN_GROUPS = "  –  "
INSTRUCTION = "{number}. {sentence}"
INSTRUCTIONS = (
    "Cất phiếu này vào tủ khóa, cách xa máy. Ai có phiếu thì mở được bàn và mọi bản sao lưu của "
    "bàn.",
    "Quên mật khẩu, hoặc người giữ mật khẩu đã nghỉ: gõ mã khôi phục (hoặc quét mã vuông) vào chỗ "
    "hỏi mật khẩu, rồi đặt mật khẩu mới ở Cài đặt → Mật khẩu, phiếu.",
    "Máy hỏng hay mất: cài chương trình trên máy khác, chọn “Khôi phục từ bản sao lưu”, chọn tệp "
    "sao lưu mới nhất và gõ mã này. Bàn khôi phục đi tiếp từ số lớn hơn số đã phát trên giấy.",
    "Kiểm tra nhật ký: lệnh counter verify hiện vân tay của bàn. Vân tay khác vân tay trên phiếu "
    "này thì nhật ký ấy không phải của bàn này: báo người phụ trách.",
    "Trong mã không có chữ I, L, O, U: thấy giống thì đó là số 1 hoặc số 0. Gõ hay không gõ dấu "
    "gạch đều được.",
)
