<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN">
    <context>
        <name>AdministrationPage</name>
        <message>
            <source>This computer</source>
            <translation>Máy này</translation>
        </message>
        <message>
            <source>The whole unit</source>
            <translation>Cả đơn vị</translation>
        </message>
        <message>
            <source>Other places</source>
            <translation>Nối với nơi khác</translation>
        </message>
        <message>
            <source>Printers, scanner</source>
            <translation>Máy in, máy quét</translation>
        </message>
        <message>
            <source>Counter, clerk</source>
            <translation>Quầy và cán bộ</translation>
        </message>
        <message>
            <source>Text, language</source>
            <translation>Chữ, ngôn ngữ</translation>
        </message>
        <message>
            <source>Passphrase, sheet</source>
            <translation>Mật khẩu, phiếu</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Bản sao lưu</translation>
        </message>
        <message>
            <source>Office and papers</source>
            <translation>Đơn vị, giấy tờ</translation>
        </message>
        <message>
            <source>Office hours</source>
            <translation>Giờ làm việc</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Lịch nghỉ</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>Paper books</source>
            <translation>Sổ giấy</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Hàng đợi</translation>
        </message>
        <message>
            <source>Hub</source>
            <translation>Máy chủ</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>Các phần cài đặt</translation>
        </message>
        <message>
            <source>Practice desk</source>
            <translation>Bàn tập huấn</translation>
        </message>
        <message>
            <source>Not saved in Settings, and still there: {names}. Ctrl+8 and F9 save it.</source>
            <translation>Cài đặt còn chưa lưu, vẫn giữ nguyên: {names}. Ctrl+8 rồi F9 để lưu.</translation>
        </message>
        <message>
            <source>The changes are left: all stands as before.</source>
            <translation>Đã bỏ thay đổi: mọi mục như cũ.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Cài đặt</translation>
        </message>
        <message>
            <source>The practice desk opens in a window of its own; it takes some seconds.</source>
            <translation>Bàn tập huấn mở ở cửa sổ riêng, sau vài giây.</translation>
        </message>
    </context>
    <context>
        <name>AmountLine</name>
        <message>
            <source>Exempt from fees</source>
            <translation>Miễn phí, lệ phí</translation>
        </message>
        <message>
            <source>Paid now, in cash</source>
            <translation>Thu ngay, tiền mặt</translation>
        </message>
        <message>
            <source>Paid online</source>
            <translation>Đã nộp trực tuyến</translation>
        </message>
        <message>
            <source>{amount} of it paid later</source>
            <translation>Còn {amount} thu sau</translation>
        </message>
        <message>
            <source>Each fee as it was noted</source>
            <translation>Từng khoản như đã ghi</translation>
        </message>
        <message>
            <source>Paid later</source>
            <translation>Thu sau</translation>
        </message>
        <message>
            <source>Transferred, seen at the bank</source>
            <translation>Chuyển khoản, đã đối soát</translation>
        </message>
        <message>
            <source>Transfer, awaited</source>
            <translation>Chuyển khoản, chờ đối soát</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message>
            <source>Unit code</source>
            <translation>Mã đơn vị</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Đơn vị</translation>
        </message>
        <message>
            <source>Parent body</source>
            <translation>Cơ quan cấp trên</translation>
        </message>
        <message>
            <source>Place, as dates begin with it</source>
            <translation>Địa danh (ghi trước ngày tháng)</translation>
        </message>
        <message>
            <source>Number of this desk (1–9)</source>
            <translation>Số bàn này (1–9)</translation>
        </message>
        <message>
            <source>Morning hours</source>
            <translation>Giờ buổi sáng</translation>
        </message>
        <message>
            <source>Afternoon hours</source>
            <translation>Giờ buổi chiều</translation>
        </message>
        <message>
            <source>Name of queue A</source>
            <translation>Tên hàng A</translation>
        </message>
        <message>
            <source>Year of the paper books</source>
            <translation>Năm của sổ giấy</translation>
        </message>
        <message>
            <source>Volume in use</source>
            <translation>Quyển đang dùng</translation>
        </message>
        <message>
            <source>Last number in the book of dossiers</source>
            <translation>Số cuối trong sổ theo dõi hồ sơ</translation>
        </message>
        <message>
            <source>Last number of a receipt</source>
            <translation>Số giấy tiếp nhận cuối cùng</translation>
        </message>
        <message>
            <source>Clerk at this desk</source>
            <translation>Cán bộ ở bàn này</translation>
        </message>
        <message>
            <source>Form set</source>
            <translation>Bộ mẫu</translation>
        </message>
        <message>
            <source>Island, border or mountain commune: days more by law</source>
            <translation>Xã đảo, biên giới, miền núi (luật cho thêm ngày)</translation>
        </message>
        <message>
            <source>no</source>
            <translation>không</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>có</translation>
        </message>
        <message>
            <source>into a folder, as PDF</source>
            <translation>vào thư mục, dạng PDF</translation>
        </message>
        <message>
            <source>Receipts go to</source>
            <translation>In giấy tiếp nhận ra</translation>
        </message>
        <message>
            <source>Papers lie in that folder in clear: whoever uses this computer can read them. They are removed when the day is closed, once they are in hand (Settings → Printers, scanner).</source>
            <translation>Giấy trong thư mục ấy không mã hóa: ai dùng máy này cũng đọc được. Khi đóng ngày, tờ nào đã có giấy thì tệp được xóa (Cài đặt → Máy in, máy quét).</translation>
        </message>
        <message>
            <source>Not understood. Right is, for example: 07:00-11:30</source>
            <translation>Chưa hiểu giờ này. Ví dụ đúng: 07:00-11:30</translation>
        </message>
        <message>
            <source>Write the hours in which the office is open.</source>
            <translation>Ghi giờ làm việc của đơn vị.</translation>
        </message>
        <message>
            <source>These hours do not follow one another.</source>
            <translation>Các giờ này không theo thứ tự.</translation>
        </message>
        <message>
            <source>Digits only, without dots, at most 999999.</source>
            <translation>Chỉ ghi chữ số, không dấu chấm, nhiều nhất 999999.</translation>
        </message>
        <message>
            <source>A year with four digits, such as 2026.</source>
            <translation>Ghi năm bốn chữ số, ví dụ 2026.</translation>
        </message>
        <message>
            <source>Write the year of the books these numbers stand in.</source>
            <translation>Ghi năm của sổ có các số này.</translation>
        </message>
        <message>
            <source>At most 10 characters.</source>
            <translation>Nhiều nhất 10 ký tự.</translation>
        </message>
    </context>
    <context>
        <name>Arriving</name>
        <message numerus="yes">
            <source>%n intakes are put away{whose}: Ctrl+O fetches one back.</source>
            <translation>
                <numerusform>Có %n hồ sơ gõ dở để riêng{whose}: Ctrl+O lấy lại.</numerusform>
            </translation>
        </message>
        <message>
            <source> (for {numbers})</source>
            <translation> (của {numbers})</translation>
        </message>
    </context>
    <context>
        <name>Asking</name>
        <message>
            <source>Do it</source>
            <translation>Thực hiện</translation>
        </message>
        <message>
            <source>Do nothing</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Có</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Không</translation>
        </message>
    </context>
    <context>
        <name>BatteryOffer</name>
        <message>
            <source>Stop safely</source>
            <translation>Dừng an toàn</translation>
        </message>
        <message>
            <source>Work on</source>
            <translation>Làm tiếp</translation>
        </message>
        <message>
            <source>Battery at {percent} %. Stop now, before the computer goes out: you go on in the same field later.</source>
            <translation>Pin còn {percent} %. Dừng trước khi máy tắt: lần sau làm tiếp ở đúng ô này.</translation>
        </message>
    </context>
    <context>
        <name>BooksSection</name>
        <message>
            <source>Year of the paper books</source>
            <translation>Năm của sổ giấy</translation>
        </message>
        <message>
            <source>Other years begin at 1.</source>
            <translation>Năm khác bắt đầu từ 1.</translation>
        </message>
        <message>
            <source>Volume in use</source>
            <translation>Quyển đang dùng</translation>
        </message>
        <message>
            <source>Last number in the book of dossiers</source>
            <translation>Số cuối trong sổ theo dõi hồ sơ</translation>
        </message>
        <message>
            <source>Last number of a receipt</source>
            <translation>Số giấy tiếp nhận cuối cùng</translation>
        </message>
        <message>
            <source>The program goes on behind these numbers, and never gives one out twice.</source>
            <translation>Chương trình đánh số tiếp sau các số này, không cấp một số hai lần.</translation>
        </message>
        <message>
            <source>Write them once, when the paper books are closed; what is given out already stays.</source>
            <translation>Ghi một lần, khi khép sổ giấy; số đã cấp giữ nguyên.</translation>
        </message>
        <message>
            <source>Numbers in use in the paper books</source>
            <translation>Số đang dùng trên sổ giấy</translation>
        </message>
        <message>
            <source>Digits only, without dots, at most 999999.</source>
            <translation>Chỉ ghi chữ số, không dấu chấm, nhiều nhất 999999.</translation>
        </message>
        <message>
            <source>A year with four digits, such as 2026.</source>
            <translation>Ghi năm bốn chữ số, ví dụ 2026.</translation>
        </message>
        <message>
            <source>The numbers of the paper books are saved.</source>
            <translation>Đã lưu số trên sổ giấy.</translation>
        </message>
    </context>
    <context>
        <name>CalendarPlanView</name>
        <message>
            <source>Date</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Until now</source>
            <translation>Trước đây</translation>
        </message>
        <message>
            <source>From now on</source>
            <translation>Từ nay</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Căn cứ</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Những gì thay đổi</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Mã hồ sơ</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>Của ai</translation>
        </message>
        <message>
            <source>Promised</source>
            <translation>Đã hẹn</translation>
        </message>
        <message>
            <source>Counted over the new calendar</source>
            <translation>Tính theo lịch mới</translation>
        </message>
        <message>
            <source>Open dossiers it touches</source>
            <translation>Hồ sơ đang mở có liên quan</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Không nhập</translation>
        </message>
        <message numerus="yes">
            <source>%n days would change</source>
            <translation>
                <numerusform>%n ngày sẽ thay đổi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open dossiers run over these days. The dates they were promised stay.</source>
            <translation>
                <numerusform>%n hồ sơ đang mở có thời gian đi qua những ngày này. Ngày đã hẹn giữ nguyên.</numerusform>
            </translation>
        </message>
        <message>
            <source>No open dossier is touched.</source>
            <translation>Không hồ sơ đang mở nào liên quan.</translation>
        </message>
        <message>
            <source>as in every week</source>
            <translation>như mọi tuần</translation>
        </message>
        <message>
            <source>{kind}, not confirmed</source>
            <translation>{kind}, chưa có thông báo</translation>
        </message>
    </context>
    <context>
        <name>CalendarSection</name>
        <message>
            <source>Date</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Nguồn</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Đã xác nhận</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Lịch nghỉ</translation>
        </message>
        <message>
            <source>One day is typed here; a whole year comes in a file. What would change is shown before it is taken.</source>
            <translation>Một ngày thì gõ ở đây; cả năm thì nhập tệp. Thay đổi được cho xem trước khi nhập.</translation>
        </message>
        <message>
            <source>Days off, days worked in their place, closures by decision</source>
            <translation>Ngày nghỉ, ngày làm bù, ngày đóng cửa theo văn bản</translation>
        </message>
        <message>
            <source>Take the last change back</source>
            <translation>Rút lại lần đổi gần nhất</translation>
        </message>
        <message>
            <source>This stands in the calendar already: nothing would change.</source>
            <translation>Lịch đã ghi như vậy rồi: không có gì thay đổi.</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Nhập lịch này</translation>
        </message>
        <message>
            <source>See what changes</source>
            <translation>Xem thay đổi gì</translation>
        </message>
        <message>
            <source>Write a day first, or choose a file.</source>
            <translation>Ghi một ngày trước, hoặc chọn tệp.</translation>
        </message>
        <message>
            <source>One day</source>
            <translation>Một ngày</translation>
        </message>
        <message>
            <source>Columns: date, kind (off, work, closed, ordinary), name, source, confirmed, hours_of.</source>
            <translation>Các cột: date, kind (off: nghỉ, work: làm bù, closed: đóng cửa, ordinary: làm việc), name, source, confirmed, hours_of.</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>có</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>chưa</translation>
        </message>
    </context>
    <context>
        <name>Calling</name>
        <message>
            <source>{number} was called just now. F2 again in a moment calls the next.</source>
            <translation>Vừa gọi {number}. Lát nữa bấm F2 lần nữa để gọi số tiếp.</translation>
        </message>
        <message>
            <source>{number} is called.</source>
            <translation>Đã gọi {number}.</translation>
        </message>
        <message>
            <source>{before} is done, {number} is called.</source>
            <translation>{before} xong, đã gọi {number}.</translation>
        </message>
    </context>
    <context>
        <name>CannotOpen</name>
        <message>
            <source>One-stop counter</source>
            <translation>Một cửa</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Thử lại</translation>
        </message>
        <message>
            <source>This desk cannot be opened</source>
            <translation>Không mở được bàn này</translation>
        </message>
    </context>
    <context>
        <name>CataloguePlanView</name>
        <message>
            <source>Code</source>
            <translation>Mã</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Cột</translation>
        </message>
        <message>
            <source>Until now</source>
            <translation>Trước đây</translation>
        </message>
        <message>
            <source>From now on</source>
            <translation>Từ nay</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Những gì thay đổi</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Không nhập</translation>
        </message>
    </context>
    <context>
        <name>CatalogueSection</name>
        <message>
            <source>Code</source>
            <translation>Mã</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Lĩnh vực</translation>
        </message>
        <message>
            <source>Term</source>
            <translation>Thời hạn</translation>
        </message>
        <message>
            <source>Certainty</source>
            <translation>Mức đối chiếu</translation>
        </message>
        <message>
            <source>Catalogue</source>
            <translation>Danh mục thủ tục</translation>
        </message>
        <message>
            <source>Rows of other levels too</source>
            <translation>Lấy cả thủ tục cấp khác</translation>
        </message>
        <message>
            <source>The office's own decision (number, date)</source>
            <translation>Quyết định riêng của đơn vị (số, ngày)</translation>
        </message>
        <message>
            <source>The office's own decisions</source>
            <translation>Quyết định riêng của đơn vị</translation>
        </message>
        <message>
            <source>Write to a file</source>
            <translation>Ghi ra tệp</translation>
        </message>
        <message>
            <source>Take the last import back</source>
            <translation>Rút lại lần nhập gần nhất</translation>
        </message>
        <message>
            <source>When a file is read</source>
            <translation>Khi nhập tệp</translation>
        </message>
        <message>
            <source>Columns: code, name, field; term_value with term_unit (working_days, days, working_hours, same_day, months).
The portal's own export is taken as it is. An empty cell leaves what is known, “-” clears it.
What a file would change is shown first; dossiers keep the version they were received under.</source>
            <translation>Cột: code, name, field; term_value với term_unit (working_days, days, working_hours, same_day, months).
Tệp xuất từ Cổng dịch vụ công nhận được ngay. Ô trống giữ điều đang biết, “-” xóa.
Tệp sẽ đổi gì được cho xem trước; hồ sơ giữ nguyên thủ tục lúc nhận.</translation>
        </message>
        <message>
            <source>The procedures in force, with their terms and papers</source>
            <translation>Các thủ tục đang áp dụng, thời hạn và giấy tờ</translation>
        </message>
        <message>
            <source>This stands in the catalogue already: nothing would change.</source>
            <translation>Danh mục đã có đủ: không có gì thay đổi.</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Nhập danh mục này</translation>
        </message>
        <message>
            <source>Choose a file first.</source>
            <translation>Chọn tệp trước.</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Ghi vào đâu?</translation>
        </message>
        <message>
            <source>Tables (*.csv *.xlsx)</source>
            <translation>Bảng (*.csv *.xlsx)</translation>
        </message>
        <message>
            <source>compared</source>
            <translation>đã đối chiếu</translation>
        </message>
        <message>
            <source>likely</source>
            <translation>chưa đối chiếu hết</translation>
        </message>
        <message>
            <source>not compared</source>
            <translation>chưa đối chiếu</translation>
        </message>
    </context>
    <context>
        <name>Charts</name>
        <message>
            <source>One week</source>
            <translation>Một tuần</translation>
        </message>
        <message>
            <source>See</source>
            <translation>Xem</translation>
        </message>
        <message>
            <source>Promised next</source>
            <translation>Hẹn trả sắp tới</translation>
        </message>
    </context>
    <context>
        <name>Checks</name>
        <message>
            <source>Looking around</source>
            <translation>Xem nhanh đầu ngày</translation>
        </message>
        <message>
            <source>Make a copy</source>
            <translation>Sao lưu</translation>
        </message>
        <message>
            <source>See the hub</source>
            <translation>Xem máy chủ</translation>
        </message>
        <message>
            <source>Import it</source>
            <translation>Nhập lịch</translation>
        </message>
        <message>
            <source>Set a passphrase</source>
            <translation>Đặt mật khẩu</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Quyết định</translation>
        </message>
        <message>
            <source>Choose a printer</source>
            <translation>Chọn máy in</translation>
        </message>
        <message>
            <source>Looking around: {well} of {whole} are well.</source>
            <translation>Đầu ngày: {well} trên {whole} mục ổn.</translation>
        </message>
        <message>
            <source>See all</source>
            <translation>Xem cả</translation>
        </message>
    </context>
    <context>
        <name>ChoiceStrip</name>
        <message>
            <source>Do nothing</source>
            <translation>Thôi</translation>
        </message>
    </context>
    <context>
        <name>Choosing</name>
        <message>
            <source>Which case is it?</source>
            <translation>Thuộc trường hợp nào?</translation>
        </message>
        <message>
            <source>{number} is chosen. G calls it, H cancels it, T: is back.</source>
            <translation>Đã chọn {number}. G gọi, H hủy, T đã quay lại.</translation>
        </message>
        <message>
            <source>Nobody with the number {number} waits or is away.</source>
            <translation>Không có ai mang số {number} đang chờ hay tạm rời.</translation>
        </message>
    </context>
    <context>
        <name>ClerkBadge</name>
        <message>
            <source>Another clerk: Ctrl+B. Lock this counter: Ctrl+L</source>
            <translation>Đổi cán bộ: Ctrl+B. Khóa quầy: Ctrl+L</translation>
        </message>
        <message>
            <source>No clerk named</source>
            <translation>Chưa ghi tên cán bộ</translation>
        </message>
        <message>
            <source>Counter {number}</source>
            <translation>Quầy {number}</translation>
        </message>
    </context>
    <context>
        <name>ClerkQuestion</name>
        <message>
            <source>Somebody else: the name, then Enter</source>
            <translation>Người khác: gõ họ tên rồi Enter</translation>
        </message>
        <message>
            <source>Who works at this counter now?</source>
            <translation>Giờ ai làm ở quầy này?</translation>
        </message>
        <message>
            <source>{clerk} works at this counter. Who works here now?</source>
            <translation>Đang là {clerk}. Giờ ai làm ở quầy này?</translation>
        </message>
    </context>
    <context>
        <name>ClockQuestion</name>
        <message>
            <source>The right date and time, from a phone</source>
            <translation>Ngày giờ đúng, xem trên điện thoại</translation>
        </message>
        <message>
            <source>dd/MM/yyyy HH:mm</source>
            <translation>ngày/tháng/năm giờ:phút</translation>
        </message>
        <message>
            <source>Confirm the time</source>
            <translation>Xác nhận giờ</translation>
        </message>
        <message>
            <source>The computer's clock is right</source>
            <translation>Giờ máy đúng</translation>
        </message>
        <message>
            <source>The time is confirmed; what is written is marked while the computer's clock is wrong.</source>
            <translation>Đã xác nhận giờ; việc ghi tiếp được đánh dấu trong lúc đồng hồ máy còn sai.</translation>
        </message>
        <message numerus="yes">
            <source>%n entries of this desk show a later time, from {since} to {until}. Was the computer's clock wrong then?</source>
            <translation>
                <numerusform>%n dòng của bàn này ghi giờ muộn hơn, từ {since} đến {until}. Lúc đó đồng hồ máy sai phải không?</numerusform>
            </translation>
        </message>
        <message>
            <source>Yes: mark them, and go on at the right time</source>
            <translation>Phải: đánh dấu, rồi làm tiếp theo giờ đúng</translation>
        </message>
        <message numerus="yes">
            <source>%n entries are marked. The dates they promised wait for a decision on the day's page.</source>
            <translation>
                <numerusform>Đã đánh dấu %n dòng. Ngày hẹn đã hứa lúc đó chờ quyết định ở trang Ngày.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Closing</name>
        <message>
            <source>The day is open.</source>
            <translation>Đã mở ngày.</translation>
        </message>
        <message>
            <source>Still left: {left}. F9 again closes the day; they stay listed.</source>
            <translation>Còn {left}. F9 lần nữa: đóng ngày, các việc ấy vẫn để đó.</translation>
        </message>
        <message>
            <source>The day was opened at {time}. Close it already?</source>
            <translation>Ngày mới mở lúc {time}. Đóng luôn?</translation>
        </message>
        <message>
            <source>Still left: {left}.</source>
            <translation>Còn {left}.</translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>Đóng ngày</translation>
        </message>
        <message>
            <source>The day is closed; nothing is left.</source>
            <translation>Đã đóng ngày; không còn việc gì.</translation>
        </message>
        <message>
            <source>The day is closed already.</source>
            <translation>Ngày đã đóng rồi.</translation>
        </message>
        <message>
            <source>The day is closed. These stay listed: {left}.</source>
            <translation>Đã đóng ngày. Còn lại: {left}.</translation>
        </message>
        <message numerus="yes">
            <source>%n printed papers (PDF) of earlier days went.</source>
            <translation>
                <numerusform>Đã xóa %n giấy đã in (PDF) của các ngày trước.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodeBand</name>
        <message>
            <source>Dossier code</source>
            <translation>Mã hồ sơ</translation>
        </message>
        <message>
            <source>PRACTICE code, not a real one</source>
            <translation>Mã TẬP HUẤN, không phải mã thật</translation>
        </message>
        <message>
            <source>Found again by the last four digits, a name, or the receipt.</source>
            <translation>Tìm lại bằng bốn số cuối, tên người hoặc quét giấy.</translation>
        </message>
    </context>
    <context>
        <name>ComputerSection</name>
        <message>
            <source>Saved for this computer.</source>
            <translation>Đã lưu cho máy này.</translation>
        </message>
    </context>
    <context>
        <name>ConflictPage</name>
        <message>
            <source>Each side acted without knowing of the other. Both stay in the story; only the side you keep counts. Ask the people concerned before you decide.</source>
            <translation>Mỗi bên làm mà không biết bên kia. Cả hai vẫn ở trong diễn biến; chỉ bên được chọn là có hiệu lực. Hỏi lại người liên quan trước khi quyết định.</translation>
        </message>
        <message>
            <source>Why this side</source>
            <translation>Vì sao chọn bên này</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Quyết định</translation>
        </message>
        <message>
            <source>void</source>
            <translation>đã hủy</translation>
        </message>
        <message>
            <source>This side counts</source>
            <translation>Bên này đúng</translation>
        </message>
        <message>
            <source>Then the dossier is: {state}</source>
            <translation>Khi đó hồ sơ: {state}</translation>
        </message>
        <message>
            <source>Choose the side that counts first, by its letter.</source>
            <translation>Hãy chọn bên được giữ trước, bằng chữ của bên ấy.</translation>
        </message>
        <message>
            <source>Needed.</source>
            <translation>Cần có.</translation>
        </message>
        <message>
            <source>Decided. Both acts stay in the story.</source>
            <translation>Đã quyết định. Cả hai việc vẫn ở trong diễn biến.</translation>
        </message>
    </context>
    <context>
        <name>CopiesSection</name>
        <message>
            <source>Folder for copies (empty: beside the data)</source>
            <translation>Thư mục để bản sao (để trống: cạnh dữ liệu)</translation>
        </message>
        <message>
            <source>Best on a USB drive: a copy on the same disk is lost with it.</source>
            <translation>Nên để trên USB: bản sao cùng ổ đĩa thì hỏng là mất cả.</translation>
        </message>
        <message>
            <source>Copy now</source>
            <translation>Sao lưu ngay</translation>
        </message>
        <message>
            <source>A copy is made and proven by itself when the day is closed and after every few hundred entries, while work goes on. It is encrypted like the data.</source>
            <translation>Khi đóng ngày và sau mỗi vài trăm việc, chương trình tự sao lưu và mở thử bản sao, trong lúc vẫn làm việc. Bản sao cũng mã hóa như dữ liệu.</translation>
        </message>
        <message>
            <source>Newest copy</source>
            <translation>Bản mới nhất</translation>
        </message>
        <message>
            <source>Copies of this desk</source>
            <translation>Bản sao lưu của bàn này</translation>
        </message>
        <message>
            <source>There is no copy yet.</source>
            <translation>Chưa có bản sao lưu nào.</translation>
        </message>
        <message>
            <source>The newest copy: {when}, {file}.</source>
            <translation>Bản sao lưu mới nhất: {when}, {file}.</translation>
        </message>
        <message>
            <source>It lies on the same disk as the data: both are lost with it.</source>
            <translation>Bản này nằm cùng ổ đĩa với dữ liệu: ổ hỏng thì mất cả hai.</translation>
        </message>
        <message>
            <source>The folder for copies is kept.</source>
            <translation>Đã lưu thư mục để bản sao.</translation>
        </message>
        <message>
            <source>Making a copy and proving it; work on meanwhile.</source>
            <translation>Đang sao lưu và mở thử; cứ làm việc tiếp.</translation>
        </message>
    </context>
    <context>
        <name>CounterSection</name>
        <message>
            <source>Number of this counter</source>
            <translation>Số quầy này</translation>
        </message>
        <message>
            <source>Called out with each number, 1 to 99.</source>
            <translation>Đọc kèm mỗi lần gọi số, từ 1 đến 99.</translation>
        </message>
        <message>
            <source>Clerk at this counter</source>
            <translation>Cán bộ ở quầy này</translation>
        </message>
        <message>
            <source>Signs what is written here, and stands on receipts.</source>
            <translation>Ký mọi việc làm ở đây, có tên trên giấy tiếp nhận.</translation>
        </message>
        <message>
            <source>These belong to this computer alone and follow to no other.</source>
            <translation>Các mục này là của riêng máy này, không theo sang máy khác.</translation>
        </message>
        <message>
            <source>This counter</source>
            <translation>Quầy này</translation>
        </message>
        <message>
            <source>A number from 1 to 99.</source>
            <translation>Một số từ 1 đến 99.</translation>
        </message>
    </context>
    <context>
        <name>DamageStrip</name>
        <message>
            <source>Only looking up</source>
            <translation>Chỉ xem</translation>
        </message>
        <message>
            <source>The way back</source>
            <translation>Cách khắc phục</translation>
        </message>
    </context>
    <context>
        <name>DayLists</name>
        <message>
            <source>What is due</source>
            <translation>Việc đến hạn</translation>
        </message>
        <message>
            <source>Back to what is due</source>
            <translation>Về việc đến hạn</translation>
        </message>
        <message>
            <source>Nothing is overdue, and nothing is due today.</source>
            <translation>Không có hồ sơ quá hạn, hôm nay không hẹn trả hồ sơ nào.</translation>
        </message>
        <message>
            <source>None here.</source>
            <translation>Không có hồ sơ nào ở đây.</translation>
        </message>
    </context>
    <context>
        <name>DayPage</name>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Chép</translation>
        </message>
        <message>
            <source>not opened yet</source>
            <translation>chưa mở</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>đã đóng</translation>
        </message>
        <message>
            <source>PRACTICE · {figures}</source>
            <translation>TẬP HUẤN · {figures}</translation>
        </message>
        <message>
            <source>Copy the figures</source>
            <translation>Chép số liệu</translation>
        </message>
        <message>
            <source>Print this page</source>
            <translation>In trang này</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>In</translation>
        </message>
        <message>
            <source>open since {time}</source>
            <translation>đang mở từ {time}</translation>
        </message>
        <message>
            <source>{day}: received {received}, returned {returned}, overdue {overdue}</source>
            <translation>{day}: nhận {received}, trả {returned}, quá hạn {overdue}</translation>
        </message>
        <message>
            <source>The day's page was sent to {printer}.</source>
            <translation>Trang ngày đã gửi tới {printer}.</translation>
        </message>
        <message numerus="yes">
            <source>%n tickets wait in today's line.</source>
            <translation>
                <numerusform>%n số đã vào hàng hôm nay.</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied: {figures}</source>
            <translation>Đã chép: {figures}</translation>
        </message>
    </context>
    <context>
        <name>DaySide</name>
        <message>
            <source>Before the day is closed</source>
            <translation>Trước khi đóng ngày</translation>
        </message>
        <message>
            <source>A digit leads there. What is left may stay: closing notes it.</source>
            <translation>Bấm số để giải quyết. Còn việc vẫn đóng được, máy ghi lại.</translation>
        </message>
        <message>
            <source>Open it again</source>
            <translation>Mở lại ngày</translation>
        </message>
        <message>
            <source>Open the day</source>
            <translation>Mở ngày</translation>
        </message>
        <message>
            <source>Close the day</source>
            <translation>Đóng ngày</translation>
        </message>
        <message>
            <source>The first entry opens the day by itself; F9 does it now.</source>
            <translation>Ghi việc đầu tiên thì ngày tự mở; F9 mở ngay.</translation>
        </message>
        <message>
            <source>The day is closed; what is written later opens it again.</source>
            <translation>Ngày đã đóng. Ghi thêm việc thì ngày mở lại.</translation>
        </message>
        <message>
            <source>Something is left: F9 asks once more, then closes.</source>
            <translation>Còn việc chưa xong: F9 hỏi lại một lần rồi đóng.</translation>
        </message>
        <message>
            <source>Nothing is left.</source>
            <translation>Không còn việc gì.</translation>
        </message>
    </context>
    <context>
        <name>DeliverySection</name>
        <message>
            <source>at the counter</source>
            <translation>tại quầy</translation>
        </message>
        <message>
            <source>by post</source>
            <translation>bưu chính</translation>
        </message>
        <message>
            <source>online</source>
            <translation>trực tuyến</translation>
        </message>
        <message>
            <source>Result handed over</source>
            <translation>Nhận kết quả</translation>
        </message>
        <message>
            <source>Address to send it to</source>
            <translation>Địa chỉ gửi</translation>
        </message>
        <message>
            <source>Promise earlier (dd/MM/yyyy)</source>
            <translation>Hẹn sớm hơn (ngày/tháng/năm)</translation>
        </message>
        <message>
            <source>by law when empty</source>
            <translation>để trống: theo luật</translation>
        </message>
        <message>
            <source>Note for the dossier</source>
            <translation>Ghi chú</translation>
        </message>
        <message>
            <source>Settled at once, no receipt</source>
            <translation>Trả ngay, không cần giấy hẹn</translation>
        </message>
        <message>
            <source>Filed on the portal</source>
            <translation>Nộp trên cổng</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Thêm</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Nhận kết quả</translation>
        </message>
        <message>
            <source>The portal's code</source>
            <translation>Mã trên cổng</translation>
        </message>
        <message>
            <source>Filed at (dd/MM/yyyy HH:mm)</source>
            <translation>Nộp lúc (dd/MM/yyyy HH:mm)</translation>
        </message>
        <message>
            <source>needed to note it for later</source>
            <translation>cần khi ghi lại, tiếp nhận sau</translation>
        </message>
        <message>
            <source>Result: {how}</source>
            <translation>Nhận kết quả {how}</translation>
        </message>
    </context>
    <context>
        <name>DeviceResults</name>
        <message>
            <source>Receipt printed</source>
            <translation>In giấy tiếp nhận</translation>
        </message>
        <message>
            <source>Ticket slip printed</source>
            <translation>In phiếu số</translation>
        </message>
        <message>
            <source>Card scanned</source>
            <translation>Quét thẻ</translation>
        </message>
        <message>
            <source>Try all</source>
            <translation>Thử lại cả ba</translation>
        </message>
        <message>
            <source>Last tests</source>
            <translation>Lần thử gần nhất</translation>
        </message>
    </context>
    <context>
        <name>DeviceTests</name>
        <message>
            <source>sent to {printer}. Look whether the paper came out whole.</source>
            <translation>đã gửi đến {printer}. Xem giấy ra có đủ không.</translation>
        </message>
        <message>
            <source>the letters came out wrong. Turn the Vietnamese input method off.</source>
            <translation>chữ bị sai. Tắt bộ gõ tiếng Việt rồi quét lại.</translation>
        </message>
        <message>
            <source>a card was read, with its Vietnamese letters</source>
            <translation>đọc được thẻ, đúng dấu tiếng Việt</translation>
        </message>
        <message>
            <source>the code of a receipt was read</source>
            <translation>đọc được mã trên giấy tiếp nhận</translation>
        </message>
    </context>
    <context>
        <name>DevicesSection</name>
        <message>
            <source>F9 saves what you change</source>
            <translation>Đổi xong bấm F9 để lưu</translation>
        </message>
        <message>
            <source>Devices of this counter</source>
            <translation>Thiết bị ở quầy này</translation>
        </message>
        <message>
            <source>Papers that go to no printer</source>
            <translation>Giấy không ra máy in</translation>
        </message>
        <message>
            <source>Devices belong to this computer alone and follow to no other.</source>
            <translation>Thiết bị là của riêng máy này, không theo sang máy khác.</translation>
        </message>
        <message>
            <source>Try</source>
            <translation>In thử</translation>
        </message>
        <message>
            <source>Try a scan</source>
            <translation>Quét thử</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Giấy tiếp nhận</translation>
        </message>
        <message>
            <source>Receipts go to</source>
            <translation>In giấy tiếp nhận ra</translation>
        </message>
        <message>
            <source>Ticket slip</source>
            <translation>Phiếu số</translation>
        </message>
        <message>
            <source>Ticket slips go to</source>
            <translation>In phiếu số ra</translation>
        </message>
        <message>
            <source>Print a test page</source>
            <translation>In trang thử</translation>
        </message>
        <message>
            <source>Print a test slip</source>
            <translation>In phiếu thử</translation>
        </message>
        <message>
            <source>Card scanner</source>
            <translation>Máy quét thẻ</translation>
        </message>
        <message>
            <source>Serial port of the card scanner (empty: it types)</source>
            <translation>Cổng COM của máy quét thẻ (để trống: máy quét gõ phím)</translation>
        </message>
        <message>
            <source>it types; or COM3, ttyACM0</source>
            <translation>tự nhận; hoặc COM3, ttyACM0</translation>
        </message>
        <message>
            <source>Folder for papers that go to no printer</source>
            <translation>Thư mục cho giấy không ra máy in</translation>
        </message>
        <message>
            <source>As PDF files, readable to whoever uses this computer.</source>
            <translation>Lưu thành tệp PDF; ai dùng máy này cũng đọc được.</translation>
        </message>
        <message>
            <source>Keep papers in that folder</source>
            <translation>Giữ giấy lại trong thư mục ấy</translation>
        </message>
        <message>
            <source>Otherwise they go when the next day is closed, receipts once they are in hand.</source>
            <translation>Tắt thì giữ hết ngày in, đóng ngày hôm sau mới xóa; giấy hẹn thì sau khi đã có giấy.</translation>
        </message>
        <message>
            <source>the folder beneath, as PDF</source>
            <translation>thư mục bên dưới, tệp PDF</translation>
        </message>
        <message>
            <source>no slip, written by hand</source>
            <translation>không in, ghi số bằng tay</translation>
        </message>
        <message>
            <source>{name} (not there now)</source>
            <translation>{name} (hiện không thấy)</translation>
        </message>
        <message>
            <source>PDF files in {folder}</source>
            <translation>tệp PDF, thư mục {folder}</translation>
        </message>
        <message>
            <source>numbers are written by hand</source>
            <translation>ghi số bằng tay</translation>
        </message>
        <message>
            <source>looking for it …</source>
            <translation>đang tìm máy in…</translation>
        </message>
        <message>
            <source>not there now</source>
            <translation>hiện không thấy</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>sẵn sàng</translation>
        </message>
        <message>
            <source>scan a card or a receipt now</source>
            <translation>quét thẻ hoặc giấy tiếp nhận</translation>
        </message>
        <message>
            <source>does not answer: see to its cable</source>
            <translation>không trả lời, xem lại dây</translation>
        </message>
        <message>
            <source>not tried yet</source>
            <translation>chưa thử lần nào</translation>
        </message>
        <message>
            <source>read well, {when}</source>
            <translation>đọc đúng lúc {when}</translation>
        </message>
        <message>
            <source>read wrongly, {when}</source>
            <translation>đọc sai chữ lúc {when}</translation>
        </message>
        <message>
            <source>{printer} cannot print now</source>
            <translation>{printer} hiện không in được</translation>
        </message>
        <message>
            <source>Papers go into a folder: nothing to test.</source>
            <translation>Giấy được lưu vào thư mục: không có gì để in thử.</translation>
        </message>
        <message>
            <source>No slip is printed: nothing to test. Choose a printer first.</source>
            <translation>Chưa in phiếu số nên không có gì để thử. Chọn máy in trước.</translation>
        </message>
        <message>
            <source>Scan a card or a receipt now. Nothing of it is kept; Esc leaves it.</source>
            <translation>Quét một thẻ hoặc một giấy tiếp nhận. Không giữ lại gì; Esc để thôi.</translation>
        </message>
    </context>
    <context>
        <name>DossierHead</name>
        <message>
            <source>Submitted by {name}</source>
            <translation>Người nộp: {name}</translation>
        </message>
        <message>
            <source>Two desks acted on it apart: a person has to decide.</source>
            <translation>Hai máy đã ghi khác nhau: cần người quyết định.</translation>
        </message>
        <message>
            <source>Another dossier has this code: receive one of them anew, then void it.</source>
            <translation>Mã này có ở hai hồ sơ: tiếp nhận lại một hồ sơ với mã mới, rồi hủy hồ sơ trùng.</translation>
        </message>
        <message>
            <source>Holds entries of a newer program.</source>
            <translation>Có nội dung của phiên bản mới hơn.</translation>
        </message>
        <message>
            <source>Another desk wants it voided: it stands until the desk that received it answers.</source>
            <translation>Bàn khác xin hủy: hồ sơ vẫn đứng cho đến khi bàn đã tiếp nhận trả lời.</translation>
        </message>
        <message>
            <source>Holds entries that cannot be read: kept aside, they do not count.</source>
            <translation>Có dòng không đọc được: đã để riêng, không tính.</translation>
        </message>
        <message>
            <source>Result on shelf {shelf}</source>
            <translation>Kết quả ở ngăn {shelf}</translation>
        </message>
        <message>
            <source>Handed to {name}</source>
            <translation>Đã trả cho {name}</translation>
        </message>
        <message>
            <source>With {body}</source>
            <translation>Đang ở {body}</translation>
        </message>
    </context>
    <context>
        <name>DossierList</name>
        <message>
            <source>due and received {day}</source>
            <translation>nhận và hẹn trả {day}</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>hẹn trả {day}</translation>
        </message>
        <message>
            <source>received {day}</source>
            <translation>nhận {day}</translation>
        </message>
    </context>
    <context>
        <name>DossierPage</name>
        <message>
            <source>No dossier is open. F3 finds one.</source>
            <translation>Chưa mở hồ sơ nào. F3 để tìm.</translation>
        </message>
        <message>
            <source>Story</source>
            <translation>Diễn biến</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Tiếp theo</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>The way of the dossier</source>
            <translation>Đường đi của hồ sơ</translation>
        </message>
        <message>
            <source>the newest above</source>
            <translation>mới nhất ở trên</translation>
        </message>
        <message>
            <source>Is at</source>
            <translation>Đang ở</translation>
        </message>
        <message>
            <source>Portal: {code}</source>
            <translation>Cổng: {code}</translation>
        </message>
        <message>
            <source>Cancel the print job</source>
            <translation>Hủy lệnh in</translation>
        </message>
        <message>
            <source>Which one?</source>
            <translation>Việc nào?</translation>
        </message>
        <message>
            <source>not received yet, it has no receipt</source>
            <translation>chưa tiếp nhận, không có giấy tiếp nhận</translation>
        </message>
        <message>
            <source>no receipt is on its way from the printer</source>
            <translation>không có giấy nào đang chờ in ra</translation>
        </message>
        <message>
            <source>Two desks disagree: decide</source>
            <translation>Hai máy ghi khác nhau: quyết định</translation>
        </message>
        <message>
            <source>The paper of the receipt is here</source>
            <translation>Đã có giấy tiếp nhận</translation>
        </message>
        <message>
            <source>Print the receipt again</source>
            <translation>In lại giấy tiếp nhận</translation>
        </message>
        <message>
            <source>Corrected; print the receipt again (Ctrl+P).</source>
            <translation>Đã đính chính; in lại giấy tiếp nhận (Ctrl+P).</translation>
        </message>
        <message>
            <source>The receipt goes to the printer as its next copy.</source>
            <translation>Đang in giấy tiếp nhận, bản in lại.</translation>
        </message>
    </context>
    <context>
        <name>DossierPreview</name>
        <message>
            <source>Originals held: {papers}</source>
            <translation>Giữ bản chính: {papers}</translation>
        </message>
    </context>
    <context>
        <name>DoubtfulDates</name>
        <message>
            <source>True date and time of receipt</source>
            <translation>Ngày giờ nhận đúng</translation>
        </message>
        <message>
            <source>dd/MM/yyyy HH:mm</source>
            <translation>ngày/tháng/năm giờ:phút</translation>
        </message>
        <message>
            <source>Why another date is promised</source>
            <translation>Lý do hẹn lại</translation>
        </message>
        <message>
            <source>Promise the lawful date</source>
            <translation>Hẹn lại theo luật</translation>
        </message>
        <message>
            <source>Do nothing</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Dates promised by a wrong clock: decide each</source>
            <translation>Ngày hẹn hứa theo giờ máy sai: quyết định từng cái</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>và %n hồ sơ nữa</numerusform>
            </translation>
        </message>
        <message>
            <source>{code}  {applicant}: the paper says {due}; by law {lawful}</source>
            <translation>{code}  {applicant}: giấy hẹn {due}; theo luật {lawful}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>The paper stands</source>
            <translation>Giữ ngày trên giấy</translation>
        </message>
        <message>
            <source>Promise another date …</source>
            <translation>Hẹn lại …</translation>
        </message>
        <message>
            <source>{code}: the date on paper stands.</source>
            <translation>{code}: giữ ngày hẹn trên giấy.</translation>
        </message>
        <message>
            <source>{code}: the new date is earlier than the one on paper.</source>
            <translation>{code}: ngày mới sớm hơn trên giấy.</translation>
        </message>
        <message>
            <source>{code}: the new date is later than the one on paper; say why, and tell the citizen.</source>
            <translation>{code}: ngày mới muộn hơn trên giấy; ghi lý do và nói rõ với người dân.</translation>
        </message>
        <message>
            <source>the computer's clock was wrong</source>
            <translation>đồng hồ máy sai</translation>
        </message>
        <message>
            <source>{code}: now due {due}. Open it and print the new receipt with Ctrl+P.</source>
            <translation>{code}: hẹn lại {due}. Mở hồ sơ và in giấy mới bằng Ctrl+P.</translation>
        </message>
    </context>
    <context>
        <name>DuePanel</name>
        <message>
            <source>Result due</source>
            <translation>Hẹn trả kết quả</translation>
        </message>
        <message>
            <source>Tell the person</source>
            <translation>Nói với người dân</translation>
        </message>
        <message>
            <source>Choose a procedure: the date is computed by law.</source>
            <translation>Chọn thủ tục: ngày hẹn được tính theo luật.</translation>
        </message>
        <message>
            <source>F9 enters it as handed over. It has a receipt only where a fee is paid. Else: Ctrl+E, take the mark away.</source>
            <translation>F9 ghi là đã trả kết quả ngay. Có thu phí thì có giấy tiếp nhận, không thì thôi. Nếu hẹn trả sau: Ctrl+E, bỏ dấu “Trả ngay”.</translation>
        </message>
        <message>
            <source>Settled at once</source>
            <translation>Trả ngay</translation>
        </message>
        <message>
            <source>The law sets no term; this day is promised by the clerk.</source>
            <translation>Luật không định thời hạn; ngày này do cán bộ hẹn.</translation>
        </message>
        <message>
            <source>Promised earlier; by law it is due at {law}.</source>
            <translation>Hẹn sớm hơn; theo luật là {law}.</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Papers</source>
            <translation>Giấy tờ</translation>
        </message>
        <message>
            <source>People, fees, result</source>
            <translation>Người, phí, kết quả</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Giấy tiếp nhận</translation>
        </message>
        <message>
            <source>Why this date</source>
            <translation>Vì sao hẹn ngày này</translation>
        </message>
        <message>
            <source>not mentioned</source>
            <translation>chưa nói đến</translation>
        </message>
        <message>
            <source>{counts}, held here</source>
            <translation>{counts}, đang giữ</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Resolved by</source>
            <translation>Cơ quan giải quyết</translation>
        </message>
        <message>
            <source>book {volume}/{year} line {line}</source>
            <translation>sổ {volume}/{year} dòng {line}</translation>
        </message>
        <message>
            <source>Number {number}</source>
            <translation>Số {number}</translation>
        </message>
        <message>
            <source>Copy {number}</source>
            <translation>Bản in {number}</translation>
        </message>
        <message>
            <source>None was handed in.</source>
            <translation>Không nộp giấy tờ nào.</translation>
        </message>
        <message>
            <source>originals</source>
            <translation>bản chính</translation>
        </message>
        <message>
            <source>certified</source>
            <translation>bản chứng thực</translation>
        </message>
        <message>
            <source>copies</source>
            <translation>bản chụp</translation>
        </message>
        <message>
            <source>Submitted by {person}</source>
            <translation>Người nộp: {person}</translation>
        </message>
        <message>
            <source>No statutory term.</source>
            <translation>Không có thời hạn cố định.</translation>
        </message>
    </context>
    <context>
        <name>FeeLine</name>
        <message>
            <source>How many: {fee}</source>
            <translation>Số lượng: {fee}</translation>
        </message>
        <message>
            <source>Price: {fee}</source>
            <translation>Mức thu: {fee}</translation>
        </message>
        <message>
            <source>Why it is not paid: {fee}</source>
            <translation>Lý do miễn: {fee}</translation>
        </message>
        <message>
            <source>on what ground</source>
            <translation>miễn vì lý do gì</translation>
        </message>
        <message>
            <source>exempt</source>
            <translation>miễn</translation>
        </message>
        <message>
            <source>Exempt: {fee}</source>
            <translation>Miễn: {fee}</translation>
        </message>
        <message>
            <source>the province decides</source>
            <translation>HĐND tỉnh quyết định</translation>
        </message>
        <message>
            <source>amount by its decision</source>
            <translation>mức theo quyết định</translation>
        </message>
    </context>
    <context>
        <name>Fees</name>
        <message>
            <source>paid in cash</source>
            <translation>đã thu tiền mặt</translation>
        </message>
        <message>
            <source>paid by transfer</source>
            <translation>đã thu qua chuyển khoản</translation>
        </message>
        <message>
            <source>paid online</source>
            <translation>đã nộp trực tuyến</translation>
        </message>
        <message>
            <source>transfer awaited</source>
            <translation>chuyển khoản, chờ đối soát</translation>
        </message>
        <message>
            <source>paid later</source>
            <translation>thu sau</translation>
        </message>
    </context>
    <context>
        <name>FeesSection</name>
        <message>
            <source>cash</source>
            <translation>tiền mặt</translation>
        </message>
        <message>
            <source>transfer</source>
            <translation>chuyển khoản</translation>
        </message>
        <message>
            <source>later</source>
            <translation>thu sau</translation>
        </message>
        <message>
            <source>How it is paid</source>
            <translation>Cách thu</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Phí, lệ phí</translation>
        </message>
        <message>
            <source>The bank's reference</source>
            <translation>Mã giao dịch ngân hàng</translation>
        </message>
        <message>
            <source>empty: awaited, not paid yet</source>
            <translation>để trống: chờ đối soát, chưa thu</translation>
        </message>
        <message>
            <source>as noted</source>
            <translation>đã ghi</translation>
        </message>
        <message>
            <source>On what ground is {fee} not paid?</source>
            <translation>{fee}: miễn vì lý do gì?</translation>
        </message>
        <message>
            <source>How much is {fee}?</source>
            <translation>{fee}: mức thu bao nhiêu?</translation>
        </message>
    </context>
    <context>
        <name>FieldChoice</name>
        <message>
            <source>Papers, other people, how the result goes</source>
            <translation>Giấy tờ, người khác, nơi nhận kết quả</translation>
        </message>
        <message>
            <source>A paper that was forgotten</source>
            <translation>Thêm giấy tờ bị sót</translation>
        </message>
    </context>
    <context>
        <name>FigureCard</name>
        <message>
            <source>Received today</source>
            <translation>Nhận hôm nay</translation>
        </message>
        <message>
            <source>Handed over today</source>
            <translation>Trả hôm nay</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>Đang giải quyết</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Quá hạn</translation>
        </message>
        <message>
            <source>Waiting to be fetched</source>
            <translation>Chờ trả</translation>
        </message>
        <message numerus="yes">
            <source>%n early</source>
            <translation>
                <numerusform>%n trước hạn</numerusform>
            </translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>chưa trả hồ sơ nào</translation>
        </message>
        <message numerus="yes">
            <source>%n with specialists</source>
            <translation>
                <numerusform>%n ở chuyên môn</numerusform>
            </translation>
        </message>
        <message>
            <source>yesterday by now {count}</source>
            <translation>giờ này hôm qua {count}</translation>
        </message>
        <message>
            <source>{day} by now {count}</source>
            <translation>giờ này {day} {count}</translation>
        </message>
        <message>
            <source>nothing late</source>
            <translation>không có</translation>
        </message>
        <message numerus="yes">
            <source>%n wait for papers</source>
            <translation>
                <numerusform>%n chờ bổ sung</numerusform>
            </translation>
        </message>
        <message>
            <source>lie at this desk</source>
            <translation>đang ở bàn này</translation>
        </message>
        <message numerus="yes">
            <source>%n for over 3 days</source>
            <translation>
                <numerusform>%n quá 3 ngày</numerusform>
            </translation>
        </message>
        <message>
            <source>none for over 3 days</source>
            <translation>không quá 3 ngày</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Find a setting</source>
            <translation>Tìm một cài đặt</translation>
        </message>
        <message>
            <source>No setting is called so. Try one word of it.</source>
            <translation>Không có cài đặt nào như vậy. Gõ thử một từ.</translation>
        </message>
        <message>
            <source>Settings that fit</source>
            <translation>Các cài đặt khớp</translation>
        </message>
    </context>
    <context>
        <name>FolderRow</name>
        <message>
            <source>Choose a folder</source>
            <translation>Chọn thư mục</translation>
        </message>
        <message>
            <source>Which folder?</source>
            <translation>Thư mục nào?</translation>
        </message>
        <message>
            <source>Nothing can be kept there. Choose another folder.</source>
            <translation>Không ghi được vào đó. Chọn thư mục khác.</translation>
        </message>
    </context>
    <context>
        <name>FormSection</name>
        <message>
            <source>Nothing was changed.</source>
            <translation>Không có gì thay đổi.</translation>
        </message>
    </context>
    <context>
        <name>FurtherPerson</name>
        <message>
            <source>Further applicant</source>
            <translation>Người cùng đứng tên</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Bỏ người này</translation>
        </message>
    </context>
    <context>
        <name>Giving</name>
        <message>
            <source>Why priority? Kept in the journal, never printed.</source>
            <translation>Vì sao ưu tiên? Chỉ ghi sổ, không in ra.</translation>
        </message>
        <message>
            <source>Which queue?</source>
            <translation>Hàng nào?</translation>
        </message>
        <message>
            <source>Number {number}: {ahead} ahead, about {wait} minutes.</source>
            <translation>Số {number}: trước đó còn {ahead} người, chừng {wait} phút.</translation>
        </message>
        <message>
            <source>Number {number}: nobody is ahead.</source>
            <translation>Số {number}: không còn ai chờ trước.</translation>
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <source>the first work of the day</source>
            <translation>việc đầu tiên trong ngày</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Quá hạn</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Hẹn trả hôm nay</translation>
        </message>
        <message numerus="yes">
            <source>%n lie ready</source>
            <translation>
                <numerusform>%n đã sẵn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not back yet</source>
            <translation>
                <numerusform>%n chưa về</numerusform>
            </translation>
        </message>
        <message>
            <source>Promised next</source>
            <translation>Hẹn trả sắp tới</translation>
        </message>
        <message>
            <source>open one, say whether the paper came, or print again</source>
            <translation>mở từng hồ sơ, báo có giấy hoặc in lại</translation>
        </message>
        <message>
            <source>Receipts nobody confirmed</source>
            <translation>Giấy in chưa xác nhận</translation>
        </message>
        <message>
            <source>what is due is theirs to do</source>
            <translation>hạn do đơn vị ấy lo</translation>
        </message>
        <message>
            <source>At another unit</source>
            <translation>Ở đơn vị khác</translation>
        </message>
        <message>
            <source>call them, or have it announced</source>
            <translation>cần gọi hoặc phát loa</translation>
        </message>
        <message>
            <source>Ready for over 3 days, not fetched</source>
            <translation>Chờ lấy quá 3 ngày</translation>
        </message>
    </context>
    <context>
        <name>HandOver</name>
        <message>
            <source>Receipt, last four digits, or name</source>
            <translation>Giấy tiếp nhận, bốn số cuối hoặc tên</translation>
        </message>
        <message>
            <source>Scan the receipt or a card, or type the last four digits or a name</source>
            <translation>Quét giấy tiếp nhận hoặc thẻ, hay gõ bốn số cuối, họ tên</translation>
        </message>
        <message>
            <source>Enter finds. The result goes out with F9.</source>
            <translation>Enter để tìm. F9 để trả kết quả.</translation>
        </message>
        <message>
            <source>Which one?</source>
            <translation>Hồ sơ nào?</translation>
        </message>
        <message>
            <source>Who collects (empty: the owner)</source>
            <translation>Người nhận (để trống: chủ hồ sơ)</translation>
        </message>
        <message>
            <source>By what right, when it is somebody else</source>
            <translation>Nhận thay với tư cách gì</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Handed to</source>
            <translation>Trao cho</translation>
        </message>
        <message numerus="yes">
            <source>%n results wait to be fetched, the oldest first. Scan, type, or choose one.</source>
            <translation>
                <numerusform>%n kết quả đang chờ trả, cũ nhất trước. Quét, gõ, hoặc chọn một dòng.</numerusform>
            </translation>
        </message>
        <message>
            <source>The owner is here.</source>
            <translation>Chủ hồ sơ có mặt.</translation>
        </message>
        <message>
            <source>{name} is not the owner: by what right?</source>
            <translation>{name} không phải chủ hồ sơ: nhận thay với tư cách gì?</translation>
        </message>
        <message>
            <source>Nothing found. Try the last four digits on the receipt, or the owner's name.</source>
            <translation>Không tìm thấy. Thử bốn số cuối trên giấy, hoặc tên chủ hồ sơ.</translation>
        </message>
        <message numerus="yes">
            <source>%n found; ready ones first. Enter chooses.</source>
            <translation>
                <numerusform>Tìm thấy %n; hồ sơ có kết quả đứng trước. Enter để chọn.</numerusform>
            </translation>
        </message>
        <message>
            <source>Scan a receipt or choose a row: nothing is chosen yet.</source>
            <translation>Quét giấy hoặc chọn một dòng: chưa có hồ sơ nào.</translation>
        </message>
        <message>
            <source>READY</source>
            <translation>CÓ KẾT QUẢ</translation>
        </message>
        <message>
            <source>STOPPED</source>
            <translation>ĐÃ DỪNG</translation>
        </message>
        <message>
            <source>NOT YET READY</source>
            <translation>CHƯA CÓ KẾT QUẢ</translation>
        </message>
        <message>
            <source>VOIDED</source>
            <translation>ĐÃ HỦY</translation>
        </message>
        <message>
            <source>HANDED OVER at {when} to {whom}</source>
            <translation>ĐÃ TRẢ lúc {when} cho {whom}</translation>
        </message>
        <message numerus="yes">
            <source>%n together: {codes}. Esc begins anew.</source>
            <translation>
                <numerusform>Trả cùng lúc %n hồ sơ: {codes}. Esc: làm lại từ đầu.</numerusform>
            </translation>
        </message>
        <message>
            <source>Handed over by mistake? F6 opens the dossier, Z takes it back.</source>
            <translation>Trả nhầm? F6 mở hồ sơ, Z rút lại.</translation>
        </message>
        <message>
            <source>Nothing to hand over yet: tell the person the due date.</source>
            <translation>Chưa có gì để trả: nói cho công dân ngày hẹn.</translation>
        </message>
        <message>
            <source>F9 hands over; Enter on another row adds the same person's.</source>
            <translation>F9: trả kết quả; Enter trên dòng khác: thêm hồ sơ của cùng người.</translation>
        </message>
        <message>
            <source>F9 hands over. Another receipt of the same person joins it.</source>
            <translation>F9: trả kết quả. Quét thêm giấy tiếp nhận của cùng người để trả cùng lúc.</translation>
        </message>
        <message numerus="yes">
            <source>%n more results of the same person wait: {codes}. Type or scan one to add it.</source>
            <translation>
                <numerusform>Còn %n kết quả nữa của cùng người này: {codes}. Gõ hoặc quét để trả cùng.</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at the originals; F7 again when all of them go back.</source>
            <translation>Xem các bản chính; bấm F7 lần nữa nếu trả lại hết.</translation>
        </message>
        <message>
            <source>{code} is handed over.</source>
            <translation>Đã trả kết quả {code}.</translation>
        </message>
        <message>
            <source>Originals that stay with it: {papers}.</source>
            <translation>Bản chính để lại hồ sơ: {papers}.</translation>
        </message>
        <message>
            <source>{code} was not handed over: taken back.</source>
            <translation>{code}: đã rút lại, kết quả chưa trả.</translation>
        </message>
        <message>
            <source>Too late for Z alone. F6 opens {code}; there Z takes it back, for a reason.</source>
            <translation>Hết 10 giây. F6 mở {code}, rồi Z lấy lại và ghi lý do.</translation>
        </message>
    </context>
    <context>
        <name>Head</name>
        <message>
            <source>Throw away</source>
            <translation>Bỏ hẳn</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Cất đi</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>Tiếp nhận</translation>
        </message>
        <message>
            <source>kept as it is typed</source>
            <translation>gõ đến đâu lưu đến đó</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Đã tiếp nhận</translation>
        </message>
        <message>
            <source>{time} · receipt {number} · book {volume}/{year}, line {line}</source>
            <translation>{time} · giấy số {number} · sổ {volume}/{year}, dòng {line}</translation>
        </message>
        <message>
            <source>for number {number}</source>
            <translation>cho số {number}</translation>
        </message>
        <message>
            <source>without a number</source>
            <translation>không có số</translation>
        </message>
        <message numerus="yes">
            <source>%n unfinished intakes</source>
            <translation>
                <numerusform>%n hồ sơ đang gõ dở</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HelpPage</name>
        <message>
            <source>What stands still? For example: print</source>
            <translation>Đang vướng gì? Ví dụ: máy in</translation>
        </message>
        <message>
            <source>Find help</source>
            <translation>Tìm trong hướng dẫn</translation>
        </message>
        <message>
            <source>When something stands still</source>
            <translation>Khi gặp trục trặc</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Phím tắt</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hướng dẫn</translation>
        </message>
        <message>
            <source>Nothing here is called so. Type one other word of it, such as: print, scan, passphrase, power. Esc shows all.</source>
            <translation>Không có mục nào như vậy. Gõ một từ khác, ví dụ: in, quét, mật khẩu, mất điện. Esc hiện lại tất cả.</translation>
        </message>
    </context>
    <context>
        <name>HoursSection</name>
        <message>
            <source>Monday</source>
            <translation>Thứ Hai</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>Thứ Ba</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>Thứ Tư</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>Thứ Năm</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>Thứ Sáu</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>Thứ Bảy</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>Chủ nhật</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>nghỉ</translation>
        </message>
        <message>
            <source>Write sessions as 07:00-11:30, 13:30-17:00. Dossiers already promised keep their dates.</source>
            <translation>Ghi các buổi dạng 07:00-11:30, 13:30-17:00. Hồ sơ đã hẹn giữ nguyên ngày hẹn.</translation>
        </message>
        <message>
            <source>Office hours</source>
            <translation>Giờ làm việc</translation>
        </message>
        <message numerus="yes">
            <source>%n further seasons stand before these hours; they stay as they are.</source>
            <translation>
                <numerusform>Còn %n mùa khác trước giờ này; giữ nguyên.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not understood. Right is, for example: 07:00-11:30, 13:30-17:00</source>
            <translation>Không hiểu. Ví dụ đúng: 07:00-11:30, 13:30-17:00</translation>
        </message>
        <message>
            <source>Office hours saved: new dossiers are counted by them.</source>
            <translation>Đã lưu giờ làm việc: hồ sơ mới tính theo giờ này.</translation>
        </message>
    </context>
    <context>
        <name>HubSection</name>
        <message>
            <source>Exchange now</source>
            <translation>Trao đổi ngay</translation>
        </message>
        <message>
            <source>By USB</source>
            <translation>Bằng USB</translation>
        </message>
        <message>
            <source>The same exchange as a sealed file that goes with the ferry: only the hub can open it.</source>
            <translation>Gửi và nhận bằng một tệp niêm phong mang theo tàu: chỉ máy chủ mở được.</translation>
        </message>
        <message>
            <source>Write a USB drive for the hub</source>
            <translation>Ghi USB gửi máy chủ</translation>
        </message>
        <message>
            <source>Read the hub's answer</source>
            <translation>Đọc trả lời của máy chủ</translation>
        </message>
        <message>
            <source>What the hub holds</source>
            <translation>Máy chủ đang có gì</translation>
        </message>
        <message>
            <source>Enter a new invitation</source>
            <translation>Nhập mã mời mới</translation>
        </message>
        <message>
            <source>Enter the hub's address</source>
            <translation>Ghi địa chỉ của máy chủ</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hôm nay</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Tháng này</translation>
        </message>
        <message>
            <source>This desk knows no hub. Everything is kept on this computer alone.</source>
            <translation>Bàn này chưa biết máy chủ nào. Mọi việc chỉ có ở máy này.</translation>
        </message>
        <message>
            <source>Hub: {url}</source>
            <translation>Máy chủ: {url}</translation>
        </message>
        <message>
            <source>by USB</source>
            <translation>bằng USB</translation>
        </message>
        <message>
            <source>Last heard of: {time}</source>
            <translation>Lần cuối máy chủ trả lời: {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n not at the hub, since {since}</source>
            <translation>
                <numerusform>%n việc chưa có ở máy chủ, từ {since}</numerusform>
            </translation>
        </message>
        <message>
            <source>The hub has everything of this desk.</source>
            <translation>Máy chủ đã có đủ việc của bàn này.</translation>
        </message>
        <message>
            <source>Desks of this unit: {desks}</source>
            <translation>Các bàn của đơn vị: {desks}</translation>
        </message>
        <message>
            <source>Exchanging…</source>
            <translation>Đang trao đổi…</translation>
        </message>
        <message>
            <source>The hub holds a copy of everything, and brings what other desks of the unit did.</source>
            <translation>Máy chủ giữ một bản mọi việc và mang về việc của các bàn khác trong đơn vị.</translation>
        </message>
        <message>
            <source>Without a network all goes on here; it is sent when the hub answers again.</source>
            <translation>Không có mạng vẫn làm việc bình thường; khi máy chủ trả lời thì gửi tiếp.</translation>
        </message>
        <message>
            <source>Enrol</source>
            <translation>Nối máy chủ</translation>
        </message>
        <message>
            <source>this one</source>
            <translation>máy này</translation>
        </message>
        <message>
            <source>revoked {day}</source>
            <translation>thu hồi {day}</translation>
        </message>
        <message>
            <source>{when}: {requests} requests, {up} kB up, {down} kB down, {seconds} s; {sent} entries sent, {received} received</source>
            <translation>{when}: {requests} lượt, gửi {up} kB, nhận {down} kB, {seconds} giây; gửi {sent} dòng, nhận {received} dòng</translation>
        </message>
        <message>
            <source>Exchanged with the hub.</source>
            <translation>Đã trao đổi với máy chủ.</translation>
        </message>
        <message>
            <source>This desk is enrolled.</source>
            <translation>Bàn này đã nối vào máy chủ.</translation>
        </message>
        <message>
            <source>The hub's address is kept.</source>
            <translation>Đã ghi địa chỉ của máy chủ.</translation>
        </message>
        <message>
            <source>The request is written. Carry it to the hub and bring its answer back.</source>
            <translation>Đã ghi yêu cầu. Mang đến máy chủ và mang trả lời về.</translation>
        </message>
        <message numerus="yes">
            <source>%n entries are on the USB drive. Carry it to the hub.</source>
            <translation>
                <numerusform>Đã ghi %n dòng ra USB. Mang đến máy chủ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries of other desks came in.</source>
            <translation>
                <numerusform>Đã nhận %n dòng của các bàn khác.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Ghi vào đâu?</translation>
        </message>
        <message>
            <source>Which file?</source>
            <translation>Chọn tệp nào?</translation>
        </message>
    </context>
    <context>
        <name>ImportSection</name>
        <message>
            <source>Import a file (CSV, XLSX)</source>
            <translation>Nhập từ tệp (CSV, XLSX)</translation>
        </message>
        <message>
            <source>Which file?</source>
            <translation>Chọn tệp</translation>
        </message>
        <message>
            <source>Tables (*.csv *.xlsx)</source>
            <translation>Bảng (*.csv *.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>IntakeForm</name>
        <message>
            <source>Choose a procedure first.</source>
            <translation>Chọn thủ tục trước.</translation>
        </message>
        <message>
            <source>Which case is it? F9 asks again.</source>
            <translation>Thuộc trường hợp nào? F9 hỏi lại.</translation>
        </message>
        <message>
            <source>Whose dossier is it? The name is missing.</source>
            <translation>Hồ sơ của ai? Chưa có họ tên.</translation>
        </message>
        <message>
            <source>Two people ask for this together: the second one is missing.</source>
            <translation>Thủ tục này hai người cùng yêu cầu: còn thiếu người thứ hai.</translation>
        </message>
        <message>
            <source>Where is the result sent to? The address is missing.</source>
            <translation>Gửi kết quả đến đâu? Chưa có địa chỉ.</translation>
        </message>
    </context>
    <context>
        <name>IntakePage</name>
        <message>
            <source>This computer opens no such file by itself. It lies in {folder}.</source>
            <translation>Máy này chưa tự mở được tệp ấy. Tệp nằm ở {folder}.</translation>
        </message>
        <message>
            <source>Nothing is charged: F9 receives. Ctrl+F goes to the fees.</source>
            <translation>Không thu khoản nào: F9 để tiếp nhận. Ctrl+F tới phần phí.</translation>
        </message>
        <message>
            <source>{code} stands as it was received.</source>
            <translation>{code} giữ nguyên như đã nhận.</translation>
        </message>
        <message>
            <source>Look at the papers; F7 again when all required ones are there.</source>
            <translation>Xem danh mục giấy tờ; nhấn F7 lần nữa nếu đủ giấy tờ bắt buộc.</translation>
        </message>
    </context>
    <context>
        <name>IntakeSide</name>
        <message>
            <source>Receive</source>
            <translation>Tiếp nhận</translation>
        </message>
        <message>
            <source>Note it, receive it later</source>
            <translation>Ghi nhận, tiếp nhận sau</translation>
        </message>
        <message>
            <source>{amount} paid, receive</source>
            <translation>Đã thu {amount}, nhận</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <source>There is no other unfinished intake.</source>
            <translation>Không còn hồ sơ gõ dở nào khác.</translation>
        </message>
        <message>
            <source>Found again: the intake you left at {time}.</source>
            <translation>Đã mở lại hồ sơ đang gõ dở lúc {time}.</translation>
        </message>
        <message>
            <source>This intake was left at {time}. Its date counts from the time on the slip.</source>
            <translation>Hồ sơ này gõ dở từ {time}. Ngày hẹn vẫn tính từ giờ nhận trên phiếu.</translation>
        </message>
        <message>
            <source>This intake was left at {time}. Its date is counted from now on.</source>
            <translation>Hồ sơ này gõ dở từ {time}. Ngày hẹn tính từ bây giờ.</translation>
        </message>
        <message>
            <source>Put away for later: Ctrl+O fetches it back.</source>
            <translation>Đã cất để làm sau: Ctrl+O để lấy lại.</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Bỏ hẳn</translation>
        </message>
        <message>
            <source>Throw this intake away for good?</source>
            <translation>Bỏ hẳn hồ sơ đang gõ này?</translation>
        </message>
    </context>
    <context>
        <name>KeyTables</name>
        <message>
            <source>this page</source>
            <translation>trang này</translation>
        </message>
        <message>
            <source>call the next number</source>
            <translation>gọi số tiếp theo</translation>
        </message>
        <message>
            <source>search</source>
            <translation>tìm kiếm</translation>
        </message>
        <message>
            <source>intake</source>
            <translation>tiếp nhận</translation>
        </message>
        <message>
            <source>returns</source>
            <translation>trả kết quả</translation>
        </message>
        <message>
            <source>the dossier just received or last opened</source>
            <translation>hồ sơ vừa tiếp nhận hoặc mở gần nhất</translation>
        </message>
        <message>
            <source>the page's one act (also Ctrl+Enter)</source>
            <translation>việc chính của trang (hoặc Ctrl+Enter)</translation>
        </message>
        <message>
            <source>pages</source>
            <translation>các trang</translation>
        </message>
        <message>
            <source>print what the page is about, also again</source>
            <translation>in nội dung của trang, in lại</translation>
        </message>
        <message>
            <source>hide what the public could read</source>
            <translation>che màn hình với người ngoài</translation>
        </message>
        <message>
            <source>lock the desk</source>
            <translation>khóa bàn</translation>
        </message>
        <message>
            <source>the way back, while a damaged desk is only looked up</source>
            <translation>cách khôi phục, khi bàn hỏng chỉ còn xem được</translation>
        </message>
        <message>
            <source>another clerk works here</source>
            <translation>đổi cán bộ ở quầy</translation>
        </message>
        <message>
            <source>to the next field; on a receipt just asked for: the paper is here</source>
            <translation>sang ô tiếp theo; khi hỏi giấy vừa in: đã có giấy</translation>
        </message>
        <message>
            <source>leaves a field; never discards</source>
            <translation>rời ô; không bao giờ xóa</translation>
        </message>
        <message>
            <source>give a number, a priority number</source>
            <translation>phát số, phát số ưu tiên</translation>
        </message>
        <message>
            <source>begin, done</source>
            <translation>bắt đầu, xong</translation>
        </message>
        <message>
            <source>call again, not here</source>
            <translation>gọi lại, vắng</translation>
        </message>
        <message>
            <source>away to copy, is back</source>
            <translation>đi photo, đã quay lại</translation>
        </message>
        <message>
            <source>to another queue, cancel</source>
            <translation>chuyển hàng, hủy</translation>
        </message>
        <message>
            <source>take a call or a cancellation back, for 5 seconds</source>
            <translation>lấy lại lần gọi hoặc số vừa hủy, trong 5 giây</translation>
        </message>
        <message>
            <source>digits choose a number; G calls it</source>
            <translation>gõ số để chọn phiếu; G gọi phiếu đó</translation>
        </message>
        <message>
            <source>all required papers are there</source>
            <translation>đủ mọi giấy tờ bắt buộc</translation>
        </message>
        <message>
            <source>next verdict of a paper</source>
            <translation>đổi nhận xét của giấy tờ</translation>
        </message>
        <message>
            <source>a paper is missing</source>
            <translation>thiếu giấy tờ này</translation>
        </message>
        <message>
            <source>a paper the list lacks</source>
            <translation>thêm giấy tờ ngoài danh sách</translation>
        </message>
        <message>
            <source>fees</source>
            <translation>phí, lệ phí</translation>
        </message>
        <message>
            <source>receive: paid in cash</source>
            <translation>nhận, đã thu tiền mặt</translation>
        </message>
        <message>
            <source>another procedure</source>
            <translation>thủ tục khác</translation>
        </message>
        <message>
            <source>the database that has a paper does not answer: ask for it</source>
            <translation>CSDL không tra được: yêu cầu nộp giấy tờ đó</translation>
        </message>
        <message>
            <source>put it away for later</source>
            <translation>cất hồ sơ đang gõ để làm sau</translation>
        </message>
        <message>
            <source>fetch one back that was put away</source>
            <translation>lấy lại hồ sơ gõ dở đã cất</translation>
        </message>
        <message>
            <source>again for the same person</source>
            <translation>hồ sơ nữa của cùng người</translation>
        </message>
        <message>
            <source>another date, a note, the portal</source>
            <translation>ngày hẹn khác, ghi chú, hồ sơ trên cổng</translation>
        </message>
        <message>
            <source>note a dossier of the portal, receive it later</source>
            <translation>ghi hồ sơ từ cổng, tiếp nhận sau</translation>
        </message>
        <message>
            <source>take back what was just received, and correct it</source>
            <translation>lấy lại hồ sơ vừa nhận để sửa</translation>
        </message>
        <message>
            <source>the card above, below</source>
            <translation>ô trên, ô dưới</translation>
        </message>
        <message>
            <source>received by hand before: its true time first</source>
            <translation>ghi bù phiếu nhận bằng tay</translation>
        </message>
        <message>
            <source>received: corrects a line, the receipt is printed anew</source>
            <translation>đã tiếp nhận: sửa một dòng, in lại giấy</translation>
        </message>
        <message>
            <source>returns: all originals are given back</source>
            <translation>trả kết quả: trả lại hết bản chính</translation>
        </message>
        <message>
            <source>returns: what goes to the specialists, scan by scan</source>
            <translation>trả kết quả: quét lần lượt hồ sơ chuyển chuyên môn</translation>
        </message>
        <message>
            <source>returns: results that come in</source>
            <translation>trả kết quả: nhận kết quả về</translation>
        </message>
        <message>
            <source>returns, dossier: take back what was just done; later for a reason</source>
            <translation>trả kết quả, hồ sơ: rút lại việc vừa làm; để sau thì ghi lý do</translation>
        </message>
        <message>
            <source>search: newest, today, overdue, waiting</source>
            <translation>tìm kiếm: mới nhất, hôm nay, quá hạn, chờ trả</translation>
        </message>
        <message>
            <source>a dossier's next steps, each by its own key</source>
            <translation>hồ sơ: các bước tiếp theo, mỗi việc một phím</translation>
        </message>
        <message>
            <source>book: earlier, later</source>
            <translation>sổ: kỳ trước, kỳ sau</translation>
        </message>
        <message>
            <source>book: save its days as a table</source>
            <translation>sổ: lưu thành bảng tính</translation>
        </message>
        <message>
            <source>day: what is due, what is left</source>
            <translation>ngày: việc đến hạn, việc còn lại</translation>
        </message>
        <message>
            <source>day: copy its sentence</source>
            <translation>ngày: chép câu số liệu</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Ở mọi trang</translation>
        </message>
        <message>
            <source>Returns, search, book</source>
            <translation>Trả kết quả, tìm kiếm, sổ</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Hàng đợi</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>Tiếp nhận</translation>
        </message>
    </context>
    <context>
        <name>Lane</name>
        <message>
            <source>Nobody waits.</source>
            <translation>Chưa có ai chờ.</translation>
        </message>
        <message>
            <source>All queues</source>
            <translation>Tất cả hàng đợi</translation>
        </message>
        <message numerus="yes">
            <source>wait about %n minutes</source>
            <translation>
                <numerusform>chờ chừng %n phút</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Lanes</name>
        <message>
            <source>waits very long</source>
            <translation>quá lâu</translation>
        </message>
        <message>
            <source>waits long</source>
            <translation>chờ lâu</translation>
        </message>
    </context>
    <context>
        <name>LateEntry</name>
        <message>
            <source>Received at (dd/MM/yyyy HH:mm)</source>
            <translation>Nhận lúc (ngày/tháng/năm giờ:phút)</translation>
        </message>
        <message>
            <source>as the slip says</source>
            <translation>như ghi trên phiếu</translation>
        </message>
        <message>
            <source>Number on the slip</source>
            <translation>Số trên phiếu</translation>
        </message>
        <message>
            <source>empty: it has none</source>
            <translation>không có thì để trống</translation>
        </message>
        <message>
            <source>Why it is entered later</source>
            <translation>Vì sao nay mới ghi</translation>
        </message>
        <message>
            <source>the power was gone …</source>
            <translation>mất điện …</translation>
        </message>
        <message>
            <source>No slip</source>
            <translation>Không phải ghi bù</translation>
        </message>
        <message>
            <source>Received by hand, entered later</source>
            <translation>Ghi bù phiếu nhận bằng tay</translation>
        </message>
        <message>
            <source>On which day and at what hour was it received? The return date counts from it.</source>
            <translation>Nhận ngày nào, lúc mấy giờ? Ngày hẹn trả tính từ lúc ấy.</translation>
        </message>
    </context>
    <context>
        <name>LeftOverTickets</name>
        <message>
            <source>Into today's line</source>
            <translation>Chuyển sang hôm nay</translation>
        </message>
        <message>
            <source>Left open on {day}: {numbers}</source>
            <translation>Còn để lại từ ngày {day}: {numbers}</translation>
        </message>
    </context>
    <context>
        <name>LeftWords</name>
        <message numerus="yes">
            <source>%n due and not done</source>
            <translation>
                <numerusform>%n hồ sơ đến hạn chưa xong</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n receipts not confirmed</source>
            <translation>
                <numerusform>%n giấy in chưa xác nhận</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tickets not settled</source>
            <translation>
                <numerusform>%n phiếu chưa xong</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unfinished intakes</source>
            <translation>
                <numerusform>%n hồ sơ gõ dở</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dates of a wrong clock</source>
            <translation>
                <numerusform>%n ngày hẹn theo giờ máy sai</numerusform>
            </translation>
        </message>
        <message>
            <source>At another unit</source>
            <translation>Ở đơn vị khác</translation>
        </message>
        <message>
            <source>what is due is theirs to do</source>
            <translation>hạn do đơn vị ấy lo</translation>
        </message>
        <message>
            <source>call them, or have it announced</source>
            <translation>cần gọi hoặc phát loa</translation>
        </message>
        <message>
            <source>none</source>
            <translation>không có</translation>
        </message>
        <message>
            <source>Ready for over 3 days</source>
            <translation>Chờ lấy quá 3 ngày</translation>
        </message>
        <message>
            <source>by the end of today</source>
            <translation>đến hết hôm nay</translation>
        </message>
        <message numerus="yes">
            <source>%n of them overdue</source>
            <translation>
                <numerusform>%n đã quá hạn</numerusform>
            </translation>
        </message>
        <message>
            <source>Due and not done</source>
            <translation>Đến hạn chưa xong</translation>
        </message>
        <message>
            <source>go on with them, or put them away</source>
            <translation>gõ tiếp hoặc bỏ đi</translation>
        </message>
        <message>
            <source>Unfinished intakes</source>
            <translation>Hồ sơ gõ dở</translation>
        </message>
        <message>
            <source>all are settled</source>
            <translation>đều đã xong</translation>
        </message>
        <message>
            <source>Tickets not settled</source>
            <translation>Phiếu chưa xong</translation>
        </message>
        <message>
            <source>every paper came</source>
            <translation>đều đã có giấy</translation>
        </message>
        <message>
            <source>Unconfirmed receipts</source>
            <translation>Giấy in chưa xác nhận</translation>
        </message>
        <message>
            <source>Dates of a wrong clock</source>
            <translation>Ngày hẹn theo giờ máy sai</translation>
        </message>
        <message>
            <source>sent when the hub is reached</source>
            <translation>gửi khi nối được</translation>
        </message>
        <message>
            <source>all is sent</source>
            <translation>đã gửi hết</translation>
        </message>
        <message>
            <source>Not sent to the hub</source>
            <translation>Chưa gửi máy chủ</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>received</source>
            <translation>nhận</translation>
        </message>
        <message>
            <source>handed over</source>
            <translation>trả</translation>
        </message>
        <message>
            <source>Full bars: received; hatched bars: handed over</source>
            <translation>Cột đặc: nhận; cột gạch: trả</translation>
        </message>
    </context>
    <context>
        <name>LettingIn</name>
        <message>
            <source>Address of the hub</source>
            <translation>Địa chỉ máy chủ</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>Mã mời</translation>
        </message>
        <message>
            <source>The hub's own certificate file (PEM), if it has one</source>
            <translation>Tệp chứng thư riêng của máy chủ (PEM), nếu có</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Chọn tệp</translation>
        </message>
        <message>
            <source>Without a network: write a request</source>
            <translation>Không có mạng: ghi yêu cầu ra USB</translation>
        </message>
        <message>
            <source>Read the answer</source>
            <translation>Đọc trả lời</translation>
        </message>
        <message>
            <source>The hub over the network</source>
            <translation>Máy chủ qua mạng</translation>
        </message>
        <message>
            <source>This desk came in by USB: its hub's address is enough, it needs no invitation.</source>
            <translation>Bàn này nối vào máy chủ bằng USB: chỉ cần ghi địa chỉ, không cần mã mời.</translation>
        </message>
        <message>
            <source>Enrol this desk anew</source>
            <translation>Đưa bàn này vào lại</translation>
        </message>
        <message>
            <source>Ask whoever runs the hub for a new invitation. Nothing is lost: what the hub lacks goes there.</source>
            <translation>Xin người phụ trách máy chủ mã mời mới. Không mất gì: phần máy chủ còn thiếu sẽ được gửi tiếp.</translation>
        </message>
        <message>
            <source>Enrol this desk</source>
            <translation>Đưa bàn này nối vào máy chủ</translation>
        </message>
        <message>
            <source>Ask whoever runs the hub for its address and an invitation; it is good once.</source>
            <translation>Xin người phụ trách máy chủ địa chỉ và mã mời; mã dùng một lần.</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>như trước</translation>
        </message>
        <message>
            <source>Which file?</source>
            <translation>Chọn tệp nào?</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
            <translation>Chứng thư (*.pem *.crt *.cer);;Mọi tệp (*)</translation>
        </message>
        <message>
            <source>Needed.</source>
            <translation>Cần có.</translation>
        </message>
    </context>
    <context>
        <name>LoadChart</name>
        <message>
            <source>Promised next: {days}</source>
            <translation>Hẹn trả sắp tới: {days}</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hôm nay</translation>
        </message>
    </context>
    <context>
        <name>LookSection</name>
        <message>
            <source>Language</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>Of this window. Papers are Vietnamese always.</source>
            <translation>Của cửa sổ này. Giấy tờ luôn bằng tiếng Việt.</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Cỡ chữ</translation>
        </message>
        <message>
            <source>Larger letters for tired eyes; every page still fits.</source>
            <translation>Chữ to đỡ mỏi mắt; trang nào cũng vẫn vừa màn hình.</translation>
        </message>
        <message>
            <source>Dark or light follows the system.</source>
            <translation>Nền tối hay sáng theo hệ thống.</translation>
        </message>
        <message>
            <source>These belong to this computer alone and follow to no other.</source>
            <translation>Các mục này là của riêng máy này, không theo sang máy khác.</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Chữ và ngôn ngữ</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>One-stop counter</source>
            <translation>Một cửa</translation>
        </message>
        <message>
            <source>Hidden. Ctrl+H shows it again.</source>
            <translation>Đang che. Ctrl+H để hiện lại.</translation>
        </message>
        <message>
            <source>This scan is neither an identity card nor one of our receipts.</source>
            <translation>Mã vừa quét không phải thẻ căn cước hay giấy tiếp nhận của đơn vị.</translation>
        </message>
        <message>
            <source>{clerk} signs at this counter from now on.</source>
            <translation>Từ giờ {clerk} ký nhận ở quầy này.</translation>
        </message>
        <message>
            <source>Power is back.</source>
            <translation>Đã có điện.</translation>
        </message>
        <message>
            <source>The power is gone: this computer runs on its battery. Work on; all is kept.</source>
            <translation>Mất điện: máy đang chạy pin. Cứ làm việc; mọi thứ được giữ.</translation>
        </message>
        <message>
            <source>PRACTICE DESK</source>
            <translation>BÀN TẬP HUẤN</translation>
        </message>
    </context>
    <context>
        <name>MonthView</name>
        <message>
            <source>Mo</source>
            <translation>T2</translation>
        </message>
        <message>
            <source>Tu</source>
            <translation>T3</translation>
        </message>
        <message>
            <source>We</source>
            <translation>T4</translation>
        </message>
        <message>
            <source>Th</source>
            <translation>T5</translation>
        </message>
        <message>
            <source>Fr</source>
            <translation>T6</translation>
        </message>
        <message>
            <source>Sa</source>
            <translation>T7</translation>
        </message>
        <message>
            <source>Su</source>
            <translation>CN</translation>
        </message>
        <message>
            <source>Which days count</source>
            <translation>Ngày nào được tính</translation>
        </message>
        <message>
            <source>{day} promised</source>
            <translation>{day} được hẹn</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>New passphrase</source>
            <translation>Mật khẩu mới</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>Gõ lại mật khẩu</translation>
        </message>
        <message numerus="yes">
            <source>At least %n characters; a sentence is best.</source>
            <translation>
                <numerusform>Ít nhất %n ký tự; tốt nhất là một câu.</numerusform>
            </translation>
        </message>
        <message>
            <source>The code of the recovery sheet is no passphrase. Choose a sentence.</source>
            <translation>Mã trên phiếu khôi phục không dùng làm mật khẩu được. Chọn một câu khác.</translation>
        </message>
        <message>
            <source>The two are not the same. Type both again.</source>
            <translation>Hai lần gõ không giống nhau. Gõ lại cả hai.</translation>
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message numerus="yes">
            <source>%n seconds left</source>
            <translation>
                <numerusform>còn %n giây</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OneDay</name>
        <message>
            <source>One day (dd/MM/yyyy)</source>
            <translation>Một ngày (ngày/tháng/năm)</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Lý do</translation>
        </message>
        <message>
            <source>By which decision</source>
            <translation>Theo văn bản nào</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Loại ngày</translation>
        </message>
    </context>
    <context>
        <name>Originals</name>
        <message>
            <source>Originals given back</source>
            <translation>Bản chính trả lại</translation>
        </message>
        <message>
            <source>All of them</source>
            <translation>Trả hết</translation>
        </message>
    </context>
    <context>
        <name>OtherName</name>
        <message>
            <source>Name of the paper</source>
            <translation>Tên giấy tờ</translation>
        </message>
        <message>
            <source>name of the paper</source>
            <translation>tên giấy tờ</translation>
        </message>
        <message>
            <source>name of the paper, or ↓ {name}</source>
            <translation>tên giấy tờ, hoặc ↓ {name}</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Take it back</source>
            <translation>Rút lại</translation>
        </message>
    </context>
    <context>
        <name>PaperPreview</name>
        <message>
            <source>The receipt, as it will look</source>
            <translation>Giấy tiếp nhận sẽ in ra</translation>
        </message>
    </context>
    <context>
        <name>PapersModel</name>
        <message>
            <source>Paper</source>
            <translation>Giấy tờ</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Nhận xét</translation>
        </message>
        <message>
            <source>Orig.</source>
            <translation>Chính</translation>
        </message>
        <message>
            <source>Cert.</source>
            <translation>C.thực</translation>
        </message>
        <message>
            <source>Cop.</source>
            <translation>Chụp</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Trang</translation>
        </message>
        <message>
            <source>if it applies</source>
            <translation>nếu thuộc trường hợp</translation>
        </message>
        <message>
            <source>✓ asked for: no answer from the database</source>
            <translation>✓ nộp vì CSDL không tra được</translation>
        </message>
    </context>
    <context>
        <name>PapersSection</name>
        <message>
            <source>All required are there</source>
            <translation>Đủ giấy tờ bắt buộc</translation>
        </message>
        <message>
            <source>Another paper</source>
            <translation>Giấy khác</translation>
        </message>
        <message>
            <source>Space changes the verdict · − missing · 1–9 pieces</source>
            <translation>Dấu cách · − thiếu · 1–9 bản · K: CSDL hỏng</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Giấy tờ</translation>
        </message>
        <message>
            <source>The papers stand here when a procedure is chosen.</source>
            <translation>Chọn thủ tục thì giấy tờ hiện ở đây.</translation>
        </message>
        <message>
            <source>The catalogue has no papers for this procedure: look into its own text.</source>
            <translation>Danh mục chưa có thành phần hồ sơ của thủ tục này: xem văn bản công bố.</translation>
        </message>
        <message>
            <source>{seen} of {all} looked at</source>
            <translation>{seen} trên {all} đã xem</translation>
        </message>
        <message>
            <source>Missing: {papers}. Guide the person and put this away (Ctrl+N), or change the verdict.</source>
            <translation>Còn thiếu: {papers}. Hướng dẫn công dân bổ sung rồi cất hồ sơ (Ctrl+N), hoặc đổi nhận xét.</translation>
        </message>
        <message>
            <source>No paper was looked at yet: F7 when all required ones are there.</source>
            <translation>Chưa xem giấy tờ nào: nhấn F7 nếu đủ giấy tờ bắt buộc.</translation>
        </message>
        <message numerus="yes">
            <source>%n required papers not looked at: F7 when all of them are there.</source>
            <translation>
                <numerusform>Còn %n giấy tờ bắt buộc chưa xem: F7 khi đã đủ cả.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PapersTable</name>
        <message>
            <source>Papers</source>
            <translation>Giấy tờ</translation>
        </message>
    </context>
    <context>
        <name>PassphraseSection</name>
        <message>
            <source>Passphrase until now</source>
            <translation>Mật khẩu đang dùng</translation>
        </message>
        <message>
            <source>It protects every dossier on this computer. Write it down and lock it away: forgotten, only the recovery sheet opens the desk. Copies made before still open with the old one.</source>
            <translation>Mật khẩu bảo vệ mọi hồ sơ trên máy này. Ghi ra giấy và cất kín: quên thì chỉ phiếu khôi phục mở được. Bản sao lưu trước đây vẫn mở bằng mật khẩu cũ.</translation>
        </message>
        <message>
            <source>When nobody is there the desk locks itself: see Office and papers.</source>
            <translation>Không có ai thì bàn tự khóa: chỉnh ở mục Đơn vị, giấy tờ.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Mật khẩu</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Đổi mật khẩu</translation>
        </message>
        <message>
            <source>Set the passphrase</source>
            <translation>Đặt mật khẩu</translation>
        </message>
        <message>
            <source>Needed.</source>
            <translation>Cần có.</translation>
        </message>
        <message>
            <source>The passphrase is changed. From now on the desk opens with the new one.</source>
            <translation>Đã đổi mật khẩu. Từ giờ bàn mở bằng mật khẩu mới.</translation>
        </message>
    </context>
    <context>
        <name>PeopleSection</name>
        <message>
            <source>Applicant</source>
            <translation>Chủ hồ sơ</translation>
        </message>
        <message>
            <source>Submitted by another</source>
            <translation>Người khác nộp thay</translation>
        </message>
        <message>
            <source>Submitted by</source>
            <translation>Người nộp</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Người yêu cầu</translation>
        </message>
        <message>
            <source>In short (whose birth, which land, what for)</source>
            <translation>Trích yếu (khai sinh cho ai, thửa đất nào, để làm gì)</translation>
        </message>
        <message>
            <source>Another applicant</source>
            <translation>Thêm người đứng tên</translation>
        </message>
    </context>
    <context>
        <name>PersonForm</name>
        <message>
            <source>Full name</source>
            <translation>Họ và tên</translation>
        </message>
        <message>
            <source>Identity number</source>
            <translation>Số định danh</translation>
        </message>
        <message>
            <source>12 digits, or scan the card</source>
            <translation>12 chữ số, hoặc quét thẻ</translation>
        </message>
        <message>
            <source>Birth date</source>
            <translation>Ngày sinh</translation>
        </message>
        <message>
            <source>5/3/1990</source>
            <translation>5/3/1990</translation>
        </message>
        <message>
            <source>Sex</source>
            <translation>Giới tính</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Địa chỉ</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Điện thoại</translation>
        </message>
        <message>
            <source>Nationality</source>
            <translation>Quốc tịch</translation>
        </message>
        <message>
            <source>of a foreigner</source>
            <translation>nếu là người nước ngoài</translation>
        </message>
        <message>
            <source>By what right</source>
            <translation>Nộp thay với tư cách</translation>
        </message>
        <message>
            <source>authorisation, parent, guardian …</source>
            <translation>ủy quyền, cha mẹ, giám hộ …</translation>
        </message>
        <message>
            <source>Paper that shows it</source>
            <translation>Giấy tờ chứng minh</translation>
        </message>
        <message>
            <source>Written in capitals; type it again where that is wrong.</source>
            <translation>Đã viết hoa; gõ lại nếu không đúng.</translation>
        </message>
        <message numerus="yes">
            <source>It has 12 digits, an old one 9; this one has %n characters.</source>
            <translation>
                <numerusform>Số có 12 chữ số, số cũ 9; số này có %n ký tự.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Printer</name>
        <message>
            <source>Papers: folder {folder}</source>
            <translation>Giấy vào thư mục {folder}</translation>
        </message>
        <message>
            <source>Printer: {name}</source>
            <translation>Máy in: {name}</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <source>{file} (it is there until tomorrow's day is closed)</source>
            <translation>{file} (còn đó đến khi đóng ngày hôm sau)</translation>
        </message>
    </context>
    <context>
        <name>ProcedurePicker</name>
        <message>
            <source>Procedure</source>
            <translation>Thủ tục</translation>
        </message>
        <message>
            <source>Procedure: part of its name, initials (ks), or code</source>
            <translation>Thủ tục: một phần tên, chữ cái đầu (ks), hoặc mã</translation>
        </message>
        <message>
            <source>Procedures found</source>
            <translation>Thủ tục tìm thấy</translation>
        </message>
        <message>
            <source>Another procedure</source>
            <translation>Thủ tục khác</translation>
        </message>
        <message>
            <source>Recent ones, by digit and Enter.</source>
            <translation>Thủ tục gần đây: bấm số rồi Enter.</translation>
        </message>
        <message>
            <source> (not sure)</source>
            <translation> (chưa chắc)</translation>
        </message>
        <message>
            <source>Nothing is called so. Try fewer letters, or the code.</source>
            <translation>Không có thủ tục nào như vậy. Gõ ít chữ hơn, hoặc gõ mã.</translation>
        </message>
        <message>
            <source>↓ ↑ to choose, Enter takes it.</source>
            <translation>↓ ↑ để chọn, Enter để lấy.</translation>
        </message>
        <message>
            <source>must be present</source>
            <translation>đương sự phải có mặt</translation>
        </message>
        <message>
            <source>oneself or by authorisation</source>
            <translation>tự mình hoặc ủy quyền</translation>
        </message>
        <message>
            <source>a relative may act</source>
            <translation>người thân nộp được</translation>
        </message>
        <message>
            <source>anyone may act</source>
            <translation>ai nộp cũng được</translation>
        </message>
        <message>
            <source>Which case is it?</source>
            <translation>Thuộc trường hợp nào?</translation>
        </message>
        <message>
            <source>Case: {case}</source>
            <translation>Trường hợp: {case}</translation>
        </message>
        <message>
            <source>Can be asked for until {last}.</source>
            <translation>Chỉ nhận đến hết {last}.</translation>
        </message>
        <message>
            <source>Needs a ministry's system for its number: say so when there is no link.</source>
            <translation>Cần hệ thống của bộ để có số: mất mạng thì nói trước với công dân.</translation>
        </message>
        <message>
            <source>The term in the catalogue has not been compared with the original.</source>
            <translation>Thời hạn trong danh mục chưa đối chiếu bản gốc.</translation>
        </message>
    </context>
    <context>
        <name>QueueBox</name>
        <message>
            <source>Letter</source>
            <translation>Ký hiệu</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Fields of procedures (empty: all others)</source>
            <translation>Lĩnh vực (để trống: mọi lĩnh vực còn lại)</translation>
        </message>
        <message>
            <source>Most in the morning</source>
            <translation>Tối đa buổi sáng</translation>
        </message>
        <message>
            <source>Most in the afternoon</source>
            <translation>Tối đa buổi chiều</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Bỏ</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>called first</source>
            <translation>gọi trước</translation>
        </message>
        <message>
            <source>Give a number</source>
            <translation>Phát số</translation>
        </message>
        <message>
            <source>Priority number</source>
            <translation>Số ưu tiên</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>Tiếp nhận</translation>
        </message>
        <message>
            <source>F2 calls the next number.</source>
            <translation>F2 gọi số tiếp theo.</translation>
        </message>
        <message>
            <source>PRIORITY</source>
            <translation>ƯU TIÊN</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Hàng đợi</translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n phút</numerusform>
            </translation>
        </message>
        <message>
            <source>Call this one</source>
            <translation>Gọi số này</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n người chờ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>longest %n minutes</source>
            <translation>
                <numerusform>lâu nhất %n phút</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n served</source>
            <translation>
                <numerusform>đã phục vụ %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody waits. N: give a number · F4: receive without a number</source>
            <translation>Chưa có ai chờ. N: lấy số · F4: nhận không cần số</translation>
        </message>
        <message>
            <source>F2 calls {number}.</source>
            <translation>F2 gọi {number}.</translation>
        </message>
        <message>
            <source>F2 notes {before} as done, then calls {number}.</source>
            <translation>F2 ghi {before} là xong rồi gọi {number}.</translation>
        </message>
        <message>
            <source>{number} is chosen</source>
            <translation>Đang chọn {number}</translation>
        </message>
        <message>
            <source>Z has nothing to take back now. R calls again, V: nobody came.</source>
            <translation>Không còn gì để lấy lại bằng Z. R gọi lại, V ghi vắng mặt.</translation>
        </message>
        <message>
            <source>{number} waits again, next in line.</source>
            <translation>{number} chờ lại, đứng đầu hàng.</translation>
        </message>
        <message>
            <source>Nobody is at this counter. F2 calls the next number.</source>
            <translation>Quầy này chưa gọi ai. F2 gọi số tiếp theo.</translation>
        </message>
        <message>
            <source>Comes back here</source>
            <translation>Quay lại đây</translation>
        </message>
        <message>
            <source>Stays there</source>
            <translation>Ở hẳn bên đó</translation>
        </message>
        <message>
            <source>{number} is cancelled.</source>
            <translation>Đã hủy {number}.</translation>
        </message>
    </context>
    <context>
        <name>QueueSide</name>
        <message>
            <source>Next number of counter {number}</source>
            <translation>Số tiếp theo của quầy {number}</translation>
        </message>
        <message>
            <source>Call next</source>
            <translation>Gọi số tiếp</translation>
        </message>
        <message>
            <source>Away or missed</source>
            <translation>Tạm rời, vắng</translation>
        </message>
        <message>
            <source>is back: T</source>
            <translation>đã quay lại: T</translation>
        </message>
        <message>
            <source>One priority number after one other.</source>
            <translation>Cứ một số thường lại đến một số ưu tiên.</translation>
        </message>
        <message>
            <source>Numbers by hand: N, then write it down. A dossier taken in on paper: F4, then Ctrl+T.</source>
            <translation>Ghi số bằng tay: bấm N rồi chép số ra giấy. Hồ sơ đã nhận trên giấy: F4 rồi Ctrl+T để ghi bù.</translation>
        </message>
        <message>
            <source>away to copy</source>
            <translation>đi photo</translation>
        </message>
        <message>
            <source>not here when called</source>
            <translation>vắng khi gọi</translation>
        </message>
        <message>
            <source>Away for a moment, or missed</source>
            <translation>Tạm rời hoặc vắng khi gọi</translation>
        </message>
    </context>
    <context>
        <name>QueuesSection</name>
        <message>
            <source>A queue takes the fields of procedures named there, separated by semicolons; one without takes all others.</source>
            <translation>Mỗi hàng nhận các lĩnh vực ghi ở đó, cách nhau bằng dấu chấm phẩy; hàng để trống nhận mọi lĩnh vực còn lại.</translation>
        </message>
        <message>
            <source>The queue page marks long waits in amber and very long ones in red, each with its word.</source>
            <translation>Trang Hàng đợi ghi “chờ lâu” màu vàng và “quá lâu” màu đỏ.</translation>
        </message>
        <message>
            <source>Queues</source>
            <translation>Hàng đợi</translation>
        </message>
        <message>
            <source>Order and waits</source>
            <translation>Thứ tự và thời gian chờ</translation>
        </message>
        <message>
            <source>Ordinary numbers before each priority number</source>
            <translation>Số thường trước mỗi số ưu tiên</translation>
        </message>
        <message>
            <source>A wait is long from (minutes)</source>
            <translation>Chờ lâu từ (phút)</translation>
        </message>
        <message>
            <source>Marked in amber: “waits long”.</source>
            <translation>Ghi “chờ lâu” bên cạnh số.</translation>
        </message>
        <message>
            <source>A wait is too long from (minutes)</source>
            <translation>Chờ quá lâu từ (phút)</translation>
        </message>
        <message>
            <source>Marked in red: “waits very long”.</source>
            <translation>Ghi “quá lâu”, màu đỏ.</translation>
        </message>
        <message>
            <source>A number is called again at most (times)</source>
            <translation>Gọi lại một số nhiều nhất (lần)</translation>
        </message>
        <message>
            <source>More minutes than of a long wait, please: {minutes} or more.</source>
            <translation>Phải nhiều phút hơn “chờ lâu”: từ {minutes} trở lên.</translation>
        </message>
        <message>
            <source>Another queue</source>
            <translation>Thêm hàng</translation>
        </message>
        <message>
            <source>A queue with people in it cannot be taken away before they are called.</source>
            <translation>Hàng còn người chờ thì chưa bỏ được.</translation>
        </message>
        <message>
            <source>Queues saved.</source>
            <translation>Đã lưu các hàng.</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Queue</source>
            <translation>Hàng đợi</translation>
        </message>
        <message>
            <source>Intake</source>
            <translation>Tiếp nhận</translation>
        </message>
        <message>
            <source>Returns</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Tìm kiếm</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Hồ sơ</translation>
        </message>
        <message>
            <source>Book</source>
            <translation>Sổ</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Cài đặt</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hướng dẫn</translation>
        </message>
    </context>
    <context>
        <name>RailFoot</name>
        <message>
            <source>{unit} · desk {desk}</source>
            <translation>{unit} · bàn {desk}</translation>
        </message>
        <message>
            <source>day not opened</source>
            <translation>chưa mở ngày</translation>
        </message>
        <message>
            <source>day closed</source>
            <translation>ngày đã đóng</translation>
        </message>
        <message>
            <source>clock in doubt</source>
            <translation>đồng hồ đáng ngờ</translation>
        </message>
        <message>
            <source>Exchange refused, the last {since}</source>
            <translation>Máy chủ không nhận, từ {since}</translation>
        </message>
        <message>
            <source>No word of the hub since {since}</source>
            <translation>Mất nối máy chủ từ {since}</translation>
        </message>
        <message numerus="yes">
            <source>%n not sent</source>
            <translation>
                <numerusform>%n chưa gửi</numerusform>
            </translation>
        </message>
        <message>
            <source>No hub</source>
            <translation>Chưa nối máy chủ</translation>
        </message>
        <message>
            <source>The hub has everything</source>
            <translation>Máy chủ đã nhận đủ</translation>
        </message>
        <message numerus="yes">
            <source>%n not at the hub, since {since}</source>
            <translation>
                <numerusform>%n mục chưa gửi, từ {since}</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy failed</source>
            <translation>Chưa sao lưu được</translation>
        </message>
        <message>
            <source>No copy since {day}</source>
            <translation>Chưa sao lưu từ {day}</translation>
        </message>
        <message>
            <source>No copy yet</source>
            <translation>Chưa có bản sao lưu</translation>
        </message>
        <message>
            <source>On battery</source>
            <translation>Đang chạy pin</translation>
        </message>
        <message>
            <source>On battery: {percent} %</source>
            <translation>Pin còn {percent} %</translation>
        </message>
    </context>
    <context>
        <name>RailHead</name>
        <message>
            <source>PRACTICE</source>
            <translation>TẬP HUẤN</translation>
        </message>
        <message>
            <source>not real dossiers</source>
            <translation>không phải hồ sơ thật</translation>
        </message>
    </context>
    <context>
        <name>RailTabs</name>
        <message>
            <source>Pages</source>
            <translation>Các trang</translation>
        </message>
    </context>
    <context>
        <name>ReceivedCard</name>
        <message>
            <source>The paper is here</source>
            <translation>Đã có giấy</translation>
        </message>
        <message>
            <source>No paper came</source>
            <translation>Không ra giấy</translation>
        </message>
        <message>
            <source>Receipt {number} · book {volume}/{year}, line {line}</source>
            <translation>Giấy số {number} · sổ {volume}/{year}, dòng {line}</translation>
        </message>
        <message>
            <source>It replaces the one before: take the old paper back and tear it up.</source>
            <translation>Tờ mới thay tờ in trước. Thu lại tờ cũ rồi bỏ đi.</translation>
        </message>
        <message>
            <source>The receipt goes to the printer …</source>
            <translation>Đang in giấy tiếp nhận …</translation>
        </message>
        <message>
            <source>Settled at once: no receipt.</source>
            <translation>Trả ngay: không có giấy hẹn.</translation>
        </message>
        <message>
            <source>{prints} · Ctrl+Z takes back and corrects</source>
            <translation>{prints} · Ctrl+Z lấy lại để sửa</translation>
        </message>
        <message>
            <source>Written down</source>
            <translation>Đã ghi vào máy</translation>
        </message>
        <message>
            <source>Cancel the print job</source>
            <translation>Hủy lệnh in</translation>
        </message>
        <message>
            <source>Open the paper</source>
            <translation>Mở giấy</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Mở thư mục</translation>
        </message>
        <message>
            <source>Is the paper here?</source>
            <translation>Giấy đã ra chưa?</translation>
        </message>
        <message>
            <source>Look whether name and date are right.</source>
            <translation>Xem giấy có đúng tên, đúng ngày hẹn.</translation>
        </message>
        <message>
            <source>Ctrl+P gives a receipt with a number after all</source>
            <translation>Ctrl+P cấp số và in giấy nếu người dân cần</translation>
        </message>
        <message>
            <source>Ctrl+P prints again</source>
            <translation>Ctrl+P in lại</translation>
        </message>
        <message>
            <source>The receipt is written into the folder …</source>
            <translation>Giấy hẹn đang được ghi vào thư mục …</translation>
        </message>
        <message>
            <source>Sent to {printer}</source>
            <translation>Đã gửi máy in {printer}</translation>
        </message>
        <message>
            <source>The paper is a file: open and print it</source>
            <translation>Giấy là tệp: mở ra rồi in</translation>
        </message>
        <message>
            <source>The paper is in hand.</source>
            <translation>Đã có giấy.</translation>
        </message>
        <message>
            <source>No paper: look at the printer, then Ctrl+P prints again.</source>
            <translation>Chưa có giấy: xem máy in rồi bấm Ctrl+P để in lại.</translation>
        </message>
    </context>
    <context>
        <name>ReceivedView</name>
        <message>
            <source>A digit corrects a line; the code stays.</source>
            <translation>Sai chỗ nào bấm số ấy, sửa xong in lại, mã giữ nguyên.</translation>
        </message>
        <message>
            <source>Read back</source>
            <translation>Đọc lại với người dân</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Tiếp</translation>
        </message>
        <message>
            <source>Call next</source>
            <translation>Gọi số tiếp</translation>
        </message>
        <message>
            <source>Another for the same person</source>
            <translation>Hồ sơ nữa của người này</translation>
        </message>
        <message>
            <source>Open the dossier</source>
            <translation>Mở hồ sơ</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Sửa</translation>
        </message>
        <message>
            <source>Applicant</source>
            <translation>Người yêu cầu</translation>
        </message>
        <message>
            <source>The matter</source>
            <translation>Trích yếu</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Địa chỉ</translation>
        </message>
        <message>
            <source>Papers handed in</source>
            <translation>Giấy tờ đã nộp</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Nhận kết quả</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Phí, lệ phí</translation>
        </message>
    </context>
    <context>
        <name>Receiving</name>
        <message>
            <source>{code} is received. F6 shows it.</source>
            <translation>Đã nhận hồ sơ {code}. F6 mở hồ sơ đó.</translation>
        </message>
        <message>
            <source>{code} is voided; this one stands in its place.</source>
            <translation>Đã hủy {code}; hồ sơ này thay vào.</translation>
        </message>
        <message>
            <source>Whose is to be corrected?</source>
            <translation>Sửa của ai?</translation>
        </message>
        <message>
            <source>seen when it was read back</source>
            <translation>thấy sai khi đọc lại với người dân</translation>
        </message>
        <message>
            <source>Corrected: {field}: {value}.</source>
            <translation>Đã sửa {field}: {value}.</translation>
        </message>
        <message>
            <source>Corrected: {field}: {value}. The receipt is printed anew.</source>
            <translation>Đã sửa {field}: {value}. Giấy đang in lại.</translation>
        </message>
    </context>
    <context>
        <name>Recovering</name>
        <message>
            <source>One-stop counter</source>
            <translation>Một cửa</translation>
        </message>
        <message>
            <source>Save the data and work on</source>
            <translation>Cứu dữ liệu và làm việc tiếp</translation>
        </message>
        <message>
            <source>Look at the papers given out today. The highest last number of a dossier's code, such as 1042 in H49.61-260601-1042, keeps the program from giving one out twice. Leave it empty where nobody knows: then numbers go on behind the next hundred.</source>
            <translation>Xem giấy đã phát hôm nay. Ghi số cuối cao nhất của mã hồ sơ, ví dụ 1042 trong H49.61-260601-1042, để chương trình không phát lại số đã có. Không biết thì để trống: các số sẽ đi tiếp từ trăm sau.</translation>
        </message>
        <message>
            <source>Highest number on today's papers (may stay empty)</source>
            <translation>Số cao nhất trên giấy hôm nay (có thể để trống)</translation>
        </message>
        <message>
            <source>Whoever opens the desk with the code of the sheet chooses a new passphrase.</source>
            <translation>Mở bằng mã trên phiếu thì đặt mật khẩu mới.</translation>
        </message>
        <message>
            <source>Save the data</source>
            <translation>Cứu dữ liệu</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Quay lại</translation>
        </message>
        <message>
            <source>The last digits of a code, such as 1042.</source>
            <translation>Ghi các chữ số cuối của mã, ví dụ 1042.</translation>
        </message>
        <message>
            <source>Saving what is whole. This may take some minutes; leave the computer on.</source>
            <translation>Đang cứu phần còn tốt. Có thể mất vài phút; đừng tắt máy.</translation>
        </message>
        <message>
            <source>The desk works again</source>
            <translation>Bàn đã làm việc lại được</translation>
        </message>
        <message>
            <source>Go on   F9</source>
            <translation>Tiếp tục   F9</translation>
        </message>
    </context>
    <context>
        <name>RegisterPage</name>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Tháng</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>Năm</translation>
        </message>
        <message>
            <source>How much of the book</source>
            <translation>Xem bao nhiêu</translation>
        </message>
        <message>
            <source>Nothing was received in this time.</source>
            <translation>Không nhận hồ sơ nào trong thời gian này.</translation>
        </message>
        <message>
            <source>Book of dossiers</source>
            <translation>Sổ theo dõi hồ sơ</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Trước</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Sau</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hôm nay</translation>
        </message>
        <message>
            <source>Print this book</source>
            <translation>In sổ</translation>
        </message>
        <message>
            <source>Save as a table</source>
            <translation>Lưu thành bảng</translation>
        </message>
        <message numerus="yes">
            <source>%n dossiers</source>
            <translation>
                <numerusform>%n hồ sơ</numerusform>
            </translation>
        </message>
        <message>
            <source>The book was sent to {printer}.</source>
            <translation>Sổ đã gửi tới {printer}.</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Ghi vào đâu?</translation>
        </message>
        <message>
            <source>Tables (*.csv *.xlsx)</source>
            <translation>Bảng tính (*.csv *.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>Registering</name>
        <message>
            <source>{code} is noted. F3 finds it; receive it when its papers were looked at.</source>
            <translation>Đã ghi {code}. F3 tìm lại; xem giấy tờ xong thì tiếp nhận.</translation>
        </message>
    </context>
    <context>
        <name>Restoring</name>
        <message>
            <source>Restore from a copy</source>
            <translation>Khôi phục từ bản sao lưu</translation>
        </message>
        <message>
            <source>File of the copy</source>
            <translation>Tệp sao lưu</translation>
        </message>
        <message>
            <source>Passphrase of that time, or the code on the recovery sheet</source>
            <translation>Mật khẩu lúc ấy, hoặc mã trên phiếu khôi phục</translation>
        </message>
        <message>
            <source>Highest number on today's papers (may stay empty)</source>
            <translation>Số cao nhất trên giấy hôm nay (có thể để trống)</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Chọn tệp</translation>
        </message>
        <message>
            <source>Whoever opens a copy with the code of the sheet chooses a new passphrase.</source>
            <translation>Mở bằng mã trên phiếu thì đặt mật khẩu mới.</translation>
        </message>
        <message>
            <source>What was done after the copy was made is not in it. Look at the papers given out since: the highest last number of a dossier's code keeps the program from giving one out twice. Without it numbers go on behind a gap left free.</source>
            <translation>Việc làm sau lúc sao lưu không có trong bản này. Xem giấy đã phát từ lúc ấy: ghi số cuối cao nhất của mã hồ sơ để chương trình không phát lại số đã có. Không ghi thì các số bỏ cách một quãng rồi đi tiếp.</translation>
        </message>
        <message>
            <source>Plug in the USB drive the copies are on, and choose the newest one.</source>
            <translation>Cắm USB có bản sao lưu, rồi chọn bản mới nhất.</translation>
        </message>
        <message>
            <source>1/3  Which copy</source>
            <translation>1/3  Bản sao lưu nào</translation>
        </message>
        <message>
            <source>2/3  What opens it</source>
            <translation>2/3  Mở bằng gì</translation>
        </message>
        <message>
            <source>3/3  Where numbers go on</source>
            <translation>3/3  Các số đi tiếp từ đâu</translation>
        </message>
        <message>
            <source>The desk works again</source>
            <translation>Bàn đã làm việc lại được</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Quay lại</translation>
        </message>
        <message>
            <source>Restore   F9</source>
            <translation>Khôi phục   F9</translation>
        </message>
        <message>
            <source>Go on   F9</source>
            <translation>Tiếp tục   F9</translation>
        </message>
        <message>
            <source>Copies of a desk (*{suffix})</source>
            <translation>Bản sao lưu (*{suffix})</translation>
        </message>
        <message>
            <source>Which copy?</source>
            <translation>Bản sao lưu nào?</translation>
        </message>
        <message>
            <source>Choose the file of a copy; its name ends in {suffix}.</source>
            <translation>Chọn tệp sao lưu; tên tệp có đuôi {suffix}.</translation>
        </message>
        <message>
            <source>Reading the copy …</source>
            <translation>Đang đọc bản sao lưu …</translation>
        </message>
        <message>
            <source>Desk {desk} of {unit}, copied at {when}: {count} entries. Fingerprint {fingerprint}.</source>
            <translation>Bàn {desk} của đơn vị {unit}, sao lưu lúc {when}: {count} dòng. Vân tay {fingerprint}.</translation>
        </message>
        <message>
            <source>Opening the copy and proving all of it …</source>
            <translation>Đang mở thử và kiểm tra toàn bộ bản sao lưu …</translation>
        </message>
        <message>
            <source>The last digits of a code, such as 1042.</source>
            <translation>Ghi các chữ số cuối của mã, ví dụ 1042.</translation>
        </message>
        <message>
            <source>Making the desk of the copy. This may take some minutes; leave the computer on.</source>
            <translation>Đang lập lại bàn từ bản sao lưu. Có thể mất vài phút; đừng tắt máy.</translation>
        </message>
    </context>
    <context>
        <name>ReturnsPage</name>
        <message>
            <source>Scan what goes to the specialists, one receipt after another.</source>
            <translation>Quét lần lượt giấy tiếp nhận của các hồ sơ chuyển chuyên môn.</translation>
        </message>
        <message>
            <source>Say the shelf, then scan the results that came in, one after another.</source>
            <translation>Ghi ngăn, rồi quét lần lượt giấy tiếp nhận của các kết quả vừa về.</translation>
        </message>
        <message>
            <source>Returns</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>To the specialists</source>
            <translation>Chuyển chuyên môn</translation>
        </message>
        <message>
            <source>Results come in</source>
            <translation>Nhận kết quả về</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Trả kết quả</translation>
        </message>
    </context>
    <context>
        <name>RowWords</name>
        <message>
            <source>slot {shelf}, to be fetched</source>
            <translation>ngăn {shelf}, chờ đến lấy</translation>
        </message>
        <message>
            <source>to be fetched</source>
            <translation>chờ đến lấy</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>đã sẵn</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>từ {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n days late</source>
            <translation>
                <numerusform>quá %n ngày</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hours late</source>
            <translation>
                <numerusform>quá %n giờ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes late</source>
            <translation>
                <numerusform>quá %n phút</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScanRound</name>
        <message>
            <source>Receipt of the round</source>
            <translation>Giấy tiếp nhận</translation>
        </message>
        <message>
            <source>Scan a receipt, or type the last four digits and Enter</source>
            <translation>Quét giấy tiếp nhận, hoặc gõ bốn số cuối rồi Enter</translation>
        </message>
        <message>
            <source>Shelf</source>
            <translation>Ngăn</translation>
        </message>
        <message>
            <source>for instance B3</source>
            <translation>ví dụ B3</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Mã</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>Của ai</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>Kết quả quét</translation>
        </message>
        <message>
            <source>Scanned in this round</source>
            <translation>Đã quét trong lượt này</translation>
        </message>
        <message>
            <source>End the round</source>
            <translation>Kết thúc lượt</translation>
        </message>
        <message>
            <source>On which shelf do they lie?</source>
            <translation>Kết quả để ở ngăn nào?</translation>
        </message>
        <message>
            <source>It is in this list already.</source>
            <translation>Hồ sơ này đã có trong danh sách.</translation>
        </message>
        <message>
            <source>The result of {code} came in: {state}.</source>
            <translation>Đã nhận kết quả hồ sơ {code} về: {state}.</translation>
        </message>
        <message>
            <source>{code} went to the specialists.</source>
            <translation>Đã chuyển hồ sơ {code} cho chuyên môn.</translation>
        </message>
        <message numerus="yes">
            <source>%n went</source>
            <translation>
                <numerusform>%n hồ sơ đã chuyển</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n came in</source>
            <translation>
                <numerusform>%n hồ sơ đã nhận về</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n did not</source>
            <translation>
                <numerusform>%n chưa được</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing scanned yet.</source>
            <translation>Chưa quét hồ sơ nào.</translation>
        </message>
        <message>
            <source>The round is over: {count}.</source>
            <translation>Đã kết thúc lượt: {count}.</translation>
        </message>
        <message>
            <source>This is a card: scan the receipt of the dossier.</source>
            <translation>Đây là thẻ căn cước: hãy quét giấy tiếp nhận của hồ sơ.</translation>
        </message>
    </context>
    <context>
        <name>ScannedCards</name>
        <message>
            <source>{name} is on this form already.</source>
            <translation>{name} đã có trên hồ sơ này rồi.</translation>
        </message>
        <message>
            <source>Card read; look again at what is marked.</source>
            <translation>Đã đọc thẻ; xem lại mục được đánh dấu.</translation>
        </message>
        <message>
            <source>Card read: {name}</source>
            <translation>Đã đọc thẻ: {name}</translation>
        </message>
        <message>
            <source>Applies together with them</source>
            <translation>người cùng đứng tên</translation>
        </message>
        <message>
            <source>Submits it for them</source>
            <translation>người nộp thay</translation>
        </message>
        <message>
            <source>Another dossier; this one is put away</source>
            <translation>hồ sơ khác, cất hồ sơ này</translation>
        </message>
        <message>
            <source>{name}: who is this?</source>
            <translation>{name} là ai trong hồ sơ này?</translation>
        </message>
    </context>
    <context>
        <name>Scanner</name>
        <message>
            <source>The scanner on {port} does not answer. See to its cable; it is looked for all the time.</source>
            <translation>Máy quét ở cổng {port} không trả lời. Xem lại dây cắm; chương trình vẫn đang chờ máy quét.</translation>
        </message>
    </context>
    <context>
        <name>SearchPage</name>
        <message>
            <source>Search dossiers</source>
            <translation>Tìm hồ sơ</translation>
        </message>
        <message>
            <source>Name, code, phone, identity number or last 4–6 digits, a day (30/11) …</source>
            <translation>Họ tên, mã, điện thoại, số định danh hay 4–6 số cuối, ngày (30/11) …</translation>
        </message>
        <message>
            <source>Name, code, phone, last 4–6 digits, a day …</source>
            <translation>Họ tên, mã, điện thoại, 4–6 số cuối, ngày …</translation>
        </message>
        <message>
            <source>Dossiers found</source>
            <translation>Hồ sơ tìm thấy</translation>
        </message>
        <message>
            <source>Open the dossier</source>
            <translation>Mở hồ sơ</translation>
        </message>
        <message>
            <source>Hand over the result</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Print this list</source>
            <translation>In danh sách</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Tìm kiếm</translation>
        </message>
        <message>
            <source>Without accents too · scan a receipt or a card</source>
            <translation>Bỏ dấu cũng tìm được · quét giấy hay thẻ</translation>
        </message>
        <message>
            <source>Newest</source>
            <translation>Mới nhất</translation>
        </message>
        <message>
            <source>Received today</source>
            <translation>Nhận hôm nay</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Quá hạn</translation>
        </message>
        <message>
            <source>Waiting to be fetched</source>
            <translation>Chờ trả</translation>
        </message>
        <message>
            <source>To be decided</source>
            <translation>Cần quyết định</translation>
        </message>
        <message>
            <source>At another unit</source>
            <translation>Ở đơn vị khác</translation>
        </message>
        <message>
            <source>No dossier yet. F4 receives the first.</source>
            <translation>Chưa có hồ sơ nào. F4 để nhận hồ sơ đầu tiên.</translation>
        </message>
        <message>
            <source>None here.</source>
            <translation>Không có hồ sơ nào ở đây.</translation>
        </message>
        <message>
            <source>↓ ↑ to choose, Enter opens.</source>
            <translation>↓ ↑ để chọn, Enter để mở.</translation>
        </message>
        <message>
            <source>{day} is no day of the calendar. Type another one, such as 30/11.</source>
            <translation>Lịch không có ngày {day}. Gõ lại, ví dụ 30/11.</translation>
        </message>
        <message>
            <source>Nothing found. Read as: {words}. Fewer words find more; F4 receives a new dossier.</source>
            <translation>Không tìm thấy. Đã đọc là: {words}. Gõ ít chữ hơn sẽ ra nhiều hơn; F4 để nhận hồ sơ mới.</translation>
        </message>
        <message>
            <source>The newest {count}; one more word narrows it down.</source>
            <translation>{count} hồ sơ mới nhất; gõ thêm một chữ để thu hẹp.</translation>
        </message>
        <message numerus="yes">
            <source>%n found. ↓ ↑ to choose, Enter opens.</source>
            <translation>
                <numerusform>Tìm thấy %n. ↓ ↑ để chọn, Enter để mở.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is due on {day}, and nothing was received on it.</source>
            <translation>Ngày {day} không hẹn trả và không nhận hồ sơ nào.</translation>
        </message>
        <message>
            <source>{day}: {due} due, {received} received. ↓ ↑ to choose, Enter opens.</source>
            <translation>{day}: {due} hẹn trả, {received} nhận. ↓ ↑ chọn, Enter mở.</translation>
        </message>
        <message>
            <source>{day}: {due} due, {received} received; here the first {count}.</source>
            <translation>{day}: {due} hẹn trả, {received} nhận; đây là {count} hồ sơ đầu.</translation>
        </message>
        <message>
            <source>The list was sent to {printer}.</source>
            <translation>Danh sách đã gửi tới {printer}.</translation>
        </message>
    </context>
    <context>
        <name>Section</name>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
    </context>
    <context>
        <name>SectionList</name>
        <message>
            <source>not saved yet</source>
            <translation>chưa lưu</translation>
        </message>
    </context>
    <context>
        <name>ServiceCard</name>
        <message>
            <source>Other counters</source>
            <translation>Quầy khác</translation>
        </message>
        <message>
            <source>Counter {number} is free</source>
            <translation>Quầy {number} đang trống</translation>
        </message>
        <message>
            <source>Counter {number} serves</source>
            <translation>Quầy {number} đang phục vụ</translation>
        </message>
        <message numerus="yes">
            <source>%n unfinished intakes: Ctrl+O goes on with one.</source>
            <translation>
                <numerusform>Còn %n hồ sơ gõ dở: Ctrl+O mở lại.</numerusform>
            </translation>
        </message>
        <message>
            <source>Counter {number} called</source>
            <translation>Quầy {number} đang gọi</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n phút</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>usually %n minutes</source>
            <translation>
                <numerusform>thường %n phút</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>called again %n times</source>
            <translation>
                <numerusform>gọi lại %n lần</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n phút</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SetUp</name>
        <message>
            <source>A new desk</source>
            <translation>Lập bàn mới</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Đơn vị</translation>
        </message>
        <message>
            <source>Who this desk belongs to</source>
            <translation>Bàn này của đơn vị nào</translation>
        </message>
        <message>
            <source>As it stands on every receipt. The unit's code is on the national portal.</source>
            <translation>Ghi đúng như trên giấy tiếp nhận. Mã đơn vị xem trên Cổng dịch vụ công.</translation>
        </message>
        <message>
            <source>names and codes</source>
            <translation>tên, mã, đầu giấy</translation>
        </message>
        <message>
            <source>How it works</source>
            <translation>Làm việc thế nào</translation>
        </message>
        <message>
            <source>Due dates are counted in these hours, Monday to Friday; seasons and other queues can be set later.</source>
            <translation>Ngày hẹn tính theo giờ này, thứ Hai đến thứ Sáu; giờ theo mùa và hàng khác đặt sau cũng được.</translation>
        </message>
        <message>
            <source>Hours and rules</source>
            <translation>Giờ và cách tính</translation>
        </message>
        <message>
            <source>due dates, queue, form</source>
            <translation>ngày hẹn, hàng đợi, mẫu</translation>
        </message>
        <message>
            <source>Where the paper books stand</source>
            <translation>Sổ giấy đang đến đâu</translation>
        </message>
        <message>
            <source>The program goes on behind the last numbers on paper. Leave empty to begin at 1.</source>
            <translation>Chương trình đánh số tiếp theo sổ giấy. Để trống thì bắt đầu từ 1.</translation>
        </message>
        <message>
            <source>Paper books</source>
            <translation>Sổ giấy đang dùng</translation>
        </message>
        <message>
            <source>numbers in use, printer</source>
            <translation>đánh số tiếp, máy in</translation>
        </message>
        <message>
            <source>Who works here</source>
            <translation>Ai làm ở đây</translation>
        </message>
        <message>
            <source>The passphrase protects every dossier on this computer. Write it down and lock it away: forgotten, only the recovery sheet opens the desk.</source>
            <translation>Mật khẩu bảo vệ mọi hồ sơ trên máy này. Ghi ra giấy và cất khóa: quên thì chỉ phiếu khôi phục mở được.</translation>
        </message>
        <message>
            <source>Clerk, passphrase</source>
            <translation>Cán bộ, mật khẩu</translation>
        </message>
        <message>
            <source>who sits here</source>
            <translation>ai ngồi ở đây</translation>
        </message>
        <message>
            <source>Four steps, some four minutes. What is wrong is put right later, in Settings.</source>
            <translation>Bốn bước, chừng bốn phút. Sai thì sửa lại sau, trong Cài đặt.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Quay lại</translation>
        </message>
        <message>
            <source>next field</source>
            <translation>ô tiếp theo</translation>
        </message>
        <message>
            <source>So the receipt will look</source>
            <translation>Giấy tiếp nhận sẽ ra như thế này</translation>
        </message>
        <message>
            <source>Drawn as on A5; two copies go on one A4 as long as nothing else is chosen. Every line of the head can be changed in Settings.</source>
            <translation>Vẽ theo khổ A5; chưa chọn khác thì in hai liên trên một tờ A4. Các dòng ở đầu giấy sửa được trong Cài đặt.</translation>
        </message>
        <message>
            <source>Make the desk</source>
            <translation>Lập bàn</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Tiếp</translation>
        </message>
        <message>
            <source>Practise first, on made-up data</source>
            <translation>Tập trước, trên dữ liệu giả</translation>
        </message>
        <message>
            <source>Step {number} of {count}</source>
            <translation>Bước {number} trên {count}</translation>
        </message>
        <message>
            <source>Restore from a copy</source>
            <translation>Khôi phục từ bản sao lưu</translation>
        </message>
        <message>
            <source>Without a name no receipt says who received the dossier.</source>
            <translation>Chưa ghi tên cán bộ: giấy tiếp nhận sẽ không có tên người nhận.</translation>
        </message>
        <message>
            <source>Without a passphrase whoever turns this computer on reads every dossier.</source>
            <translation>Chưa đặt mật khẩu: ai bật máy này cũng đọc được mọi hồ sơ.</translation>
        </message>
        <message>
            <source>F9 again leaves it so; both can be set later.</source>
            <translation>F9 lần nữa để vẫn làm như vậy; sau này đặt trong Cài đặt.</translation>
        </message>
        <message>
            <source>Making a practice office …</source>
            <translation>Đang tạo bàn tập huấn …</translation>
        </message>
    </context>
    <context>
        <name>SettingsSide</name>
        <message>
            <source>Leave the changes</source>
            <translation>Bỏ thay đổi</translation>
        </message>
        <message>
            <source>Not saved yet in: {sections}.</source>
            <translation>Còn chưa lưu ở: {sections}.</translation>
        </message>
        <message numerus="yes">
            <source>%n changed: {names}.</source>
            <translation>
                <numerusform>Đã đổi %n: {names}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SheetCard</name>
        <message>
            <source>One sheet of paper opens the desk and every copy of it when the passphrase is forgotten or the clerk who knew it is gone. Lock it away.</source>
            <translation>Một tờ giấy mở được bàn và mọi bản sao lưu khi quên mật khẩu hoặc người giữ mật khẩu đã nghỉ. Cất vào tủ khóa.</translation>
        </message>
        <message>
            <source>Passphrase of this desk (for its first sheet)</source>
            <translation>Mật khẩu của bàn này (cho phiếu đầu tiên)</translation>
        </message>
        <message>
            <source>Print the recovery sheet</source>
            <translation>In phiếu khôi phục</translation>
        </message>
        <message>
            <source>Recovery sheet as PDF</source>
            <translation>Ghi phiếu ra tệp PDF</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Phiếu khôi phục</translation>
        </message>
        <message>
            <source>Fingerprint of this desk: {digits}</source>
            <translation>Vân tay của bàn này: {digits}</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Ghi vào đâu?</translation>
        </message>
        <message>
            <source>The recovery sheet was sent to {printer}. Lock it away.</source>
            <translation>Đã gửi phiếu khôi phục đến {printer}. Cất vào tủ khóa.</translation>
        </message>
        <message>
            <source>The recovery sheet is written to {path}. Print it, lock it away, then delete the file.</source>
            <translation>Đã ghi phiếu khôi phục ra {path}. In ra giấy, cất vào tủ khóa, rồi xóa tệp.</translation>
        </message>
    </context>
    <context>
        <name>SheetOffer</name>
        <message>
            <source>The recovery sheet</source>
            <translation>Phiếu khôi phục</translation>
        </message>
        <message>
            <source>The desk is made. One sheet of paper opens it, and every copy of it, when the passphrase is forgotten or the clerk who knew it is gone. Print it now, let two people see it, and lock it away: whoever has it can read every dossier.</source>
            <translation>Bàn đã lập xong. Một tờ giấy mở được bàn và mọi bản sao lưu khi quên mật khẩu hoặc người giữ mật khẩu đã nghỉ. In ngay, cho hai người cùng biết, rồi cất vào tủ khóa: ai cầm tờ này đọc được mọi hồ sơ.</translation>
        </message>
        <message>
            <source>Print it on {printer}</source>
            <translation>In ra {printer}</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Ghi ra tệp PDF</translation>
        </message>
        <message>
            <source>Later (Settings → Passphrase, sheet)</source>
            <translation>Để sau (Cài đặt → Mật khẩu, phiếu)</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Ghi vào đâu?</translation>
        </message>
        <message>
            <source>Sent to {printer}. Take the sheet out and lock it away.</source>
            <translation>Đã gửi đến {printer}. Lấy phiếu ra và cất vào tủ khóa.</translation>
        </message>
        <message>
            <source>Written to {path}. Print it, lock the paper away, then delete the file.</source>
            <translation>Đã ghi ra {path}. In ra giấy, cất vào tủ khóa, rồi xóa tệp.</translation>
        </message>
        <message>
            <source>Go on   F9</source>
            <translation>Tiếp tục   F9</translation>
        </message>
    </context>
    <context>
        <name>Slots</name>
        <message>
            <source>READY</source>
            <translation>CÓ KẾT QUẢ</translation>
        </message>
        <message>
            <source>Fetch from slot</source>
            <translation>Lấy ở ngăn</translation>
        </message>
    </context>
    <context>
        <name>StepMark</name>
        <message>
            <source>Step {number}, done</source>
            <translation>Bước {number}, xong</translation>
        </message>
        <message>
            <source>Step {number}</source>
            <translation>Bước {number}</translation>
        </message>
    </context>
    <context>
        <name>TakeBack</name>
        <message>
            <source>Why was it a mistake?</source>
            <translation>Nhầm vì sao?</translation>
        </message>
        <message>
            <source>F9 voids {code} and receives this one. Take the old receipt back. Ctrl+N: leave it.</source>
            <translation>F9 hủy {code}, nhận hồ sơ này. Thu lại giấy cũ. Ctrl+N: giữ nguyên.</translation>
        </message>
        <message>
            <source>received again</source>
            <translation>nhận lại</translation>
        </message>
        <message>
            <source>wrong procedure, received again</source>
            <translation>nhầm thủ tục, nhận lại</translation>
        </message>
        <message>
            <source>The receipt was handed over: write why it is taken back.</source>
            <translation>Giấy đã giao: ghi lý do thu lại.</translation>
        </message>
    </context>
    <context>
        <name>TimeLeft</name>
        <message>
            <source>Result due</source>
            <translation>Hẹn trả kết quả</translation>
        </message>
        <message>
            <source>overdue by {days} days {hours} hours</source>
            <translation>quá hạn {days} ngày {hours} giờ</translation>
        </message>
        <message>
            <source>{days} days {hours} hours left</source>
            <translation>còn {days} ngày {hours} giờ</translation>
        </message>
        <message>
            <source>overdue by {days} days</source>
            <translation>quá hạn {days} ngày</translation>
        </message>
        <message>
            <source>{days} days left</source>
            <translation>còn {days} ngày</translation>
        </message>
        <message>
            <source>overdue by {hours} hours</source>
            <translation>quá hạn {hours} giờ</translation>
        </message>
        <message>
            <source>{hours} hours left</source>
            <translation>còn {hours} giờ</translation>
        </message>
        <message>
            <source>overdue by {minutes} minutes</source>
            <translation>quá hạn {minutes} phút</translation>
        </message>
        <message>
            <source>{minutes} minutes left</source>
            <translation>còn {minutes} phút</translation>
        </message>
        <message>
            <source>Due {due}</source>
            <translation>Hẹn {due}</translation>
        </message>
        <message>
            <source> (by law {law})</source>
            <translation> (theo luật {law})</translation>
        </message>
    </context>
    <context>
        <name>Toggle</name>
        <message>
            <source>on</source>
            <translation>bật</translation>
        </message>
        <message>
            <source>off</source>
            <translation>tắt</translation>
        </message>
    </context>
    <context>
        <name>Troubles</name>
        <message>
            <source>To the devices</source>
            <translation>Đến máy in</translation>
        </message>
        <message>
            <source>No paper comes out of the printer</source>
            <translation>Máy in không ra giấy</translation>
        </message>
        <message>
            <source>The dossier is received all the same; nothing is lost.</source>
            <translation>Hồ sơ vẫn đã được nhận, không mất gì.</translation>
        </message>
        <message>
            <source>Look whether the printer has power and paper, and whether its cable sits.</source>
            <translation>Xem máy in có điện, có giấy, dây cắm chặt chưa.</translation>
        </message>
        <message>
            <source>Then print again: Ctrl+P on the dossier. Or choose another printer in the settings.</source>
            <translation>Rồi in lại: Ctrl+P ở hồ sơ. Hoặc chọn máy in khác trong Cài đặt.</translation>
        </message>
        <message>
            <source>The scanner does not take a card, or odd letters come</source>
            <translation>Quét thẻ không nhận, hoặc ra chữ lạ</translation>
        </message>
        <message>
            <source>Turn the Vietnamese input method (Unikey) off, then scan again.</source>
            <translation>Tắt bộ gõ tiếng Việt (Unikey) rồi quét lại.</translation>
        </message>
        <message>
            <source>Look whether its cable sits. Try it in the settings: “Try a scan”.</source>
            <translation>Xem dây cắm chặt chưa. Thử trong Cài đặt: “Quét thử”.</translation>
        </message>
        <message>
            <source>Everything can be typed meanwhile.</source>
            <translation>Trong lúc đó gõ tay được mọi thứ.</translation>
        </message>
        <message>
            <source>print again twice receipt jam toner</source>
            <translation>in giấy hẹn in lại in hai lần in trùng hai bản kẹt giấy hết mực hết giấy chưa in</translation>
        </message>
        <message>
            <source>No ticket printer: numbers by hand</source>
            <translation>Không có máy in phiếu: ghi số bằng tay</translation>
        </message>
        <message>
            <source>“Give a number” (N) shows the number: write it on a slip of paper.</source>
            <translation>“Phát số” (N) hiện số lên màn hình: chép số ấy ra giấy.</translation>
        </message>
        <message>
            <source>F2 calls as ever. A slip with that number is all a person needs.</source>
            <translation>F2 gọi như thường. Người dân chỉ cần mẩu giấy có số ấy.</translation>
        </message>
        <message>
            <source>slip ticket printer write paper</source>
            <translation>phiếu số viết tay chép giấy</translation>
        </message>
        <message>
            <source>QR identity card reader unikey letters marks</source>
            <translation>căn cước CCCD mã QR máy đọc unikey vân lỗi chữ mất dấu sai dấu bộ gõ</translation>
        </message>
        <message>
            <source>The letters are too small</source>
            <translation>Chữ nhỏ quá</translation>
        </message>
        <message>
            <source>Choose a larger text size; every page still fits.</source>
            <translation>Chọn cỡ chữ to hơn; trang nào cũng vẫn vừa.</translation>
        </message>
        <message>
            <source>To the text size</source>
            <translation>Đến cỡ chữ</translation>
        </message>
        <message>
            <source>font size big eyes language</source>
            <translation>cỡ chữ to mắt tiếng Anh ngôn ngữ</translation>
        </message>
        <message>
            <source>The power went</source>
            <translation>Mất điện</translation>
        </message>
        <message>
            <source>What was written is kept, and what you were typing comes back with the window.</source>
            <translation>Việc đã ghi không mất; hồ sơ đang gõ dở mở lại vẫn còn.</translation>
        </message>
        <message>
            <source>On battery work goes on; at 15 % the program offers to stop safely (F10).</source>
            <translation>Chạy pin vẫn làm tiếp được; còn 15 % thì chương trình đề nghị dừng an toàn (F10).</translation>
        </message>
        <message>
            <source>Look at the last paper: was it printed before the power went? Ctrl+P prints it again.</source>
            <translation>Xem giấy cuối đã in ra chưa. Chưa thì Ctrl+P in lại.</translation>
        </message>
        <message>
            <source>To the intake</source>
            <translation>Đến Tiếp nhận</translation>
        </message>
        <message>
            <source>battery electricity outage off</source>
            <translation>pin điện sập nguồn tắt máy</translation>
        </message>
        <message>
            <source>The passphrase is forgotten</source>
            <translation>Quên mật khẩu</translation>
        </message>
        <message>
            <source>The code on the recovery sheet opens the desk: type it where the passphrase is asked for.</source>
            <translation>Mã trên phiếu khôi phục mở được bàn: gõ mã vào chỗ hỏi mật khẩu.</translation>
        </message>
        <message>
            <source>Then set a new passphrase in the settings, and lock the sheet away again.</source>
            <translation>Rồi đổi mật khẩu mới trong Cài đặt và cất lại phiếu vào tủ khóa.</translation>
        </message>
        <message>
            <source>To the passphrase</source>
            <translation>Đến mật khẩu</translation>
        </message>
        <message>
            <source>password locked recovery sheet</source>
            <translation>khóa phiếu khôi phục không mở được</translation>
        </message>
        <message>
            <source>Day or hour is wrong</source>
            <translation>Sai ngày giờ</translation>
        </message>
        <message>
            <source>The program asks by itself: type the time from a phone and press Enter.</source>
            <translation>Chương trình tự hỏi: gõ giờ xem trên điện thoại rồi Enter.</translation>
        </message>
        <message>
            <source>Is the computer right, press F8. Written entries are never dated back.</source>
            <translation>Giờ máy đúng thì bấm F8. Việc đã ghi không bao giờ bị lùi ngày.</translation>
        </message>
        <message>
            <source>To the day</source>
            <translation>Đến Ngày</translation>
        </message>
        <message>
            <source>clock time date</source>
            <translation>đồng hồ lịch giờ máy</translation>
        </message>
        <message>
            <source>The hub does not answer</source>
            <translation>Không nối được máy chủ</translation>
        </message>
        <message>
            <source>Work on: everything is kept here and sent when the hub answers again.</source>
            <translation>Cứ làm việc: mọi việc lưu ở đây, máy chủ trả lời thì gửi tiếp.</translation>
        </message>
        <message>
            <source>Look whether the network cable sits. Without a network a USB drive carries it.</source>
            <translation>Xem dây mạng cắm chặt chưa. Không có mạng thì mang bằng USB.</translation>
        </message>
        <message>
            <source>To the hub</source>
            <translation>Đến máy chủ</translation>
        </message>
        <message>
            <source>network internet connection unsent sending for ever</source>
            <translation>mạng internet chưa gửi gửi mãi không được kết nối mất mạng rớt mạng</translation>
        </message>
        <message>
            <source>Then “Copy now”: the copy is proven before it counts.</source>
            <translation>Rồi bấm “Sao lưu ngay”: bản sao được mở thử mới tính.</translation>
        </message>
        <message>
            <source>backup USB disk computer broken lost data restore</source>
            <translation>USB ổ đĩa hỏng máy hỏng máy tính mất dữ liệu khôi phục</translation>
        </message>
        <message>
            <source>There is no new copy</source>
            <translation>Chưa có bản sao lưu mới</translation>
        </message>
        <message>
            <source>Plug a USB drive in and choose a folder there.</source>
            <translation>Cắm USB và chọn một thư mục ở đó.</translation>
        </message>
        <message>
            <source>To the copies</source>
            <translation>Đến bản sao</translation>
        </message>
        <message>
            <source>To the queue</source>
            <translation>Đến Hàng đợi</translation>
        </message>
    </context>
    <context>
        <name>UnitSection</name>
        <message>
            <source>They stand on every paper from the next one on; what is printed stays.</source>
            <translation>Có trên mọi giấy từ tờ sau; giấy đã in giữ nguyên.</translation>
        </message>
        <message>
            <source>What a setting rests on stands beneath it; “chưa đối chiếu bản gốc” means that nobody here has seen that text.</source>
            <translation>Dưới mỗi mục có ghi căn cứ; “chưa đối chiếu bản gốc” nghĩa là chưa xem được văn bản đó.</translation>
        </message>
        <message>
            <source>Names on papers</source>
            <translation>Tên và đầu giấy</translation>
        </message>
        <message>
            <source>The receipt</source>
            <translation>Giấy tiếp nhận</translation>
        </message>
        <message>
            <source>How due dates are counted</source>
            <translation>Cách tính ngày hẹn</translation>
        </message>
        <message>
            <source>Locking</source>
            <translation>Tự khóa</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Đơn vị</translation>
        </message>
        <message>
            <source>Parent body</source>
            <translation>Cơ quan cấp trên</translation>
        </message>
        <message>
            <source>Place, as dates begin with it</source>
            <translation>Địa danh (ghi trước ngày tháng)</translation>
        </message>
        <message>
            <source>Department on papers</source>
            <translation>Tên bộ phận trên giấy</translation>
        </message>
        <message>
            <source>Upper line of the head (empty: the form's)</source>
            <translation>Dòng trên ở đầu giấy (trống: theo mẫu)</translation>
        </message>
        <message>
            <source>Lower line of the head (empty: the form's)</source>
            <translation>Dòng dưới ở đầu giấy (trống: theo mẫu)</translation>
        </message>
        <message>
            <source>two copies on one A4</source>
            <translation>hai liên trên một tờ A4</translation>
        </message>
        <message>
            <source>A5, a sheet a copy</source>
            <translation>A5, mỗi liên một tờ</translation>
        </message>
        <message>
            <source>A4, a sheet a copy</source>
            <translation>A4, mỗi liên một tờ</translation>
        </message>
        <message>
            <source>end of office hours</source>
            <translation>hết giờ làm việc</translation>
        </message>
        <message>
            <source>hour of receipt</source>
            <translation>đúng giờ nhận</translation>
        </message>
        <message>
            <source>Sign behind a receipt's number (empty: the form's)</source>
            <translation>Ký hiệu sau số giấy (để trống: theo mẫu)</translation>
        </message>
        <message>
            <source>Form set</source>
            <translation>Bộ mẫu</translation>
        </message>
        <message>
            <source>Paper of the receipt</source>
            <translation>Khổ giấy tiếp nhận</translation>
        </message>
        <message>
            <source>Printed hour</source>
            <translation>Giờ in trên giấy</translation>
        </message>
        <message>
            <source>How the citizen looks a dossier up</source>
            <translation>Cách công dân tra cứu hồ sơ</translation>
        </message>
        <message>
            <source>Clerk named where nobody else is</source>
            <translation>Cán bộ ghi tên khi không nêu ai khác</translation>
        </message>
        <message>
            <source>Island, border or mountain commune: days more by law</source>
            <translation>Xã đảo, biên giới, miền núi (luật cho thêm ngày)</translation>
        </message>
        <message>
            <source>Received after hours: counted from the next morning</source>
            <translation>Nhận sau giờ thì tính từ sáng hôm sau</translation>
        </message>
        <message>
            <source>never</source>
            <translation>không bao giờ</translation>
        </message>
        <message>
            <source>With a passphrase: lock when nobody is there</source>
            <translation>Có mật khẩu: tự khóa khi không có ai</translation>
        </message>
        <message numerus="yes">
            <source>after %n minutes</source>
            <translation>
                <numerusform>sau %n phút</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n settings saved.</source>
            <translation>
                <numerusform>Đã lưu %n cài đặt.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Unlocking</name>
        <message>
            <source>One-stop counter</source>
            <translation>Một cửa</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Mật khẩu</translation>
        </message>
        <message>
            <source>This desk is locked. Nothing that was being typed is lost.</source>
            <translation>Bàn đang khóa. Việc đang gõ vẫn còn nguyên.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Mở khóa</translation>
        </message>
        <message>
            <source>A letter with a Vietnamese mark was typed. If the passphrase has none, turn Unikey off and type it again.</source>
            <translation>Vừa gõ ra chữ có dấu. Mật khẩu không dấu thì tắt Unikey rồi gõ lại.</translation>
        </message>
        <message>
            <source>Passphrase of this desk</source>
            <translation>Mật khẩu của bàn này</translation>
        </message>
        <message>
            <source>Forgotten? The code on the recovery sheet opens it too.</source>
            <translation>Quên mật khẩu? Mã trên phiếu khôi phục cũng mở được.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Quay lại</translation>
        </message>
    </context>
    <context>
        <name>Way</name>
        <message>
            <source>Filed on the portal</source>
            <translation>Nộp trên cổng</translation>
        </message>
        <message>
            <source>Received at counter {desk}</source>
            <translation>Quầy {desk} nhận</translation>
        </message>
        <message>
            <source>Being worked on</source>
            <translation>Đang giải quyết</translation>
        </message>
        <message>
            <source>slot {shelf}</source>
            <translation>ngăn {shelf}</translation>
        </message>
        <message>
            <source>Result here</source>
            <translation>Có kết quả</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Đã trả</translation>
        </message>
        <message>
            <source>by {when}</source>
            <translation>hẹn {when}</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Trả kết quả</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Dừng xử lý</translation>
        </message>
        <message>
            <source>Not received</source>
            <translation>Không tiếp nhận</translation>
        </message>
    </context>
    <context>
        <name>WayBack</name>
        <message>
            <source>Only look up</source>
            <translation>Chỉ xem và tra cứu</translation>
        </message>
        <message>
            <source>Search, dates, the book and further copies of printed papers go on; nothing is written.</source>
            <translation>Tìm hồ sơ, xem ngày hẹn, xem sổ, in lại giấy đã in vẫn được; không ghi thêm gì.</translation>
        </message>
        <message>
            <source>Save the data and work on</source>
            <translation>Cứu dữ liệu và làm việc tiếp</translation>
        </message>
        <message>
            <source>What is whole goes on; the damaged files stay as they are beside it. Nothing is thrown away.</source>
            <translation>Phần còn tốt được giữ và làm việc tiếp; tệp hỏng để nguyên bên cạnh, không bỏ đi gì.</translation>
        </message>
        <message>
            <source>Restore from a copy</source>
            <translation>Khôi phục từ bản sao lưu</translation>
        </message>
        <message>
            <source>From a USB drive or another disk; the damaged files stay as they are beside it.</source>
            <translation>Từ USB hoặc ổ đĩa khác; tệp hỏng để nguyên bên cạnh.</translation>
        </message>
    </context>
    <context>
        <name>WeekChart</name>
        <message>
            <source>Mon</source>
            <translation>T2</translation>
        </message>
        <message>
            <source>Tue</source>
            <translation>T3</translation>
        </message>
        <message>
            <source>Wed</source>
            <translation>T4</translation>
        </message>
        <message>
            <source>Thu</source>
            <translation>T5</translation>
        </message>
        <message>
            <source>Fri</source>
            <translation>T6</translation>
        </message>
        <message>
            <source>Sat</source>
            <translation>T7</translation>
        </message>
        <message>
            <source>Sun</source>
            <translation>CN</translation>
        </message>
        <message>
            <source>One week: {days}</source>
            <translation>Một tuần: {days}</translation>
        </message>
        <message>
            <source>{day}: received {received}, handed over {returned}</source>
            <translation>{day}: nhận {received}, trả {returned}</translation>
        </message>
        <message>
            <source>holiday</source>
            <translation>nghỉ lễ</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>nghỉ</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hôm nay</translation>
        </message>
    </context>
    <context>
        <name>WhichUnfinished</name>
        <message numerus="yes">
            <source>%n older ones</source>
            <translation>
                <numerusform>%n hồ sơ cũ hơn</numerusform>
            </translation>
        </message>
        <message>
            <source>Go on with which one?</source>
            <translation>Làm tiếp hồ sơ nào?</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>chưa có tên</translation>
        </message>
    </context>
    <context>
        <name>WorkTroubles</name>
        <message>
            <source>To the queue</source>
            <translation>Đến Hàng đợi</translation>
        </message>
        <message>
            <source>The wrong number was called</source>
            <translation>Gọi nhầm số</translation>
        </message>
        <message>
            <source>Z takes the call back for five seconds.</source>
            <translation>Bấm Z trong 5 giây để lấy lại lần gọi.</translation>
        </message>
        <message>
            <source>Later: R calls again, V notes that nobody came.</source>
            <translation>Muộn hơn: R gọi lại, V ghi vắng.</translation>
        </message>
        <message>
            <source>ticket call back</source>
            <translation>phiếu số hàng đợi lấy lại</translation>
        </message>
        <message>
            <source>Somebody called does not come, or comes back late</source>
            <translation>Gọi mà không thấy người, hoặc quay lại muộn</translation>
        </message>
        <message>
            <source>R calls again; “Not here” (V) puts the number aside.</source>
            <translation>R gọi lại; “Vắng” (V) để số ấy sang bên.</translation>
        </message>
        <message>
            <source>Comes the person later: choose the number, then “Is back” (T).</source>
            <translation>Người đó đến sau: chọn số ấy rồi “Đã quay lại” (T).</translation>
        </message>
        <message>
            <source>absent missed waiting ticket</source>
            <translation>vắng mặt không có mặt đi vắng lỡ lượt phiếu số đến muộn bỏ qua</translation>
        </message>
        <message>
            <source>To the intake</source>
            <translation>Đến Tiếp nhận</translation>
        </message>
        <message>
            <source>Something is typed, and somebody else comes first</source>
            <translation>Đang gõ dở mà phải làm cho người khác</translation>
        </message>
        <message>
            <source>Ctrl+N puts it away; nothing of it is lost.</source>
            <translation>Ctrl+N cất đi, không mất gì.</translation>
        </message>
        <message>
            <source>Ctrl+O fetches it back, today or later.</source>
            <translation>Ctrl+O mở lại, hôm nay hay hôm khác đều được.</translation>
        </message>
        <message>
            <source>put away later unfinished draft lost typed</source>
            <translation>cất đi cất tạm để sau gõ dở hồ sơ dở dang nháp mất chữ đã gõ</translation>
        </message>
        <message>
            <source>A paper is missing</source>
            <translation>Thiếu giấy tờ, cần bổ sung</translation>
        </message>
        <message>
            <source>Stand on the paper and press minus: the page says what to do.</source>
            <translation>Đứng ở dòng giấy ấy, bấm phím trừ: trang nói việc cần làm.</translation>
        </message>
        <message>
            <source>Comes the paper later, the dossier is taken in then; its date counts from there.</source>
            <translation>Có đủ giấy thì nhận hồ sơ khi đó; ngày hẹn tính từ lúc ấy.</translation>
        </message>
        <message>
            <source>supplement incomplete documents lack</source>
            <translation>bổ sung thiếu hồ sơ không đủ thành phần</translation>
        </message>
        <message>
            <source>One person hands in several dossiers</source>
            <translation>Một người nộp nhiều hồ sơ, nộp hộ</translation>
        </message>
        <message>
            <source>After the first one, Ctrl+D begins the next for the same person.</source>
            <translation>Nhận xong hồ sơ đầu, Ctrl+D làm tiếp cho chính người ấy.</translation>
        </message>
        <message>
            <source>Hands somebody in for others, say who on the intake; by what right, stands beside.</source>
            <translation>Nộp hộ người khác thì ghi người nộp thay ở Tiếp nhận, kèm theo quyền gì.</translation>
        </message>
        <message>
            <source>neighbour family authorised several many</source>
            <translation>hàng xóm gia đình ủy quyền nhiều bộ nộp thay</translation>
        </message>
        <message>
            <source>The fee is wrong</source>
            <translation>Sai lệ phí</translation>
        </message>
        <message>
            <source>Before F9: Ctrl+F opens the fees; Shift+F9 notes them as paid in cash.</source>
            <translation>Trước khi bấm F9: Ctrl+F mở lệ phí; Shift+F9 là đã thu tiền mặt.</translation>
        </message>
        <message>
            <source>Right behind the intake Ctrl+Z receives the dossier anew with the right fee.</source>
            <translation>Ngay sau khi nhận: Ctrl+Z để nhận lại với lệ phí đúng.</translation>
        </message>
        <message>
            <source>money fees charge paid cash</source>
            <translation>tiền phí thu tiền biên lai thu nhầm tiền mặt</translation>
        </message>
        <message>
            <source>To the dossier</source>
            <translation>Đến Hồ sơ</translation>
        </message>
        <message>
            <source>The wrong procedure was received</source>
            <translation>Nhận nhầm thủ tục</translation>
        </message>
        <message>
            <source>Right behind the intake Ctrl+Z receives the right one in its place.</source>
            <translation>Ngay sau khi nhận: Ctrl+Z để nhận hồ sơ đúng thay vào.</translation>
        </message>
        <message>
            <source>Later: on the dossier “Entered by mistake: void” (9), then F4 receives the right one.</source>
            <translation>Muộn hơn: ở hồ sơ bấm “Nhập nhầm: hủy” (9), rồi F4 nhận hồ sơ đúng.</translation>
        </message>
        <message>
            <source>mistake correct delete void</source>
            <translation>sửa nhầm xóa hủy hồ sơ nhập nhầm</translation>
        </message>
        <message>
            <source>A name or number on the receipt is wrong</source>
            <translation>Sai tên, sai số trên giấy tiếp nhận</translation>
        </message>
        <message>
            <source>Right behind the intake the digits 1 to 3 correct a line; the receipt is printed anew.</source>
            <translation>Ngay sau khi nhận: phím 1 đến 3 sửa một dòng, giấy in lại.</translation>
        </message>
        <message>
            <source>Later: open the dossier, “Correct a field” (7); then Ctrl+P prints the receipt.</source>
            <translation>Muộn hơn: mở hồ sơ, bấm “Đính chính” (7); rồi Ctrl+P in lại giấy.</translation>
        </message>
        <message>
            <source>mistake spelling correct receipt</source>
            <translation>sửa chính tả giấy hẹn nhầm</translation>
        </message>
        <message>
            <source>A step was done by mistake</source>
            <translation>Bấm nhầm, làm nhầm một bước</translation>
        </message>
        <message>
            <source>Z takes it back for ten seconds.</source>
            <translation>Trong 10 giây: Z lấy lại.</translation>
        </message>
        <message>
            <source>Later: open the dossier, “Take the last step back” (Z), and say why.</source>
            <translation>Muộn hơn: mở hồ sơ, bấm “Rút lại bước sau cùng” (Z), ghi lý do.</translation>
        </message>
        <message>
            <source>undo mistake pressed wrong back</source>
            <translation>rút lại lấy lại hoàn tác chuyển nhầm dừng nhầm</translation>
        </message>
        <message>
            <source>The person lost the receipt</source>
            <translation>Người dân mất giấy hẹn</translation>
        </message>
        <message>
            <source>Search by name, or by the last digits of the identity number.</source>
            <translation>Tìm theo tên, hoặc mấy số cuối căn cước.</translation>
        </message>
        <message>
            <source>Open the dossier; Ctrl+P prints the receipt again, marked as a copy.</source>
            <translation>Mở hồ sơ; Ctrl+P in lại giấy, có ghi là bản in lại.</translation>
        </message>
        <message>
            <source>To the search</source>
            <translation>Đến Tìm kiếm</translation>
        </message>
        <message>
            <source>lost paper find print again</source>
            <translation>mất giấy tìm hồ sơ không thấy không tìm được in lại</translation>
        </message>
        <message>
            <source>Two desks worked on one dossier, or a code stands on two</source>
            <translation>Hai bàn cùng làm một hồ sơ, hoặc trùng mã</translation>
        </message>
        <message>
            <source>Nothing is lost: both sides are kept until somebody decides.</source>
            <translation>Không mất gì: cả hai bên đều được giữ, chờ người quyết định.</translation>
        </message>
        <message>
            <source>In the search choose “To be decided” and open it: it shows both sides.</source>
            <translation>Ở Tìm kiếm chọn “Cần quyết định” rồi mở hồ sơ: có đủ hai bên.</translation>
        </message>
        <message>
            <source>twice same number double conflict</source>
            <translation>trùng số hai hồ sơ trùng mã khác nhau</translation>
        </message>
        <message>
            <source>A result was handed to the wrong person</source>
            <translation>Trả nhầm kết quả, trả nhầm người</translation>
        </message>
        <message>
            <source>Later: F6 opens the dossier; “Take the last step back” (Z), and say why.</source>
            <translation>Muộn hơn: F6 mở hồ sơ, bấm “Rút lại bước sau cùng” (Z), ghi lý do.</translation>
        </message>
        <message>
            <source>To the returns</source>
            <translation>Đến Trả kết quả</translation>
        </message>
        <message>
            <source>returned mistake undo</source>
            <translation>đưa nhầm trao nhầm lấy lại</translation>
        </message>
        <message>
            <source>Somebody else fetches the result</source>
            <translation>Người khác đến nhận thay</translation>
        </message>
        <message>
            <source>Type who it is in “Who collects (empty: the owner)”, and by what right.</source>
            <translation>Gõ tên vào “Người nhận (để trống: chủ hồ sơ)” và theo quyền gì.</translation>
        </message>
        <message>
            <source>Their card can be scanned: it fills the name.</source>
            <translation>Quét thẻ của họ thì tên tự điền.</translation>
        </message>
        <message>
            <source>authorised family proxy collector</source>
            <translation>ủy quyền người nhà lấy hộ nhận hộ nhận thay</translation>
        </message>
        <message>
            <source>Nobody fetches a result</source>
            <translation>Kết quả không ai đến lấy</translation>
        </message>
        <message>
            <source>The day's page, 8: all that are ready for over three days, to be called.</source>
            <translation>Ở trang Ngày bấm 8: những hồ sơ xong quá 3 ngày, cần gọi.</translation>
        </message>
        <message>
            <source>To the day</source>
            <translation>Đến Ngày</translation>
        </message>
        <message>
            <source>waiting old uncollected phone</source>
            <translation>chưa lấy lâu gọi điện nhắn phát loa</translation>
        </message>
        <message>
            <source>A dossier is late</source>
            <translation>Hồ sơ trễ hẹn, quá hạn</translation>
        </message>
        <message>
            <source>The day's page, 1: what is overdue, the most urgent first.</source>
            <translation>Ở trang Ngày bấm 1: hồ sơ quá hạn, gấp nhất ở trên.</translation>
        </message>
        <message>
            <source>Print the list with Ctrl+P and ask whoever has it.</source>
            <translation>Ctrl+P in danh sách để hỏi người đang giữ hồ sơ.</translation>
        </message>
        <message>
            <source>overdue extend due date late</source>
            <translation>gia hạn sai ngày hẹn chậm trễ</translation>
        </message>
        <message>
            <source>A due date falls on a day off</source>
            <translation>Ngày hẹn rơi vào ngày nghỉ</translation>
        </message>
        <message>
            <source>Write the day off into the calendar; new dossiers are counted by it.</source>
            <translation>Ghi ngày nghỉ vào lịch; hồ sơ mới tính theo lịch đó.</translation>
        </message>
        <message>
            <source>Dates that were promised stay, as the receipt says them.</source>
            <translation>Ngày đã hẹn thì giữ nguyên như trên giấy.</translation>
        </message>
        <message>
            <source>To the calendar</source>
            <translation>Đến lịch nghỉ</translation>
        </message>
        <message>
            <source>holiday storm closed Saturday</source>
            <translation>bão biển động nghỉ lễ tết thứ bảy đóng cửa</translation>
        </message>
        <message>
            <source>The day before was not closed</source>
            <translation>Quên đóng ngày</translation>
        </message>
        <message>
            <source>Work goes on. Closing today closes the days before it too.</source>
            <translation>Cứ làm việc. Đóng hôm nay thì các ngày trước cũng được đóng.</translation>
        </message>
        <message>
            <source>F9 says what is left; F9 again closes all the same. Tickets left open: C.</source>
            <translation>F9 nói còn việc gì, F9 lần nữa thì đóng. Phiếu hôm trước còn lại: C.</translation>
        </message>
        <message>
            <source>close evening forgot yesterday</source>
            <translation>đóng ngày cuối ngày hôm qua chưa đóng tổng kết</translation>
        </message>
        <message>
            <source>A list or the book is wanted on paper</source>
            <translation>In danh sách, in sổ, lấy số liệu</translation>
        </message>
        <message>
            <source>Ctrl+P on the search prints the list, on the book the book, on the day its page.</source>
            <translation>Ctrl+P: ở Tìm kiếm in danh sách, ở Sổ in sổ, ở Ngày in trang ngày.</translation>
        </message>
        <message>
            <source>Ctrl+S on the book saves it as a table.</source>
            <translation>Ctrl+S ở Sổ: lưu thành bảng tính.</translation>
        </message>
        <message>
            <source>To the book</source>
            <translation>Đến Sổ</translation>
        </message>
        <message>
            <source>report print list excel export numbers</source>
            <translation>báo cáo thống kê excel xuất file số liệu bảng</translation>
        </message>
        <message>
            <source>Somebody leaves the desk, or looks at the screen</source>
            <translation>Rời bàn, hoặc có người nhìn màn hình</translation>
        </message>
        <message>
            <source>Ctrl+L locks the desk; Ctrl+H hides what the public could read.</source>
            <translation>Ctrl+L khóa bàn; Ctrl+H che những gì người ngoài đọc được.</translation>
        </message>
        <message>
            <source>To the passphrase</source>
            <translation>Đến mật khẩu</translation>
        </message>
        <message>
            <source>lock screen hide away</source>
            <translation>khóa màn hình che đi ra ngoài</translation>
        </message>
        <message>
            <source>A new clerk wants to practise</source>
            <translation>Người mới muốn làm thử</translation>
        </message>
        <message>
            <source>“Practice desk” in the settings opens a desk with made-up dossiers; nothing of it is real.</source>
            <translation>“Bàn tập huấn” trong Cài đặt mở một bàn có hồ sơ giả, không gì là thật.</translation>
        </message>
        <message>
            <source>To the settings</source>
            <translation>Đến Cài đặt</translation>
        </message>
        <message>
            <source>training learn try</source>
            <translation>tập huấn học thử làm quen</translation>
        </message>
    </context>
    <context>
        <name>_Line</name>
        <message>
            <source>not tried yet</source>
            <translation>chưa thử lần nào</translation>
        </message>
        <message>
            <source>scan the card, or Enter to type</source>
            <translation>quét thẻ, hoặc Enter để gõ</translation>
        </message>
    </context>
    <context>
        <name>_Remedy</name>
        <message>
            <source>Choose what stands still</source>
            <translation>Chọn việc đang vướng</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>Đồng ý</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Có</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Không</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Hủy</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Hoàn tác</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Làm lại</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cắ&amp;t</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Chép</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Dán</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Xóa</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Chọn tất cả</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Tìm trong:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Tên tệp:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>&amp;Loại tệp:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Mở</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Mở</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Lưu</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Lưu thành</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Chọn</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Tìm thư mục</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Thư mục:</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>Thư mục</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Nơi mới mở</translation>
        </message>
        <message>
            <source>Show </source>
            <translation>Hiện </translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Lùi</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Tới</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Thư mục trên</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Tạo thư mục mới</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Xem danh sách</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Xem chi tiết</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Lùi lại</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>Đi tới</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>Lên thư mục trên</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>Tạo một thư mục mới</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>Chuyển sang xem danh sách</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>Chuyển sang xem chi tiết</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Xóa</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>Đổ&amp;i tên</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>Thư mục &amp;mới</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Hiện tệp ẩ&amp;n</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Thanh bên</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Các tệp</translation>
        </message>
        <message>
            <source>List of places and bookmarks</source>
            <translation>Các nơi hay dùng</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Mọi tệp (*)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Mọi tệp (*)</translation>
        </message>
        <message>
            <source>Could not delete directory.</source>
            <translation>Không xóa được thư mục.</translation>
        </message>
        <message>
            <source>Are you sure you want to delete '%1'?</source>
            <translation>Xóa thật “%1”?</translation>
        </message>
        <message>
            <source>'%1' is write protected.
Do you want to delete it anyway?</source>
            <translation>“%1” được bảo vệ, không cho ghi.
Vẫn xóa?</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>Đã có “%1”.
Ghi đè lên?</translation>
        </message>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
Không có thư mục này.
Xem lại tên thư mục.</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
Không có tệp này.
Xem lại tên tệp.</translation>
        </message>
    </context>
    <context>
        <name>QSidebar</name>
        <message>
            <source>Remove</source>
            <translation>Bỏ</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Computer</source>
            <translation>Máy tính</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Tên</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Cỡ</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Loại</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Ngày sửa</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>Ổ đĩa</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Thư mục</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Không rõ</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Tệp</translation>
        </message>
        <message>
            <source>%1 File</source>
            <translation>Tệp %1</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Hoàn tác</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Làm lại</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cắ&amp;t</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Chép</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Dán</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Xóa</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Chọn tất cả</translation>
        </message>
    </context>
</TS>
