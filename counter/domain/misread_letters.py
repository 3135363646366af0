"""Vietnamese that was read by the wrong table of letters: recognised by what no Vietnamese word
holds, so that a name is never kept as "§¨ng ký".
"""

import re

# What each looks like once somebody read it as Unicode. A letter must stand beside the sign, so that
# "§ 5" and "½" by themselves are left alone.
_LETTER = "A-Za-zÀ-\u024fẠ-ỹ"  # Latin; what lies between is Greek, Cyrillic and others
_LATIN = (*range(ord("a"), 0x250), *range(0x1EA0, 0x1EFA))
_SMALL = "".join(filter(str.islower, map(chr, _LATIN)))  # "à-ỹ" has capitals too
_TCVN3 = re.compile(
    rf"(?<=[{_LETTER}])(?:[§¨ª¬µ¶¸÷Þþ]|[·¹×«»¼½¾©®](?=[{_LETTER}]))"
    rf"|[§¨ª¬¶·¸¹×÷Þþ©®](?=[{_LETTER}])|[®§][¨©ªµ¶·¸¹]|(?<=[{_LETTER}])«(?![{_LETTER}])"
    rf"|(?<=[{_SMALL}])[À-ÖØ-Ý](?=[{_SMALL}]|\b)"  # a capital within a word: "NguyÔn"
)
# signs of tones that stand for themselves there, behind their vowel: "Haòi", "TrâÌn"
_CP1258 = re.compile(rf"[aăâeêoôơưy][ìò]|(?<=[{_SMALL}])[ÌÒÞ]|iì")
# the few words and surnames that have a double o themselves: Voòng, Phoòng, goòng
_DOUBLE_O = re.compile(r"\b(?:[vglbxkst]|[pc]h)oòng\b", re.IGNORECASE)
# "aï", "aë" may be a foreign name's: Anaïs, Israël, Haïti, Danaë; at the end of a word they are not
_VNI_SIGNS = re.compile(
    r"[aA][ûøùõâêáàåãäéèúüÛØÙÕÂÊÁÀÅÃÄÉÈÚÜ]|[eE][âáàåãäïûøùõÂÁÀÅÃÄÏÛØÙÕ]|[öÖ][ïûøùõÏÛØÙÕ]|[aA][ïÏ](?=(?:ng|nh|ch|[tcpmnouyi])?\b)|[aA][ëË](?=(?:ng|[tcpmn])\b)"
)
_VNI_DIGITS = re.compile(r"(?<![0-9])[A-Za-z]*[aeiouydAEIOUYD][1-9]{1,2}(?=[A-Za-z]|\b)(?![0-9])")
_UTF8_AS_LATIN = re.compile(r"á[»º]|Ä[‘ƒ\x80-\x9f]|Ã[\x80-\xbfƒ‚„…†‡ˆ‰Š‹ŒŽ]|Æ[°¡]|Â[\xa0-\xbf]|â€")
_REFERENCES = re.compile(r"&(?:#x?[0-9A-Fa-f]{2,6}|[A-Za-z]{2,8});")
_LOST = re.compile(rf"\ufffd|(?<=[{_LETTER}])\?(?=[{_LETTER}])")
_ERROR_CELL = re.compile(
    r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FORMULA!|GETTING_DATA)"
)

# letters that look alike: a Latin "C" beside a Cyrillic "у"
_MIXED = re.compile(
    rf"[{_LETTER}][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][{_LETTER}]"
)
# a word of another script among Latin ones: "Nguyễn Văn А", the last letter Cyrillic
_OTHER_SCRIPT = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_ADDRESS = re.compile(r"\S+://\S+|www\.\S+")

TCVN3, VNI, UTF8, REFERENCES, LOST, ERROR_CELL, MIXED = (
    "letters-tcvn3",
    "letters-vni",
    "letters-mojibake",
    "letters-references",
    "letters-lost",
    "cell-error",
    "letters-mixed",
)
_SIGNS = (
    (ERROR_CELL, _ERROR_CELL),
    (REFERENCES, _REFERENCES),
    (LOST, _LOST),
    (UTF8, _UTF8_AS_LATIN),
    (TCVN3, _TCVN3),
    (UTF8, _CP1258),
    (MIXED, _MIXED),
    (VNI, _VNI_SIGNS),
)
_IN_NO_NAME = (_ERROR_CELL, _REFERENCES, _LOST, _UTF8_AS_LATIN)


def find_misread(text: str) -> str | None:
    """The code of a sentence that names the table of letters and the remedy; None for a text that
    may be what it says.
    """
    text = _DOUBLE_O.sub("", _ADDRESS.sub("", text))  # "?" and "&" mean something else there
    if text.isascii() and "&" not in text and "?" not in text and "#" not in text:
        return None
    return next((code for code, sign in _SIGNS if sign.search(text)), None)


def find_misread_name(text: str) -> str | None:
    """The same for a person's name, where no digit stands either ("Nguye64n" is VNI as it is typed),
    and no word of another script.
    """
    misread = find_misread(text)
    if misread is not None:
        return misread
    if _VNI_DIGITS.search(text):
        return VNI
    if _OTHER_SCRIPT.search(text) and re.search(rf"[{_LETTER}]", text):
        return MIXED
    return None


def find_misread_of_foreigner(text: str) -> str | None:
    """The same for a name that may have any Latin letters: what stands for tones in Vietnamese tables
    is a letter of its own in Raúl, Gaëtan, Þór.
    """
    return next((code for code, sign in _SIGNS if sign in _IN_NO_NAME and sign.search(text)), None)
