"""English: the exchange with a hub, by network and by USB."""

SENTENCES = {
    "exchange-fault": (
        "The program stumbled over what another desk did ({reason}); what all others did is taken "
        "in all the same. Send this message to support."
    ),
    "entries-gap": "Entries before {value} are missing: fetch them again.",
    "entries-fork": "Entry {value} does not follow what is here: a desk may have been copied.",
    "entry-altered": "The content of entry {value} was altered.",
    "answer-unreadable": (
        "The hub's answer cannot be read (the network may want a login). Work at the desk goes on."
    ),
    "batch-unreadable": (
        "The batch is torn or altered ({reason}); nothing of it is taken. Try again; if it stays "
        "so, tell whoever runs the hub."
    ),
    "desk-not-certified": (
        "The hub did not certify the key of desk {desk}; what came with it was left. This desk's "
        "own data is sound, work on; tell whoever runs the hub."
    ),
    "request-not-signed": (
        "The hub did not take the request: it is not signed rightly by this desk. Work at the desk "
        "goes on; update the program, and if it stays so, tell whoever runs the hub."
    ),
    "entry-never-written": (
        "An entry that the desk sent is longer ({kilobytes} kB) than this program ever writes "
        "({limit} kB): the hub does not take it, nor what comes behind it. Work at the desk goes "
        "on; tell whoever runs the hub."
    ),
    "stamps-go-back": (
        "The desk's entries go back in time at entry {sequence}: this program never writes that, "
        "and the hub takes nothing from there on. Work at the desk goes on; tell whoever runs the "
        "hub."
    ),
    "quota-reached": (
        "This desk sent as much today as the hub takes of a desk's work of one day ({megabytes} "
        "MB). Work at the desk goes on; the rest is sent by itself from tomorrow on. If it is "
        "urgent, use USB, or ask whoever runs the hub for more (counter hub serve --quota)."
    ),
    "hub-journal-not-followed": (
        "{unit} · journal {journal} cannot be followed ({reason}): what its desk hands over or writes "
        "out of bounds stays unnoticed; all else goes on. Look: counter hub verify."
    ),
    "hub-not-following": (
        "What desks bring is taken in, but not followed now ({reason}): nothing is passed on to other "
        "units. It is tried again by itself. Look: counter hub verify."
    ),
    "hub-key-of-another": (
        "The key file {file} is another hub's. Put the one that goes with this store back, or name "
        "it with --key-file; where this hub is a new one, move that file away."
    ),
    "hub-key-unwritable": (
        "The hub's key file {file} cannot be written ({reason}). Let the hub's account write in "
        "that folder, or name another place with --key-file."
    ),
    "hub-key-damaged": (
        "The hub's key file {file} is damaged. Put it back from a copy; where there is none, begin "
        "a new hub and invite the desks anew."
    ),
    "hub-key-was-open": (
        "The hub's key file could be read by others on this computer; now its owner alone can. If "
        "somebody may have copied it, begin a new hub and invite the desks anew."
    ),
    "hub-key-missing": (
        "The hub's key file {file} is not there. Copy it from the computer that runs the hub or "
        "from a copy; without it no desk believes this hub."
    ),
    "hub-key-elsewhere": (
        "The hub's key lies in a file of its own. Name it with --key-file (or COUNTER_HUB_KEY_FILE)."
    ),
    "hub-passphrase-needed": (
        "The hub's key file has a passphrase. Set COUNTER_PASSPHRASE and run this again."
    ),
    "log-unwritable": (
        "The access log {path} cannot be written ({reason}). Let the hub's account write in that "
        "folder, or name another place with --log."
    ),
    "proxy-address": "“{value}” is no proxy's address. As it should be: 10.0.0.7 or 10.0.0.0/24",
    "quota-number": (
        "--quota is a number of MB a day, 0 or more (0 is no bound); “{value}” is not."
    ),
    "answer-not-proven": (
        "What the hub sent of desk {desk} (up to entry {sequence}) is not signed rightly; it was "
        "left. This desk's own data is sound, work on; tell whoever runs the hub."
    ),
    "hub-nothing-to-publish": "The file changes nothing of what was published: nothing is sent.",
    "hub-published-to-unit": (
        "{rows} rows go to the desks of {unit}: each takes them with its next exchange."
    ),
    "closure-needs-unit": "A closure is one unit's: add --unit-code CODE. Nothing was published.",
    "published-already": (
        "This file was published at {at} and is not published again. Nothing changed."
    ),
    "hub-published": "{rows} rows go to all desks: each takes them with its next exchange.",
    "unit-of-another": (
        "The batch holds entries of another unit; this desk was enrolled for {unit}. Nothing of it "
        "is taken. Tell whoever runs the hub."
    ),
    "word-of-the-hub": (
        "The batch holds entries that only the hub may write; nothing of it is taken. Tell whoever runs the hub."
    ),
    "copy-differs": (
        "The copy of desk {desk}'s journal differs from the hub's from entry {sequence} on. Tell whoever is in charge."
    ),
    "quarantine-how": (
        "To list: counter hub quarantine. To end one: counter hub quarantine release|drop ENTRY --by NAME."
    ),
    "quarantine-not-there": (
        "No entry “{value}” is kept aside. To list them: counter hub quarantine."
    ),
    "quarantine-still-outside": (
        "This program still cannot read entry {value}. Install a newer one and try again, or drop "
        "it: counter hub quarantine drop {value} --by NAME."
    ),
    "hub-quarantined": "{entry}  {unit} · desk {desk} · {word} · since {when}",
    "hub-quarantine-empty": "Nothing is kept aside.",
    "hub-quarantine-release": (
        "Entry {entry} can be read now; the desks hear of it with their next exchange."
    ),
    "hub-quarantine-drop": (
        "Entry {entry} is dropped and does not count; the desks hear of it with their next "
        "exchange. What it says stays in the journal of the desk that wrote it."
    ),
    "hub-verified-quarantined": (
        "{count} entries cannot be read; they are kept aside and stop nothing: {entries}. See: counter hub quarantine."
    ),
    "desk-behind": (
        "This desk's journal is shorter than what the hub received ({desk} < {hub}): an old copy "
        "is running here. Ask the hub for a new desk number; then whoever is in charge runs on "
        "this computer: counter continue --desk NUMBER (by USB: add --after {desk})."
    ),
    "desk-of-another-name": "The request is not of the desk that was enrolled.",
    "desk-of-another-program": (
        "The hub needs another version of the program (format {format}, it knows {known}). Update the program."
    ),
    "hub-of-another-program": (
        "The hub uses another version (format {format}, this one knows {known}). Update the program."
    ),
    "acknowledgement-old": (
        "The hub answered with an old acknowledgement (as of {epoch}, this desk knows {known}): it "
        "was left. Work at the desk goes on."
    ),
    "answer-of-another-desk": "This answer is for another desk. Fetch the one made for this desk.",
    "authority-unreadable": (
        "The hub's certificate file cannot be read. Ask whoever runs the hub for another one (PEM)."
    ),
    "certificate-and-key": "Both are needed: --certificate and --key.",
    "certificate-unreadable": (
        "The TLS certificate or its key cannot be read ({reason}). Check both files."
    ),
    "desk-key-changed": (
        "The signing key of desk {value} is not the one known here: its journal was not taken. "
        "Tell whoever runs the hub."
    ),
    "desk-not-there": "Unit {unit} has no desk {value} that is enrolled.",
    "desk-number-taken": (
        "Another computer uses desk number {value} at the hub. This one needs another (if it was "
        "just changed by counter continue, run that again with another number); have the other one "
        "revoked only if it works no more."
    ),
    "desk-revoked": (
        "The hub revoked this desk on {at}. Work at the desk goes on; ask whoever is in charge for a new invitation."
    ),
    "desk-unknown": (
        "The hub does not know this desk (its token is not right). Work at the desk goes on. "
        "Whoever runs the hub revokes this desk (counter hub revoke) and then invites it anew."
    ),
    "enrol-how": (
        "An address and a code are needed: counter enrol URL CODE; without a network: counter "
        "enrol --request FILE CODE, then counter enrol --response FILE."
    ),
    "enrolled": "Enrolled at {url}.",
    "hub-address": "“{value}” is no hub's address. As it should be: https://hub.example:8400",
    "hub-address-open": "The address “{value}” would send everything in the open. Use https://…",
    "hub-behind": (
        "The hub holds less than it acknowledged ({hub} < {known}): an old copy may have been put "
        "back. Work at the desk goes on; whoever runs the hub runs: counter hub restored."
    ),
    "hub-busy": "The hub is busy. It will be tried again; work at the desk goes on.",
    "hub-address-kept": "The hub's address {url} is kept. Exchange: counter sync.",
    "hub-by-usb": (
        "This desk was enrolled by USB and knows no address. Use counter bundle export, or name "
        "the hub's address: counter enrol URL."
    ),
    "hub-certificate": (
        "The hub's certificate cannot be trusted ({reason}): nothing was sent. Check this "
        "computer's date. If the hub has a certificate of the province's own, come in again with "
        "that file: counter enrol URL CODE --authority FILE."
    ),
    "hub-certificate:typed": (
        "The hub's certificate cannot be trusted ({reason}): nothing was sent. Where the hub has "
        "an authority of its own, choose the file you were given; otherwise check this computer's "
        "date, then tell whoever is in charge."
    ),
    "hub-desk": "{unit} · desk {desk} · {entries} entries · last heard of {seen}",
    "hub-desk-revoked": (
        "{unit} · desk {desk} · {entries} entries · last heard of {seen} · revoked"
    ),
    "no-room-for-others": (
        "Only {megabytes} MB of the disk are free: what this desk did was sent; what others did is "
        "not taken in for now, so that work has room. Make room, then exchange again."
    ),
    "hub-disk-full": (
        "The hub's disk is full: nothing was taken. Work at the desk goes on; tell whoever runs the hub."
    ),
    "hub-invited": ("Invitation: {code}\nGood once, until {until}."),
    "hub-is-practice": "This store belongs to a practice hub: add --practice.",
    "hub-is-real": "This store belongs to a real hub: leave --practice out.",
    "hub-listening": "The hub listens at {value}. Ctrl+C stops it.",
    "hub-needs-tls": (
        "Others can listen at {value}: --certificate and --key are needed. Without them only 127.0.0.1 is served."
    ),
    "hub-unit-awaited": (
        "{unit} · no desk yet, but a dossier was handed to it and goes there once one is enrolled. "
        "Invite one: counter hub invite --store … --unit-code {unit}; if the code was mistyped, "
        "the desk that handed it over must do so again."
    ),
    "hub-units-withheld": (
        "{unit} · handed dossiers to more than {most} units that have no desk: those for {count} "
        "further ones are not passed on until a desk is enrolled there ({others}). If the codes were "
        "mistyped, they must be handed over again; if nobody knows them, look into the desks of "
        "{unit}."
    ),
    "hub-no-desks": "No desk was enrolled yet. Invite one: counter hub invite.",
    "hub-no-tls": (
        "What answers there speaks no TLS ({reason}). Check address and port; a hub on this very "
        "computer without a certificate is reached by http:// instead of https://."
    ),
    "hub-not-found": (
        "The hub's computer ({address}) is not found: no network, or a wrong address. Work at the desk goes on."
    ),
    "hub-not-proven": (
        "What answered could not prove to be the hub that invited this desk: nothing more was "
        "sent. Tell whoever is in charge."
    ),
    "hub-not-running": (
        "Nobody listens at the hub's address ({address}): it is not running, or the address is "
        "wrong. Work at the desk goes on."
    ),
    "hub-of-another-name": (
        "Another hub answers at this address than the one this desk is enrolled at. Work at the "
        "desk goes on; tell whoever is in charge."
    ),
    "hub-page-damaged": "a page of the hub's file is damaged",
    "hub-row-damaged": "a row says what no program wrote",
    "hub-restored": (
        "The hub counts anew as of {epoch}: desks will send again what is missing. Restart every "
        "counter hub serve (next time run this before any serves again); what was revoked and "
        "published since the copy comes back with the first desk that knew of it; invite again "
        "whoever came in since. Who is in now: counter hub desks."
    ),
    "hub-revoked": "Desk {desk} of {unit_code} is revoked. What it brought stays.",
    "hub-silent": (
        "The hub ({address}) did not answer in time. Work at the desk goes on; it will be tried again."
    ),
    "hub-store-busy": (
        "The hub's store cannot be used now ({reason}). It will be tried again; work at the desk goes on."
    ),
    "hub-store-damaged": (
        "The hub's store is damaged ({reason}). Put a copy back, then run counter hub restored."
    ),
    "hub-store-read-only": (
        "The hub's store can only be read: its disk is read-only, or this account may not write there. "
        "Nothing was changed. Mend the disk or the rights, then do it again."
    ),
    "hub-store-replaced": (
        "The hub's store {file} was removed or replaced while the hub ran: it takes nothing more, "
        "for that would be lost. Stop counter hub serve, put the store back, start it again; a "
        "copy that is older: counter hub restored first."
    ),
    "hub-store-missing": (
        "The hub's key {file} is there, but its store {value} is missing or empty. Put the store back "
        "from a copy, then run counter hub restored. Keep the key: the desks believe no other. A "
        "new hub begins with another --store."
    ),
    "hub-out-of-order": (
        "The hub's data store is damaged or cannot be written: it takes nothing for now. Work at the desk goes on and "
        "nothing is lost: it stays here and is sent once the hub is put right. Tell whoever runs "
        "the hub."
    ),
    "hub-verified": "{entries} entries in {journals} journals were checked: all whole.",
    "invitation-expired": "The invitation ended on {at}. Ask for a new one.",
    "invitation-mistyped": (
        "The invitation “{value}” has a typing mistake. Compare it group by group with what the "
        "hub gave, and type it again."
    ),
    "invitation-no-code": (
        "“{value}” is no invitation. It has 16 letters and digits, as 7KQF-M2XW-9TRB-0423."
    ),
    "invitation-of-another-desk": (
        "This invitation is for desk {desk}; this is desk {value}. Ask for the right one."
    ),
    "invitation-unknown": (
        "The hub does not take this invitation for this unit. Compare the code and the hub's "
        "address (a hub of another province?); if it stays so, ask for a new one."
    ),
    "invitation-used": "Another computer used this invitation. Ask for a new one.",
    "line-cut": "The line was cut ({reason}). What was taken stays; it goes on from there.",
    "line-down": "There is no line ({reason}). Work at the desk goes on; it will be tried again.",
    "listen-address": "“{value}” is no address to listen at. As it should be: 127.0.0.1:8400",
    "listen-not-here": (
        "{value} is no address of this computer. Use this computer's network address, or 0.0.0.0 "
        "for all of its addresses."
    ),
    "listen-forbidden": (
        "The computer does not allow port {value} (below 1024 an administrator is needed). Choose "
        "one from 1024 on, such as 8400."
    ),
    "key-encrypted": (
        "The TLS key {file} has a passphrase, and a hub that runs by itself cannot open it. Write "
        "it without one (openssl pkey -in {file} -out key.pem), readable by the hub's account "
        "alone."
    ),
    "hub-verified-not": (
        "The hub's store is not whole any more: {count} faults. Stop counter hub serve, put the "
        "newest good copy back, then counter hub restored; desks send again what is missing."
    ),
    "listen-taken": "{value} cannot be opened: another program uses it. Choose another port.",
    "not-enrolled": (
        "This desk was not enrolled anywhere yet. Ask for an invitation, then: counter enrol URL CODE."
    ),
    "request-too-long": "The request is too long ({bytes} > {limit}).",
    "request-too-slow": "The request came too slowly; the hub gave it up.",
    "hub-not-there": (
        "There is no hub at {value}. Look at --store again; a new hub begins with counter hub "
        "invite or counter hub serve."
    ),
    "store-address": (
        "“{value}” is no hub's store. As it should be: sqlite:///hub.db or postgresql://…"
    ),
    "synced": (
        "{sent} entries sent, {received} received; {unacknowledged} not at the hub yet. {requests} "
        "requests, {bytes_up} bytes up, {bytes_down} down."
    ),
    "too-many-requests": "Too many requests; the hub says wait. It will be tried again.",
    "unit-unknown": (
        "This hub does not serve unit {value} (a hub of another province?). Check the address."
    ),
    "bundle-altered": (
        "The file on the USB drive was altered or is broken: the rest was not taken. Copy it again from where it was made."
    ),
    "bundle-for-a-desk": (
        "This file goes from the hub to a desk, not from a desk to the hub. Take the other one."
    ),
    "bundle-for-the-hub": (
        "This file goes from a desk to the hub; it is not the answer. Carry it there and bring the answer back."
    ),
    "bundle-made": "{sent} entries are in {path} ({bytes_up} bytes). Carry it to the hub.",
    "bundle-not-one": "This is no exchange file of this program. Choose another one.",
    "bundle-of-another-desk": "This answer is for another desk. Fetch the one made for this desk.",
    "bundle-of-another-hub": "This file belongs to another hub. Carry it to the right one.",
    "bundle-old": (
        "This answer is old: the hub has acknowledged more since (entry {known}; the file tells "
        "{sequence}). There is nothing to take."
    ),
    "bundle-taken": (
        "{received} entries of other desks taken; {unacknowledged} not at the hub yet."
    ),
    "bundle-torn": (
        "The file on the USB drive ends early (copied half?): what could be read was taken, the rest "
        "was not. Copy it again and take it again."
    ),
    "bundle-unreadable": (
        "The USB drive cannot be read ({reason}). Plug it in again, or take another one."
    ),
    "bundle-unwritable": (
        "The file {path} cannot be written ({reason}). Is there room on the USB drive, and is it not write-protected?"
    ),
    "enrolment-asked": (
        "The request is written. Carry it to the hub, bring the answer back, then: counter enrol --response FILE."
    ),
    "enrolment-not-asked": "This desk made no request. First: counter enrol --request FILE CODE.",
    "enrolment-not-one": "This file is no answer to a request to be enrolled. Choose another one.",
    "file-is-wish": (
        "This is a desk's request to be enrolled. Whoever runs the hub takes it with: counter hub "
        "bundle import FILE --reply ANSWER."
    ),
    "file-is-answer": (
        "This is a hub's answer that enrols a desk. On that desk: counter enrol --response FILE "
        "(window: Settings → Hub)."
    ),
    "file-is-bundle": (
        "This is an exchange file, not an answer that enrols a desk. On a desk: counter bundle "
        "import FILE; at the hub: counter hub bundle import FILE."
    ),
    "usb-of-unknown-desk": (
        "The hub does not know the desk that made this file (unit {unit}). It has to be enrolled "
        "first: counter hub invite, then counter enrol on the desk."
    ),
    "usb-of-revoked-desk": (
        "Desk {desk} of {unit} was revoked on {at}: its file is not taken. To take it, invite "
        "the desk again: counter hub invite --unit-code {unit} --desk {desk}."
    ),
    "hub-bundle-admitted": (
        "Desk {desk} of {unit} is enrolled. Carry {path} to that desk, then there: counter enrol --response {path}"
    ),
    "hub-bundle-reply": (
        "The reply is {path}: carry it to the desk and take it in with counter bundle import {path}"
    ),
    "hub-begun": "A new hub, store {store}. If there is one already, name its store.",
    "hub-invited-held": (
        "A computer uses desk {desk}: this code is of use only after that one is revoked. For "
        "another computer, invite another number."
    ),
    "hub-bundle-known": "The hub had every entry of this file before: nothing new.",
    "hub-bundle-gap": (
        "{sent} new entries were taken; {unacknowledged} of the desk's could not be (the hub lacks "
        "what comes before them). Carry the reply to the desk, take it in there, and bring a new "
        "file."
    ),
    "enrolled-by-usb": "Enrolled at hub {url} by USB. From now on: counter bundle export FILE.",
    "hub-bundle-taken": "{sent} new entries were taken from the USB drive.",
    "reply-needed": "--reply FILE is needed: the answer must go back to the desk.",
    "practice-and-real": (
        "A practice desk cannot exchange with a real hub, nor a real one with a practice hub."
    ),
    "request-unreadable": "The request cannot be read.",
}
