"""Tiếng Việt: máy in và giấy."""

SENTENCES = {
    "form:receipt": "giấy tiếp nhận",
    "form:ticket": "phiếu số",
    "papers-folder": (
        "Không tạo được thư mục {path}: {reason}. Chọn thư mục khác; chưa tạo bàn nào."
    ),
    "printer-unknown": (
        "Máy tính này không có máy in “{printer}”. Chọn máy in khác trong Cài đặt; hồ sơ đã được "
        "nhận, in lại bằng Ctrl+P."
    ),
    "printer-stopped": (
        "Máy in “{printer}” đang dừng hoặc hết giấy. Xem máy in rồi in lại bằng Ctrl+P; hồ sơ đã được nhận."
    ),
    "printer-unreachable": (
        "Không gửi được đến máy in “{printer}”. Xem dây, mạng và nguồn điện của máy in rồi in lại; "
        "hồ sơ đã được nhận."
    ),
    "printer-for-slips": (
        "“{printer}” là máy in phiếu, không in được giấy A4. Chọn máy in khác rồi in lại."
    ),
    "no-system-printing": (
        "Dòng lệnh trên máy này không gửi được đến máy in “{printer}” (thiếu lệnh lp của CUPS). In "
        "bằng cửa sổ, hoặc ghi ra tệp."
    ),
    "paper-sent": "Đã gửi {form} lần {copy}: {where}",
    "print-where": (
        "Nói in ra đâu: --out TỆP, hoặc --to MÁY-IN (hay folder). --copy chỉ đi với --out."
    ),
    "nothing-to-print": "Không có giấy nào đang chờ in.",
    "printed-unnoted": (
        "Ổ đĩa không ghi được: giấy của hồ sơ {dossier} in lại đúng như lần {copy}, lần in này "
        "không vào sổ. Giải phóng ổ đĩa rồi làm tiếp."
    ),
    "print:made": "đã in ra tệp",
    "print:requested": "đã yêu cầu in, chưa biết đã gửi máy in",
    "print:sending": "đang gửi máy in hoặc bị ngắt giữa chừng, chưa rõ có giấy",
    "print:spooled": "đã gửi máy in, chưa rõ có giấy",
    "print:confirmed": "đã có giấy",
    "print:failed": "in không được",
    "print:superseded": "đã có tờ mới hơn thay",
    "reason:no-paper": "không ra giấy",
    "reason:printer-unknown": "không có máy in này",
    "reason:printer-stopped": "máy in dừng",
    "reason:file-unwritable": "không ghi được tệp",
    "reason:printer-unreachable": "không gửi được đến máy in",
    "reason:printer-for-slips": "máy in phiếu không in được giấy A4",
    "reason:no-system-printing": "máy này không in được từ dòng lệnh",
    "reason:dossier-voided": "hồ sơ đã hủy",
}
