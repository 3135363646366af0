"""English: the data folder, keys, the journal, verifying."""

SENTENCES = {
    "cannot-look-up": "So much is damaged that it cannot be looked up.",
    "no-desk": "There is no desk in the folder {path}. Make one: counter init.",
    "desk-exists": (
        "The folder {path} already holds a desk. Choose another folder, or use that desk."
    ),
    "another-writer": (
        "Another program is using this desk (an open window?). Close it and try again; looking things up still works."
    ),
    "window-silent": (
        "This desk is open in another window, and that one does not answer. Wait a moment and try "
        "again; if it stays so, restart the computer."
    ),
    "folder-unusable": (
        "The folder {path} cannot be used: {reason}. Check the disk and the right to write there."
    ),
    "data-empty": "A folder belongs behind --data.",
    "screen-missing": (
        "There is no screen here to open a window on (DISPLAY is missing). Open it at the computer "
        "itself, or use the command line: counter --help."
    ),
    "lock-failed": (
        "NOT LOCKED: the dossiers are still open on the screen. Close the program before you leave "
        "the desk, then open it again."
    ),
    "key-files-changed": (
        "The desk's key files (database.key, signing.key) were changed since it was opened. Work "
        "goes on; tell whoever is in charge before the program is closed: it may not open again."
    ),
    "passphrase-needed": "This desk has a passphrase. Type it, or set COUNTER_PASSPHRASE.",
    "passphrase-needed:typed": "This desk has a passphrase. Type it.",
    "passphrase-is-code": "The code of a recovery sheet is no passphrase: choose another sentence.",
    "passphrase-short": (
        "The passphrase is too short: at least {count} characters, best a sentence."
    ),
    "passphrase-wrong": (
        "The passphrase is wrong. Type it again; mind the input method and Caps Lock."
    ),
    "no-passphrase": (
        "This desk has no passphrase: whoever holds the computer can read its dossiers."
    ),
    "practice": "PRACTICE DESK: no real dossiers.",
    "fixed-clock-hub": (
        "COUNTER_NOW fixes the clock, which is for practice only. For a real hub unset "
        "COUNTER_NOW; for a practice hub add --practice."
    ),
    "fixed-clock": (
        "COUNTER_NOW is for practice desks only (init --practice). A real desk takes the computer's time."
    ),
    "fixed-clock:typed": (
        "The program runs on a time that was set for practice; a real desk takes the computer's time. "
        "Tell whoever looks after this computer."
    ),
    "key-file-damaged": (
        "The key file {file} is missing or damaged. Run counter recover: without its signing key "
        "the desk goes on with a new one; without the data's key take a copy (counter restore)."
    ),
    "key-file-damaged:typed": "The key file {file} is lost or damaged: the desk cannot write.",
    "key-files-mixed": (
        "The two key files are not of one desk: the folder was mixed up. Looking up still works; "
        "to go on writing put the right file back, or run counter recover."
    ),
    "key-files-mixed:typed": (
        "The two key files are not of one desk: the folder is mixed up. Looking up goes on; to "
        "write again, save the data first."
    ),
    "key-files-unwrapped": (
        "A key file has lost its passphrase: somebody replaced it. Looking up still works; to go "
        "on writing put the right file back, or run counter recover."
    ),
    "key-files-unwrapped:typed": (
        "A key file lost its passphrase: somebody replaced it. Looking up goes on; to write again, save the data first."
    ),
    "signing-key-foreign": (
        "The key file {file} is another desk's. Looking up still works; to go on writing put the "
        "right file back, or run counter recover."
    ),
    "signing-key-foreign:typed": (
        "The key file {file} is another desk's. Looking up goes on; to write again, save the data first."
    ),
    "folder-link": (
        "The file {file} in folder {path} is only a link to somewhere else: the program does not "
        "write through it. Put the real file there and open again."
    ),
    "name-taken": (
        "Under the name {file} in folder {path} stands something that is no file of the program. "
        "Move it away, then try again."
    ),
    "folder-replaced": (
        "Folder {path} was removed or replaced while the program runs: what you just did was NOT "
        "written. Put the old folder back and open the program again."
    ),
    "database-missing": (
        "The data file {file} is missing. Put it back from a copy: counter restore FILE."
    ),
    "database-missing:typed": "The data file {file} is missing. Restore a copy.",
    "journals-incomplete": (
        "The data file no longer says whose some of its entries are. Save what is whole: counter "
        "recover (the old file stays untouched beside); or take a copy: counter restore FILE "
        "--data NEWFOLDER."
    ),
    "database-damaged": (
        "The data file is damaged. Save what is whole: counter recover (the old file stays "
        "untouched beside); or take a copy: counter restore FILE --data NEWFOLDER."
    ),
    "database-damaged:typed": (
        "The data file is damaged. What can still be read can be looked up; to write again, save the data first."
    ),
    "written-and-not-shown": (
        "What you just did is written; it could not be shown because a table was damaged. The table "
        "is made anew from the journal. Do not do it again; look with ticket list, dossier find."
    ),
    "written-and-damaged": (
        "What you just did is written; it could not be shown because the data file is damaged. Do not do it "
        "again. Save what is whole: counter recover (the old file stays untouched beside)."
    ),
    "verified-gap": "Numbers passed over, which wants an explanation: {value}.",
    "tables-were-made-anew": (
        "A damaged table was made anew from the journal; nothing is lost. The old files stay at {kept}."
    ),
    "recover-elsewhere": (
        "Nothing can be written to {path} ({reason}), so nothing can be saved there. Copy the whole folder to "
        "another disk and save it there: counter recover --data THATFOLDER."
    ),
    "recover-elsewhere:typed": (
        "Nothing can be written to {path} ({reason}), so nothing can be saved there. Copy the whole data folder to "
        "another disk and open the program with it."
    ),
    "database-busy": "The data are busy. Try again in a moment.",
    "database-unusable": "The data cannot be written: {reason}. Check the disk and try again.",
    "disk-full": (
        "The disk is full; nothing was written. Remove files you do not need and do it again."
    ),
    "newer-program": (
        "These data are of a newer program (level {found}; this one knows {known}). Install it; "
        "the data were not touched."
    ),
    "head-missing": (
        "The file “{file}” is lost: whether the end of the journal is gone cannot be told. Looking "
        "up still works. To go on writing: counter recover (the old data stay untouched beside)."
    ),
    "head-missing:typed": (
        "The file “{file}” is gone: nobody knows whether the journal's end was lost. Looking up "
        "goes on; to write again, save the data first."
    ),
    "head-unreadable": (
        "The file “{file}” is damaged: whether the end of the journal is gone cannot be told. "
        "Looking up still works. To go on writing: counter recover (the old data stay untouched "
        "beside)."
    ),
    "head-unreadable:typed": (
        "The file “{file}” is damaged: nobody knows whether the journal's end was lost. Looking up "
        "goes on; to write again, save the data first."
    ),
    "head-foreign": (
        "The file “head” is not this desk's: the folder was mixed up. Looking up still works. To "
        "go on writing: counter recover (the old data stay untouched beside)."
    ),
    "head-foreign:typed": (
        "The file “head” is not this desk's: the folder is mixed up. Looking up goes on; to write "
        "again, save the data first."
    ),
    "journal-shorter": (
        "The end of the journal is gone: {found} entries are left of {expected}. Looking up still "
        "works. To go on writing: counter recover (the old data stay untouched beside)."
    ),
    "journal-shorter:typed": (
        "The journal lost its end: {found} entries are left of {expected}. What is left can be "
        "looked up; to write again, save the data first."
    ),
    "head-not-last": (
        "The last entry of the journal (number {sequence}) does not fit. Looking up still works. "
        "To go on writing: counter recover (the old data stay untouched beside)."
    ),
    "head-not-last:typed": (
        "The journal's last entry ({sequence}) does not fit. Looking up goes on; to write again, save the data first."
    ),
    "head-not-signed": (
        "The journal does not fit entry {sequence}, which was signed. Looking up still works. To "
        "go on writing: counter recover (the old data stay untouched beside)."
    ),
    "head-not-signed:typed": (
        "The journal does not fit entry {sequence}, which was signed. Looking up goes on; to write "
        "again, save the data first."
    ),
    "signature-wrong": (
        "The desk's signature does not fit the journal. Looking up still works. To go on writing: "
        "counter recover (the old data stay untouched beside)."
    ),
    "signature-wrong:typed": (
        "The desk's signature does not fit its journal. Looking up goes on; to write again, save the data first."
    ),
    "touched": "Open dossiers whose time runs over a changed day (their dates stay): {codes}.",
    "verified": "The journal is whole: {entries} entries.",
    "verified-how": (
        "What to do: counter recover saves what is whole and keeps the old files beside it; or counter restore FILE, from a copy."
    ),
    "verified-not": "The journal has {count} faults.",
    "rebuilt": "Tables of {count} subjects made anew from the journal.",
    "page-damaged": "a page of the file was altered or is damaged",
    "entry-out-of-place": "an entry is not in its place",
    "journal-without-row": "entries of a desk that the table of journals does not name",
    "chain-broken": "the chain is broken",
    "body-missing": "the content is missing",
    "body-altered": "the content was altered",
    "subject-altered": "the subject was altered",
    "entries-lost": "the end of the journal is gone",
    "verified-fingerprint": (
        "Fingerprint of the desk: {fingerprint}. Compare it with the recovery sheet; where it "
        "differs, this journal is not that desk's."
    ),
    "head-lost": (
        "the file head is lost: whether the journal's end is gone cannot be told (counter recover)"
    ),
    "head-slot-lost": (
        "half of the file head is lost: if the newest act was erased, only the hub or paper can know"
    ),
    "cannot-be-read": "cannot be read",
    "head-wrong": "the last entry does not fit",
    "code-given-twice": (
        "two dossiers have this code: receive one again under a new code, then void the one that "
        "stands twice (counter dossier void)"
    ),
    "book-number-twice": "a number of the book stands twice",
    "receipt-number-twice": "a receipt number stands twice",
    "code-number-twice": "this desk gave this code out twice",
    "series-behind": (
        "the high-water mark stands behind a number that was given out: run counter rebuild"
    ),
    "projection-differs": "a row does not fit the journal",
    "projection-rows": "rows too many or too few",
    "search-differs": "the search index does not fit",
    "journal-fork": (
        "Two computers carry this desk's name (a copied disk?); their journals are the same up to "
        "entry {sequence} and differ behind it. Work goes on. Ask the hub for a new desk number; "
        "then whoever is in charge runs on this computer: counter continue --desk NUMBER (by "
        "USB: add --after {sequence})."
    ),
    "verified-tables": "All tables agree with the journal.",
    "search-not-checked": (
        "The search index was not checked: another program is writing. Close it and check again."
    ),
    "older-file": (
        "These data are of an earlier version: open the desk once (counter day open, or the "
        "window) to bring them up to date, then check again."
    ),
    "tables-damaged": (
        "A table of the data file is damaged; the journal is there. Type the passphrase: the table "
        "is made anew, and what you were typing is kept."
    ),
    "tables-made-anew": (
        "A table of the data file was damaged and is made anew from the journal. Nothing is lost. "
        "What you did last may be written already: look first, and do it again only if it is not there."
    ),
}
