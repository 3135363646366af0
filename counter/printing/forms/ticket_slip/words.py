"""What a ticket's slip says."""

TITLE = "SỐ THỨ TỰ"
PRIORITY = "ƯU TIÊN"
ISSUED_AT = "{at:%H:%M}  {at:%d/%m/%Y}"
AHEAD = "Trước đó còn {people} người, ước chừng {minutes} phút"
