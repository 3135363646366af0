"""English: how the desk stands (counter status)."""

SENTENCES = {
    "status-no-hub": "{entries} entries; this desk is enrolled at no hub.",
    "status-refused": "No exchange with the hub since {since}: {message}",
    "status-undecided": (
        "{count} dossiers with two decisions side by side wait for a person: {codes}. See: counter dossier conflicts."
    ),
    "status-no-backup": (
        "No copy was made and tried out yet: counter backup DIR (best a USB drive)."
    ),
    "status-backup": "Newest copy that was tried out: {when}; {since} new entries since.",
    "status-fingerprint": "Fingerprint of the desk: {fingerprint}.",
    "status-backup-here": (
        "Newest copy that was tried out: {when}, on the same disk as the data; {since} new entries "
        "since. Copy to a USB drive: counter backup DIR."
    ),
    "status-quarantined": (
        "{count} entries of other desks cannot be read; they are kept aside and stop nothing: "
        "{entries}. Tell the hub's administrator (counter hub quarantine)."
    ),
    "twice-coded": (
        "{count} codes were given to two dossiers: {codes}. Receive one again under a new code, "
        "then void the one that stands twice. See: counter dossier conflicts."
    ),
    "status-entries": "{entries} entries; {unacknowledged} not yet acknowledged by the hub.",
    "status-clock-by-hand": (
        "The computer's clock is wrong; the time that somebody confirmed is used."
    ),
}
