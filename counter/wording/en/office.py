"""English: settings, catalogue and calendar of the office."""

SENTENCES = {
    "unit-code-wrong": "The unit code “{value}” has not the right form, such as H49.61.",
    "desk-in-already": (
        "The hub let this desk {value} in already; it needs no new invitation. If this computer is "
        "a copy of it: counter continue --desk NEW-NUMBER. If it is that desk and has to come in "
        "anew: whoever runs the hub revokes it first (counter hub revoke)."
    ),
    "desk-number-same": (
        "This desk has the number {value}. Choose one that nobody uses; ask whoever is in charge of the hub."
    ),
    "desk-number-held": (
        "Another computer uses desk number {value}. Numbers in use: {held}. Choose another one; do "
        "not revoke a desk that works."
    ),
    "parting-unknown": (
        "Nobody has said yet up to which entry this desk and the hub are the same. Run counter "
        "sync first; by USB, add --after ENTRY as the hub told."
    ),
    "subject-of-newer-program": (
        "A newer program wrote entry {value} of it at another desk; this program cannot read that, "
        "so it can be looked at and not acted on. Install the new version and do it again."
    ),
    "entry-of-newer-program": (
        "Entry {value} was written by a newer program. Install it and try again; the data were not touched."
    ),
    "desk-continued": (
        "This computer is desk {desk} now. {entered_again} acts that only it had were entered "
        "again; the old data lie untouched in {kept}. Ask for an invitation for desk {desk}, then: "
        "counter enrol URL CODE. The desk's fingerprint is a new one; where it has a passphrase, "
        "print a new recovery sheet."
    ),
    "desk-number": "The desk number is {value}; it must be from 1 to 9.",
    "setting-unknown": "There is no setting “{value}”. See: counter settings list.",
    "setting-choice": "Setting “{field}”: “{value}” cannot be used; choose one of: {choices}.",
    "setting-value": "Setting “{field}”: “{value}” cannot be used. For example: {example}.",
    "season-dates": "Setting “{field}”: the season {value} does not exist.",
    "season-days": (
        "Setting “{field}”: weekdays ({value}) go from 0 (Monday) to 6, and one at least has hours."
    ),
    "session-order": "Setting “{field}”: the times {value} must follow one another.",
    "season-missing": "Setting “{field}”: {value} belongs to no season.",
    "queues-wrong": (
        "Setting “{field}”: “{value}” cannot be used. A queue has one capital letter, a name, limits from 0 to 999."
    ),
    "queue-not-empty": "Queue {queue} has people waiting: call or transfer them first.",
    "import-refused": (
        "The file {file} was not taken in, nothing of it (faults: {count}). The first: row {row}, "
        "column “{field}”, value “{value}”."
    ),
    "cell-empty": "empty",
    "cell-wrong": "cannot be used",
    "cell-no-hours": "that weekday has no office hours; write one that has, 0 is Monday",
    "cell-twice": "stands in an earlier row already",
    "cell-too-long": "too long",
    "column-missing": "the column is missing",
    "column-unknown": "unknown column",
    "row-length": "the number of cells does not fit the heading",
    "no-rows": "no rows",
    "half-days-are-working-days": "half days: read as working days",
    "demo-made": (
        "A practice desk in {data}: {days} days, {tickets} tickets, {dossiers} dossiers "
        "({returned} returned, {late} late), {entries} entries."
    ),
    "imported": "Rows taken in: {rows}.",
    "calendar-without-working-days": (
        "This calendar leaves no working day from {first} to {last}. Correct the file and import "
        "it again; nothing was changed."
    ),
    "catalogue-retires-everything": (
        "This catalogue retires nearly everything: of {before} procedures {after} are left. "
        "Correct the file and import it again; nothing was changed."
    ),
    "offer-unknown": (
        "There is no catalogue or calendar named “{value}”. See: counter procedures offered, counter calendar offered."
    ),
    "offer-is-adopted": "“{value}” applies at this desk already.",
    "offer-adopted": "{entry}  {rows} rows · applies",
    "offer-offered": (
        "{entry}  {rows} rows · offered by another desk, does not apply: counter … accept {entry} --by NAME"
    ),
    "offer-declined": "{entry}  {rows} rows · does not apply: {reason}",
    "cell-no-date": "is no date; right are 01/06/2026 and 2026-06-01",
    "calendar-day-wrong": "The day was not taken: see what is said beside the fields.",
    "event:desk-founded": "desk founded",
    "event:setting-changed": "setting changed",
    "event:clock-confirmed": "clock confirmed",
    "event:hub-time-compared": "compared with the hub's time",
    "event:clock-corrected": "clock corrected",
    "event:procedures-imported": "catalogue imported",
    "event:calendar-imported": "calendar imported",
    "event:desk-enrolled": "enrolled at a hub",
    "event:desk-continued": "became a new desk",
    "event:import-adopted": "applied",
    "event:import-declined": "not applied",
    "event:loss-declared": "loss declared",
}
