"""Tiếng Việt: what commands and their arguments are for. A key is a command's words, then the
argument's name.
"""

HELP = {
    "common": "Lệnh nào cũng nhận --data, --json, --lang, --clerk: xem counter --help.",
    "--data": (
        "Thư mục dữ liệu của bàn; không ghi thì dùng biến COUNTER_DATA, rồi thư mục thường dùng của máy."
    ),
    "--json": "Trả lời bằng một tài liệu JSON thay cho chữ.",
    "--lang": "Ngôn ngữ của câu trả lời: tiếng Việt hoặc tiếng Anh.",
    "--clerk": "Tên người làm việc này, ghi vào nhật ký và giấy tiếp nhận.",
    "ticket --ticket": (
        "Phiếu nào: số hôm nay (A001) hoặc mã phiếu. Không ghi thì là số đang ở quầy."
    ),
    "ticket --counter": "Quầy số mấy.",
    "ticket issue": "Phát số tiếp theo của một hàng, cho biết trước đó còn mấy người.",
    "ticket issue --queue": "Chữ của hàng, ví dụ A.",
    "ticket issue --priority": (
        "Lý do ưu tiên (counter nêu các lý do khi ghi sai); không in ra, không hiện ở sảnh."
    ),
    "ticket call": "Gọi số tiếp theo đến một quầy; số quầy đang phục vụ thì kết thúc.",
    "ticket call --queue": "Chỉ gọi của hàng này.",
    "ticket call --ticket": "Gọi đúng phiếu này, không theo lượt.",
    "ticket recall": "Gọi lại số vừa gọi.",
    "ticket start": "Bắt đầu phục vụ số đã gọi.",
    "ticket finish": "Kết thúc phục vụ.",
    "ticket miss": "Đã gọi mà không đến: ghi vắng.",
    "ticket park": "Tạm rời quầy (đi photo, đi nộp tiền); quay lại thì được gọi trước.",
    "ticket take-back": "Người đã rời hoặc vắng nay quay lại, vào hàng và được gọi trước.",
    "ticket transfer": "Chuyển sang hàng khác.",
    "ticket transfer --to": "Chữ của hàng chuyển đến.",
    "ticket transfer --returns": "Xong ở hàng kia thì quay lại hàng này, được gọi trước.",
    "ticket cancel": "Hủy một phiếu.",
    "ticket cancel --reason": "Vì sao hủy.",
    "ticket carry-over": "Đưa những phiếu còn dở của một ngày đã qua vào hàng hôm nay.",
    "ticket carry-over --date": "Ngày ấy, ví dụ 2026-06-01.",
    "ticket list": "Các phiếu hôm nay theo số.",
    "ticket list --queue": "Chỉ của hàng này.",
    "ticket list --next": "Ai sẽ được gọi tiếp, theo thứ tự gọi.",
    "enrol": (
        "Đưa bàn này nối vào máy chủ. Qua mạng: counter enrol URL CODE. Bằng USB: counter enrol "
        "--request FILE CODE, mang tệp đến máy chủ, rồi counter enrol --response FILE với tệp "
        "mang về."
    ),
    "enrol words": (
        "URL: địa chỉ của máy chủ, ví dụ https://trungtam.example:8400. CODE: mã mời mà máy "
        "chủ tạo bằng counter hub invite; bản thân mã không đi qua đường truyền."
    ),
    "enrol --authority": (
        "Chứng thư (PEM) của cơ quan chứng thực mà máy chủ dùng, khi máy này chưa tin sẵn: chứng "
        "thư riêng của tỉnh hoặc tự ký."
    ),
    "enrol --request": "Không có mạng: ghi yêu cầu nối vào máy chủ ra tệp này để mang đi.",
    "enrol --response": "Không có mạng: tệp trả lời mang từ máy chủ về.",
    "sync": (
        "Trao đổi với máy chủ ngay, cho đến khi hai bên có như nhau. Cửa sổ chương trình tự làm việc này."
    ),
    "bundle export": "Ghi những gì máy chủ chưa có ra một tệp niêm phong, để mang đi bằng USB.",
    "bundle export file": "Tệp sẽ ghi; chỉ máy chủ của bàn này mở được.",
    "bundle import": (
        "Nhận tệp trả lời của máy chủ: máy chủ đã có đến đâu, và việc của các bàn khác."
    ),
    "bundle import file": "Tệp máy chủ đã ghi bằng counter hub bundle import … --reply.",
    "continue": (
        "Cho máy này thành một bàn mới, khi ổ đĩa của bàn bị sao chép hoặc bàn trở lại từ bản sao "
        "cũ. Việc chỉ máy này có được ghi lại dưới tên mới; dữ liệu cũ giữ nguyên bên cạnh."
    ),
    "continue --desk": "Số bàn mới, từ 1 đến 9, chưa bàn nào của đơn vị dùng.",
    "continue --after": (
        "Dòng cuối cùng mà hai máy còn giống nhau. Chỉ cần khi đi bằng USB; qua mạng thì máy tự biết."
    ),
    "clock --by": "Tên người chịu trách nhiệm, ghi vào nhật ký.",
    "clock confirm": (
        "Xác nhận bây giờ là mấy giờ khi chương trình hỏi về đồng hồ. Việc ghi tiếp được đánh dấu "
        "cho đến khi đồng hồ máy đúng."
    ),
    "clock confirm --time": "Giờ đúng, xem trên điện thoại, ví dụ 2026-06-01T08:40.",
    "clock correct": (
        "Đồng hồ máy đã sai và có việc bị ghi sai giờ: đánh dấu các việc ấy, rồi làm tiếp theo giờ "
        "đúng. Ngày hẹn đã hứa giữ nguyên cho đến khi từng ngày được quyết định."
    ),
    "clock correct --time": "Bây giờ đúng là mấy giờ, xem trên điện thoại.",
    "clock correct --from": (
        "Giờ sai đầu tiên, như máy đã ghi. Không ghi thì là mọi việc ghi sau giờ đúng; cần ghi khi đồng hồ chạy chậm."
    ),
    "clock correct --until": "Giờ sai cuối cùng, như máy đã ghi; không ghi thì đến việc mới nhất.",
    "clock doubtful": "Các ngày hẹn đã hứa theo giờ sai mà chưa ai quyết định.",
    "clock decide": "Quyết định một ngày hẹn đã hứa theo giờ sai: giữ, hoặc hẹn lại theo luật.",
    "clock decide code": "Mã hồ sơ.",
    "clock decide --keep": "Giữ ngày hẹn trên giấy của người dân.",
    "clock decide --received": "Giờ nhận đúng; ngày hẹn theo luật tính từ đó.",
    "clock decide --reason": "Lý do hẹn lại; cần có khi dùng --received.",
    "hub --store": (
        "Kho của máy chủ: sqlite:///TỆP (tính từ thư mục đang đứng) hoặc postgresql://…. Không "
        "ghi thì dùng biến COUNTER_STORE."
    ),
    "hub --key-file": (
        "Tệp giữ khóa của máy chủ. Không ghi thì là tệp .key cạnh kho SQLite; với PostgreSQL, "
        "không ghi thì khóa nằm trong cơ sở dữ liệu, ghi thì khóa chuyển sang tệp và mỗi máy chạy "
        "máy chủ cần một bản. Dùng được biến COUNTER_HUB_KEY_FILE."
    ),
    "hub --log": (
        "Nhật ký truy cập, mỗi ngày một tệp (hub.log thành hub-2026-06-01.log), giữ 180 ngày: ai "
        "đọc đơn vị nào, lúc nào, ai bị từ chối. Không ghi thì nằm cạnh kho SQLite; với PostgreSQL "
        "thì ở thư mục đang đứng."
    ),
    "hub --practice": "Máy chủ tập huấn, chỉ cho các bàn tập huấn. Bỏ đi với máy chủ thật.",
    "hub --unit-code": "Mã đơn vị của bàn, ví dụ H49.61.",
    "hub serve": (
        "Mở máy chủ cho các bàn liên lạc qua mạng, đến khi dừng bằng Ctrl+C. Kho chưa có thì lệnh này tạo."
    ),
    "hub serve --listen": (
        "Địa chỉ và cổng để nghe; không ghi thì 127.0.0.1:8400, chỉ máy này. Địa chỉ khác cần "
        "--certificate và --key; 0.0.0.0:8400 là mọi địa chỉ của máy."
    ),
    "hub serve --certificate": "Tệp chứng thư TLS (PEM), cả chuỗi.",
    "hub serve --key": "Tệp khóa của chứng thư (PEM), không có mật khẩu.",
    "hub serve --proxy": (
        "Địa chỉ hoặc dải mạng của máy trung gian (proxy) đứng trước máy chủ: chỉ tin "
        "X-Forwarded-For từ đó. Ghi nhiều lần được."
    ),
    "hub serve --quota": (
        "Mỗi bàn gửi qua mạng được bao nhiêu MB (chưa nén) cho công việc của một ngày; không ghi "
        "thì 200, 0 là không giới hạn. Ngày đông khách ghi hai, ba MB. Mỗi ngày còn tồn có mức "
        "riêng như thế; USB không tính."
    ),
    "hub invite": (
        "Tạo mã mời cho một bàn: dùng một lần, trong bảy ngày. Kho chưa có thì lệnh này tạo."
    ),
    "hub invite --desk": (
        "Số bàn được mời, từ 1 đến 9; không ghi thì bàn nào của đơn vị cũng dùng được."
    ),
    "hub revoke": (
        "Thu hồi quyền của một bàn: từ nay máy chủ từ chối bàn ấy. Phần đã gửi vẫn giữ; vào lại thì cần mã mời mới."
    ),
    "hub revoke --desk": "Số của bàn bị thu hồi.",
    "hub desks": (
        "Các bàn đã nối vào máy chủ: mỗi bàn đã gửi bao nhiêu dòng, liên lạc gần nhất lúc nào, có bị thu hồi không."
    ),
    "hub publish procedures": (
        "Công bố danh mục thủ tục: mọi bàn nhận ở lần trao đổi sau. Ngày hẹn đã ghi không đổi."
    ),
    "hub publish procedures file": (
        "CSV (UTF-8) hoặc XLSX, dòng đầu là tên cột: code, name, field, và term_value với "
        "term_unit; các cột khác không bắt buộc (README, “Files of the catalogue and the "
        "calendar”). Sai một ô thì không nhận dòng nào."
    ),
    "hub publish calendar": (
        "Công bố ngày nghỉ, ngày làm bù, ngày đóng cửa: mọi bàn nhận ở lần trao đổi sau. Ngày hẹn "
        "đã ghi không đổi. Rút lại một ngày: công bố lại ngày ấy với kind là ordinary."
    ),
    "hub publish calendar file": (
        "CSV (UTF-8) hoặc XLSX, dòng đầu là tên cột: date, kind (off nghỉ, work làm bù, closed "
        "đóng cửa, ordinary ngày thường), name, source; có thể thêm confirmed (1 hoặc 0) và "
        "hours_of (0 là thứ Hai: làm bù theo giờ của ngày nào), until hoặc days (một dòng cho nhiều "
        "ngày), weekday (thứ, phải khớp ngày); worked_instead không nhận: ghi thành dòng riêng. Sai một ô thì không nhận dòng nào."
    ),
    "hub verify": "Kiểm tra lại mọi dòng trong kho: mắt xích, nội dung, chữ ký.",
    "hub quarantine": (
        "Những dòng của các bàn mà chương trình không đọc được: giữ nguyên từng byte, để riêng, "
        "không cản việc gì. Không ghi gì thêm thì xem danh sách."
    ),
    "hub quarantine outcome": (
        "release: chương trình đã đọc được (sau khi cài bản mới); drop: bỏ hẳn, không tính."
    ),
    "hub quarantine entry": "Dòng cần kết thúc, như danh sách ghi: 1a2b3c4d-17.",
    "hub quarantine --by": "Tên người quyết định; các bàn thấy tên này.",
    "hub bundle import": "Nhận tệp một bàn gửi bằng USB: việc của bàn, hoặc yêu cầu nối vào máy chủ.",
    "hub bundle import file": (
        "Tệp bàn đã ghi bằng counter bundle export hoặc counter enrol --request."
    ),
    "hub bundle import --reply": (
        "Ghi trả lời cho bàn ra tệp này, để mang về. Với yêu cầu nối vào máy chủ thì bắt buộc."
    ),
    "hub restored": (
        "Chạy một lần sau khi khôi phục kho từ bản sao, rồi khởi động lại mọi counter hub serve: "
        "các bàn sẽ gửi lại phần thiếu."
    ),
    "procedures import": (
        "Nhận danh mục thủ tục vào bàn này, cả tệp hoặc không dòng nào; in ra điều mới, điều "
        "đổi, điều mất. Ô trống giữ điều đang biết, “-” xóa."
    ),
    "procedures import --dry-run": "Chỉ xem tệp sẽ đổi gì, không nhập.",
    "procedures import --local": (
        "Nhận quyết định riêng của đơn vị (rút thời hạn, mức phí) đè lên danh mục quốc gia; "
        "ghi số, ngày quyết định."
    ),
    "procedures import --all-levels": "Lấy cả thủ tục không thuộc cấp xã.",
    "procedures export": "Ghi danh mục đang hiệu lực ra tệp để sửa rồi nhập lại.",
    "procedures export file": "Tên tệp .xlsx hoặc .csv.",
    "procedures export --template": "Tệp mẫu: tên cột và hai ví dụ.",
    "procedures undo-import": (
        "Rút lại lần nhập danh mục gần nhất của bàn này. Hồ sơ đã nhận giữ nguyên."
    ),
    "calendar undo-import": "Rút lại lần đổi lịch gần nhất của bàn này; ngày đã hẹn giữ nguyên.",
    "calendar import --dry-run": "Chỉ xem ngày nào sẽ đổi, không nhập.",
    "hub publish procedures --dry-run": "Chỉ xem tệp sẽ đổi gì, không công bố.",
    "hub publish procedures --local": (
        "Tệp là quyết định của tỉnh (số, ngày): rút ngắn hạn, phí, ẩn, thêm."
    ),
    "hub publish procedures --all-levels": "Lấy cả thủ tục không thuộc cấp xã.",
    "hub publish calendar --dry-run": "Chỉ xem ngày nào sẽ đổi, không công bố.",
    "hub publish calendar --unit-code": (
        "Chỉ gửi các bàn của đơn vị này; ngày đóng cửa (closed) bắt buộc phải có."
    ),
    "procedures import file": (
        "CSV (UTF-8) hoặc XLSX, dòng đầu là tên cột: code, name, field, và term_value với "
        "term_unit; các cột khác không bắt buộc (README, “Files of the catalogue and the "
        "calendar”)."
    ),
    "calendar import": (
        "Nhận ngày nghỉ, ngày làm bù, ngày đóng cửa vào bàn này, cả tệp hoặc không dòng nào. Rút "
        "lại một ngày: nhận lại ngày ấy với kind là ordinary."
    ),
    "calendar import file": (
        "CSV (UTF-8) hoặc XLSX, dòng đầu là tên cột: date, kind (off nghỉ, work làm bù, closed "
        "đóng cửa, ordinary ngày thường), name, source; có thể thêm confirmed (1 hoặc 0) và "
        "hours_of (0 là thứ Hai: làm bù theo giờ của ngày nào), until hoặc days (một dòng cho nhiều "
        "ngày), weekday (thứ, phải khớp ngày); worked_instead không nhận: ghi thành dòng riêng."
    ),
}
