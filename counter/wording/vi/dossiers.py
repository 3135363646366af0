"""Tiếng Việt: hồ sơ: tiếp nhận, giấy tờ, trạng thái, quyết định giữa hai bàn."""

SENTENCES = {
    "dossier-undecided": (
        "Hai bàn đã ghi khác nhau khi chưa biết việc của nhau. Xem hai bên: counter dossier "
        "conflict {code}; quyết định: counter dossier resolve {code} --keep A --reason LÝ-DO."
    ),
    "dossier-void-asked": (
        "Có bàn xin hủy hồ sơ này ({desk}); hồ sơ vẫn đứng cho đến khi bàn đã tiếp nhận trả lời. "
        "Đồng ý: counter dossier void {code} --reason LÝ-DO; không: counter dossier keep {code} "
        "--reason LÝ-DO. Theo lời lãnh đạo: thêm --head TÊN."
    ),
    "void-asked-line": "{line}  · có bàn xin hủy",
    "void-not-asked": "Không có bàn nào xin hủy hồ sơ {dossier}.",
    "void-of-another-desk": (
        "Hồ sơ {dossier} do bàn khác tiếp nhận: bàn ấy trả lời, hoặc lãnh đạo (counter dossier "
        "void {dossier} --head TÊN)."
    ),
    "dossier-quarantined": (
        "Hồ sơ này có dòng không đọc được, đã để riêng, không tính. Người quản trị máy chủ xem: "
        "counter hub quarantine."
    ),
    "subject-full": (
        "Đã ghi {limit} việc cho riêng hồ sơ hay phiếu này; không ghi thêm được nữa. Báo người hỗ trợ."
    ),
    "more-rows": "… và {count} hồ sơ nữa. Xem thêm: --limit SỐ; tất cả: --json.",
    "practice-paper": (
        "Đây là giấy tập huấn ({value}), không có hồ sơ thật nào. Muốn xem, mở nó ở bàn tập huấn."
    ),
    "received-ahead": "Thời điểm nhận {value} ở sau bây giờ ({now}).",
    "received-before-filed": (
        "Thời điểm nhận {value} ở trước lúc hồ sơ được nộp trên Cổng ({filed}). Xem lại ngày giờ nhận."
    ),
    "received-too-old": "Thời điểm nhận {value} đã quá {days} ngày, không nhập bù được.",
    "backfill-needed": "Nhận lúc {value} là nhập bù: ghi lý do vào mục backfill.reason.",
    "backfill-without-time": "Nhập bù thì phải ghi thời điểm nhận thật vào mục received_at.",
    "paper-number-wrong": (
        "Số trên phiếu viết tay “{value}” không thuộc bàn này: phải từ {low} đến {high}."
    ),
    "paper-number-used": "Số viết tay “{value}” của ngày ấy đã nhập rồi.",
    "block-used-up": (
        "Hôm nay bàn đã dùng hết số {first}–{last}. Dùng phiếu viết tay (số cuối 900–999) và nhập "
        "bù, hoặc tiếp nhận ở bàn khác."
    ),
    "block-nearly-used": "Sắp hết số của bàn cho ngày nhận này.",
    "due-unconfirmed": "Ngày hẹn rơi vào thời gian lịch nghỉ chưa được xác nhận.",
    "needs-national-system": (
        "Thủ tục này phải cập nhật hệ thống của bộ để có số đăng ký; mất mạng thì kết quả phải "
        "chờ, nói trước với công dân."
    ),
    "paper-is-looked-up": (
        "“{value}” do cơ quan khai thác từ CSDL, không được đòi người dân. CSDL không tra "
        "được thì ghi lookup_failed."
    ),
    "paper-is-looked-up:typed": (
        "“{value}” do cơ quan khai thác từ CSDL, không được đòi người dân. CSDL không tra "
        "được thì bấm K ở dòng ấy."
    ),
    "second-applicant-missing": "Thủ tục này hai người cùng yêu cầu; hồ sơ mới ghi một người.",
    "letters-not-printable": (
        "Tên có chữ máy này không in được (giấy in ra ô vuông): viết tay vào giấy, hoặc ghi "
        "tên phiên âm."
    ),
    "receipt-of-another-unit": (
        "Hồ sơ này do {unit} tiếp nhận và chưa in giấy nào: nhờ nơi ấy in. Giấy của đơn vị "
        "khác không in bằng tên đơn vị mình."
    ),
    "due-changed": (
        "Ngày hẹn đã đổi: vừa thấy {shown}, bây giờ là {due}. Đọc lại cho công dân rồi nhận."
    ),
    "promised-later": "Ngày hẹn {value} muộn hơn hạn theo luật ({due}). Chỉ được hẹn sớm hơn.",
    "promised-before-receipt": "Ngày hẹn {value} trước lúc nhận.",
    "papers-missing": "Còn thiếu: {value}. Hướng dẫn công dân bổ sung; chưa nhận hồ sơ.",
    "papers-missing:typed": (
        "Còn thiếu: {value}. Hướng dẫn công dân bổ sung rồi cất hồ sơ (Ctrl+N); chưa nhận hồ sơ."
    ),
    "fee-paid-and-awaited": "“{value}”: tiền chờ đối soát thì chưa có cách thu và mã giao dịch.",
    "must-be-present": "“{procedure}”: đương sự phải có mặt, {value} không nộp thay được.",
    "authority-needed": "{value} nộp thay: ghi loại ủy quyền vào mục submitter.authority.",
    "authority-needed:typed": (
        "{value} nộp thay: ghi mục “{field}”, ví dụ ủy quyền, cha mẹ, giám hộ."
    ),
    "original-not-held": "Bản chính “{value}” không có trong hồ sơ {dossier}, hoặc đã trả lại rồi.",
    "authority-needed-to-collect": "{value} nhận thay: ghi loại ủy quyền (--authority).",
    "authority-needed-to-collect:typed": (
        "{value} nhận thay: ghi mục “{field}”, ví dụ giấy ủy quyền."
    ),
    "external-code-wrong": "Mã hồ sơ “{value}” không đúng dạng, ví dụ: G22.99-260601-0001.",
    "external-code-used": "Mã {value} đã có trong sổ.",
    "dossier-unknown": "Không có hồ sơ mã “{value}”.",
    "several-found": "Có nhiều hồ sơ khớp “{value}”: quét giấy tiếp nhận hoặc gõ đủ mã.",
    "code-not-whole": "“{value}” chưa đủ: quét giấy tiếp nhận, gõ đủ mã, hoặc đúng bốn số cuối.",
    "code-twice": (
        "Mã {value} có ở hai hồ sơ. Ghi tên riêng của hồ sơ thay cho mã, một trong: {ids}. Cấp lại "
        "cho người dân mã mới rồi hủy hồ sơ trùng: counter dossier void TÊN-RIÊNG --reason LÝ-DO."
    ),
    "dossier-state": (
        "Hồ sơ {dossier} ở trạng thái “{state}”: không làm được việc “{act}”. Việc làm được: {allowed}."
    ),
    "dossier-voided": "Hồ sơ {dossier} đã hủy, không làm gì thêm được.",
    "result-is-out": (
        "Hồ sơ {dossier} đã trả kết quả nên không hủy được. Nhận lại kết quả, rút lại bước trả (Z ở "
        "trang hồ sơ), rồi hủy."
    ),
    "supplement-before-request": "Thời điểm bổ sung {value} trước lúc yêu cầu.",
    "extension-not-later": "Hạn mới {value} không sau hạn cũ ({due}).",
    "extension-on-day-off": "Hạn mới {value} rơi vào ngày nghỉ.",
    "state-unknown": "Không có trạng thái “{value}”. Các trạng thái: {known}.",
    "not-correctable": (
        "Không có mục “{value}” để sửa. Sửa được: {choices}. Mục khác sai thì hủy hồ sơ và nhận lại."
    ),
    "no-receipt": "Hồ sơ {dossier} chưa được tiếp nhận, chưa có giấy.",
    "copy-unknown": "Chưa có bản in thứ {value}; đã in {printed} bản.",
    "nothing-found": "Không tìm thấy.",
    "named-otherwise": (
        "Cùng số giấy tờ này đang có hồ sơ mang tên khác: {codes}. So lại với giấy tờ."
    ),
    "also-open": "Người này còn hồ sơ khác đang giải quyết: {codes}.",
    "likely-duplicates": (
        "Đã có hồ sơ đang giải quyết cùng thủ tục, cùng số giấy tờ (hoặc cùng tên, ngày sinh): {codes}."
    ),
    "papers-not-mentioned": "Chưa nói đến: {papers}.",
    "unit-has-it": "Hồ sơ đã ở đơn vị {value} rồi.",
    "unit-is-own": "Đơn vị {value} là chính đơn vị này. Ghi mã của đơn vị sẽ nhận hồ sơ.",
    "step-is-not-the-last": "Hồ sơ {dossier} đã có bước mới hơn. Mở hồ sơ xem rồi mới rút lại.",
    "no-step-to-undo": (
        "Hồ sơ {dossier} không có bước nào rút lại được: bước sau cùng là tiếp nhận, hủy, hoặc chuyển đơn vị khác."
    ),
    "dossier-not-away": "Hồ sơ {dossier} đang ở đây, chưa chuyển đi đâu.",
    "dossier-in-conflict": (
        "Hồ sơ {dossier} đang có hai máy ghi khác nhau: quyết định bên nào đúng trước đã (Hồ sơ → "
        "Hai máy ghi khác nhau, hoặc counter dossier resolve)."
    ),
    "no-conflict": "Hồ sơ {value} không có gì mâu thuẫn.",
    "conflict-how": "Bên được giữ: counter dossier resolve {code} --keep A --reason LÝ-DO.",
    "conflict-changed": "Vừa có thêm việc về hồ sơ {value}: xem lại hai bên rồi quyết định.",
    "conflict-side": "Không có bên {value}; chỉ có từ A đến {last}.",
    "conflict-side-no-letter": (
        "“{value}” không phải một bên. Ghi chữ của bên được giữ, ví dụ --keep A."
    ),
    "conflict-decided-apart": (
        "Đã có quyết định trước đó, nhưng bàn kia làm việc khi chưa biết, nên quyết định ấy chưa "
        "có hiệu lực: quyết định lại."
    ),
    "nothing-to-decide": "Không có gì phải quyết định.",
    "due-passed": "Ngày hẹn đã qua: hồ sơ này quá hạn ngay khi ghi, trừ khi đã trả kết quả.",
    "received-outside-hours": "Nhận ngoài giờ làm việc.",
    "clerk-name-missing": (
        "Chưa ghi tên cán bộ tiếp nhận: giấy sẽ trống chỗ tên. Ghi tên trong phần cài đặt."
    ),
    "promised-on-day-off": "Ngày hẹn {value} rơi vào ngày nghỉ. Chọn một ngày làm việc.",
    "filed-at": "Nộp trên cổng lúc {when}",
    "submitted-ahead": "Thời điểm nộp {value} ở sau bây giờ ({now}).",
    "promised-outside-hours": (
        "Giờ hẹn {value} ngoài giờ làm việc. Chọn một giờ có người trực, hoặc chỉ ghi ngày."
    ),
    "shelf-is-code": "“{value}” là mã hồ sơ, không phải ngăn. Ghi ngăn, ví dụ B3.",
    "table:book": "Sổ theo dõi hồ sơ",
    "book-exported": "Đã ghi {rows} dòng vào {file}.",
    "column:code": "Mã hồ sơ",
    "column:whose": "Chủ hồ sơ · việc",
    "column:state": "Trạng thái",
    "column:due": "Hẹn trả",
    "column:timeliness": "So với hạn",
    "column:line": "Số",
    "column:received": "Ngày nhận",
    "column:procedure": "Thủ tục",
    "column:returned": "Ngày trả",
    "column:applicant": "Chủ hồ sơ",
    "paper-kind:handed_in": "nộp",
    "paper-kind:shown": "xuất trình",
    "paper-kind:looked_up": "khai thác CSDL",
    "show:retired": "ĐÃ BÃI BỎ",
    "show:in_force": "Hiệu lực: từ {since} đến {until}",
    "show:who": "Người nộp",
    "show:term_text": "Thời hạn",
    "show:fee_text": "Phí, lệ phí",
    "show:result": "Kết quả",
    "show:national_system": "Hệ thống của bộ",
    "show:source": "Nguồn",
    "show:note": "Ghi chú",
    "show:papers": "Giấy tờ",
    "show:fees": "Phí, lệ phí",
    "show:people": "Cùng đứng tên",
    "show:submitter": "Người nộp",
    "show:contact": "Liên hệ",
    "show:delivery": "Trả kết quả",
    "show:resolving_body": "Nơi giải quyết",
    "delivery:counter": "tại quầy",
    "delivery:post": "gửi bưu điện",
    "delivery:online": "trên cổng",
    "show:receipt": "Giấy tiếp nhận số {number}, sổ {volume}/{year} số {book}",
    "show:shelf": "Ngăn {shelf}",
    "show:returned_to": "Đã trả cho {to}",
    "timeliness:early": "trước hạn",
    "timeliness:on_time": "đúng hạn",
    "timeliness:overdue": "quá hạn",
    "timeliness:pending": "trong hạn",
    "state:registered": "mới đăng ký",
    "state:received": "được tiếp nhận",
    "state:refused": "không được tiếp nhận",
    "state:processing": "đang xử lý",
    "state:supplement": "chờ bổ sung",
    "state:payment": "chờ nộp phí",
    "state:withdrawal": "xin rút",
    "state:stopped": "dừng xử lý",
    "state:completed": "đã xử lý xong",
    "state:returned": "đã trả kết quả",
    "state:voided": "đã hủy",
    "state:conflicting": "hai máy ghi khác nhau",
    "verdict:complete": "đủ",
    "verdict:compared_copy": "bản chụp đã đối chiếu",
    "verdict:shown": "xuất trình, đã trả",
    "verdict:looked_up": "khai thác CSDL",
    "verdict:to_look_up": "chờ tra cứu khi có mạng",
    "verdict:not_applicable": "không thuộc trường hợp",
    "verdict:missing": "thiếu",
    "who:in_person": "đương sự phải có mặt",
    "who:authorised": "tự mình hoặc theo ủy quyền",
    "who:relative": "người thân nộp thay không cần ủy quyền",
    "who:anyone": "ai nộp cũng được",
}
