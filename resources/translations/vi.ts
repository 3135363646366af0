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
            <source>Office and papers</source>
            <translation>Đơn vị và giấy tờ</translation>
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
            <translation>Danh mục thủ tục</translation>
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
        <name>Arriving</name>
        <message>
            <source>Found again: the intake you left at {time}.</source>
            <translation>Đã mở lại hồ sơ đang gõ dở lúc {time}.</translation>
        </message>
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
        <message>
            <source>Take it over</source>
            <translation>Nhập lịch này</translation>
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
            <source>Take the last change back</source>
            <translation>Rút lại lần đổi gần nhất</translation>
        </message>
        <message>
            <source>This stands in the calendar already: nothing would change.</source>
            <translation>Lịch đã ghi như vậy rồi: không có gì thay đổi.</translation>
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
        <message>
            <source>Take it over</source>
            <translation>Nhập vào danh mục</translation>
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
            <source>Columns: code, name, field; term_value with term_unit (working_days, days, working_hours, same_day, months).
The portal's own export is taken as it is. An empty cell leaves what is known, “-” clears it.
What a file would change is shown first; dossiers keep the version they were received under.</source>
            <translation>Cột: code, name, field; term_value với term_unit (working_days, days, working_hours, same_day, months).
Tệp xuất từ Cổng dịch vụ công nhận được ngay. Ô trống giữ điều đang biết, “-” xóa.
Tệp sẽ đổi gì được cho xem trước; hồ sơ giữ nguyên thủ tục lúc nhận.</translation>
        </message>
        <message>
            <source>This stands in the catalogue already: nothing would change.</source>
            <translation>Danh mục đã có đủ: không có gì thay đổi.</translation>
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
    </context>
    <context>
        <name>ClerkBadge</name>
        <message>
            <source>Lock this counter: Ctrl+L</source>
            <translation>Khóa quầy này: Ctrl+L</translation>
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
            <source>into the folder beneath, as PDF files</source>
            <translation>vào thư mục bên dưới, thành tệp PDF</translation>
        </message>
        <message>
            <source>no slip: the number is written by hand</source>
            <translation>không in phiếu: ghi số bằng tay</translation>
        </message>
        <message>
            <source>Receipts go to</source>
            <translation>In giấy tiếp nhận ra</translation>
        </message>
        <message>
            <source>Ticket slips go to</source>
            <translation>In phiếu số ra</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Cỡ chữ</translation>
        </message>
        <message>
            <source>Number of this counter</source>
            <translation>Số quầy này</translation>
        </message>
        <message>
            <source>Clerk at this counter</source>
            <translation>Cán bộ ở quầy này</translation>
        </message>
        <message>
            <source>Serial port of the card scanner (empty: it types)</source>
            <translation>Cổng COM của máy quét thẻ (để trống: máy quét gõ phím)</translation>
        </message>
        <message>
            <source>Folder for papers that go to no printer</source>
            <translation>Thư mục cho giấy không ra máy in</translation>
        </message>
        <message>
            <source>removed when the day is closed, once they are in hand</source>
            <translation>xóa khi đóng ngày, sau khi đã có giấy</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>giữ lại</translation>
        </message>
        <message>
            <source>Papers in that folder, readable to all</source>
            <translation>Giấy trong thư mục ấy (ai dùng máy cũng đọc được)</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Chọn thư mục</translation>
        </message>
        <message>
            <source>Print a test page</source>
            <translation>In trang thử</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>Printers</source>
            <translation>Máy in</translation>
        </message>
        <message>
            <source>This counter</source>
            <translation>Quầy này</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Hiển thị</translation>
        </message>
        <message>
            <source>{name} (not there now)</source>
            <translation>{name} (hiện không thấy)</translation>
        </message>
        <message>
            <source>The passphrase is changed. From now on the desk opens with the new one.</source>
            <translation>Đã đổi mật khẩu. Từ giờ bàn mở bằng mật khẩu mới.</translation>
        </message>
        <message>
            <source>Which folder?</source>
            <translation>Thư mục nào?</translation>
        </message>
        <message>
            <source>A number from 1 to 99.</source>
            <translation>Một số từ 1 đến 99.</translation>
        </message>
        <message>
            <source>Nothing can be kept there. Choose another folder.</source>
            <translation>Không ghi được vào đó. Chọn thư mục khác.</translation>
        </message>
        <message>
            <source>Saved for this computer.</source>
            <translation>Đã lưu cho máy này.</translation>
        </message>
        <message>
            <source>Papers go into a folder: nothing to test.</source>
            <translation>Giấy được lưu vào thư mục: không có gì để in thử.</translation>
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
        <name>CopiesCard</name>
        <message>
            <source>Folder for copies (empty: beside the data)</source>
            <translation>Thư mục để bản sao (để trống: cạnh dữ liệu)</translation>
        </message>
        <message>
            <source>A copy is made and proven by itself when the day is closed and after every few hundred entries, while work goes on. It is encrypted like the data.</source>
            <translation>Khi đóng ngày và sau mỗi vài trăm việc, chương trình tự sao lưu và mở thử bản sao, trong lúc vẫn làm việc. Bản sao cũng mã hóa như dữ liệu.</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Chọn thư mục</translation>
        </message>
        <message>
            <source>Copy now</source>
            <translation>Sao lưu ngay</translation>
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
            <source>Which folder?</source>
            <translation>Thư mục nào?</translation>
        </message>
        <message>
            <source>Making a copy and proving it; work on meanwhile.</source>
            <translation>Đang sao lưu và mở thử; cứ làm việc tiếp.</translation>
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
        <name>DayCard</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>và %n hồ sơ nữa</numerusform>
            </translation>
        </message>
        <message>
            <source>none</source>
            <translation>không có</translation>
        </message>
    </context>
    <context>
        <name>DayPage</name>
        <message>
            <source>Day</source>
            <translation>Ngày</translation>
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
            <source>Overdue</source>
            <translation>Quá hạn</translation>
        </message>
        <message>
            <source>Due today</source>
            <translation>Hẹn trả hôm nay</translation>
        </message>
        <message>
            <source>Due the next working day</source>
            <translation>Hẹn trả ngày làm việc tới</translation>
        </message>
        <message>
            <source>Due the day after</source>
            <translation>Hẹn trả ngày làm việc sau nữa</translation>
        </message>
        <message>
            <source>Ready, not fetched for 3 days</source>
            <translation>Có kết quả, 3 ngày chưa đến lấy</translation>
        </message>
        <message>
            <source>At another unit</source>
            <translation>Ở đơn vị khác</translation>
        </message>
        <message>
            <source>Receipt in hand? Not confirmed, or failed</source>
            <translation>Đã có giấy chưa? Chưa xác nhận hoặc in lỗi</translation>
        </message>
        <message>
            <source>Into today's line</source>
            <translation>Chuyển sang hôm nay</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Chép</translation>
        </message>
        <message>
            <source>Looking around</source>
            <translation>Xem nhanh đầu ngày</translation>
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
            <source>open</source>
            <translation>đang mở</translation>
        </message>
        <message>
            <source>received {received}, returned {returned}, overdue {overdue}</source>
            <translation>nhận {received}, trả {returned}, quá hạn {overdue}</translation>
        </message>
        <message>
            <source>PRACTICE · {figures}</source>
            <translation>TẬP HUẤN · {figures}</translation>
        </message>
        <message>
            <source>Left open on {day}: {numbers}</source>
            <translation>Còn để lại từ ngày {day}: {numbers}</translation>
        </message>
        <message>
            <source>Tickets not settled: {numbers}</source>
            <translation>Phiếu chưa xong: {numbers}</translation>
        </message>
        <message numerus="yes">
            <source>%n unfinished intakes</source>
            <translation>
                <numerusform>%n hồ sơ đang gõ dở</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n receipts without a confirmed paper</source>
            <translation>
                <numerusform>%n giấy tiếp nhận chưa xác nhận đã có giấy</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dossiers due until tonight</source>
            <translation>
                <numerusform>%n hồ sơ đến hạn tính đến tối nay</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is left.</source>
            <translation>Không còn việc gì.</translation>
        </message>
        <message>
            <source>The day was opened at {time}. Close it already?</source>
            <translation>Ngày mới mở lúc {time}. Đóng luôn?</translation>
        </message>
        <message numerus="yes">
            <source>The day is closed; %n things are left and stay listed.</source>
            <translation>
                <numerusform>Đã đóng ngày; còn %n việc, vẫn nằm trong danh sách.</numerusform>
            </translation>
        </message>
        <message>
            <source>The day is closed already.</source>
            <translation>Ngày đã đóng rồi.</translation>
        </message>
        <message>
            <source>The day is closed; nothing is left.</source>
            <translation>Đã đóng ngày; không còn việc gì.</translation>
        </message>
        <message numerus="yes">
            <source>%n printed receipts (PDF) went from the folder.</source>
            <translation>
                <numerusform>Đã xóa %n giấy tiếp nhận đã in (PDF) khỏi thư mục.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tickets wait in today's line.</source>
            <translation>
                <numerusform>%n số đã vào hàng hôm nay.</numerusform>
            </translation>
        </message>
        <message>
            <source>The day is open.</source>
            <translation>Đã mở ngày.</translation>
        </message>
        <message>
            <source>Copied: {figures}</source>
            <translation>Đã chép: {figures}</translation>
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
            <source>Why this date</source>
            <translation>Vì sao hẹn ngày này</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Giấy tờ</translation>
        </message>
        <message>
            <source>Receipt</source>
            <translation>Giấy tiếp nhận</translation>
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
            <source>the newest above</source>
            <translation>mới nhất ở trên</translation>
        </message>
        <message>
            <source>Is at</source>
            <translation>Đang ở</translation>
        </message>
        <message>
            <source>Do it</source>
            <translation>Thực hiện</translation>
        </message>
        <message>
            <source>Do nothing</source>
            <translation>Thôi</translation>
        </message>
        <message>
            <source>Portal: {code}</source>
            <translation>Cổng: {code}</translation>
        </message>
        <message>
            <source>No statutory term.</source>
            <translation>Không có thời hạn cố định.</translation>
        </message>
        <message>
            <source>• {name} – not mentioned</source>
            <translation>• {name} – chưa nói đến</translation>
        </message>
        <message>
            <source>None was handed in.</source>
            <translation>Không nộp giấy tờ nào.</translation>
        </message>
        <message>
            <source>Submitted by {person}</source>
            <translation>Người nộp: {person}</translation>
        </message>
        <message>
            <source>Number {number}, book {volume}/{year} line {line}</source>
            <translation>Số {number}, sổ {volume}/{year} dòng {line}</translation>
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
            <source>People, fees, result</source>
            <translation>Người, phí, kết quả</translation>
        </message>
        <message>
            <source>Result: {way}</source>
            <translation>Trả kết quả: {way}</translation>
        </message>
        <message>
            <source>Resolved by {body}</source>
            <translation>Nơi giải quyết: {body}</translation>
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
            <source>Corrected.</source>
            <translation>Đã đính chính.</translation>
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
            <source>F9 enters it as handed over, without a receipt. Else take the mark away in part 4.</source>
            <translation>F9 ghi là đã trả kết quả ngay, không có giấy hẹn. Nếu hẹn trả sau: bỏ dấu ở mục 4.</translation>
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
            <source>The bank's reference</source>
            <translation>Mã giao dịch ngân hàng</translation>
        </message>
        <message>
            <source>empty: awaited, not paid yet</source>
            <translation>để trống: chờ đối soát, chưa thu</translation>
        </message>
        <message>
            <source>Fees</source>
            <translation>Phí, lệ phí</translation>
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
            <source>READY</source>
            <translation>CÓ KẾT QUẢ</translation>
        </message>
        <message>
            <source>HANDED OVER ALREADY</source>
            <translation>ĐÃ TRẢ RỒI</translation>
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
        <message numerus="yes">
            <source>%n together: {codes}. Esc begins anew.</source>
            <translation>
                <numerusform>Trả cùng lúc %n hồ sơ: {codes}. Esc: làm lại từ đầu.</numerusform>
            </translation>
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
            <source>print again</source>
            <translation>in lại</translation>
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
            <source>leaves a field; never discards</source>
            <translation>rời ô; không bao giờ xóa</translation>
        </message>
        <message>
            <source>to the next field; on a receipt just asked for: the paper is here</source>
            <translation>sang ô tiếp theo; khi hỏi giấy vừa in: đã có giấy</translation>
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
            <source>again for the same person</source>
            <translation>hồ sơ nữa của cùng người</translation>
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
            <source>note a dossier of the portal, receive it later</source>
            <translation>ghi hồ sơ từ cổng, tiếp nhận sau</translation>
        </message>
        <message>
            <source>another date, a note, the portal</source>
            <translation>ngày hẹn khác, ghi chú, hồ sơ trên cổng</translation>
        </message>
        <message>
            <source>take back what was just received, and correct it</source>
            <translation>lấy lại hồ sơ vừa nhận để sửa</translation>
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
            <source>search: newest, today, overdue, waiting</source>
            <translation>tìm kiếm: mới nhất, hôm nay, quá hạn, chờ trả</translation>
        </message>
        <message>
            <source>book: earlier, later</source>
            <translation>sổ: kỳ trước, kỳ sau</translation>
        </message>
        <message>
            <source>a dossier's next steps, each by its own key</source>
            <translation>hồ sơ: các bước tiếp theo, mỗi việc một phím</translation>
        </message>
        <message>
            <source>Power gone: nothing that was acknowledged is lost, and what you were typing comes back.
Printer stopped: the dossier is received all the same; mend the printer, then Ctrl+P.
Wrong clock: the program asks; type the time from a phone and Enter, or F8 if the computer is right.
On battery: it is said at the foot of the rail; at 15 % the program offers to stop safely.
A card scan gives odd letters: turn the Vietnamese input method off, or use a scanner on a serial port.</source>
            <translation>Mất điện: việc đã ghi không mất, hồ sơ đang gõ dở mở lại vẫn còn.
Máy in dừng: hồ sơ vẫn đã được nhận; sửa máy in rồi bấm Ctrl+P.
Đồng hồ sai: chương trình hỏi; gõ giờ xem trên điện thoại rồi Enter, hoặc F8 nếu giờ máy đúng.
Chạy pin: có ghi ở cuối thanh bên trái; còn 15 % thì chương trình đề nghị dừng an toàn (F10).
Quét thẻ ra chữ lạ: tắt bộ gõ tiếng Việt, hoặc dùng máy quét cổng COM.</translation>
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
        <message>
            <source>When something stands still</source>
            <translation>Khi gặp trục trặc</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Phím tắt</translation>
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
            <source>Save</source>
            <translation>Lưu</translation>
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
            <source>All required are there</source>
            <translation>Đủ giấy tờ bắt buộc</translation>
        </message>
        <message>
            <source>Space changes the verdict · − missing · 1–9 pieces</source>
            <translation>Dấu cách đổi nhận xét · − thiếu · 1–9 số bản · K CSDL không tra được</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Giấy tờ</translation>
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
            <source>The papers stand here when a procedure is chosen.</source>
            <translation>Chọn thủ tục thì giấy tờ hiện ở đây.</translation>
        </message>
        <message>
            <source>at the counter</source>
            <translation>tại quầy</translation>
        </message>
        <message>
            <source>Another paper</source>
            <translation>Giấy khác</translation>
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
            <source>{seen} of {all} looked at</source>
            <translation>{seen} trên {all} đã xem</translation>
        </message>
        <message>
            <source>The catalogue has no papers for this procedure: look into its own text.</source>
            <translation>Danh mục chưa có thành phần hồ sơ của thủ tục này: xem văn bản công bố.</translation>
        </message>
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
        <name>IntakePage</name>
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
            <source>Enrol</source>
            <translation>Nối máy chủ</translation>
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
        <name>OfficeSection</name>
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
            <source>How the citizen looks a dossier up</source>
            <translation>Cách công dân tra cứu hồ sơ</translation>
        </message>
        <message>
            <source>Clerk named where nobody else is</source>
            <translation>Cán bộ ghi tên khi không nêu ai khác</translation>
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
            <source>Printed hour</source>
            <translation>Giờ in trên giấy</translation>
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
            <source>With a passphrase: lock when nobody is there</source>
            <translation>Có mật khẩu: tự khóa khi không có ai</translation>
        </message>
        <message>
            <source>never</source>
            <translation>không bao giờ</translation>
        </message>
        <message>
            <source>What these rest on</source>
            <translation>Căn cứ</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
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
        <message>
            <source>See what changes</source>
            <translation>Xem thay đổi gì</translation>
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
        <name>PapersTable</name>
        <message>
            <source>Papers</source>
            <translation>Giấy tờ</translation>
        </message>
    </context>
    <context>
        <name>PassphraseCard</name>
        <message>
            <source>Passphrase until now</source>
            <translation>Mật khẩu đang dùng</translation>
        </message>
        <message>
            <source>It protects every dossier on this computer. Write it down and lock it away: forgotten, only the recovery sheet opens the desk. Copies made before still open with the old one.</source>
            <translation>Mật khẩu bảo vệ mọi hồ sơ trên máy này. Ghi ra giấy và cất kín: quên thì chỉ phiếu khôi phục mở được. Bản sao lưu trước đây vẫn mở bằng mật khẩu cũ.</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Đổi mật khẩu</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Mật khẩu</translation>
        </message>
        <message>
            <source>Set the passphrase</source>
            <translation>Đặt mật khẩu</translation>
        </message>
        <message>
            <source>Needed.</source>
            <translation>Cần có.</translation>
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
            <source>Test page sent to {printer}.</source>
            <translation>Đã gửi trang in thử đến {printer}.</translation>
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
            <source>F2 calls the next number.</source>
            <translation>F2 gọi số tiếp theo.</translation>
        </message>
        <message>
            <source>PRIORITY</source>
            <translation>ƯU TIÊN</translation>
        </message>
        <message>
            <source>{number} was called just now. F2 again in a moment calls the next.</source>
            <translation>Vừa gọi {number}. Lát nữa bấm F2 lần nữa để gọi số tiếp.</translation>
        </message>
        <message>
            <source>{before} is done, {number} is called.</source>
            <translation>{before} xong, đã gọi {number}.</translation>
        </message>
        <message>
            <source>{number} is called.</source>
            <translation>Đã gọi {number}.</translation>
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
        <message>
            <source>Receive a dossier</source>
            <translation>Tiếp nhận</translation>
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
            <source>Take it back</source>
            <translation>Lấy lại</translation>
        </message>
        <message>
            <source>{number} waits again, next in line.</source>
            <translation>{number} chờ lại, đứng đầu hàng.</translation>
        </message>
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
        <message>
            <source>Nobody is at this counter. F2 calls the next number.</source>
            <translation>Quầy này chưa gọi ai. F2 gọi số tiếp theo.</translation>
        </message>
        <message>
            <source>{number} is cancelled.</source>
            <translation>Đã hủy {number}.</translation>
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
            <source>Ordinary numbers before each priority number</source>
            <translation>Số thường trước mỗi số ưu tiên</translation>
        </message>
        <message>
            <source>Another queue</source>
            <translation>Thêm hàng</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Lưu</translation>
        </message>
        <message>
            <source>A queue with people in it cannot be taken away before they are called.</source>
            <translation>Hàng còn người chờ thì chưa bỏ được.</translation>
        </message>
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
            <source>Sent: {where}</source>
            <translation>Đã gửi: {where}</translation>
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
            <translation>Làm tiếp</translation>
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
            <source>seen when it was read back</source>
            <translation>thấy sai khi đọc lại với người dân</translation>
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
        <message numerus="yes">
            <source>%n dossiers</source>
            <translation>
                <numerusform>%n hồ sơ</numerusform>
            </translation>
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
            <source>Name, code, phone, identity number or last 4–6 digits, hamlet …</source>
            <translation>Họ tên, mã, điện thoại, số định danh hoặc 4–6 số cuối, thôn …</translation>
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
        <message numerus="yes">
            <source>%n unfinished intakes: F4 goes on.</source>
            <translation>
                <numerusform>Còn %n hồ sơ gõ dở: F4 gõ tiếp.</numerusform>
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
            <source>Unit code</source>
            <translation>Mã đơn vị</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Tên đơn vị</translation>
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
            <source>Papers lie in that folder in clear: whoever uses this computer can read them. They are removed when the day is closed, once they are in hand (Settings → This computer).</source>
            <translation>Giấy trong thư mục ấy không mã hóa: ai dùng máy này cũng đọc được. Khi đóng ngày, tờ nào đã có giấy thì tệp được xóa (Cài đặt → Máy này).</translation>
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
            <source>How it works</source>
            <translation>Làm việc thế nào</translation>
        </message>
        <message>
            <source>Due dates are counted in these hours, Monday to Friday; seasons and other queues can be set later.</source>
            <translation>Ngày hẹn tính theo giờ này, thứ Hai đến thứ Sáu; giờ theo mùa và hàng khác đặt sau cũng được.</translation>
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
            <source>Who works here</source>
            <translation>Ai làm ở đây</translation>
        </message>
        <message>
            <source>The passphrase protects every dossier on this computer. Write it down and lock it away: forgotten, only the recovery sheet opens the desk.</source>
            <translation>Mật khẩu bảo vệ mọi hồ sơ trên máy này. Ghi ra giấy và cất khóa: quên thì chỉ phiếu khôi phục mở được.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Quay lại</translation>
        </message>
        <message>
            <source>Practise first, on made-up data</source>
            <translation>Tập trước, trên dữ liệu giả</translation>
        </message>
        <message>
            <source>Restore from a copy</source>
            <translation>Khôi phục từ bản sao lưu</translation>
        </message>
        <message>
            <source>Make the desk   F9</source>
            <translation>Lập bàn   F9</translation>
        </message>
        <message>
            <source>Go on   F9</source>
            <translation>Tiếp   F9</translation>
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
            <translation>F9 lần nữa để vẫn làm như vậy; sau này đặt trong Cài đặt → Máy này.</translation>
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
        <message>
            <source>Making a practice office …</source>
            <translation>Đang tạo bàn tập huấn …</translation>
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
            <source>Later (Settings → This computer)</source>
            <translation>Để sau (Cài đặt → Máy này)</translation>
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
            <translation>quá hạn {days} ngày {hours} giờ</translation>
        </message>
        <message>
            <source>{days} days {hours} hours left</source>
            <translation>còn {days} ngày {hours} giờ</translation>
        </message>
        <message>
            <source>overdue by {hours} hours</source>
            <translation>quá hạn {hours} giờ</translation>
        </message>
        <message>
            <source>{hours} hours left</source>
            <translation>còn {hours} giờ</translation>
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
            <source>Unlock</source>
            <translation>Mở khóa</translation>
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
        <name>_Line</name>
        <message>
            <source>scan the card, or Enter to type</source>
            <translation>quét thẻ, hoặc Enter để gõ</translation>
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
