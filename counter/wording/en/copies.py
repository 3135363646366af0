"""English: copies, restoring, saving damaged data."""

SENTENCES = {
    "recovery-code-wrong": (
        "The recovery sheet's code is not right: a letter is mistyped, or the sheet is another desk's. Compare it group by group."
    ),
    "backup-how": (
        "A copy: counter backup DIR, or without DIR into the folder that was set. To try one out: "
        "counter backup --check FILE."
    ),
    "backup-made": (
        "Copied {entries} entries of this desk (and all that came from others) and tried the copy out: {file}."
    ),
    "backup-made-here": (
        "Copied {entries} entries of this desk (and all that came from others) and tried the copy "
        "out: {file}. It lies on the same disk as the data: if that fails, both are gone. Plug in "
        "a USB drive and copy there."
    ),
    "backup-checked": (
        "Copy of {when} of desk {desk} ({unit_code}), {entries} entries: it opens and is whole. "
        "Fingerprint: {fingerprint}."
    ),
    "backup-restored": (
        "Restored from the copy of {when} ({entries} entries). One copy makes one desk, on one "
        "computer. The desk goes on under a new name; numbers, those of the next seven days too, go on behind a gap. What was done "
        "after that: enter it from paper; where there is a hub, revoke the old desk, ask for a new "
        "invitation (counter enrol), exchange and look again. The desk's fingerprint is a new one; "
        "where it has a passphrase, print a new recovery sheet."
    ),
    "restored-desk": "Desk {desk}, {unit} ({unit_code}).",
    "restored-practice": "This is a PRACTICE DESK: its papers are of no use to citizens.",
    "restored-kept": "The old data stay as they are at {kept}.",
    "copy-of-another-desk": (
        "This copy is of desk {desk} of {unit}, fingerprint {fingerprint}; the keys in this folder are of the desk with the "
        "fingerprint {there}. Choose the copy again; where it is the one you want, put it into a new folder: --data NEWDIR."
    ),
    "copy-of-another-desk:typed": (
        "This copy is of desk {desk} of {unit}, fingerprint {fingerprint}; the data on this computer are another desk's, "
        "fingerprint {there} (one of them may be a practice desk). Go back and choose another copy; where this is the one "
        "you want, press F9 once more."
    ),
    "backup-not-one": (
        "The file {path} is no copy of a desk, or is damaged. Choose one named counter-….backup."
    ),
    "backup-damaged": "The copy {path} is damaged and brings nothing back. Take another one.",
    "backup-unnoted": (
        "Nothing can be written beside the data, so the program does not remember this copy: keep in "
        "mind where it lies."
    ),
    "backup-place": (
        "{path} cannot be written: {reason}. Check the USB drive or choose another folder; the "
        "desk's data are untouched."
    ),
    "backup-no-room": (
        "There is not enough room at {path} ({megabytes} MB needed). Make room or choose another "
        "place; the desk's data are untouched."
    ),
    "new-passphrase-needed": (
        "A new passphrase is needed (opened by the recovery code, or keys that had one lie open "
        "now): set COUNTER_NEW_PASSPHRASE, or type it into New passphrase."
    ),
    "new-passphrase-needed:typed": (
        "A new passphrase is needed: opened by the recovery code, or keys that had one lie open now."
    ),
    "sheet-without-passphrase": (
        "This desk has no passphrase and needs no recovery sheet. Set a passphrase first: Settings → Passphrase, sheet."
    ),
    "sheet-printed": (
        "The recovery sheet is in {file}. Print it, lock it away, then delete the file. "
        "Fingerprint of the desk: {fingerprint}."
    ),
    "copy-to-restore": (
        "The data are damaged beyond saving. Restore the copy: counter restore {file} --data NEWFOLDER."
    ),
    "copy-to-restore:typed": (
        "The data are damaged beyond saving. Restore the copy {file}; the damaged data stay as they are beside it."
    ),
    "nothing-to-save": (
        "The data are damaged beyond saving. Take a copy: counter restore FILE --data NEWFOLDER."
    ),
    "nothing-to-save:typed": (
        "The data are damaged beyond saving. Restore a copy; the damaged data stay as they are beside it."
    ),
    "recovered-nothing-lost": "The desk is whole; there is nothing to do.",
    "recovered-tables-lost": (
        "No entry is lost; the tables were made anew. The old data stay at {kept}."
    ),
    "recovered-notes-lost": (
        "No entry is lost; the tables were made anew. The old data stay at {kept}. Some of what no journal tells could not be saved:"
    ),
    "not-saved-hub": (
        "– The desk's place at its hub. Where it had one, ask for a new invitation (Settings → Hub, or counter enrol)."
    ),
    "not-saved-wish": (
        "– A request to join a hub that waited for its answer. Where there was one, ask again."
    ),
    "not-saved-drafts": "– Unfinished intakes. Where there were any, type them again.",
    "not-saved-surroundings": (
        "– The code of the recovery sheet. Where the desk has a passphrase, print a new sheet; throw the old one away."
    ),
    "serials-may-be-used-up": (
        "Nobody here knows up to which number papers were given out today, and leaving a safe gap would leave none to give "
        "out (the last is {last}). Look at today's papers and type the highest; where there are none, type {first}."
    ),
    "serial-below-known": (
        "{value} is lower than what this computer wrote today ({known}). Look at the papers again "
        "and type the highest; leave it empty where nobody knows."
    ),
    "recovered-serial": "Today's codes go on behind {serial}.",
    "recovered-line": "Whoever still holds a number of the old line: give them a new one.",
    "recovered-passphrase": "The new passphrase is set.",
    "recovered-copy": (
        "The copy {file} holds more entries than could be saved. Before you go on, rather restore "
        "from it: copy that file to a USB drive, rename the data folder, open the program, choose "
        "to restore (or counter restore FILE --data NEWFOLDER)."
    ),
    "recovered-head-lost": (
        "The journal is unbroken; whether its end is gone cannot be told, so numbers go on behind "
        "a gap. The old data stay at {kept}. Compare with today's papers; enter from paper what is "
        "missing."
    ),
    "recovered-entries-lost": (
        "What is whole was saved; {lost} entries are gone. The desk goes on under a new "
        "name, numbers go on behind a gap. The old data stay at {kept}. Enter from paper what is "
        "missing; where there is a hub, have the old desk revoked (hub revoke) and ask for a new "
        "invitation (counter enrol). The desk's fingerprint is a new one; where it has a "
        "passphrase, print a new recovery sheet."
    ),
    "recovered-past-lost": (
        "What is whole was saved; {lost} entries are gone that this desk held of other desks, or "
        "of its own before it was restored. The old data stay at {kept}. With a hub: the next "
        "exchange brings them back. Without one: restore a copy (counter restore), or enter from "
        "paper what is missing."
    ),
    "recovered-forked": (
        "The hub holds another journal under this desk's name. The desk goes on under a new name, "
        "numbers go on behind a gap. The old data stay at {kept}. Have the old desk revoked (hub "
        "revoke) and ask for a new invitation (counter enrol). The desk's fingerprint is a new "
        "one; where it has a passphrase, print a new recovery sheet."
    ),
    "recovered-key-lost": (
        "The signing key is lost or another desk's. The desk goes on under a new name with a new "
        "key, numbers go on behind a gap. The old data stay at {kept}. Where there is a hub, have "
        "the old desk revoked (hub revoke) and ask for a new invitation (counter enrol). The "
        "desk's fingerprint is a new one; where it has a passphrase, print a new recovery sheet."
    ),
    "copy-not-signed": (
        "the newest run of another desk's journal is not in whole yet: the next exchange ends it"
    ),
    "opened-by-sheet": (
        "Opened with the code of the recovery sheet. Set a new passphrase under Settings → This "
        "computer (“until now”: the code), then lock the sheet away again."
    ),
}
