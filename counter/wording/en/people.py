"""English: people: identity cards, names, in what right."""

SENTENCES = {
    "card-unreadable": (
        "This QR code has {value} fields; an identity card has at least 7. A VNeID code cannot be "
        "read: scan the card, or type."
    ),
    "card-field-odd": "this cannot be read from the card: look at it and type",
    "card-letters-mixed": (
        "letters of another script stand in it: compare with the card, type it again"
    ),
    "card-letters-odd": (
        "the name has letters that Vietnamese has not: compare with the card, or type"
    ),
    "paper-in-no-database": (
        "“{field}”: “{value}” is no paper that a database should have and did not show: leave "
        "“the database does not answer” out."
    ),
    "first-case-taken": (
        "The procedure has several cases and none was chosen: the first one was taken, with "
        "its term."
    ),
    "name-in-small-letters": (
        "A name is all in small letters: look again; the receipt has it as it was typed."
    ),
    "lookup-failed": "the database did not answer",
    "person-twice": "Two applicants have one number: look at “{field}” again.",
    "card-field-empty": "the card does not say this: look at it and type",
    "card-date-unread": "the date on the card cannot be read: look at it and type",
    "card-without-number": (
        "This QR code has no identity number of 12 digits: look at the card, or type."
    ),
    "card-letters-tcvn3": "letters read in the TCVN3 encoding: look at the card and type them",
    "card-letters-vni": (
        "letters mixed with VNI typing (switch the input method off and scan again), or look "
        "at the card and type"
    ),
    "card-letters-mojibake": (
        "letters read in the wrong encoding (set the scanner to UTF-8), or look at the card "
        "and type"
    ),
    "card-letters-references": "letters came as &#…; and were turned back: compare with the card",
    "card-letters-lost": (
        "letters are lost (“?”): switch the input method off and scan again, or type"
    ),
    "card-cell-error": "letters that cannot be read: look at the card and type",
    "name-misread": "“{field}”: {why}. Give a foreigner's nationality too.",
    "number-disagrees": (
        "An identity number does not fit the sex or the year of birth given: look again."
    ),
    "tax-code-wrong": (
        "“{field}”: “{value}” is no tax code. It has 10 digits, and 3 more for a branch."
    ),
    "province-unknown": "the first three digits {value} are no known province",
    "sex-mismatch": "the number does not fit the sex {value}",
    "birth-year-mismatch": "the number does not fit the year of birth {value}",
    "date-in-future": "the date {value} lies ahead",
    "issued-before-birth": "issued on {value}, before the birth",
    "day-wrong": "“{field}”: “{value}” is no date. Right is, for example: 2026-06-01.",
    "email-wrong": "“{field}”: “{value}” is no e-mail address.",
    "name-wrong": "“{field}”: “{value}” is no name.",
    "phone-unusual": (
        "A phone number mostly has 10 digits; this one has {count}. Ask again, or leave it."
    ),
    "birth-ahead": "“{field}”: the birth date {value} is in the future.",
    "sex-wrong": "“{field}”: “{value}” cannot be. Write Nam, Nữ or Khác, or leave it empty.",
    "authority:authorised": "by authorisation",
    "authority:relative": "a relative",
    "authority:guardian": "a guardian",
    "authority:introduction": "letter of introduction",
}
