"""English: what commands and their arguments are for. A key is a command's words, then the
argument's name.
"""

HELP = {
    "common": "Every command takes --data, --json, --lang, --clerk: see counter --help.",
    "--data": (
        "The folder with the desk's data; without it COUNTER_DATA counts, then the system's usual folder."
    ),
    "--json": "Answers with one JSON document instead of text.",
    "--lang": "The language of answers: Vietnamese or English.",
    "--clerk": "Who does this; it goes into the journal and onto the receipt.",
    "ticket --ticket": (
        "Which ticket: its number of today (A001) or its id. Without it the one at the counter."
    ),
    "ticket --counter": "The number of the counter.",
    "ticket issue": "Gives out the next number of a queue, and says how many are ahead.",
    "ticket issue --queue": "The queue's letter, such as A.",
    "ticket issue --priority": (
        "Why they come earlier (a wrong one is answered with those there are); never printed "
        "or shown in the hall."
    ),
    "ticket call": "Calls the next number to a counter; whoever that was serving is finished.",
    "ticket call --queue": "Only of this queue.",
    "ticket call --ticket": "Just this ticket, out of turn.",
    "ticket recall": "Calls the number called last once more.",
    "ticket start": "Begins to serve the number that was called.",
    "ticket finish": "Ends the service.",
    "ticket miss": "Called and not come.",
    "ticket park": "Away from the counter for a moment (to copy, to pay); called first when back.",
    "ticket take-back": "Somebody who was away or missed is back, and is called first.",
    "ticket transfer": "Sends a ticket to another queue.",
    "ticket transfer --to": "That queue's letter.",
    "ticket transfer --returns": "When done there it comes back to this queue and is called first.",
    "ticket cancel": "Cancels a ticket.",
    "ticket cancel --reason": "Why.",
    "ticket carry-over": "Puts what was left open on a day gone by into today's line.",
    "ticket carry-over --date": "That day, such as 2026-06-01.",
    "ticket list": "Today's tickets by number.",
    "ticket list --queue": "Only of this queue.",
    "ticket list --next": "Who will be called, in the order of calling.",
    "enrol": (
        "Enrols this desk at a hub. By cable: counter enrol URL CODE. By USB: counter enrol "
        "--request FILE CODE, carry the file to the hub, then counter enrol --response FILE with "
        "the file that comes back."
    ),
    "enrol words": (
        "URL: the hub's address, such as https://hub.example:8400. CODE: the invitation that the "
        "hub made with counter hub invite; the code itself does not travel."
    ),
    "enrol --authority": (
        "Certificates (PEM) to trust besides this computer's, where the hub's is the province's "
        "own or signed by itself."
    ),
    "enrol --request": (
        "Without a network: writes the request to be enrolled into this file, to be carried."
    ),
    "enrol --response": "Without a network: the answer that was brought from the hub.",
    "sync": (
        "Exchanges with the hub now, until both sides hold the same. The window does it by itself."
    ),
    "bundle export": "Writes what the hub does not hold yet into a sealed file for a USB drive.",
    "bundle export file": "The file to write; only this desk's hub can open it.",
    "bundle import": (
        "Takes the hub's answer: how far it holds this desk's journal, and what other desks did."
    ),
    "bundle import file": "The file that the hub wrote with counter hub bundle import … --reply.",
    "continue": (
        "Makes a desk of its own of one whose disk was copied, or that came back from an old copy. "
        "What only this computer holds is entered again under the new name; the data as they were "
        "are kept beside."
    ),
    "continue --desk": "The new desk's number, 1 to 9, that no desk of the unit has.",
    "continue --after": (
        "The last entry that both computers share. Needed by USB only; by cable the desk knows."
    ),
    "clock --by": "Who answers for it; the name goes into the journal.",
    "clock confirm": (
        "Says what time it is when the program asks about the clock. What is written then is "
        "marked until the computer's clock is right."
    ),
    "clock confirm --time": "The right time, from a phone, such as 2026-06-01T08:40.",
    "clock correct": (
        "The computer's clock was wrong and acts were dated by it: marks them, and goes on at the "
        "right time. Dates that were promised stay until each is decided."
    ),
    "clock correct --time": "What time it is now, from a phone.",
    "clock correct --from": (
        "The first wrong time, as it was written. Without it everything that lies after the right "
        "time counts; needed where the clock was behind."
    ),
    "clock correct --until": (
        "The last wrong time, as it was written; without it the newest entry's."
    ),
    "clock doubtful": "The dates promised by a wrong clock that nobody decided on yet.",
    "clock decide": (
        "Decides one date that a wrong clock promised: it stands, or the lawful one is promised."
    ),
    "clock decide code": "The dossier's code.",
    "clock decide --keep": "The date on the citizen's paper stands.",
    "clock decide --received": "The true time of receipt; the lawful date is counted from it.",
    "clock decide --reason": "Why another date is promised; needed with --received.",
    "hub --store": (
        "The hub's store: sqlite:///FILE (from the folder you stand in) or postgresql://…. Without "
        "it COUNTER_STORE counts."
    ),
    "hub --key-file": (
        "The file that holds the hub's key. Without it the .key file beside a store in SQLite; "
        "with PostgreSQL the key stays in the database, or goes into the file that is named, of "
        "which each computer that runs the hub needs a copy. Also COUNTER_HUB_KEY_FILE."
    ),
    "hub --log": (
        "The access log, one file a day (hub.log becomes hub-2026-06-01.log), kept for 180 days: "
        "who read which unit and when, who was turned away. Without it beside a store in SQLite; "
        "with PostgreSQL in the folder you stand in."
    ),
    "hub --practice": "A practice hub, for practice desks alone. Leave it away for a real one.",
    "hub --unit-code": "The code of the desk's unit, such as H49.61.",
    "hub serve": (
        "Opens the hub to desks on the network, until Ctrl+C. Makes the store where there is none."
    ),
    "hub serve --listen": (
        "Address and port; without it 127.0.0.1:8400, this computer alone. Any other address needs "
        "--certificate and --key; 0.0.0.0:8400 is every address of this computer."
    ),
    "hub serve --certificate": "The TLS certificate with its chain (PEM).",
    "hub serve --key": "The certificate's key (PEM), without a passphrase.",
    "hub serve --proxy": (
        "Address or network of a proxy in front of the hub: X-Forwarded-For is believed from there "
        "alone. May be repeated."
    ),
    "hub serve --quota": (
        "How many MB of one day's work, unpacked, a desk may bring over the network; without it "
        "200, 0 is no bound. A busy day writes two or three. Each day of a backlog has as much of "
        "its own; what comes by USB is not counted."
    ),
    "hub invite": (
        "Makes an invitation for one desk: good once, for seven days. Makes the store where there is none."
    ),
    "hub invite --desk": (
        "The number of the desk that is invited, 1 to 9; without it any desk of the unit may use it."
    ),
    "hub revoke": (
        "Sends a desk away: the hub turns it down from now on. What it brought stays; to come back "
        "it needs a new invitation."
    ),
    "hub revoke --desk": "The number of the desk that is revoked.",
    "hub desks": (
        "The desks that were enrolled: how many entries each brought, when it was heard of last, "
        "whether it was revoked."
    ),
    "hub publish procedures": (
        "Publishes a catalogue of procedures: every desk takes it in with its next exchange. Dates "
        "that were promised stay."
    ),
    "hub publish procedures file": (
        "CSV (UTF-8) or XLSX with a heading row: code, name, field, and term_value with term_unit; "
        "other columns may be left out (README, “Files of the catalogue and the calendar”). One "
        "wrong cell, and nothing is taken."
    ),
    "hub publish calendar": (
        "Publishes days off, days worked instead and closures: every desk takes them in with its "
        "next exchange. Dates that were promised stay. To take a day back, publish it again with "
        "the kind ordinary."
    ),
    "hub publish calendar file": (
        "CSV (UTF-8) or XLSX with a heading row: date, kind (off, work: a rest day that works, "
        "closed, ordinary), name, source; also confirmed (1 or 0) and hours_of (0 is Monday: whose "
        "hours a day of work keeps), until or days (one row for several days), weekday (must be the "
        "date's); worked_instead is refused: write a row of its own. One wrong cell, and nothing is taken."
    ),
    "hub verify": "Proves every entry in the store again: links, contents, signatures.",
    "hub quarantine": (
        "Entries of desks that this program cannot read: kept byte for byte, aside, stopping "
        "nothing. Without more it lists them."
    ),
    "hub quarantine outcome": (
        "release: this program can read it by now (after an update); drop: it does not count for good."
    ),
    "hub quarantine entry": "The entry, as the list names it: 1a2b3c4d-17.",
    "hub quarantine --by": "The name of whoever decides; the desks see it.",
    "hub bundle import": (
        "Takes in a file that a desk sent by USB: its entries, or its request to be enrolled."
    ),
    "hub bundle import file": (
        "The file that the desk wrote with counter bundle export or counter enrol --request."
    ),
    "hub bundle import --reply": (
        "Writes the answer to the desk into this file, to be carried back. A request to be enrolled needs it."
    ),
    "hub restored": (
        "Once, after a copy of the store was restored; then restart every counter hub serve. Desks "
        "send again what is missing."
    ),
    "procedures import": (
        "Takes a catalogue in at this desk, the whole file or nothing, and prints what is "
        "new, what changes and what is lost. An empty cell leaves what is known, “-” clears "
        "it."
    ),
    "procedures import --dry-run": "Only shows what the file would change; takes nothing.",
    "procedures import --local": (
        "Takes the office's own decisions (shorter terms, fees) over the national catalogue; "
        "number and date of the decision."
    ),
    "procedures import --all-levels": "Takes procedures of other levels than the commune too.",
    "procedures export": (
        "Writes the catalogue in force to a file, to be edited and imported again."
    ),
    "procedures export file": "The name of a file, .xlsx or .csv.",
    "procedures export --template": "A template: headings and two examples.",
    "procedures undo-import": (
        "Takes back the last import of procedures of this desk. Dossiers stay as they are."
    ),
    "calendar undo-import": (
        "Takes back the last change of the calendar by this desk; promised dates stay."
    ),
    "calendar import --dry-run": "Only shows which days would change; takes nothing.",
    "hub publish procedures --dry-run": (
        "Only shows what the file would change; publishes nothing."
    ),
    "hub publish procedures --local": (
        "The file is a decision of the province (number, date): shorter terms, fees, hidden, added."
    ),
    "hub publish procedures --all-levels": (
        "Takes procedures of other levels than the commune too."
    ),
    "hub publish calendar --dry-run": "Only shows which days would change; publishes nothing.",
    "hub publish calendar --unit-code": (
        "Goes to the desks of this unit alone; a closure (closed) must have it."
    ),
    "procedures import file": (
        "CSV (UTF-8) or XLSX with a heading row: code, name, field, and term_value with term_unit; "
        "other columns may be left out (README, “Files of the catalogue and the calendar”)."
    ),
    "calendar import": (
        "Takes days off, days worked instead and closures in at this desk, the whole file or "
        "nothing. To take a day back, import it again with the kind ordinary."
    ),
    "calendar import file": (
        "CSV (UTF-8) or XLSX with a heading row: date, kind (off, work: a rest day that works, "
        "closed, ordinary), name, source; also confirmed (1 or 0) and hours_of (0 is Monday: whose "
        "hours a day of work keeps), until or days (one row for several days), weekday (must be the "
        "date's); worked_instead is refused: write a row of its own."
    ),
}
