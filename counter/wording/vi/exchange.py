"""Tiếng Việt: trao đổi với máy chủ, qua mạng và bằng USB."""

SENTENCES = {
    "exchange-fault": (
        "Chương trình vấp lỗi khi nhận việc của một bàn khác ({reason}); việc của các bàn còn lại "
        "vẫn nhận. Gửi thông báo này cho người hỗ trợ."
    ),
    "entries-gap": "Thiếu dòng trước dòng {value}: lấy lại từ đầu chỗ thiếu.",
    "entries-fork": "Dòng {value} không nối vào nhật ký đang có: có thể máy bị sao chép.",
    "entry-altered": "Nội dung dòng {value} đã bị sửa.",
    "answer-unreadable": (
        "Máy chủ trả lời không đọc được (có thể mạng đang đòi đăng nhập). Công việc tại bàn vẫn tiếp tục."
    ),
    "batch-unreadable": (
        "Gói dữ liệu bị rách hoặc bị sửa ({reason}); không nhận gì. Thử lại; nếu vẫn vậy, báo "
        "người phụ trách máy chủ."
    ),
    "desk-not-certified": (
        "Máy chủ không xác nhận khóa của bàn {desk}; bỏ qua phần vừa nhận. Dữ liệu của bàn này "
        "vẫn nguyên, cứ làm việc; báo người phụ trách máy chủ."
    ),
    "request-not-signed": (
        "Máy chủ không nhận: yêu cầu không có chữ ký đúng của bàn này. Công việc tại bàn vẫn "
        "tiếp tục; cập nhật chương trình, nếu vẫn vậy thì báo người phụ trách máy chủ."
    ),
    "entry-never-written": (
        "Bàn gửi lên một dòng dài {kilobytes} kB, quá mức chương trình này ghi ({limit} kB): máy "
        "chủ không nhận dòng ấy và các dòng sau nó. Công việc tại bàn vẫn tiếp tục; báo người phụ "
        "trách máy chủ."
    ),
    "stamps-go-back": (
        "Nhật ký bàn gửi lên lùi thời gian ở dòng {sequence}: chương trình này không bao giờ ghi "
        "như thế, máy chủ không nhận từ dòng ấy. Công việc tại bàn vẫn tiếp tục; báo người phụ "
        "trách máy chủ."
    ),
    "quota-reached": (
        "Hôm nay bàn này đã gửi hết mức máy chủ nhận cho công việc một ngày của một bàn "
        "({megabytes} MB). Công việc tại bàn vẫn tiếp tục; phần còn lại máy tự gửi từ ngày mai. "
        "Cần gửi ngay thì dùng USB, hoặc nhờ người phụ trách máy chủ nâng mức (counter hub serve "
        "--quota)."
    ),
    "hub-journal-not-followed": (
        "{unit} · nhật ký số {journal} không theo tiếp được ({reason}): hồ sơ bàn ấy chuyển đi và dòng "
        "ngoài khuôn của bàn ấy chưa được xét; việc khác vẫn tiếp tục. Kiểm tra: counter hub verify."
    ),
    "hub-not-following": (
        "Máy chủ vẫn nhận phần các bàn gửi, nhưng chưa theo tiếp được ({reason}): chưa chuyển gì "
        "sang đơn vị khác. Máy sẽ tự thử lại. Kiểm tra: counter hub verify."
    ),
    "hub-key-of-another": (
        "Tệp khóa {file} là của máy chủ khác. Đặt lại đúng tệp khóa đi cùng kho này, hoặc ghi rõ "
        "bằng --key-file; nếu đây là máy chủ mới thì chuyển tệp khóa cũ đi chỗ khác."
    ),
    "hub-key-unwritable": (
        "Không ghi được tệp khóa {file} của máy chủ ({reason}). Cho tài khoản chạy máy chủ "
        "quyền ghi thư mục ấy, hoặc chọn chỗ khác bằng --key-file."
    ),
    "hub-key-damaged": (
        "Tệp khóa {file} của máy chủ bị hỏng. Đặt lại tệp ấy từ bản sao; nếu không còn bản sao "
        "thì lập máy chủ mới và mời lại các bàn."
    ),
    "hub-key-was-open": (
        "Tệp khóa của máy chủ trước đây người khác trên máy này đọc được; nay chỉ chủ tệp đọc được. "
        "Nếu có thể đã bị chép, hãy lập máy chủ mới và mời lại các bàn."
    ),
    "hub-key-missing": (
        "Không thấy tệp khóa {file} của máy chủ. Chép tệp ấy từ máy đang chạy máy chủ hoặc từ "
        "bản sao; thiếu nó thì các bàn không tin máy chủ này."
    ),
    "hub-key-elsewhere": (
        "Khóa của máy chủ nằm trong một tệp riêng. Ghi tệp ấy bằng --key-file (hoặc biến COUNTER_HUB_KEY_FILE)."
    ),
    "hub-passphrase-needed": (
        "Tệp khóa của máy chủ có mật khẩu. Đặt biến COUNTER_PASSPHRASE rồi chạy lại."
    ),
    "log-unwritable": (
        "Không ghi được nhật ký truy cập {path} ({reason}). Cho tài khoản chạy máy chủ quyền ghi "
        "thư mục ấy, hoặc chọn chỗ khác bằng --log."
    ),
    "proxy-address": (
        "“{value}” không phải địa chỉ máy trung gian. Ví dụ đúng: 10.0.0.7 hoặc 10.0.0.0/24"
    ),
    "quota-number": (
        "Mức --quota là số MB một ngày, từ 0 trở lên (0 là không giới hạn); “{value}” không đúng."
    ),
    "answer-not-proven": (
        "Phần máy chủ gửi về của bàn {desk} (đến dòng {sequence}) không đúng chữ ký; bỏ qua. Dữ "
        "liệu của bàn này vẫn nguyên, cứ làm việc; báo người phụ trách máy chủ."
    ),
    "hub-nothing-to-publish": "Tệp không đổi gì so với điều đã công bố: không gửi.",
    "hub-published-to-unit": (
        "Đã gửi {rows} dòng cho các bàn của {unit}: mỗi bàn nhận ở lần trao đổi tới."
    ),
    "closure-needs-unit": (
        "Ngày đóng cửa là của một đơn vị: thêm --unit-code MÃ-ĐƠN-VỊ. Chưa công bố gì."
    ),
    "published-already": "Tệp này đã công bố lúc {at}: không công bố lại. Chưa đổi gì.",
    "hub-published": "Đã gửi {rows} dòng cho mọi bàn: mỗi bàn nhận ở lần trao đổi tới.",
    "unit-of-another": (
        "Gói dữ liệu có dòng của đơn vị khác; bàn này đã đăng ký cho {unit}. Không nhận gì. Báo người phụ trách."
    ),
    "word-of-the-hub": (
        "Gói dữ liệu có dòng mà chỉ máy chủ được viết; không nhận. Báo người phụ trách."
    ),
    "copy-differs": (
        "Bản sao nhật ký của bàn {desk} khác bản ở máy chủ từ dòng {sequence}. Báo người phụ trách."
    ),
    "quarantine-how": (
        "Xem danh sách: counter hub quarantine. Kết thúc một dòng: counter hub quarantine release|drop DÒNG --by TÊN."
    ),
    "quarantine-not-there": (
        "Không có dòng “{value}” nào đang để riêng. Xem danh sách: counter hub quarantine."
    ),
    "quarantine-still-outside": (
        "Chương trình này vẫn không đọc được dòng {value}. Cài bản mới rồi thử lại, hoặc bỏ hẳn: "
        "counter hub quarantine drop {value} --by TÊN."
    ),
    "hub-quarantined": "{entry}  {unit} · bàn {desk} · {word} · từ {when}",
    "hub-quarantine-empty": "Không có dòng nào để riêng.",
    "hub-quarantine-release": "Dòng {entry} đọc được rồi; các bàn biết khi trao đổi lần sau.",
    "hub-quarantine-drop": (
        "Dòng {entry} bỏ hẳn, không tính; các bàn biết khi trao đổi lần sau. Nội dung vẫn nằm "
        "trong nhật ký của bàn đã ghi."
    ),
    "hub-verified-quarantined": (
        "{count} dòng không đọc được, đã để riêng, không cản việc gì: {entries}. Xem: counter hub quarantine."
    ),
    "desk-behind": (
        "Nhật ký của bàn này ngắn hơn bản máy chủ đã nhận ({desk} < {hub}): máy đang chạy một "
        "bản sao cũ. Xin máy chủ một số bàn mới, rồi người phụ trách chạy trên máy này: counter "
        "continue --desk SỐ (đi bằng USB: thêm --after {desk})."
    ),
    "desk-of-another-name": "Yêu cầu không đúng tên bàn đã đăng ký với máy chủ.",
    "desk-of-another-program": (
        "Máy chủ cần phiên bản khác của chương trình (gói {format}, máy chủ biết {known}). Cập nhật chương trình."
    ),
    "hub-of-another-program": (
        "Máy chủ dùng phiên bản khác (gói {format}, máy này biết {known}). Cập nhật chương trình."
    ),
    "acknowledgement-old": (
        "Máy chủ trả lời bằng một xác nhận cũ (mốc {epoch}, máy này đã có mốc {known}): bỏ qua. "
        "Công việc tại bàn vẫn tiếp tục."
    ),
    "answer-of-another-desk": "Gói trả lời này dành cho bàn khác. Lấy đúng gói của bàn này.",
    "authority-unreadable": (
        "Tệp chứng thư của máy chủ không đọc được. Xin người phụ trách máy chủ tệp khác (PEM)."
    ),
    "certificate-and-key": "Cần cả hai: --certificate và --key.",
    "certificate-unreadable": (
        "Không đọc được chứng thư hoặc khóa TLS ({reason}). Kiểm tra hai tệp."
    ),
    "desk-key-changed": (
        "Khóa ký của bàn {value} khác khóa đã biết: không nhận nhật ký của bàn đó. Báo người phụ trách máy chủ."
    ),
    "desk-not-there": "Đơn vị {unit} không có bàn số {value} đang được nối vào máy chủ.",
    "desk-number-taken": (
        "Số bàn {value} đã có máy khác dùng ở máy chủ. Máy này cần số khác (vừa đổi bằng counter "
        "continue thì chạy lại lệnh ấy với số khác); chỉ thu hồi máy kia khi nó không còn làm việc."
    ),
    "desk-revoked": (
        "Máy chủ đã thu hồi quyền của bàn này lúc {at}. Công việc tại bàn vẫn tiếp tục; xin "
        "người phụ trách mã mời mới."
    ),
    "desk-unknown": (
        "Máy chủ không biết bàn này (mã truy cập không đúng). Công việc tại bàn vẫn tiếp tục. "
        "Người phụ trách máy chủ thu hồi bàn này (counter hub revoke) rồi cấp mã mời mới để đăng "
        "ký lại."
    ),
    "enrol-how": (
        "Cần địa chỉ và mã mời: counter enrol ĐỊA-CHỈ MÃ; không có mạng: counter enrol --request "
        "TỆP MÃ, rồi counter enrol --response TỆP."
    ),
    "enrolled": "Đã nối vào máy chủ {url}.",
    "hub-address": (
        "“{value}” không phải địa chỉ máy chủ. Ví dụ đúng: https://trungtam.example:8400"
    ),
    "hub-address-open": "Địa chỉ “{value}” không mã hóa đường truyền. Dùng https://…",
    "hub-behind": (
        "Máy chủ đang có ít hơn phần đã xác nhận ({hub} < {known}): có thể vừa khôi phục bản cũ. "
        "Công việc tại bàn vẫn tiếp tục; người phụ trách máy chủ chạy: counter hub restored."
    ),
    "hub-busy": "Máy chủ đang bận. Máy sẽ tự gửi lại; công việc tại bàn vẫn tiếp tục.",
    "hub-address-kept": "Đã ghi địa chỉ máy chủ {url}. Trao đổi: counter sync.",
    "hub-by-usb": (
        "Bàn này đăng ký máy chủ bằng USB, chưa có địa chỉ mạng. Dùng counter bundle export, "
        "hoặc ghi địa chỉ của máy chủ: counter enrol ĐỊA-CHỈ."
    ),
    "hub-certificate": (
        "Chứng thư của máy chủ không đáng tin ({reason}): chưa gửi gì. Kiểm tra ngày giờ máy "
        "này. Nếu máy chủ dùng chứng thư riêng của tỉnh, vào lại cùng tệp chứng thư ấy: counter "
        "enrol ĐỊA-CHỈ MÃ --authority TỆP."
    ),
    "hub-certificate:typed": (
        "Chứng thư của máy chủ không đáng tin ({reason}): chưa gửi gì. Máy chủ có chứng thư "
        "riêng thì chọn tệp chứng thư họ đưa; không thì kiểm tra ngày giờ máy này, rồi báo người "
        "phụ trách."
    ),
    "hub-desk": "{unit} · bàn {desk} · {entries} dòng · liên lạc gần nhất {seen}",
    "hub-desk-revoked": (
        "{unit} · bàn {desk} · {entries} dòng · liên lạc gần nhất {seen} · đã thu hồi"
    ),
    "no-room-for-others": (
        "Ổ đĩa chỉ còn {megabytes} MB trống: việc của bàn này đã gửi; việc của bàn khác tạm chưa "
        "nhận, để còn chỗ làm việc. Xóa bớt tệp không cần rồi trao đổi lại."
    ),
    "hub-disk-full": (
        "Ổ đĩa của máy chủ đã đầy: chưa nhận gì. Công việc tại bàn vẫn tiếp tục; báo người phụ trách máy chủ."
    ),
    "hub-invited": ("Mã mời: {code}\nDùng một lần, đến {until}."),
    "hub-is-practice": "Kho này là của máy chủ tập huấn: thêm --practice.",
    "hub-is-real": "Kho này là của máy chủ thật: bỏ --practice.",
    "hub-listening": "Máy chủ đang nghe ở {value}. Ctrl+C để dừng.",
    "hub-needs-tls": (
        "Địa chỉ {value} người khác nghe được: cần --certificate và --key. Không có thì chỉ dùng 127.0.0.1."
    ),
    "hub-unit-awaited": (
        "{unit} · chưa có bàn nào, nhưng đã có hồ sơ chuyển đến; có bàn vào thì hồ sơ tới đó. Mời "
        "bàn vào: counter hub invite --store … --unit-code {unit}; gõ nhầm mã thì bàn đã chuyển "
        "phải chuyển lại."
    ),
    "hub-units-withheld": (
        "{unit} · đã chuyển hồ sơ đến hơn {most} đơn vị chưa có bàn; hồ sơ cho {count} đơn vị sau "
        "đó chưa được chuyển tiếp, chờ đến khi nơi ấy có bàn vào ({others}). Gõ nhầm mã thì phải "
        "chuyển lại; mã không ai biết thì xem lại các bàn của {unit}."
    ),
    "hub-no-desks": "Chưa có bàn nào nối vào máy chủ. Tạo mã mời: counter hub invite.",
    "hub-no-tls": (
        "Nơi trả lời không dùng đường truyền an toàn ({reason}). Kiểm tra địa chỉ và cổng; máy "
        "chủ chạy ngay trên máy này không có chứng thư thì dùng http:// thay cho https://."
    ),
    "hub-not-found": (
        "Không tìm thấy máy của máy chủ ({address}): mất mạng, hoặc sai địa chỉ. Công việc tại bàn vẫn tiếp tục."
    ),
    "hub-not-proven": (
        "Nơi trả lời không chứng minh được mình là máy chủ đã mời bàn này: chưa gửi gì thêm. Báo người phụ trách."
    ),
    "hub-not-running": (
        "Máy chủ máy chủ ({address}) không mở cổng: chưa chạy, hoặc sai địa chỉ. Công việc tại bàn vẫn tiếp tục."
    ),
    "hub-of-another-name": (
        "Địa chỉ này là của một máy chủ khác với nơi bàn đã đăng ký. Công việc tại bàn vẫn tiếp "
        "tục; báo người phụ trách."
    ),
    "hub-page-damaged": "một trang trong tệp kho bị hỏng",
    "hub-row-damaged": "một dòng trong kho không đúng dạng",
    "hub-restored": (
        "Máy chủ bắt đầu lại từ mốc {epoch}: các bàn sẽ tự gửi lại phần còn thiếu. Khởi động lại "
        "các tiến trình counter hub serve (lần sau chạy lệnh này trước khi phục vụ lại); việc thu "
        "hồi, công bố sau ngày của bản sao sẽ trở lại khi có một bàn đã biết nó liên lạc; bàn nào "
        "vào sau ngày ấy thì mời lại. Xem ai đang được vào: counter hub desks."
    ),
    "hub-revoked": "Đã thu hồi bàn {desk} của {unit_code}. Phần đã gửi vẫn giữ.",
    "hub-silent": (
        "Máy chủ ({address}) không trả lời kịp. Công việc tại bàn vẫn tiếp tục; máy sẽ thử lại."
    ),
    "hub-store-busy": (
        "Kho của máy chủ chưa dùng được ({reason}). Máy sẽ thử lại; công việc tại bàn vẫn tiếp tục."
    ),
    "hub-store-damaged": (
        "Kho của máy chủ bị hỏng ({reason}). Khôi phục bản sao, rồi chạy counter hub restored."
    ),
    "hub-store-read-only": (
        "Kho của máy chủ chỉ đọc được: ổ đĩa đang ở chế độ chỉ đọc, hoặc tài khoản này không có "
        "quyền ghi. Chưa thay đổi gì. Sửa ổ đĩa hoặc quyền ghi rồi làm lại."
    ),
    "hub-store-replaced": (
        "Kho {file} của máy chủ đã bị xóa hoặc thay trong lúc máy chủ đang chạy: máy chủ "
        "không nhận gì thêm, vì nhận vào là mất. Dừng counter hub serve, đặt lại kho rồi chạy "
        "lại; đặt bản sao cũ hơn thì chạy counter hub restored trước."
    ),
    "hub-store-missing": (
        "Tệp khóa {file} của máy chủ còn đây, nhưng kho {value} không còn hoặc trống. Đặt lại kho "
        "từ bản sao, rồi chạy counter hub restored. Giữ nguyên tệp khóa: các bàn chỉ tin khóa ấy. "
        "Muốn lập máy chủ mới thì chọn --store khác."
    ),
    "hub-out-of-order": (
        "Kho dữ liệu của máy chủ đang hỏng hoặc không ghi được nên máy chủ tạm chưa nhận gì. Công việc tại bàn vẫn "
        "tiếp tục, không mất gì: máy giữ lại và gửi khi máy chủ được sửa xong. Báo người phụ "
        "trách máy chủ."
    ),
    "hub-verified": "Đã kiểm tra {entries} dòng trong {journals} nhật ký: nguyên vẹn.",
    "invitation-expired": "Mã mời đã hết hạn lúc {at}. Xin mã mới.",
    "invitation-mistyped": (
        "Mã mời “{value}” có chỗ gõ nhầm. So lại từng nhóm với mã máy chủ đưa rồi gõ lại."
    ),
    "invitation-no-code": (
        "“{value}” không phải mã mời. Mã có 16 chữ và số, như 7KQF-M2XW-9TRB-0423."
    ),
    "invitation-of-another-desk": (
        "Mã mời này dành cho bàn số {desk}, máy này là bàn số {value}. Xin mã đúng bàn."
    ),
    "invitation-unknown": (
        "Máy chủ không nhận mã mời này cho đơn vị này. So lại mã và địa chỉ máy chủ (có thể là "
        "máy chủ của tỉnh khác); nếu vẫn vậy, xin mã mới."
    ),
    "invitation-used": "Mã mời này đã có máy khác dùng. Xin mã mới.",
    "line-cut": "Đường truyền đứt giữa chừng ({reason}). Phần đã nhận vẫn giữ; máy sẽ gửi tiếp.",
    "line-down": (
        "Không có đường truyền ({reason}). Công việc tại bàn vẫn tiếp tục; máy sẽ thử lại."
    ),
    "listen-address": "“{value}” không phải địa chỉ để nghe. Ví dụ đúng: 127.0.0.1:8400",
    "listen-not-here": (
        "{value} không phải địa chỉ của máy này. Dùng địa chỉ mạng của máy này, hoặc 0.0.0.0 để "
        "nghe mọi địa chỉ của nó."
    ),
    "listen-forbidden": (
        "Máy không cho mở cổng {value} (cổng dưới 1024 cần quyền quản trị). Chọn cổng từ 1024 trở lên, ví dụ 8400."
    ),
    "key-encrypted": (
        "Khóa TLS {file} có mật khẩu, máy chủ chạy một mình không mở được. Ghi khóa ra tệp không "
        "mật khẩu (openssl pkey -in {file} -out khoa.pem) và chỉ cho tài khoản chạy máy chủ đọc."
    ),
    "hub-verified-not": (
        "Kho của máy chủ không còn nguyên vẹn: {count} chỗ. Dừng counter hub serve, khôi phục "
        "bản sao tốt gần nhất, rồi counter hub restored; các bàn sẽ gửi lại phần thiếu."
    ),
    "listen-taken": "Không mở được cổng {value}: đã có chương trình khác dùng. Chọn cổng khác.",
    "not-enrolled": "Bàn này chưa nối vào máy chủ nào. Xin mã mời, rồi: counter enrol ĐỊA-CHỈ MÃ.",
    "request-too-long": "Yêu cầu dài quá ({bytes} > {limit}).",
    "request-too-slow": "Yêu cầu đến chậm quá; máy chủ đã bỏ.",
    "hub-not-there": (
        "Chưa có máy chủ nào ở {value}. Xem lại --store; máy chủ mới bắt đầu bằng counter hub "
        "invite hoặc counter hub serve."
    ),
    "store-address": (
        "“{value}” không phải kho của máy chủ. Ví dụ đúng: sqlite:///kho.db hoặc postgresql://…"
    ),
    "synced": (
        "Đã gửi {sent} dòng, nhận {received} dòng; còn {unacknowledged} dòng máy chủ chưa có. "
        "{requests} lượt, {bytes_up} byte lên, {bytes_down} byte xuống."
    ),
    "too-many-requests": "Gửi dồn dập quá; máy chủ bảo chờ. Máy sẽ thử lại.",
    "unit-unknown": (
        "Máy chủ này không phục vụ đơn vị {value} (máy chủ của tỉnh khác?). Kiểm tra địa chỉ."
    ),
    "bundle-altered": (
        "Tệp trên USB đã bị sửa hoặc hỏng: không nhận phần sau. Chép lại từ nơi làm ra tệp."
    ),
    "bundle-for-a-desk": (
        "Đây là tệp máy chủ gửi cho bàn, không phải tệp của bàn gửi máy chủ. Chọn tệp kia."
    ),
    "bundle-for-the-hub": (
        "Đây là tệp bàn gửi máy chủ, không phải tệp trả lời. Mang tệp này đến máy chủ, lấy tệp trả lời về."
    ),
    "bundle-made": "Đã ghi {sent} dòng vào {path} ({bytes_up} byte). Mang tệp này đến máy chủ.",
    "bundle-not-one": "Tệp này không phải tệp trao đổi của chương trình. Chọn tệp khác.",
    "bundle-of-another-desk": "Tệp trả lời này dành cho bàn khác. Lấy đúng tệp của bàn này.",
    "bundle-of-another-hub": "Tệp này thuộc về một máy chủ khác. Mang đến đúng máy chủ.",
    "bundle-old": (
        "Tệp trả lời cũ: máy chủ đã xác nhận nhiều hơn (đến dòng {known}, tệp chỉ đến "
        "{sequence}). Không cần nhận nữa."
    ),
    "bundle-taken": (
        "Đã nhận {received} dòng của các bàn khác; còn {unacknowledged} dòng máy chủ chưa có."
    ),
    "bundle-torn": (
        "Tệp trên USB bị đứt (chép chưa xong?): những gì đọc được đã nhận, còn lại thì chưa. Chép lại rồi nhận lại."
    ),
    "bundle-unreadable": "Không đọc được USB ({reason}). Cắm lại, hoặc dùng USB khác.",
    "bundle-unwritable": (
        "Không ghi được tệp {path} ({reason}). Kiểm tra USB còn chỗ và không khóa ghi."
    ),
    "enrolment-asked": (
        "Đã ghi yêu cầu nối vào máy chủ. Mang tệp đến máy chủ, lấy tệp trả lời về, rồi: counter enrol --response TỆP."
    ),
    "enrolment-not-asked": (
        "Bàn này chưa làm yêu cầu nào. Làm trước: counter enrol --request TỆP MÃ."
    ),
    "enrolment-not-one": "Tệp này không phải trả lời cho yêu cầu nối vào máy chủ. Chọn tệp khác.",
    "file-is-wish": (
        "Đây là tệp xin nối vào máy chủ của một bàn. Người phụ trách máy chủ nhận bằng: counter "
        "hub bundle import TỆP --reply TỆP-TRẢ-LỜI."
    ),
    "file-is-answer": (
        "Đây là trả lời của máy chủ cho phép một bàn vào. Trên bàn ấy: counter enrol --response "
        "TỆP (cửa sổ: Cài đặt → Máy chủ)."
    ),
    "file-is-bundle": (
        "Đây là tệp trao đổi, không phải tệp cho phép nối vào máy chủ. Trên bàn: counter bundle "
        "import TỆP; ở máy chủ: counter hub bundle import TỆP."
    ),
    "usb-of-unknown-desk": (
        "Máy chủ không biết bàn đã làm ra tệp này (đơn vị {unit}). Bàn ấy cần nối vào máy chủ "
        "trước: counter hub invite, rồi counter enrol trên bàn."
    ),
    "usb-of-revoked-desk": (
        "Bàn {desk} của {unit} đã bị thu hồi quyền lúc {at}: không nhận tệp của bàn này. Muốn "
        "nhận, mời lại bàn ấy: counter hub invite --unit-code {unit} --desk {desk}."
    ),
    "hub-bundle-admitted": (
        "Bàn {desk} của {unit} đã được vào. Mang tệp {path} về bàn ấy, rồi trên bàn: counter enrol --response {path}"
    ),
    "hub-bundle-reply": (
        "Tệp trả lời là {path}: mang về bàn, nhận bằng counter bundle import {path}"
    ),
    "hub-begun": "Máy chủ mới, kho {store}. Nếu đã có máy chủ: gõ đúng tên kho ấy.",
    "hub-invited-held": (
        "Bàn {desk} đang có máy dùng: mã này chỉ dùng được sau khi thu hồi máy ấy. Máy khác thì mời với số khác."
    ),
    "hub-bundle-known": "Mọi dòng trong tệp này máy chủ đã có từ trước: không có gì mới.",
    "hub-bundle-gap": (
        "Đã nhận {sent} dòng mới; còn {unacknowledged} dòng của bàn chưa tới được (máy chủ thiếu "
        "phần trước chúng). Mang tệp trả lời về bàn, nhận vào, rồi xuất tệp mới mang lại."
    ),
    "enrolled-by-usb": "Đã nối vào máy chủ {url} bằng USB. Từ nay: counter bundle export TỆP.",
    "hub-bundle-taken": "Đã nhận {sent} dòng mới từ USB.",
    "reply-needed": "Cần --reply TỆP: câu trả lời phải về lại bàn.",
    "practice-and-real": "Bàn tập huấn không gửi được về máy chủ thật, và ngược lại.",
    "request-unreadable": "Yêu cầu gửi máy chủ không đọc được.",
}
