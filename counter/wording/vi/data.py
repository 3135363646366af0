"""Tiếng Việt: thư mục dữ liệu, khóa, nhật ký, kiểm tra."""

SENTENCES = {
    "cannot-look-up": "Hỏng quá nhiều, không xem được nữa.",
    "no-desk": "Chưa có bàn nào trong thư mục {path}. Tạo bàn bằng lệnh: counter init.",
    "desk-exists": "Thư mục {path} đã có một bàn. Chọn thư mục khác, hoặc dùng bàn đang có.",
    "another-writer": (
        "Một chương trình khác đang dùng bàn này (cửa sổ đang mở?). Đóng nó rồi làm lại; xem và tra cứu vẫn được."
    ),
    "window-silent": (
        "Bàn này đang mở ở một cửa sổ khác, nhưng cửa sổ ấy không trả lời. Đợi một lát rồi bấm Thử "
        "lại; nếu vẫn vậy, khởi động lại máy."
    ),
    "folder-unusable": "Không dùng được thư mục {path}: {reason}. Kiểm tra ổ đĩa và quyền ghi.",
    "data-empty": "Sau --data phải là một thư mục.",
    "screen-missing": (
        "Máy này đang không có màn hình để mở cửa sổ (thiếu DISPLAY). Ngồi tại máy mà mở, hoặc "
        "dùng dòng lệnh: counter --help."
    ),
    "lock-failed": (
        "CHƯA KHÓA ĐƯỢC: hồ sơ vẫn mở trên màn hình. Đóng chương trình trước khi rời bàn, rồi mở lại."
    ),
    "key-files-changed": (
        "Tệp khóa của bàn (database.key, signing.key) đã bị thay đổi từ lúc mở. Bàn vẫn làm việc; "
        "đừng đóng chương trình trước khi báo người phụ trách: lần sau có thể không mở được."
    ),
    "passphrase-needed": "Bàn này có mật khẩu. Nhập mật khẩu, hoặc đặt biến COUNTER_PASSPHRASE.",
    "passphrase-needed:typed": "Bàn này có mật khẩu. Gõ mật khẩu.",
    "passphrase-is-code": (
        "Mã trên phiếu khôi phục không dùng làm mật khẩu được: chọn một câu khác."
    ),
    "passphrase-short": "Mật khẩu quá ngắn: cần ít nhất {count} ký tự, tốt nhất là một câu.",
    "passphrase-wrong": "Mật khẩu không đúng. Gõ lại; chú ý bộ gõ tiếng Việt và phím Caps Lock.",
    "no-passphrase": "Bàn này chưa đặt mật khẩu: ai cầm máy cũng đọc được hồ sơ.",
    "practice": "BÀN TẬP HUẤN: không phải hồ sơ thật.",
    "fixed-clock-hub": (
        "COUNTER_NOW đang đặt giờ cố định, chỉ dùng để tập huấn. Máy chủ thật: bỏ biến ấy (unset "
        "COUNTER_NOW); máy chủ tập huấn: thêm --practice."
    ),
    "fixed-clock": (
        "COUNTER_NOW chỉ dùng cho bàn tập huấn (init --practice). Bàn thật lấy giờ của máy."
    ),
    "fixed-clock:typed": (
        "Chương trình đang chạy theo giờ đặt sẵn, chỉ dùng khi tập huấn; bàn thật lấy giờ của máy. "
        "Báo người phụ trách máy tính."
    ),
    "key-file-damaged": (
        "Tệp khóa {file} bị mất hoặc hỏng. Chạy counter recover: mất khóa ký thì bàn đi tiếp với "
        "khóa mới; mất khóa dữ liệu thì lấy bản sao lưu (counter restore)."
    ),
    "key-file-damaged:typed": "Tệp khóa {file} bị mất hoặc hỏng: bàn chưa ghi tiếp được.",
    "key-files-mixed": (
        "Hai tệp khóa không cùng một bàn: thư mục bị trộn lẫn. Xem và tra cứu vẫn được; để ghi "
        "tiếp: đặt lại đúng tệp, hoặc chạy counter recover."
    ),
    "key-files-mixed:typed": (
        "Hai tệp khóa không cùng một bàn: thư mục bị trộn lẫn. Xem và tra cứu vẫn được; muốn ghi "
        "tiếp thì cứu dữ liệu trước."
    ),
    "key-files-unwrapped": (
        "Một tệp khóa đã mất lớp mật khẩu: có người thay tệp. Xem và tra cứu vẫn được; để ghi "
        "tiếp: đặt lại đúng tệp, hoặc chạy counter recover."
    ),
    "key-files-unwrapped:typed": (
        "Một tệp khóa đã mất lớp mật khẩu: có người thay tệp. Xem và tra cứu vẫn được; muốn ghi "
        "tiếp thì cứu dữ liệu trước."
    ),
    "signing-key-foreign": (
        "Tệp khóa {file} là của bàn khác. Xem và tra cứu vẫn được; để ghi tiếp: đặt lại đúng tệp, "
        "hoặc chạy counter recover."
    ),
    "signing-key-foreign:typed": (
        "Tệp khóa {file} là của bàn khác. Xem và tra cứu vẫn được; muốn ghi tiếp thì cứu dữ liệu trước."
    ),
    "folder-link": (
        "Tệp {file} trong thư mục {path} chỉ là đường dẫn sang nơi khác: chương trình không ghi "
        "qua đó. Đặt tệp thật vào thư mục rồi mở lại."
    ),
    "name-taken": (
        "Trong thư mục {path} có vật mang tên {file} nhưng không phải tệp của chương trình. Chuyển "
        "nó đi nơi khác rồi thử lại."
    ),
    "folder-replaced": (
        "Thư mục {path} đã bị xóa hay thay trong lúc chương trình đang chạy: việc vừa rồi CHƯA "
        "được ghi. Đặt lại thư mục cũ rồi mở lại chương trình."
    ),
    "database-missing": "Thiếu tệp dữ liệu {file}. Đặt lại từ bản sao lưu: counter restore TỆP.",
    "database-missing:typed": "Thiếu tệp dữ liệu {file}. Khôi phục từ bản sao lưu.",
    "journals-incomplete": (
        "Tệp dữ liệu không còn cho biết một số dòng nhật ký là của bàn nào. Cứu phần còn nguyên: "
        "counter recover (tệp cũ vẫn để nguyên bên cạnh); hoặc lấy bản sao lưu: counter restore "
        "TỆP --data THƯMỤCMỚI."
    ),
    "database-damaged": (
        "Tệp dữ liệu bị hỏng. Cứu phần còn tốt: counter recover (giữ nguyên tệp cũ bên cạnh); hoặc "
        "lấy bản sao lưu: counter restore TỆP --data THƯ-MỤC-MỚI."
    ),
    "database-damaged:typed": (
        "Tệp dữ liệu bị hỏng. Chỗ nào còn đọc được thì vẫn xem được; muốn ghi tiếp thì cứu dữ liệu trước."
    ),
    "written-and-not-shown": (
        "Việc vừa rồi đã ghi xong, chỉ chưa hiện ra được vì một bảng bị hỏng. Bảng đã được làm lại từ "
        "nhật ký. Đừng nhập lần nữa; xem bằng ticket list, dossier find."
    ),
    "written-and-damaged": (
        "Việc vừa rồi đã ghi xong, nhưng tệp dữ liệu bị hỏng nên chưa hiện ra được. Đừng nhập lần nữa. Cứu "
        "phần còn tốt: counter recover (giữ nguyên tệp cũ bên cạnh)."
    ),
    "verified-gap": "Số bỏ cách, cần biết vì sao: {value}.",
    "tables-were-made-anew": (
        "Một bảng bị hỏng đã được làm lại từ nhật ký, không mất việc nào. Tệp cũ giữ nguyên ở {kept}."
    ),
    "recover-elsewhere": (
        "Không ghi được vào {path} ({reason}) nên không cứu tại chỗ được. Chép cả thư mục sang ổ khác rồi cứu ở "
        "đó: counter recover --data THƯ-MỤC-ẤY."
    ),
    "recover-elsewhere:typed": (
        "Không ghi được vào {path} ({reason}) nên không cứu tại chỗ được. Chép cả thư mục dữ liệu sang ổ khác, rồi "
        "mở chương trình với thư mục ấy."
    ),
    "database-busy": "Dữ liệu đang bận. Thử lại sau giây lát.",
    "database-unusable": "Không ghi được dữ liệu: {reason}. Kiểm tra ổ đĩa rồi thử lại.",
    "disk-full": "Ổ đĩa đầy, chưa ghi được gì. Xóa bớt tệp không cần rồi làm lại việc vừa rồi.",
    "newer-program": (
        "Dữ liệu này của phiên bản mới hơn (mức {found}, chương trình này biết đến mức {known}). "
        "Cài bản mới; dữ liệu chưa bị đụng tới."
    ),
    "head-missing": (
        "Mất tệp “{file}”: không biết nhật ký có bị mất phần cuối hay không. Xem và tra cứu vẫn "
        "được. Để ghi tiếp: counter recover (giữ nguyên dữ liệu cũ bên cạnh)."
    ),
    "head-missing:typed": (
        "Mất tệp “{file}”: không biết nhật ký có bị mất phần cuối hay không. Xem và tra cứu vẫn "
        "được; muốn ghi tiếp thì cứu dữ liệu trước."
    ),
    "head-unreadable": (
        "Tệp “{file}” bị hỏng: không biết nhật ký có bị mất phần cuối hay không. Xem và tra cứu "
        "vẫn được. Để ghi tiếp: counter recover (giữ nguyên dữ liệu cũ bên cạnh)."
    ),
    "head-unreadable:typed": (
        "Tệp “{file}” bị hỏng: không biết nhật ký có bị mất phần cuối hay không. Xem và tra cứu "
        "vẫn được; muốn ghi tiếp thì cứu dữ liệu trước."
    ),
    "head-foreign": (
        "Tệp “head” không phải của bàn này: thư mục bị trộn lẫn. Xem và tra cứu vẫn được. Để ghi "
        "tiếp: counter recover (giữ nguyên dữ liệu cũ bên cạnh)."
    ),
    "head-foreign:typed": (
        "Tệp “head” không phải của bàn này: thư mục bị trộn lẫn. Xem và tra cứu vẫn được; muốn ghi "
        "tiếp thì cứu dữ liệu trước."
    ),
    "journal-shorter": (
        "Nhật ký bị mất phần cuối: còn {found} dòng, đã có {expected} dòng. Xem và tra cứu vẫn "
        "được. Để ghi tiếp: counter recover (giữ nguyên dữ liệu cũ bên cạnh)."
    ),
    "journal-shorter:typed": (
        "Nhật ký bị mất phần cuối: còn {found} dòng, đã có {expected} dòng. Xem và tra cứu phần "
        "còn lại vẫn được; muốn ghi tiếp thì cứu dữ liệu trước."
    ),
    "head-not-last": (
        "Dòng cuối của nhật ký (số {sequence}) không khớp. Xem và tra cứu vẫn được. Để ghi tiếp: "
        "counter recover (giữ nguyên dữ liệu cũ bên cạnh)."
    ),
    "head-not-last:typed": (
        "Dòng cuối của nhật ký (số {sequence}) không khớp. Xem và tra cứu vẫn được; muốn ghi tiếp "
        "thì cứu dữ liệu trước."
    ),
    "head-not-signed": (
        "Nhật ký không khớp với dòng {sequence} đã ký. Xem và tra cứu vẫn được. Để ghi tiếp: "
        "counter recover (giữ nguyên dữ liệu cũ bên cạnh)."
    ),
    "head-not-signed:typed": (
        "Nhật ký không khớp với dòng {sequence} đã ký. Xem và tra cứu vẫn được; muốn ghi tiếp thì cứu dữ liệu trước."
    ),
    "signature-wrong": (
        "Chữ ký của bàn không khớp với nhật ký. Xem và tra cứu vẫn được. Để ghi tiếp: counter "
        "recover (giữ nguyên dữ liệu cũ bên cạnh)."
    ),
    "signature-wrong:typed": (
        "Chữ ký của bàn không khớp với nhật ký. Xem và tra cứu vẫn được; muốn ghi tiếp thì cứu dữ liệu trước."
    ),
    "touched": "Hồ sơ đang mở có ngày trong thời gian thay đổi (ngày hẹn giữ nguyên): {codes}.",
    "verified": "Nhật ký nguyên vẹn: {entries} dòng.",
    "verified-how": (
        "Làm tiếp: counter recover cứu phần còn nguyên và giữ tệp cũ bên cạnh; hoặc counter restore TỆP từ bản sao lưu."
    ),
    "verified-not": "Nhật ký có {count} chỗ sai.",
    "rebuilt": "Đã dựng lại bảng của {count} việc từ nhật ký.",
    "page-damaged": "trang dữ liệu bị sửa hoặc hỏng",
    "entry-out-of-place": "dòng nhật ký không đúng chỗ",
    "journal-without-row": "có dòng nhật ký của một bàn mà bảng nhật ký không còn nêu tên",
    "chain-broken": "chuỗi nhật ký bị đứt",
    "body-missing": "mất nội dung",
    "body-altered": "nội dung bị sửa",
    "subject-altered": "việc bị đổi",
    "entries-lost": "nhật ký bị mất phần cuối",
    "verified-fingerprint": (
        "Vân tay của bàn: {fingerprint}. So với phiếu khôi phục; nếu khác, nhật ký này không phải của bàn ấy."
    ),
    "head-lost": "mất tệp head: không biết nhật ký có bị mất phần cuối hay không (counter recover)",
    "head-slot-lost": (
        "một nửa tệp head bị mất: nếu có việc vừa ghi bị xóa, chỉ máy chủ hoặc giấy tờ mới biết"
    ),
    "cannot-be-read": "không đọc được",
    "head-wrong": "dòng cuối không khớp",
    "code-given-twice": (
        "mã này có ở hai hồ sơ: tiếp nhận lại một hồ sơ với mã mới, rồi hủy hồ sơ trùng (counter dossier void)"
    ),
    "book-number-twice": "số thứ tự trong sổ bị trùng",
    "receipt-number-twice": "số giấy tiếp nhận bị trùng",
    "code-number-twice": "bàn này đã cấp mã ấy hai lần",
    "series-behind": "dấu số cao nhất đứng sau số đã cấp: chạy counter rebuild",
    "projection-differs": "bảng không khớp nhật ký",
    "projection-rows": "bảng thừa hoặc thiếu dòng",
    "search-differs": "mục lục tìm kiếm không khớp",
    "journal-fork": (
        "Hai máy cùng mang tên bàn này (ổ đĩa bị sao chép?); nhật ký giống nhau đến dòng "
        "{sequence}, sau đó mỗi máy một khác. Vẫn làm việc được. Xin máy chủ một số bàn mới, rồi "
        "người phụ trách chạy trên máy này: counter continue --desk SỐ (đi bằng USB: thêm --after "
        "{sequence})."
    ),
    "verified-tables": "Mọi bảng khớp với nhật ký.",
    "search-not-checked": (
        "Chưa kiểm tra mục lục tìm kiếm: một chương trình khác đang ghi. Đóng nó rồi kiểm tra lại."
    ),
    "older-file": (
        "Dữ liệu này của phiên bản trước: mở bàn một lần (counter day open hoặc cửa sổ) để nâng cấp rồi kiểm tra lại."
    ),
    "tables-damaged": (
        "Một bảng của tệp dữ liệu bị hỏng; nhật ký vẫn còn. Gõ mật khẩu để chương trình làm lại "
        "bảng; việc đang gõ vẫn giữ."
    ),
    "tables-made-anew": (
        "Một bảng của tệp dữ liệu bị hỏng và đã được làm lại từ nhật ký. Không mất việc nào. Việc "
        "vừa bấm có thể đã ghi rồi: xem lại, chưa thấy thì làm lại."
    ),
}
