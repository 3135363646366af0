"""Tiếng Việt: lệnh, tệp và ô nhập."""

SENTENCES = {
    "value-outside": (
        "Mục “{field}” có giá trị ngoài mức mà sổ nhận (số quá lớn, ngày vô lý, chữ quá dài hoặc "
        "có ký tự điều khiển). Sửa mục ấy rồi làm lại; chưa ghi gì."
    ),
    "entry-too-long": (
        "Nội dung quá dài cho một lần ghi: {megabytes} MB, nhiều nhất {limit} MB. Rút gọn tệp rồi nhập lại."
    ),
    "usage": "Lệnh chưa đúng: {reason}",
    "command-unknown": "Không có lệnh “{value}”. Xem các lệnh: counter --help.",
    "language-unknown": "Không có ngôn ngữ “{value}”. Chọn một trong: {choices}.",
    "later": "Lệnh “{value}” chưa có trong phiên bản này.",
    "answer-unwritable": (
        "Việc đã được ghi, nhưng không in ra được câu trả lời ({reason}). Xem lại trước khi làm lại."
    ),
    "bug": (
        "Lỗi của chương trình ({reason}). Xem lại việc vừa rồi đã được ghi chưa trước khi làm lại; "
        "gửi thông báo này cho người hỗ trợ."
    ),
    "input-not-json": "Dữ liệu vào không phải JSON (UTF-8): sai ở dòng {line}, ký tự {column}.",
    "input-too-deep": "Dữ liệu vào lồng nhau quá nhiều tầng.",
    "input-too-large": "Dữ liệu vào quá lớn (tối đa {limit}).",
    "file-unreadable": "Không đọc được tệp {path}: {reason}.",
    "file-unwritable": (
        "Không ghi được tệp {path}: {reason}. Việc đã ghi vào sổ; in lại khi có chỗ ghi."
    ),
    "file-too-large": "Tệp {path} quá lớn (tối đa {limit}).",
    "file-of-another-kind": (
        "Tệp “{path}” đang giữ dữ liệu loại khác, không ghi đè. Chọn tên tệp khác."
    ),
    "file-not-regular": (
        "“{path}” không phải tệp mà là thư mục, ống dẫn hay thiết bị. Hãy chọn một tệp."
    ),
    "table-too-large": (
        "Bảng trong tệp {path} quá lớn ({place}): chỉ nhận tối đa {rows} dòng, {columns} cột, "
        "{cells} ô có chữ. Xóa các dòng, cột thừa, lưu lại rồi nhập lại."
    ),
    "file-empty": "Tệp {path} không có dòng nào.",
    "file-not-utf8": (
        "Tệp {path} không phải UTF-8 (ký tự thứ {position}). Lưu lại dạng “CSV UTF-8”."
    ),
    "file-ending": "Tệp {value} phải có đuôi {choices}.",
    "field-missing": "Thiếu mục “{field}”.",
    "field-empty": "Mục “{field}” còn trống.",
    "field-unknown": "Không có mục nào tên “{field}”. Các mục có: {known}.",
    "field-type": "Mục “{field}” có giá trị {value}, cần {expected}.",
    "too-long": "Mục “{field}” quá dài: {length} ký tự, tối đa {limit} (bắt đầu bằng “{value}”).",
    "too-many-items": "Mục “{field}” có {value} dòng, tối đa {limit}.",
    "control-characters": "Mục “{field}” có ký tự lạ ({value}). Xóa rồi gõ lại.",
    "not-a-choice": "Mục “{field}” có giá trị “{value}”; chọn một trong: {choices}.",
    "number-outside": "Mục “{field}” là {value}; phải từ {low} đến {high}.",
    "time-wrong": (
        "Mục “{field}”: “{value}” không phải thời điểm. Ví dụ đúng: 2026-06-01T08:30+07:00."
    ),
    "time-wrong:typed": (
        "Mục “{field}”: “{value}” không phải ngày giờ. Ví dụ đúng: 04/06/2026 08:30."
    ),
    "time-absurd": "Mục “{field}”: thời điểm {value} không dùng được.",
    "date-wrong": (
        "Mục “{field}”: “{value}” không phải ngày. Ví dụ đúng: 1990-03-05, hoặc 1990 nếu chỉ biết năm."
    ),
    "date-wrong:typed": (
        "Mục “{field}”: “{value}” không phải ngày. Ví dụ đúng: 05/03/1990, hoặc 1990 nếu chỉ biết năm."
    ),
    "year-wrong": "Năm “{value}” không đúng.",
    "phone-wrong": "Mục “{field}”: “{value}” không phải số điện thoại.",
    "identity-number-wrong": (
        "Mục “{field}”: “{value}” không phải số định danh. Cần đủ 12 chữ số "
        "(CMND cũ: 9 chữ số; hộ chiếu: 5–12 chữ và số, người nước ngoài thì ghi cả quốc tịch)."
    ),
    "nothing": "không còn bước nào",
    "number-of-desk": "{number} (Bàn {desk})",
    "field-of": "{field} ({of})",
    "field-of-several": "{field} ({of} {number})",
    "fault": "dòng {row}, cột {column}: {what}{message}",
    "group-help": "Các lệnh “{value}”:",
    "field-name-wrong": (
        "Mục “{field}” có một tên lạ: “{value}”. Tên mục chỉ gồm chữ, số và dấu gạch dưới."
    ),
    "field:COUNTER_NOW": "Giờ đặt sẵn để tập huấn",
    "field:time": "Ngày giờ",
    "field:due_at": "Ngày hẹn",
    "field:by": "Người xác nhận",
    "field:received": "Giờ nhận đúng",
    "field:name": "Họ và tên",
    "field:identity_number": "Số định danh",
    "field:birth_date": "Ngày sinh",
    "field:sex": "Giới tính",
    "field:phone": "Điện thoại",
    "field:email": "Thư điện tử",
    "field:address": "Địa chỉ",
    "field:summary": "Trích yếu",
    "field:promised_at": "Hẹn sớm hơn",
    "field:delivery_address": "Địa chỉ gửi kết quả",
    "field:note": "Ghi chú",
    "field:reason": "Lý do",
    "field:shelf": "Ngăn",
    "field:verdict": "Nhận xét",
    "field:submitter.authority": "Tư cách nộp thay",
    "field:authority": "Tư cách nhận thay",
    "field:portal_code": "Mã trên Cổng",
    "field:office_hours": "Giờ làm việc",
    "field:queues": "Hàng đợi",
    "field:ordinary_per_priority": "Số phiếu thường trước mỗi phiếu ưu tiên",
    "field:place": "Địa danh",
    "field:unit_name": "Tên đơn vị",
    "field:parent_name": "Cơ quan cấp trên",
    "field:unit_code": "Mã đơn vị",
    "field:department": "Bộ phận",
    "field:highest_serial": "số cao nhất trên giấy hôm nay",
    "field:procedure": "Thủ tục",
    "field:applicant": "Người nộp",
    "field:documents": "Giấy tờ",
    "field:documents.name": "Tên giấy tờ",
    "field:documents.note": "Ghi chú về giấy tờ",
    "field:originals": "Bản chính",
    "field:certified": "Bản chứng thực",
    "field:copies": "Bản sao",
    "field:pages": "Số trang",
    "field:received_at": "Lúc nhận",
    "field:ticket": "Số thứ tự",
    "field:sets": "Số bộ",
    "field:co_applicants": "Người cùng nộp",
    "field:submitter": "Người nộp thay",
    "field:resolving_body": "Cơ quan giải quyết",
    "field:fees": "Phí, lệ phí",
    "field:fees.name": "Tên khoản thu",
    "field:fees.kind": "Loại khoản thu",
    "field:quantity": "Số lượng",
    "field:price": "Mức thu",
    "field:exempt": "Lý do miễn",
    "field:paid": "Cách thu",
    "field:fees.receipt": "Số biên lai",
    "field:awaits": "Cách tiền đang chuyển đến",
    "field:reference": "Mã giao dịch của ngân hàng",
    "field:channel": "Cách nộp",
    "field:result_delivery": "Trả kết quả",
    "field:external_code": "Mã trên Cổng",
    "field:submitted_at": "Nộp lúc",
    "field:immediate": "Giải quyết ngay",
    "field:backfill": "Nhập bù",
    "field:paper_number": "Số trên phiếu giấy",
    "field:kind": "Loại",
    "field:tax_code": "Mã số thuế",
    "field:authority.kind": "Tư cách nộp thay",
    "field:authority.paper": "Giấy tờ chứng minh tư cách",
    "field:to": "Nơi hoặc người nhận",
    "field:text": "Nội dung",
    "field:field": "Mục",
    "field:head": "Người đứng đầu",
    "field:department_name": "Tên bộ phận",
    "field:lookup": "Nơi tra cứu",
    "field:clerk_name": "Người làm",
    "field:form_set": "Bộ mẫu giấy",
    "field:receipt_paper": "Khổ giấy tiếp nhận",
    "field:receipt_suffix": "Ký hiệu sau số",
    "field:printed_hour": "Giờ in trên giấy hẹn",
    "field:late_counts_from_next_morning": "Nhận sau giờ tính từ sáng hôm sau",
    "field:island_commune": "Xã đảo, biên giới, miền núi",
    "field:reception_sessions": "Buổi tiếp nhận ngoài giờ",
    "field:lookup_failed": "CSDL không tra được",
    "field:nationality": "Quốc tịch",
    "field:head_upper": "Dòng trên ở đầu giấy",
    "field:head_lower": "Dòng dưới ở đầu giấy",
    "field:variant": "Trường hợp",
    "field:backfill_days": "Số ngày được nhập bù",
    "field:clock_silence_days": "Số ngày máy nghỉ tối đa",
    "field:idle_lock_minutes": "Số phút tự khóa",
    "field:long_wait_minutes": "Số phút chờ lâu",
    "field:very_long_wait_minutes": "Số phút chờ quá lâu",
    "field:recall_limit": "Số lần gọi lại",
    "field:recall_seconds": "Số giây giữa hai lần gọi",
    "field:books": "Sổ giấy",
    "field:backup_folder": "Thư mục sao lưu",
    "field:backup_entries": "Sao lưu sau mỗi số dòng",
    "field:date": "Ngày",
    "reason:no-workbook": (
        "không phải bảng tính XLSX, hoặc tệp đã hỏng; mở bằng Excel, lưu lại rồi nhập lại"
    ),
    "reason:workbook-locked": (
        "tệp có mật khẩu hoặc là .xls đời cũ; lưu lại dạng .xlsx không mật khẩu"
    ),
    "reason:FileNotFoundError": "không có tệp này",
    "reason:FolderNotFound": "không có thư mục ấy",
    "reason:PermissionError": "không có quyền",
    "reason:IsADirectoryError": "đây là thư mục",
    "reason:NotADirectoryError": "đường dẫn không đúng",
    "reason:FileExistsError": "đã có tệp cùng tên",
    "reason:OSError": "ổ đĩa không trả lời hoặc đã đầy",
    "reason:ReadOnlyDisk": "ổ đĩa hoặc thư mục chỉ cho đọc, không cho ghi",
    "reason:DiskFull": "ổ đĩa đã đầy",
    "reason:NotReadBack": "đọc lại không đúng như đã ghi",
    "reason:ok": "đúng",
    "reason:copy-unproven": "bản sao vừa làm không kiểm tra được",
    "type:str": "chữ",
    "type:int": "số nguyên",
    "type:float": "số",
    "type:bool": "true hoặc false",
    "type:array": "danh sách […]",
    "type:object": "nhóm mục {…}",
    "usage:required": ("Lệnh chưa đúng: thiếu {what}.\n  {usage}"),
    "usage:unknown": ("Lệnh chưa đúng: thừa {what}.\n  {usage}"),
    "usage:number": ("Lệnh chưa đúng: {what}: cần một số nguyên.\n  {usage}"),
    "usage:value": ("Lệnh chưa đúng: {what}: thiếu giá trị.\n  {usage}"),
}
