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
        "Máy tính này chưa có dịch vụ in (thiếu CUPS). Nhờ người quản trị cài máy in, hoặc trong Cài đặt "
        "cho giấy ra thư mục; hồ sơ đã được nhận, in lại bằng Ctrl+P."
    ),
    "printer-rejects": (
        "Máy in “{printer}” đang từ chối nhận lệnh in. Trong cài đặt máy in của máy tính, cho máy in này "
        "nhận lệnh lại, hoặc chọn máy in khác; hồ sơ đã được nhận, in lại bằng Ctrl+P."
    ),
    "printer-paused": (
        "Máy in “{printer}” đang tạm dừng. Cho máy in chạy tiếp, trên máy in hoặc trong cài đặt máy in; "
        "giấy đang chờ sẽ tự ra, không cần in lại."
    ),
    "printer-stands-still": (
        "Máy in “{printer}” đang dừng. Xem máy in; giấy đang chờ sẽ tự ra khi máy in chạy lại."
    ),
    "printer-out-of-reach": (
        "Máy tính không liên lạc được với máy in “{printer}”. Xem dây, mạng và nguồn điện của máy in; "
        "giấy đang chờ sẽ tự ra, không cần in lại."
    ),
    "printer-no-paper": (
        "Máy in “{printer}” hết giấy. Nạp giấy; giấy đang chờ sẽ tự ra, không cần in lại."
    ),
    "printer-no-toner": (
        "Máy in “{printer}” hết mực. Thay hộp mực; giấy đang chờ sẽ tự ra, không cần in lại."
    ),
    "printer-open": (
        "Nắp máy in “{printer}” đang mở. Đóng nắp; giấy đang chờ sẽ tự ra, không cần in lại."
    ),
    "printer-jammed": (
        "Máy in “{printer}” kẹt giấy. Gỡ tờ bị kẹt; giấy đang chờ sẽ tự ra, không cần in lại."
    ),
    "print-service-stopped": (
        "Dịch vụ in của máy tính không chạy, chưa gửi được giấy. Khởi động lại máy tính, hoặc nhờ người "
        "quản trị bật dịch vụ in; việc vẫn làm tiếp, giấy in lại bằng Ctrl+P."
    ),
    "print-service-silent": (
        "Dịch vụ in không trả lời, chưa gửi được giấy. Việc vẫn làm tiếp; chương trình sẽ hỏi lại. Xem dây "
        "mạng đến máy in; có lại thì in bằng Ctrl+P."
    ),
    "print-aborted": (
        "Máy in “{printer}” đã bỏ lệnh in, giấy không ra. Xem máy in rồi in lại bằng Ctrl+P; hồ sơ đã được nhận."
    ),
    "print-cancelled": (
        "Lệnh in ở máy in “{printer}” đã hủy, giấy không ra. Cần giấy thì in lại bằng Ctrl+P; hồ sơ đã được nhận."
    ),
    "print-not-cancelled": (
        "Máy in “{printer}” đã in xong trước khi hủy: giấy có thể đã ra. Xem máy in."
    ),
    "print-unanswered": (
        "Máy in “{printer}” không trả lời khi đang nhận giấy: chưa rõ giấy có ra không. Xem máy in; không "
        "có giấy thì in lại bằng Ctrl+P."
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
    "print:waiting": "chờ ở máy in từ {time}",
    "print:confirmed": "đã có giấy",
    "print:failed": "in không được",
    "print:superseded": "đã có tờ mới hơn thay",
    "reason:no-paper": "không ra giấy",
    "reason:printer-unknown": "không có máy in này",
    "reason:printer-stopped": "máy in dừng",
    "reason:file-unwritable": "không ghi được tệp",
    "reason:printer-unreachable": "không gửi được đến máy in",
    "reason:printer-for-slips": "máy in phiếu không in được giấy A4",
    "reason:no-system-printing": "máy tính chưa có dịch vụ in",
    "reason:printer-rejects": "máy in từ chối nhận lệnh",
    "reason:printer-paused": "máy in đang tạm dừng",
    "reason:printer-stands-still": "máy in đang dừng",
    "reason:printer-out-of-reach": "không liên lạc được với máy in",
    "reason:printer-no-paper": "máy in hết giấy",
    "reason:printer-no-toner": "máy in hết mực",
    "reason:printer-open": "nắp máy in đang mở",
    "reason:printer-jammed": "máy in kẹt giấy",
    "reason:print-service-stopped": "dịch vụ in không chạy",
    "reason:print-service-silent": "dịch vụ in không trả lời",
    "reason:job-aborted": "máy in bỏ lệnh in",
    "reason:job-cancelled": "đã hủy lệnh in",
    "reason:dossier-voided": "hồ sơ đã hủy",
}
