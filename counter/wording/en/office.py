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
    "demo-made": (
        "A practice desk in {data}: {days} days, {tickets} tickets, {dossiers} dossiers "
        "({returned} returned, {late} late), {entries} entries."
    ),
    "event:desk-founded": "desk founded",
    "event:setting-changed": "setting changed",
    "event:clock-confirmed": "clock confirmed",
    "event:hub-time-compared": "compared with the hub's time",
    "event:clock-corrected": "clock corrected",
    "event:desk-enrolled": "enrolled at a hub",
    "event:desk-continued": "became a new desk",
    "event:loss-declared": "loss declared",
    "needs:copies": "There is no new copy on another disk. Plug a USB drive in, choose a folder there, then Copy now.",
    "needs:calendar": "The days off of {years} are not announced yet. Import them when the notice comes.",
    "needs:passphrase": "No passphrase is set: whoever turns this computer on can read the dossiers.",
}
