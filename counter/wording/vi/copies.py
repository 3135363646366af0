"""Tiếng Việt: sao lưu, khôi phục, cứu dữ liệu."""

SENTENCES = {
    "recovery-code-wrong": (
        "Mã trên phiếu khôi phục chưa đúng: có chữ gõ nhầm, hoặc phiếu của bàn khác. So lại từng nhóm bốn chữ với phiếu."
    ),
    "backup-how": (
        "Sao lưu: counter backup THƯ-MỤC (không ghi thư mục: vào nơi đã cài đặt). Thử lại một bản "
        "sao lưu: counter backup --check TỆP."
    ),
    "backup-made": (
        "Đã sao lưu {entries} dòng của bàn này (cùng mọi dòng nhận từ bàn khác) và mở thử được: {file}."
    ),
    "backup-made-here": (
        "Đã sao lưu {entries} dòng của bàn này (cùng mọi dòng nhận từ bàn khác) và mở thử được: "
        "{file}. Bản này nằm cùng ổ đĩa với dữ liệu: ổ hỏng thì mất cả hai. Cắm USB rồi sao lưu ra "
        "đó."
    ),
    "backup-checked": (
        "Bản sao lưu lúc {when} của bàn {desk} ({unit_code}), {entries} dòng: mở được, nguyên vẹn. "
        "Vân tay: {fingerprint}."
    ),
    "backup-restored": (
        "Đã khôi phục từ bản sao lưu lúc {when} ({entries} dòng). Một bản sao lưu chỉ khôi phục "
        "trên một máy. Bàn đi tiếp dưới tên mới; các số, cả của bảy ngày tới, bỏ cách một quãng rồi đi tiếp. Việc làm "
        "sau lúc ấy: nhập lại theo giấy; nếu có máy chủ, thu hồi bàn cũ, xin mã mời mới (Cài đặt "
        "→ Máy chủ, hoặc counter enrol), trao đổi rồi xem lại. Vân tay của bàn đã đổi; bàn có "
        "mật khẩu thì in phiếu khôi phục mới."
    ),
    "restored-desk": "Bàn {desk}, {unit} ({unit_code}).",
    "restored-practice": "Đây là BÀN TẬP HUẤN: giấy in ra không dùng được cho người dân.",
    "restored-kept": "Dữ liệu cũ giữ nguyên ở {kept}.",
    "copy-of-another-desk": (
        "Bản sao này là của bàn {desk}, {unit}, vân tay {fingerprint}; khóa trong thư mục là của bàn có vân tay {there}. Chọn "
        "lại bản sao; đúng là muốn bản này thì đặt vào thư mục mới: --data THƯ-MỤC-MỚI."
    ),
    "copy-of-another-desk:typed": (
        "Bản sao này là của bàn {desk}, {unit}, vân tay {fingerprint}; dữ liệu đang nằm trên máy là của bàn khác, vân tay "
        "{there} (có thể một bàn là bàn tập huấn). Nhầm thì quay lại chọn bản khác; đúng là muốn bản này thì bấm F9 lần nữa."
    ),
    "backup-not-one": (
        "Tệp {path} không phải bản sao lưu của bàn, hoặc đã hỏng. Chọn tệp tên counter-….backup trên USB."
    ),
    "backup-damaged": "Bản sao lưu {path} bị hỏng, không khôi phục được. Lấy bản khác.",
    "backup-unnoted": (
        "Không ghi được vào thư mục dữ liệu, nên chương trình không nhớ bản này: tự nhớ nó nằm ở đâu."
    ),
    "backup-place": (
        "Không ghi được vào {path}: {reason}. Kiểm tra USB hoặc chọn thư mục khác; dữ liệu của bàn vẫn nguyên."
    ),
    "backup-no-room": (
        "Không đủ chỗ ở {path} (cần {megabytes} MB). Xóa bớt hoặc chọn chỗ khác; dữ liệu của bàn vẫn nguyên."
    ),
    "new-passphrase-needed": (
        "Phải đặt mật khẩu mới (mở bằng mã khôi phục, hoặc khóa từng có mật khẩu nay nằm trần): "
        "đặt biến COUNTER_NEW_PASSPHRASE, hoặc gõ vào ô Mật khẩu mới."
    ),
    "new-passphrase-needed:typed": (
        "Phải đặt mật khẩu mới: mở bằng mã khôi phục, hoặc khóa từng có mật khẩu nay nằm trần."
    ),
    "sheet-without-passphrase": (
        "Bàn này chưa đặt mật khẩu nên không cần phiếu khôi phục. Đặt mật khẩu trước: Cài đặt → Mật khẩu, phiếu."
    ),
    "sheet-printed": (
        "Đã ghi phiếu khôi phục ra {file}. In ra giấy, cất vào tủ khóa, rồi xóa tệp. Vân tay của bàn: {fingerprint}."
    ),
    "copy-to-restore": (
        "Dữ liệu hỏng đến mức không cứu được. Khôi phục từ bản sao lưu: counter restore {file} --data THƯ-MỤC-MỚI."
    ),
    "copy-to-restore:typed": (
        "Dữ liệu hỏng đến mức không cứu được. Khôi phục từ bản sao lưu {file}; dữ liệu hỏng vẫn giữ nguyên bên cạnh."
    ),
    "nothing-to-save": (
        "Dữ liệu hỏng đến mức không cứu được. Lấy lại từ bản sao lưu: counter restore TỆP --data THƯ-MỤC-MỚI."
    ),
    "nothing-to-save:typed": (
        "Dữ liệu hỏng đến mức không cứu được. Khôi phục từ bản sao lưu; dữ liệu hỏng vẫn giữ nguyên bên cạnh."
    ),
    "recovered-nothing-lost": "Bàn còn nguyên vẹn, không phải làm gì.",
    "recovered-tables-lost": (
        "Không mất dòng nào; các bảng đã được làm lại. Dữ liệu cũ giữ nguyên ở {kept}."
    ),
    "recovered-notes-lost": (
        "Không mất dòng nào của nhật ký; các bảng đã được làm lại. Dữ liệu cũ giữ nguyên ở {kept}. Có chỗ không cứu được:"
    ),
    "not-saved-hub": (
        "– Mối nối với máy chủ. Bàn đã nối máy chủ thì xin mã mời mới (Cài đặt → Máy chủ, hoặc counter enrol)."
    ),
    "not-saved-wish": "– Lời xin nối vào máy chủ đang chờ trả lời. Đang xin thì xin lại.",
    "not-saved-drafts": "– Hồ sơ đang nhập dở, chưa tiếp nhận. Có thì nhập lại.",
    "not-saved-surroundings": (
        "– Mã của phiếu khôi phục. Bàn có mật khẩu thì in phiếu mới (Cài đặt → Mật khẩu, phiếu); phiếu cũ bỏ đi."
    ),
    "serials-may-be-used-up": (
        "Máy không biết hôm nay đã phát giấy đến số nào. Nếu bỏ trống một quãng cho chắc thì hôm nay không còn số để cấp "
        "(số cuối là {last}). Xem các giấy đã phát hôm nay, gõ số cao nhất; nếu hôm nay chưa phát giấy nào thì gõ {first}."
    ),
    "serial-below-known": (
        "Số {value} thấp hơn số máy đã ghi hôm nay ({known}). Xem lại giấy đã phát rồi gõ số cao "
        "nhất; không rõ thì để trống."
    ),
    "recovered-serial": "Riêng mã hồ sơ hôm nay đi tiếp sau số {serial}.",
    "recovered-line": "Ai còn cầm số chờ cũ: phát số mới cho họ.",
    "recovered-passphrase": "Đã đặt mật khẩu mới.",
    "recovered-copy": (
        "Bản sao lưu {file} còn nhiều dòng hơn phần cứu được. Trước khi làm tiếp, nên khôi phục từ "
        "đó: chép tệp ấy ra USB, đổi tên thư mục dữ liệu, mở chương trình, chọn khôi phục (hoặc "
        "counter restore TỆP --data THƯ-MỤC-MỚI)."
    ),
    "recovered-head-lost": (
        "Nhật ký còn liền mạch; không biết có mất phần cuối hay không, nên các số bỏ cách một "
        "quãng rồi đi tiếp. Dữ liệu cũ giữ nguyên ở {kept}. So với giấy đã phát hôm nay; hồ sơ nào "
        "thiếu thì nhập lại theo giấy."
    ),
    "recovered-entries-lost": (
        "Đã cứu phần còn tốt; mất {lost} dòng. Bàn đi tiếp dưới tên mới, các số bỏ cách một "
        "quãng rồi đi tiếp. Dữ liệu cũ giữ nguyên ở {kept}. Nhập lại theo giấy những hồ sơ thiếu; "
        "nếu có máy chủ, nhờ thu hồi bàn cũ (hub revoke) rồi xin mã mời mới (Cài đặt → Máy "
        "chủ, hoặc counter enrol). Vân tay của bàn đã đổi; bàn có mật khẩu thì in phiếu khôi phục "
        "mới."
    ),
    "recovered-past-lost": (
        "Đã cứu phần còn tốt; mất {lost} dòng bàn này giữ của bàn khác, hoặc của chính bàn này "
        "trước lần khôi phục. Dữ liệu cũ giữ nguyên ở {kept}. Có máy chủ: trao đổi là có lại. "
        "Không có máy chủ: khôi phục từ bản sao lưu (counter restore), hoặc nhập lại theo giấy."
    ),
    "recovered-forked": (
        "Máy chủ giữ nhật ký khác dưới tên bàn này. Bàn đi tiếp dưới tên mới, các số bỏ cách một "
        "quãng rồi đi tiếp. Dữ liệu cũ giữ nguyên ở {kept}. Nhờ máy chủ thu hồi bàn cũ (hub "
        "revoke) rồi xin mã mời mới (Cài đặt → Máy chủ, hoặc counter enrol). Vân tay của bàn đã "
        "đổi; bàn có mật khẩu thì in phiếu khôi phục mới."
    ),
    "recovered-key-lost": (
        "Tệp khóa ký đã mất hoặc là của bàn khác. Bàn đi tiếp dưới tên mới với khóa mới, các số bỏ "
        "cách một quãng rồi đi tiếp. Dữ liệu cũ giữ nguyên ở {kept}. Nếu có máy chủ, nhờ thu hồi "
        "bàn cũ (hub revoke) rồi xin mã mời mới (Cài đặt → Máy chủ, hoặc counter enrol). Vân tay "
        "của bàn đã đổi; bàn có mật khẩu thì in phiếu khôi phục mới."
    ),
    "copy-not-signed": (
        "bản sao nhật ký của bàn khác chưa nhận hết đoạn cuối: lần trao đổi sau sẽ xong"
    ),
    "opened-by-sheet": (
        "Đã mở bằng mã trên phiếu khôi phục. Đặt mật khẩu mới ở Cài đặt → Mật khẩu, phiếu (ô “đang dùng”: "
        "gõ mã trên phiếu), rồi cất phiếu lại."
    ),
}
