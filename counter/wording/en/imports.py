"""Tables that people bring: catalogue, calendar, the office's own decisions."""

SENTENCES = {
    "import-refused": (
        "The file {file} was not taken in, nothing of it (faults: {count}). The first: row {row}, "
        "column “{field}”, value “{value}”: {why}."
    ),
    "cell-empty": "empty",
    "cell-wrong": "cannot be used",
    "cell-no-hours": "that weekday has no office hours; write one that has, 0 is Monday",
    "cell-twice": "stands in an earlier row already",
    "cell-too-long": "too long",
    "row-length": "the number of cells does not fit the heading",
    "no-rows": "no rows",
    "half-days-are-working-days": "half days: read as working days",
    "imported": "Rows taken in: {rows}.",
    "calendar-without-working-days": (
        "This calendar leaves no working day from {first} to {last}. Correct the file and import "
        "it again; nothing was changed."
    ),
    "catalogue-retires-everything": (
        "This catalogue retires nearly everything: of {before} procedures {after} are left. "
        "Correct the file and import it again; nothing was changed."
    ),
    "cell-no-date": "is no date; right are 01/06/2026 and 2026-06-01",
    "calendar-day-wrong": "The day was not taken: see what is said beside the fields.",
    "event:procedures-imported": "catalogue imported",
    "event:calendar-imported": "calendar imported",
    "event:import-adopted": "applied",
    "event:import-declined": "not applied",
    "offer-unknown": (
        "There is no catalogue or calendar named “{value}”. See: counter procedures offered, counter calendar offered."
    ),
    "offer-is-adopted": "“{value}” applies at this desk already.",
    "offer-adopted": "{entry}  {rows} rows · applies",
    "offer-offered": (
        "{entry}  {rows} rows · offered by another desk, does not apply: counter … accept {entry} --by NAME"
    ),
    "offer-declined": "{entry}  {rows} rows · does not apply: {reason}",
    "table:procedures": "Procedures",
    "exported": (
        "Wrote {rows} rows to {file}. Edit and import again: an empty cell leaves what is "
        "known, “-” clears."
    ),
    "import-undone": (
        "The import of {at} ({rows} rows) is taken back. Dossiers keep their dates and procedures."
    ),
    "nothing-to-undo": "No import of this desk is left to take back.",
    "table-kind": "“{path}”: the file's name must end in .csv or .xlsx.",
    "import-planned": "{rows} rows looked at, nothing taken yet.",
    "imported-catalogue": (
        "Imported {rows} rows: {new} new procedures, {changed} changed, {unchanged} as before."
    ),
    "planned-catalogue": (
        "{rows} rows looked at, nothing taken yet: {new} new procedures, {changed} changed, "
        "{unchanged} as before."
    ),
    "import:new": "new ({count}): {codes}",
    "import:hidden": "taken in here no longer ({count}): {codes}",
    "import:lost_terms": "LOSE their term ({count}): {codes}",
    "import:lost_papers": "LOSE their papers ({count}): {codes}",
    "import:change": "{code} {column}: {before} → {after}",
    "import:more": "… and {count} more changes (all of them: --json)",
    "import:day": "{weekday} {day}: {before} → {after} ({name})",
    "headings-missing": (
        "No row of headings with the columns {column}; row {row} has: “{value}”. Nothing was "
        "imported."
    ),
    "heading-twice": (
        "Row {row} has two columns that mean {column} (“{value}”): remove one and import again."
    ),
    "heading-misspelt": (
        "The column “{value}” of row {row} is perhaps {column}: correct its name or remove it, "
        "and import again."
    ),
    "column-passed-over": "the column “{value}” is of no use here and passed over",
    "row-passed-over": "row {row} is no procedure and passed over: {value}",
    "rows-hidden": "{value} rows that are hidden or filtered out in the file were read too",
    "sheet-hidden": "the hidden sheet “{value}” was not read",
    "sheet-not-read": "only the first sheet is read; “{value}” was not",
    "other-levels-left-out": (
        "{value} rows of other levels left out. To take them too: --all-levels."
    ),
    "cell-error": (
        "a formula with an error or without a result: open it in Excel, save it, or type the value"
    ),
    "cell-date-with-time": (
        "a date with a time that is not midnight: perhaps the day before or after; type the "
        "day anew"
    ),
    "letters-tcvn3": (
        "letters in the TCVN3 encoding (.VnTime fonts): convert to Unicode (Unikey, "
        "Ctrl+Shift+F6) and import again"
    ),
    "letters-vni": (
        "letters in a VNI encoding or typing: convert to Unicode (Unikey, Ctrl+Shift+F6) and "
        "import again"
    ),
    "letters-mojibake": (
        "letters read in the wrong encoding: save the original as “CSV UTF-8” and import again"
    ),
    "letters-references": (
        "letters as references of a web page (&#…;): copy them anew, or type them"
    ),
    "letters-mixed": (
        "letters of another script that look like Latin ones stand within a word: type it again"
    ),
    "letters-lost": (
        "letters lost in an encoding (“?” or “�” inside a word): take them from the original"
    ),
    "only-for-own-procedures": "only for procedures of the office's own, not taken here",
    "said-twice": "said twice of one code, one case and one day",
    "first-case-cut": "the row names no case: it is taken for the first, “{value}”",
    "plan-is-old": (
        "The catalogue or calendar changed after this was shown: look at it again, then take it."
    ),
    "local-case-lost": "a decision of the office has no such case any more: {value}",
    "guess-stays": "guessed days off that the file does not name stay days off: {value}",
    "row-for-each-day": "write each day worked instead as a row of its own, of kind “work”",
    "days-contradict-until": "the number of days contradicts the last day",
    "weekday-contradicts-date": "the weekday is not that date's: look again",
    "term-words-differ": "the term in words is another than in figures: the figures were taken",
    "still-ends": "the new version still ends on {value}; write “-” as its last day if it does not",
    "term-contradicts-cases": "the term is not that of the first case",
    "works-anyway": "this is a working day anyway: is the date mistyped?",
    "holiday-by-law": "this is a holiday by law: is it mistyped?",
    "day-long-past": "this day is long past: look at the year",
    "day-far-ahead": "this day is far ahead: look at the year",
    "still-retired": "the catalogue has this as retired: to use it again say 0 in retired",
    "unit-contradicts-value": "a number with a unit that has none",
    "level-not-told": (
        "the file tells no level and the catalogue has no such code: left out; "
        "tell the level, or --all-levels"
    ),
    "import-refused-row": (
        "The file {file} was not taken in, nothing of it (faults: {count}). "
        "The first: row {row}: {why}."
    ),
    "code-wrong": "no code of a procedure; codes look like 1.001193",
    "term-not-understood": (
        "a term that is not understood; for example: 3 working days, same day, 15 days"
    ),
    "term-without-unit": "a number without its unit (working days, days, working hours, months)",
    "unit-without-value": "a unit without its number",
    "term-unit-unknown": "no unit of a term: working days, days, working hours, months, same day",
    "variant-not-understood": "a case a line: name: term; for example: nhà ở riêng lẻ: 15 ngày",
    "fee-not-understood": (
        "a fee a line: name: amount/unit [source]; for example: Lệ phí hộ tịch: 8.000đ/bản"
    ),
    "choice-unknown": "not one of the values this column may have",
    "term-words-kept": "a term in words that is not wholly understood: the known one stays",
    "ends-before-it-begins": "ends before it begins",
    "island-days-without-days": "days can only be added to a term of days",
    "decision-missing": (
        "the decision's number is missing: a column decision, or for the whole file in the "
        "field “The office's own decision” (command: --local)"
    ),
    "procedure-unknown-here": (
        "the catalogue has no such code; to add it, give its name and field too"
    ),
    "variant-unknown-here": "the national catalogue has no such case of this procedure",
    "not-shorter-than-law": "not shorter than the law's term, which stays",
    "day-kind-unknown": "no kind of day: off, work, closed, ordinary",
    "no-days-worked-instead": (
        "The notice of {value} has no day worked instead, and the calendar had some: look "
        "whether the file is whole."
    ),
    "event:local-rules-imported": "decisions of the office imported",
    "event:import-undone": "import taken back",
    "offer-undone": "{entry}  {rows} rows · taken back",
}
