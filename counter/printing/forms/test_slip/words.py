"""What the test slip says."""

TITLE = "PHIẾU IN THỬ"
NUMBER = "000"
LETTERS = (
    "áàảãạ ấầẩẫậ ắằẳẵặ đ",
    "éèẻẽẹ ếềểễệ óòỏõọ ốồổỗộ",
    "ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ",
)
