"""Tiếng Việt: đồng hồ, lịch, ngày hẹn."""

SENTENCES = {
    "clock-behind": (
        "Đồng hồ máy ({now}) chậm hơn việc đã ghi gần nhất ({last}). Xem giờ trên điện thoại rồi "
        "xác nhận: counter clock confirm --time … --by …."
    ),
    "clock-behind:typed": (
        "Đồng hồ máy ({now}) chậm hơn việc đã ghi gần nhất ({last}). Xem giờ trên điện thoại rồi xác nhận."
    ),
    "clock-ahead": (
        "Đồng hồ máy ({now}) nhanh hơn nhiều so với việc đã ghi gần nhất ({last}). Nếu đúng giờ "
        "thì xác nhận: counter clock confirm --time … --by …."
    ),
    "clock-ahead:typed": (
        "Đồng hồ máy ({now}) nhanh hơn nhiều so với việc đã ghi gần nhất ({last}). Nếu đúng giờ thì xác nhận."
    ),
    "clock-impossible": (
        "Đồng hồ máy ({now}) sai. Xem giờ trên điện thoại rồi xác nhận: counter clock confirm --time … --by …."
    ),
    "clock-impossible:typed": "Đồng hồ máy ({now}) sai. Xem giờ trên điện thoại rồi xác nhận.",
    "clock-jumped": (
        "Trong lúc chương trình đang chạy, đồng hồ máy bị vặn: bây giờ máy báo {now}. Xem giờ trên "
        "điện thoại rồi xác nhận: counter clock confirm --time … --by …."
    ),
    "clock-jumped:typed": (
        "Trong lúc chương trình đang chạy, đồng hồ máy bị vặn: bây giờ máy báo {now}. Xem giờ trên "
        "điện thoại rồi xác nhận."
    ),
    "clock-against-hub": (
        "Đồng hồ máy ({now}) lệch giờ của máy chủ. Xem giờ trên điện thoại rồi xác nhận: counter "
        "clock confirm --time … --by …."
    ),
    "clock-against-hub:typed": (
        "Đồng hồ máy ({now}) lệch giờ của máy chủ. Xem giờ trên điện thoại rồi xác nhận."
    ),
    "clock-corrected-before": (
        "Đồng hồ máy từng sai và đã được chỉnh bằng tay; bây giờ máy báo {now}. Xem giờ trên điện "
        "thoại rồi xác nhận: counter clock confirm --time … --by …."
    ),
    "clock-corrected-before:typed": (
        "Đồng hồ máy từng sai và đã được chỉnh bằng tay; bây giờ máy báo {now}. Xem giờ trên điện thoại rồi xác nhận."
    ),
    "clock-before-cause": (
        "Đồng hồ máy ({now}) chậm hơn việc bàn khác đã làm với hồ sơ này ({last}). Xem giờ trên "
        "điện thoại rồi xác nhận: counter clock confirm --time … --by …, sau đó làm lại."
    ),
    "clock-before-cause:typed": (
        "Đồng hồ máy ({now}) chậm hơn việc bàn khác đã làm với hồ sơ này ({last}). Xem giờ trên "
        "điện thoại, xác nhận, rồi làm lại."
    ),
    "clock-before-last-act": (
        "Giờ vừa nhập ({now}) sớm hơn việc đã ghi gần nhất ở bàn này ({last}). Xem điện thoại rồi "
        "nhập lại ngày, giờ. Nếu giờ vừa nhập là đúng, tức việc trước đó bị ghi sai giờ: counter "
        "clock correct --time … --by …."
    ),
    "clock-before-last-act:typed": (
        "Giờ vừa nhập ({now}) sớm hơn việc đã ghi gần nhất ở bàn này ({last}). Xem điện thoại rồi nhập lại ngày, giờ."
    ),
    "clock-nothing-false": (
        "Không có việc nào bị ghi sai giờ (tính từ {now}). Xem lại giờ đã nhập; nếu chỉ cần chỉnh "
        "đồng hồ: counter clock confirm --time … --by …."
    ),
    "clock-nothing-false:typed": "Không có việc nào bị ghi sau {now}: chỉ cần xác nhận giờ.",
    "clock-false-entries": (
        "Từ nay tính giờ {now}. {count} dòng ghi từ {since} đến {until} được đánh dấu “giờ máy sai”."
    ),
    "clock-doubtful-some": (
        "{count} ngày hẹn đã hứa theo giờ sai, phải quyết định từng cái: counter clock doubtful."
    ),
    "clock-doubtful-none": "Không còn ngày hẹn nào phải quyết định.",
    "clock-doubtful-line": (
        "{code}  {applicant}: giấy hẹn {due}; giờ nhận đúng có lẽ {received}, theo luật thì hẹn {lawful}"
    ),
    "clock-doubtful-how": (
        "Từng hồ sơ: counter clock decide MÃ --keep --by TÊN, hoặc counter clock decide MÃ "
        "--received GIỜ-NHẬN-ĐÚNG --reason LÝ-DO --by TÊN."
    ),
    "clock-date-kept": "{code}: giữ ngày hẹn {due}.",
    "clock-date-corrected": (
        "{code}: hẹn lại {due}. Đưa người dân giấy mới: counter print receipt {code} --out …."
    ),
    "clock-date-later": "Ngày này muộn hơn trên giấy của người dân: phải nói rõ với người dân.",
    "clock-decide-how": (
        "Chọn một: --keep để giữ ngày hẹn trên giấy, hoặc --received GIỜ kèm --reason LÝ-DO để hẹn lại theo luật."
    ),
    "date-not-doubtful": (
        "Ngày hẹn của hồ sơ {dossier} không nằm trong số phải quyết định. Xem: counter clock doubtful."
    ),
    "date-not-doubtful:typed": "Ngày hẹn của hồ sơ {dossier} không còn phải quyết định.",
    "no-lawful-date": (
        "Hồ sơ {dossier} không có thời hạn theo luật để tính lại. Giữ ngày hẹn trên giấy: counter "
        "clock decide {dossier} --keep --by TÊN."
    ),
    "no-lawful-date:typed": (
        "Hồ sơ {dossier} không có thời hạn theo luật để tính lại: giữ ngày hẹn trên giấy."
    ),
    "clock-far-ahead": (
        "Giờ vừa nhập ({now}) muộn hơn việc đã ghi gần nhất ({last}) quá 400 ngày. Xem lại năm rồi "
        "nhập lại; nếu bàn thật sự nghỉ lâu như vậy, tăng cài đặt clock_silence_days."
    ),
    "procedure-unknown": "Không có thủ tục mã “{value}”. Tìm bằng: counter procedures search.",
    "procedure-unknown:typed": "Không có thủ tục mã “{value}”. Tìm bằng một phần tên.",
    "procedure-not-in-force": "Thủ tục {value} không có hiệu lực ngày {day}.",
    "procedure-ended": (
        "Thủ tục {value} chỉ nhận đến hết ngày {last}: hỏi danh mục mới, hoặc tìm thủ tục thay thế."
    ),
    "procedure-hidden": "Thủ tục {value} không tiếp nhận ở đây theo {decision}.",
    "variant-none": "Thủ tục này không chia trường hợp: bỏ “{value}”.",
    "variant-unknown": "Thủ tục không có trường hợp “{value}”. Chọn một trong: {choices}.",
    "due-island": " Gồm {base} và {extra} ngày thêm cho xã đảo.",
    "term-local": "luật {national}, ở đây {local} theo {decision}",
    "procedure-retired": "Thủ tục {value} đã bãi bỏ, không nhận hồ sơ mới.",
    "term-unknown": (
        "Thời hạn “{value}” không hiểu được. Ví dụ: trong ngày, 3 ngày làm việc, 2,5 ngày làm "
        "việc, 4 giờ làm việc, 30 ngày, 1 tháng."
    ),
    "term-absurd": "Thời hạn “{value}” không hợp lý.",
    "no-statutory-term": (
        "Thủ tục {value} không có thời hạn cố định trong danh mục: ghi ngày hẹn vào mục promised_at."
    ),
    "no-statutory-term:typed": (
        "Thủ tục {value} không có thời hạn cố định trong danh mục: ghi ngày hẹn vào mục “Hẹn sớm hơn”."
    ),
    "unconfirmed": "chưa xác nhận",
    "due-near:0": "Hôm nay, {weekday}",
    "due-near:1": "Ngày mai, {weekday}",
    "due-spoken": "“Mời {whom} quay lại lúc {hour} {weekday}, ngày {day} để nhận kết quả. Nhớ mang theo giấy hẹn này.”",
    "due-spoken:0": "“Mời {whom} quay lại lúc {hour} hôm nay để nhận kết quả. Nhớ mang theo giấy hẹn này.”",
    "due-spoken:1": "“Mời {whom} quay lại lúc {hour} ngày mai, {weekday} để nhận kết quả. Nhớ mang theo giấy hẹn này.”",
    "address:man": "anh",
    "address:woman": "chị",
    "address:person": "anh/chị",
    "address:man-elder": "ông",
    "address:woman-elder": "bà",
    "address:person-elder": "ông/bà",
    "due-sentence": "Hẹn trả kết quả lúc {hour} {weekday}, ngày {day}. {why}",
    "due-skipped": "; nghỉ {names}",
    "due-rolled": "; ngày cuối rơi vào ngày nghỉ nên chuyển sang ngày làm việc tiếp theo",
    "due-unsure": " Lịch nghỉ năm {years} chưa được xác nhận.",
    "due-taken": " Nộp ngoài giờ làm việc nên tính như nhận sáng {weekday}, ngày {day}.",
    "calendar-kind:off": "nghỉ",
    "calendar-kind:work": "làm bù",
    "calendar-kind:closed": "đóng cửa",
    "calendar-kind:weekly": "theo lịch tuần",
    "calendar-kind:ordinary": "làm việc",
    "day:taken_as_received": "coi như nhận sáng nay, không tính",
    "day:received": "ngày nhận, không tính",
    "day:counted": "tính ngày {number}",
    "day:counted-plain": "tính",
    "day:working_rest_day": "làm bù, tính ngày {number}",
    "day:weekend": "nghỉ cuối tuần",
    "day:holiday": "nghỉ: {name}",
    "day:closed": "đơn vị đóng cửa: {name}",
    "day:received-hours": "ngày nhận, tính từ giờ nhận",
    "day:weekend-counted": "tính ngày {number}: cuối tuần, chuyển sang ngày làm việc tiếp theo",
    "day:holiday-counted": "tính ngày {number}: nghỉ {name}, chuyển sang ngày làm việc tiếp theo",
    "day:closed-counted": (
        "tính ngày {number}: đóng cửa ({name}), chuyển sang ngày làm việc tiếp theo"
    ),
    "day:waited": "chờ công dân bổ sung, không tính",
    "day:due": "hạn trả",
    "day:due-counted": "tính ngày {number}, hạn trả",
    "day:unconfirmed": "{note} (lịch chưa xác nhận)",
    "due-why:same_day": (
        "Giải quyết trong ngày; nhận sau 15 giờ hoặc ngoài ngày làm việc thì sang ngày làm việc tiếp theo."
    ),
    "due-why:working_days": "Thời hạn {value} ngày làm việc, không tính ngày nhận{skipped}.",
    "due-why:working_hours": (
        "Thời hạn {value} giờ làm việc, chỉ tính trong giờ hành chính{skipped}."
    ),
    "due-why:days": "Thời hạn {value} ngày{rolled}.",
    "due-why:months": "Thời hạn {value} tháng{rolled}.",
    "due-not-begun": "Chưa có ngày hẹn: hồ sơ chưa được tiếp nhận.",
    "due-not-begun-term": "Chưa có ngày hẹn: thời hạn ({term}) tính từ khi tiếp nhận.",
    "term:same_day": "trong ngày",
    "term:working_days": "{value} ngày làm việc",
    "term:working_hours": "{value} giờ làm việc",
    "term:days": "{value} ngày",
    "term:months": "{value} tháng",
    "weekday:0": "thứ Hai",
    "weekday:1": "thứ Ba",
    "weekday:2": "thứ Tư",
    "weekday:3": "thứ Năm",
    "weekday:4": "thứ Sáu",
    "weekday:5": "thứ Bảy",
    "weekday:6": "Chủ nhật",
}
