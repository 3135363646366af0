"""English: the working day: morning and evening."""

SENTENCES = {
    "check-conflicts!": "{count} dossiers wait for a decision: {codes}. Search (F3) → To decide.",
    "day-unclosed": "not closed: {day}",
    "day-left-none": "Nothing is left.",
    "check-clock": "Clock: {time} on {day}.",
    "check-clock!": (
        "This computer's clock cannot be believed ({time} on {day}). Look at a phone and type the "
        "right time before work."
    ),
    "check-days": "Earlier days are closed.",
    "check-days!": "Not closed: {days}. See what is left; work goes on.",
    "check-calendar": "Days off of this and the next year are confirmed.",
    "check-calendar!": (
        "No official notice of the days off of {years} yet. Import the calendar when it comes."
    ),
    "check-disk": "{gigabytes} GB free on the disk.",
    "check-disk!": "Only {free} MB free on the disk. Make room before it is full.",
    "check-passphrase": "The desk's data have a passphrase.",
    "check-passphrase!": (
        "This desk has no passphrase: whoever takes the computer can read its data."
    ),
    "check-copy": "The newest copy: {time}, {file}.",
    "check-copy-here!": (
        "The newest copy ({time}) lies on the same disk as the data: both are lost with it. Plug "
        "in a USB drive and choose it under Settings → Copies."
    ),
    "check-copy-old!": (
        "The newest copy is of {time} and lacks {count} entries since ({file}). Plug in the USB "
        "drive and copy now: Settings → Copies."
    ),
    "check-no-copy!": (
        "There is no copy yet. Plug in a USB drive, choose it, and copy now: Settings → Copies."
    ),
    "check-heard!": "No exchange with the hub since {since}. See Settings → Hub.",
    "check-unsent": "The hub has everything of this desk.",
    "check-no-hub": "This desk is not connected to a hub.",
    "check-unsent!": "{count} entries not sent to the hub.",
    "brief:check-clock": "This clock is not to be trusted: {time} on {day}.",
    "brief:check-days": "Not closed: {days}.",
    "brief:check-calendar": "No notice of {years}'s days off yet.",
    "brief:check-disk": "Only {free} MB are free: remove what is not used.",
    "brief:check-passphrase": "This desk has no passphrase.",
    "brief:check-copy-here": "The copy lies on the data's disk.",
    "brief:check-copy-old": "The copy is of {time} and lacks {count} entries.",
    "brief:check-no-copy": "There is no copy yet.",
    "brief:check-heard": "No exchange with the hub since {since}.",
    "brief:check-unsent": "{count} entries are not at the hub yet.",
    "brief:check-conflicts": "{count} dossiers wait for a decision: {codes}.",
    "day-left:ticket": "ticket {what} not settled",
    "day-left:due": "dossier {what} due or overdue",
    "day-left:date": "dossier {what}: a date promised by a wrong clock, not decided",
    "day-left:draft": "{what} unfinished intakes",
    "day-left:paper": "dossier {what}: nobody confirmed its paper",
    "event:day-opened": "day opened",
    "event:day-closed": "day closed",
    "state:open": "open",
    "state:closed": "closed",
    "state:not_opened": "not opened",
}
