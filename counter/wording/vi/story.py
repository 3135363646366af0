"""Tiếng Việt: câu chuyện của hồ sơ: mỗi việc một câu."""

SENTENCES = {
    "origin:hub": "máy chủ",
    "origin:desk": "bàn {desk}",
    "origin:some-desk": "một bàn của đơn vị",
    "origin:unit": "{unit}",
    "origin:unit-desk": "{unit}, bàn {desk}",
    "where:away": "Ở {unit} từ {when}",
    "where:here": "Ở đơn vị này từ {when}; {origin} tiếp nhận",
    "where:back": "Đã về đơn vị này từ {when}",
    "where:list": "ở {unit}",
    "remark:aside": "không còn tính",
    "remark:clock-false": "giờ máy sai",
    "remark:clock-by-hand": "giờ do người xác nhận",
    "remark:void-waits": "chờ bàn đã tiếp nhận, hoặc lãnh đạo",
    "remark:quarantined": "không đọc được, để riêng",
    "outcome:released": "đọc được rồi",
    "outcome:dropped": "bỏ hẳn, không tính",
}
