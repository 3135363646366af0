"""Bảng người ta mang đến: danh mục, lịch, quyết định của đơn vị."""

SENTENCES = {
    "import-refused": (
        "Tệp {file} có {count} lỗi, chưa nhập dòng nào. Lỗi đầu tiên: dòng {row}, cột “{field}”, giá trị “{value}”: {why}."
    ),
    "cell-empty": "còn trống",
    "cell-wrong": "giá trị không dùng được",
    "cell-no-hours": (
        "ngày ấy không có giờ làm việc; ghi một ngày làm việc trong tuần, 0 là thứ Hai"
    ),
    "cell-twice": "trùng với một dòng trước",
    "cell-too-long": "quá dài",
    "row-length": "số ô không khớp với dòng tiêu đề",
    "no-rows": "không có dòng dữ liệu",
    "half-days-are-working-days": "nửa ngày: hiểu là ngày làm việc",
    "imported": "Đã nhập {rows} dòng.",
    "calendar-without-working-days": (
        "Lịch này không còn ngày làm việc nào từ {first} đến {last}. Sửa tệp rồi nhập lại; chưa đổi gì."
    ),
    "catalogue-retires-everything": (
        "Danh mục này bãi bỏ gần hết thủ tục: đang có {before}, chỉ còn {after}. Sửa tệp rồi nhập lại; chưa đổi gì."
    ),
    "cell-no-date": "không phải ngày; viết 01/06/2026 hoặc 2026-06-01",
    "calendar-day-wrong": "Chưa nhận ngày này: xem chỗ báo ở từng mục.",
    "event:procedures-imported": "nhập danh mục",
    "event:calendar-imported": "nhập lịch",
    "event:import-adopted": "áp dụng",
    "event:import-declined": "không áp dụng",
    "offer-unknown": (
        "Không có danh mục hay lịch nào tên “{value}”. Xem: counter procedures offered, counter calendar offered."
    ),
    "offer-is-adopted": "“{value}” đã áp dụng ở bàn này rồi.",
    "offer-adopted": "{entry}  {rows} dòng · đang áp dụng",
    "offer-offered": (
        "{entry}  {rows} dòng · bàn khác đưa ra, chưa áp dụng: counter … accept {entry} --by TÊN"
    ),
    "offer-declined": "{entry}  {rows} dòng · không áp dụng: {reason}",
    "table:procedures": "Thủ tục",
    "exported": (
        "Đã ghi {rows} dòng vào {file}. Sửa rồi nhập lại: ô trống giữ điều đang biết, “-” xóa."
    ),
    "import-undone": (
        "Đã rút lại lần nhập {at} ({rows} dòng). Hồ sơ đã nhận giữ nguyên ngày hẹn và thủ tục "
        "của chúng."
    ),
    "nothing-to-undo": "Không còn lần nhập nào của bàn này để rút lại.",
    "table-kind": "“{path}”: tên tệp phải kết thúc bằng .csv hoặc .xlsx.",
    "import-planned": "Xem trước {rows} dòng, chưa nhập gì.",
    "imported-catalogue": (
        "Đã nhập {rows} dòng: {new} thủ tục mới, {changed} có thay đổi, {unchanged} như cũ."
    ),
    "planned-catalogue": (
        "Xem trước {rows} dòng, chưa nhập gì: {new} thủ tục mới, {changed} có thay đổi, "
        "{unchanged} như cũ."
    ),
    "import:new": "mới ({count}): {codes}",
    "import:hidden": "thôi tiếp nhận ở đây ({count}): {codes}",
    "import:lost_terms": "MẤT thời hạn ({count}): {codes}",
    "import:lost_papers": "MẤT danh sách giấy tờ ({count}): {codes}",
    "import:change": "{code} {column}: {before} → {after}",
    "import:more": "… và {count} thay đổi nữa (xem đủ: --json)",
    "import:day": "{weekday} {day}: {before} → {after} ({name})",
    "headings-missing": (
        "Không thấy dòng tiêu đề có cột {column}; dòng {row} có: “{value}”. Chưa nhập dòng nào."
    ),
    "heading-twice": (
        "Dòng {row} có hai cột cùng nghĩa {column} (“{value}”): bỏ một cột rồi nhập lại."
    ),
    "heading-misspelt": (
        "Cột “{value}” ở dòng {row} có lẽ là {column}: sửa tên cột hoặc xóa cột rồi nhập lại."
    ),
    "column-passed-over": "cột “{value}” không dùng ở đây, được bỏ qua",
    "row-passed-over": "dòng {row} không phải thủ tục, được bỏ qua: {value}",
    "rows-hidden": "{value} dòng đang ẩn hoặc bị lọc trong tệp cũng được đọc",
    "sheet-hidden": "trang tính “{value}” đang ẩn, không đọc",
    "sheet-not-read": "chỉ đọc trang tính đầu; trang “{value}” chưa đọc",
    "other-levels-left-out": (
        "Bỏ ra {value} dòng không thuộc cấp xã. Lấy cả các dòng ấy: --all-levels."
    ),
    "cell-error": "ô công thức lỗi hoặc chưa có kết quả: mở bằng Excel, lưu lại, hoặc gõ giá trị",
    "cell-date-with-time": (
        "ngày kèm giờ khác nửa đêm: có thể là ngày hôm trước hoặc hôm sau; gõ lại ngày"
    ),
    "letters-tcvn3": (
        "chữ viết theo bảng mã TCVN3 (phông .VnTime): chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi nhập lại"
    ),
    "letters-vni": (
        "chữ viết theo bảng mã hoặc kiểu gõ VNI: chuyển sang Unicode bằng Unikey (Ctrl+Shift+F6) rồi nhập lại"
    ),
    "letters-mojibake": "chữ bị đọc sai bảng mã: lưu lại tệp gốc dạng “CSV UTF-8” rồi nhập lại",
    "letters-references": "chữ còn ở dạng mã trang web (&#…;): chép lại từ trang, hoặc gõ lại",
    "letters-mixed": "có chữ Nga hoặc Hy Lạp trông giống chữ Việt xen trong một từ: gõ lại",
    "letters-lost": "chữ đã mất khi đổi bảng mã (có “?” hoặc “�” giữa chữ): lấy lại từ tệp gốc",
    "only-for-own-procedures": "chỉ dùng cho thủ tục riêng của đơn vị, ở đây không nhập",
    "said-twice": "cùng một mã, một trường hợp, một ngày mà ghi hai lần khác nhau",
    "first-case-cut": "dòng không ghi trường hợp: áp dụng cho trường hợp đầu, “{value}”",
    "plan-is-old": "Danh mục hoặc lịch đã đổi sau khi xem trước: xem lại từ đầu rồi hãy nhập.",
    "local-case-lost": "quyết định riêng không còn trường hợp để áp dụng: {value}",
    "guess-stays": "ngày nghỉ dự kiến tệp không nhắc tới, vẫn giữ là ngày nghỉ: {value}",
    "row-for-each-day": "ghi mỗi ngày làm bù thành một dòng riêng, loại “làm bù”",
    "days-contradict-until": "số ngày không khớp với ngày kết thúc",
    "weekday-contradicts-date": "thứ không khớp với ngày: xem lại",
    "term-words-differ": "thời hạn bằng chữ khác thời hạn bằng số: đã lấy số",
    "still-ends": "bản mới vẫn hết hiệu lực ngày {value}; ghi “-” ở cột hết hiệu lực nếu không",
    "term-contradicts-cases": "thời hạn không khớp với trường hợp đầu tiên",
    "works-anyway": "ngày này vốn là ngày làm việc: xem lại có gõ nhầm ngày không",
    "holiday-by-law": "ngày này là ngày lễ theo luật: xem lại có gõ nhầm không",
    "day-long-past": "ngày này đã qua lâu: xem lại năm",
    "day-far-ahead": "ngày này còn xa: xem lại năm",
    "still-retired": "danh mục đang ghi thủ tục này đã bãi bỏ: muốn dùng lại thì ghi retired là 0",
    "unit-contradicts-value": "có số mà đơn vị lại là trong ngày hoặc theo kỳ",
    "level-not-told": (
        "tệp không ghi cấp thực hiện và danh mục chưa có mã này: bỏ qua; "
        "muốn lấy thì ghi cấp, hoặc --all-levels"
    ),
    "import-refused-row": (
        "Tệp {file} có {count} lỗi, chưa nhập dòng nào. Lỗi đầu tiên: dòng {row}: {why}."
    ),
    "code-wrong": "không phải mã thủ tục; mã có dạng 1.001193",
    "term-not-understood": "không hiểu thời hạn; ví dụ: 3 ngày làm việc, trong ngày, 15 ngày",
    "term-without-unit": "có số mà thiếu đơn vị (ngày làm việc, ngày, giờ làm việc, tháng)",
    "unit-without-value": "có đơn vị mà thiếu số",
    "term-unit-unknown": (
        "không phải đơn vị thời hạn: ngày làm việc, ngày, giờ làm việc, tháng, trong ngày"
    ),
    "variant-not-understood": (
        "mỗi trường hợp một dòng: tên: thời hạn; ví dụ: nhà ở riêng lẻ: 15 ngày"
    ),
    "fee-not-understood": (
        "mỗi khoản một dòng: tên: số tiền/đơn vị [nguồn]; ví dụ: Lệ phí hộ tịch: 8.000đ/bản"
    ),
    "choice-unknown": "giá trị này không có trong danh sách cho phép",
    "term-words-kept": "thời hạn bằng chữ không hiểu được hết: giữ thời hạn đang biết",
    "ends-before-it-begins": "hết hiệu lực trước khi có hiệu lực",
    "island-days-without-days": "chỉ thêm ngày được cho thời hạn tính bằng ngày",
    "decision-missing": (
        "thiếu số quyết định: thêm cột decision, hoặc ghi cho cả tệp ở ô “Quyết định riêng "
        "của đơn vị” (lệnh: --local)"
    ),
    "procedure-unknown-here": "danh mục không có mã này; muốn thêm thì ghi cả tên và lĩnh vực",
    "variant-unknown-here": "thủ tục không có trường hợp này trong danh mục quốc gia",
    "not-shorter-than-law": "không ngắn hơn thời hạn của luật: giữ thời hạn của luật",
    "day-kind-unknown": (
        "không phải loại ngày: nghỉ (off), làm bù (work), đóng cửa (closed), ngày thường (ordinary)"
    ),
    "no-days-worked-instead": (
        "Thông báo năm {value} không có ngày làm bù nào, mà lịch cũ có: xem lại tệp có thiếu không."
    ),
    "event:local-rules-imported": "nhập quyết định của đơn vị",
    "event:import-undone": "rút lại lần nhập",
    "offer-undone": "{entry}  {rows} dòng · đã rút lại",
}
