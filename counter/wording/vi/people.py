"""Tiếng Việt: người: thẻ căn cước, tên, tư cách."""

SENTENCES = {
    "card-unreadable": (
        "Mã QR này có {value} ô, thẻ căn cước cần ít nhất 7. VNeID không đọc được: quét thẻ, hoặc gõ tay."
    ),
    "card-field-odd": "mục này trên thẻ không đọc được: xem thẻ và gõ tay",
    "card-letters-mixed": "tên có chữ Nga hoặc Hy Lạp xen vào: so với thẻ, gõ lại",
    "card-letters-odd": "tên có chữ không có trong tiếng Việt: so với thẻ, hoặc gõ lại",
    "paper-in-no-database": (
        "Mục “{field}”: “{value}” không phải giấy tờ khai thác CSDL chưa tra được: bỏ dấu "
        "“CSDL không tra được”."
    ),
    "first-case-taken": (
        "Thủ tục có nhiều trường hợp mà chưa chọn: đã lấy trường hợp đầu tiên và thời hạn của nó."
    ),
    "name-in-small-letters": (
        "Có tên viết toàn chữ thường: xem lại, giấy tiếp nhận in đúng như đã gõ."
    ),
    "lookup-failed": "CSDL không tra được",
    "person-twice": "Hai người đứng tên có cùng một số giấy tờ: xem lại “{field}”.",
    "card-field-empty": "thẻ không ghi mục này: xem thẻ và gõ tay",
    "card-date-unread": "ngày trên thẻ không đọc được: xem thẻ và gõ tay",
    "card-without-number": "Mã QR này không có số định danh 12 chữ số: xem lại thẻ, hoặc gõ tay.",
    "card-letters-tcvn3": "chữ trên mã bị đọc theo bảng mã TCVN3: xem thẻ và gõ lại",
    "card-letters-vni": "chữ gõ lẫn kiểu VNI (tắt bộ gõ rồi quét lại), hoặc xem thẻ và gõ lại",
    "card-letters-mojibake": (
        "chữ bị đọc sai bảng mã (cài máy quét là UTF-8), hoặc xem thẻ và gõ lại"
    ),
    "card-letters-references": "chữ ở dạng mã &#…; đã đổi lại: so với thẻ",
    "card-letters-lost": "chữ bị mất (có “?”): tắt bộ gõ tiếng Việt rồi quét lại, hoặc gõ tay",
    "card-cell-error": "chữ không đọc được: xem thẻ và gõ lại",
    "name-misread": "Mục “{field}”: {why}. Tên người nước ngoài thì ghi cả quốc tịch.",
    "number-disagrees": (
        "Số định danh không khớp giới tính hoặc năm sinh đã ghi: xem lại giấy tờ của người nộp."
    ),
    "tax-code-wrong": (
        "Mục “{field}”: “{value}” không phải mã số thuế. Cần 10 chữ số, thêm 3 số nếu là chi nhánh."
    ),
    "province-unknown": "ba số đầu {value} không có trong danh mục tỉnh",
    "sex-mismatch": "số định danh không khớp giới tính {value}",
    "birth-year-mismatch": "số định danh không khớp năm sinh {value}",
    "date-in-future": "ngày {value} ở tương lai",
    "issued-before-birth": "ngày cấp {value} trước ngày sinh",
    "day-wrong": "Mục “{field}”: “{value}” không phải ngày. Ví dụ đúng: 2026-06-01.",
    "email-wrong": "Mục “{field}”: “{value}” không phải địa chỉ email.",
    "name-wrong": "Mục “{field}”: “{value}” không phải tên.",
    "phone-unusual": (
        "Số điện thoại thường có 10 chữ số; số này có {count}. Hỏi lại người nộp, hoặc để nguyên."
    ),
    "birth-ahead": "Mục “{field}”: ngày sinh {value} ở tương lai.",
    "sex-wrong": "Mục “{field}”: “{value}” không đúng. Ghi Nam, Nữ hoặc Khác, hoặc để trống.",
    "authority:authorised": "theo ủy quyền",
    "authority:relative": "người thân thích",
    "authority:guardian": "người giám hộ",
    "authority:introduction": "giấy giới thiệu",
}
