"""English: dossiers: intake, documents, states, decisions between two desks."""

SENTENCES = {
    "dossier-undecided": (
        "Two desks acted on it before they knew of each other. See both sides: counter dossier "
        "conflict {code}; decide: counter dossier resolve {code} --keep A --reason REASON."
    ),
    "dossier-void-asked": (
        "{desk} wants this dossier voided; it stands until the desk that received it answers. Yes: "
        "counter dossier void {code} --reason WHY; no: counter dossier keep {code} --reason WHY. "
        "By word of the head: add --head NAME."
    ),
    "void-asked-line": "{line}  · a desk wants it voided",
    "void-not-asked": "No desk wants dossier {dossier} voided.",
    "void-of-another-desk": (
        "Dossier {dossier} was received by another desk: that desk answers, or the head does "
        "(counter dossier void {dossier} --head NAME)."
    ),
    "dossier-quarantined": (
        "This dossier holds entries that cannot be read; they are kept aside and do not count. The "
        "hub's administrator sees them: counter hub quarantine."
    ),
    "subject-full": (
        "{limit} acts were written about this one dossier or ticket; no more can be. Tell whoever helps you."
    ),
    "more-rows": "… and {count} more. To see them: --limit NUMBER; all: --json.",
    "practice-paper": (
        "This is a practice paper ({value}): no real dossier stands behind it. Open it at the practice desk."
    ),
    "received-ahead": "The time of receipt {value} is ahead of now ({now}).",
    "received-before-filed": (
        "The time of receipt {value} is before it was filed on the portal ({filed}). Look at it again."
    ),
    "received-too-old": (
        "The time of receipt {value} is more than {days} days back; it cannot be entered any more."
    ),
    "backfill-needed": (
        "Received at {value} means entered afterwards: write the reason into backfill.reason."
    ),
    "backfill-without-time": "What is entered afterwards needs its true time in received_at.",
    "paper-number-wrong": (
        "The slip's number “{value}” is not this desk's: it must be from {low} to {high}."
    ),
    "paper-number-used": "The slip number “{value}” of that day was entered already.",
    "block-used-up": (
        "The desk has used all its numbers {first}–{last} today. Use hand-written slips (last "
        "digits 900–999) and enter them later, or another desk."
    ),
    "block-nearly-used": "The desk's numbers for this day of receipt are nearly used up.",
    "due-unconfirmed": "The due date rests on days off that are not confirmed yet.",
    "needs-national-system": (
        "This procedure must be entered into a ministry's system for its number; without a link "
        "the result has to wait: tell the citizen before."
    ),
    "paper-is-looked-up": (
        "“{value}” is looked up by the office and not demanded. Where the database does not "
        "answer, say lookup_failed."
    ),
    "paper-is-looked-up:typed": (
        "“{value}” is looked up by the office and not demanded. Where the database does not "
        "answer, press K on its line."
    ),
    "second-applicant-missing": "Two people ask for this together; the dossier names one.",
    "letters-not-printable": (
        "A name has letters this computer cannot print (paper shows boxes): write them by "
        "hand, or enter the name in Latin letters."
    ),
    "receipt-of-another-unit": (
        "{unit} received this dossier and printed nothing of it yet: ask there. No paper of "
        "another unit is printed under our name."
    ),
    "due-changed": (
        "The due date has changed: {shown} was shown, now it is {due}. Read it out again, then receive."
    ),
    "promised-later": (
        "The promised time {value} is later than the law's ({due}). Only earlier ones may be promised."
    ),
    "promised-before-receipt": "The promised time {value} is before the receipt.",
    "papers-missing": "Missing: {value}. Guide the person; do not receive yet.",
    "papers-missing:typed": (
        "Missing: {value}. Guide the person and put this away (Ctrl+N); do not receive yet."
    ),
    "fee-paid-and-awaited": "“{value}”: what is still awaited is not paid, and has no reference.",
    "must-be-present": "“{procedure}”: the persons must be present; {value} cannot file for them.",
    "authority-needed": (
        "{value} files for somebody else: write the kind of authority into submitter.authority."
    ),
    "authority-needed:typed": (
        "{value} hands it in for somebody else: write “{field}”, for instance authorisation, parent or guardian."
    ),
    "original-not-held": (
        "The original of “{value}” is not with dossier {dossier}, or went back already."
    ),
    "authority-needed-to-collect": (
        "{value} collects for somebody else: say the kind of authority (--authority)."
    ),
    "authority-needed-to-collect:typed": (
        "{value} collects for somebody else: write “{field}”, for instance a letter of authorisation."
    ),
    "external-code-wrong": "The code “{value}” has not the right form, such as G22.99-260601-0001.",
    "external-code-used": "The code {value} is in the register already.",
    "dossier-unknown": "There is no dossier “{value}”.",
    "several-found": "Several dossiers fit “{value}”: scan the receipt or type the whole code.",
    "code-not-whole": (
        "“{value}” is not enough: scan the receipt, type the whole code, or just its last four digits."
    ),
    "code-twice": (
        "Two dossiers have the code {value}. Name one by its own name instead, one of: {ids}. Give "
        "one person a new code, then void the dossier that stands twice: counter dossier void NAME "
        "--reason REASON."
    ),
    "dossier-state": (
        "Dossier {dossier} is “{state}”: “{act}” is not possible. Possible: {allowed}."
    ),
    "dossier-voided": "Dossier {dossier} is voided; nothing more can be done to it.",
    "result-is-out": (
        "The result of dossier {dossier} is handed over, so it cannot be voided. Take the result back, "
        "undo that step (Z on its page), then void it."
    ),
    "supplement-before-request": "The supplement at {value} is before the request.",
    "extension-not-later": "The new date {value} is not after the old one ({due}).",
    "extension-on-day-off": "The new date {value} is a day off.",
    "state-unknown": "There is no state “{value}”. The states: {known}.",
    "not-correctable": (
        "There is no “{value}” to correct. Correctable: {choices}. Where anything else is wrong, "
        "void the dossier and receive it again."
    ),
    "no-receipt": "Dossier {dossier} was not received yet; it has no receipt.",
    "copy-unknown": "There is no print {value} of it; {printed} were made.",
    "nothing-found": "Nothing found.",
    "named-otherwise": (
        "Dossiers under way have this number under another name: {codes}. Compare with the papers."
    ),
    "also-open": "This person has other dossiers under way: {codes}.",
    "likely-duplicates": (
        "There is an open dossier of the same procedure with the same number (or the same name and "
        "birth date): {codes}."
    ),
    "papers-not-mentioned": "Not mentioned: {papers}.",
    "unit-has-it": "Unit {value} has the dossier already.",
    "unit-is-own": "{value} is this unit itself. Name the unit that shall get the dossier.",
    "step-is-not-the-last": "Dossier {dossier} has a newer step. Open it and look before anything is taken back.",
    "no-step-to-undo": (
        "Dossier {dossier} has no step that can be taken back: the last was its receipt, a void, or a hand-over to "
        "another unit."
    ),
    "dossier-not-away": "Dossier {dossier} is here; it was not sent anywhere.",
    "dossier-in-conflict": (
        "Two desks disagree on dossier {dossier}: decide first which side counts (Dossier → Two "
        "desks disagree, or counter dossier resolve)."
    ),
    "no-conflict": "Nobody disagrees on dossier {value}.",
    "conflict-how": "To keep a side: counter dossier resolve {code} --keep A --reason REASON.",
    "conflict-changed": (
        "Something more happened to dossier {value}: look at both sides again, then decide."
    ),
    "conflict-side": "There is no side {value}; there are A to {last}.",
    "conflict-side-no-letter": (
        "“{value}” is no side. Write the letter of the side that counts, as --keep A."
    ),
    "conflict-decided-apart": (
        "It was decided before, but the other desk acted without knowing of it, so that decision "
        "does not count: decide again."
    ),
    "nothing-to-decide": "There is nothing to decide.",
    "due-passed": "This date has passed: the dossier is overdue as soon as it is entered, unless its result was given.",
    "received-outside-hours": "Received outside office hours.",
    "clerk-name-missing": (
        "No receiving clerk is named: the receipt's line stays empty. Name one in the settings."
    ),
    "promised-on-day-off": "The promised date {value} is a day off. Choose a working day.",
    "filed-at": "Filed on the portal at {when}",
    "submitted-ahead": "The time of filing {value} is later than now ({now}).",
    "promised-outside-hours": (
        "The promised hour {value} is outside office hours. Choose one when somebody is there, or write the day alone."
    ),
    "shelf-is-code": (
        "“{value}” is the code of a dossier, no shelf. Write the shelf, for instance B3."
    ),
    "table:book": "Book of dossiers",
    "book-exported": "{rows} lines were written to {file}.",
    "column:code": "Code",
    "column:whose": "Whose · what",
    "column:state": "State",
    "column:due": "Due",
    "column:timeliness": "Against the date",
    "column:line": "Line",
    "column:received": "Received",
    "column:procedure": "Procedure",
    "column:returned": "Returned",
    "column:applicant": "Applicant",
    "paper-kind:handed_in": "handed in",
    "paper-kind:shown": "shown",
    "paper-kind:looked_up": "looked up",
    "show:retired": "RETIRED",
    "show:in_force": "In force: from {since} to {until}",
    "show:who": "Who may act",
    "show:term_text": "Term",
    "show:fee_text": "Fees",
    "show:result": "Result",
    "show:national_system": "Ministry's system",
    "show:source": "Source",
    "show:note": "Note",
    "show:papers": "Papers",
    "show:fees": "Fees",
    "show:people": "Together with",
    "show:submitter": "Submitted by",
    "show:contact": "Contact",
    "show:delivery": "Result handed over",
    "show:resolving_body": "Resolved by",
    "delivery:counter": "at the counter",
    "delivery:post": "by post",
    "delivery:online": "on the portal",
    "show:receipt": "Receipt number {number}, book {volume}/{year} line {book}",
    "show:shelf": "Shelf {shelf}",
    "show:returned_to": "Handed to {to}",
    "timeliness:early": "early",
    "timeliness:on_time": "on time",
    "timeliness:overdue": "overdue",
    "timeliness:pending": "within term",
    "state:registered": "registered",
    "state:received": "received",
    "state:refused": "refused",
    "state:processing": "in work",
    "state:supplement": "waits for papers",
    "state:payment": "waits for payment",
    "state:withdrawal": "withdrawal asked",
    "state:stopped": "stopped",
    "state:completed": "ready",
    "state:returned": "returned",
    "state:voided": "voided",
    "state:conflicting": "two desks disagree",
    "verdict:complete": "complete",
    "verdict:compared_copy": "copy compared",
    "verdict:shown": "shown, given back",
    "verdict:looked_up": "looked up",
    "verdict:to_look_up": "to look up with a link",
    "verdict:not_applicable": "does not apply",
    "verdict:missing": "missing",
    "who:in_person": "the applicants themselves",
    "who:authorised": "oneself, or by authorisation",
    "who:relative": "a relative, without a paper",
    "who:anyone": "anyone",
}
