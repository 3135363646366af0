"""What the test page says."""

TITLE = "TRANG IN THỬ"
CODE = "COUNTER-TEST"
LETTERS = (
    "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY",
    "aăâbcdđeêghiklmnoôơpqrstuưvxy",
    "áàảãạ ắằẳẵặ ấầẩẫậ éèẻẽẹ ếềểễệ íìỉĩị óòỏõọ ốồổỗộ ớờởỡợ úùủũụ ứừửữự ýỳỷỹỵ",
    "0123456789",
)
INSTRUCTION = "Khung phải hiện đủ bốn cạnh; chữ có đủ dấu; hai mã quét được."
