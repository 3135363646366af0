"""English: printers and paper."""

SENTENCES = {
    "form:receipt": "receipt",
    "form:ticket": "ticket slip",
    "papers-folder": (
        "The folder {path} could not be made: {reason}. Choose another one; no desk was made."
    ),
    "printer-unknown": (
        "This computer has no printer “{printer}”. Choose another one in Settings; the dossier is "
        "received, Ctrl+P prints again."
    ),
    "printer-stopped": (
        "The printer “{printer}” has stopped or is out of paper. See to it, then Ctrl+P prints "
        "again; the dossier is received."
    ),
    "printer-unreachable": (
        "Nothing could be sent to the printer “{printer}”. Look at its cable, network and power, "
        "then print again; the dossier is received."
    ),
    "printer-for-slips": (
        "“{printer}” prints slips and no A4. Choose another printer, then print again."
    ),
    "no-system-printing": (
        "This computer has no print service (CUPS is missing). Have a printer set up, or let papers go "
        "into a folder in Settings; the dossier is received, Ctrl+P prints again."
    ),
    "printer-rejects": (
        "The printer “{printer}” takes no jobs. Let it take jobs again in the computer's printer "
        "settings, or choose another one; the dossier is received, Ctrl+P prints again."
    ),
    "printer-paused": (
        "The printer “{printer}” is paused. Let it go on, at the printer or in the printer settings; what "
        "waits comes out by itself and need not be printed again."
    ),
    "printer-stands-still": (
        "The printer “{printer}” stands still. See to it; what waits comes out when it goes on."
    ),
    "printer-out-of-reach": (
        "The printer “{printer}” is out of reach. Look at its cable, network and power; what waits comes "
        "out by itself and need not be printed again."
    ),
    "printer-no-paper": (
        "The printer “{printer}” is out of paper. Put paper in; what waits comes out by itself and need "
        "not be printed again."
    ),
    "printer-no-toner": (
        "The printer “{printer}” is out of toner. Put new toner in; what waits comes out by itself and "
        "need not be printed again."
    ),
    "printer-open": (
        "The printer “{printer}” stands open. Close it; what waits comes out by itself and need not be "
        "printed again."
    ),
    "printer-jammed": (
        "Paper is stuck in the printer “{printer}”. Take it out; what waits comes out by itself and need "
        "not be printed again."
    ),
    "print-service-stopped": (
        "The computer's print service does not run, and nothing was sent. Start the computer anew, or "
        "have the service started; work goes on, Ctrl+P prints again."
    ),
    "print-service-silent": (
        "The print service does not answer, and nothing was sent. Work goes on; it is asked again. Look at "
        "the network to the printer; once it answers, Ctrl+P prints."
    ),
    "print-aborted": (
        "The printer “{printer}” gave the job up, and no paper comes. See to it, then Ctrl+P prints again; "
        "the dossier is received."
    ),
    "print-cancelled": (
        "The job of the printer “{printer}” is cancelled, and no paper comes. Ctrl+P prints again; the dossier "
        "is received."
    ),
    "print-not-cancelled": (
        "The printer “{printer}” was done before the job was cancelled: the paper may be out. Look at the "
        "printer."
    ),
    "print-unanswered": (
        "The printer “{printer}” fell silent while it was handed the paper: it may come out or not. Look at "
        "the printer; if nothing comes, Ctrl+P prints again."
    ),
    "paper-sent": "Sent: {form} copy {copy}, {where}",
    "print-where": (
        "Say where it is to go: --out FILE, or --to PRINTER (or folder). --copy goes with --out "
        "alone."
    ),
    "nothing-to-print": "No paper waits to be printed.",
    "printed-unnoted": (
        "The disk takes nothing: the paper of dossier {dossier} came out again just as print "
        "{copy}, and this print is not noted. Make room on the disk, then go on."
    ),
    "print:made": "made into a file",
    "print:requested": "asked for, not known to be sent",
    "print:sending": "being sent, or cut while it was; whether there is paper is not known",
    "print:spooled": "sent, not known to be here",
    "print:waiting": "waits at the printer since {time}",
    "print:confirmed": "in hand",
    "print:failed": "failed",
    "print:superseded": "a later one is in hand in its place",
    "reason:no-paper": "no paper came",
    "reason:printer-unknown": "no such printer",
    "reason:printer-stopped": "the printer has stopped",
    "reason:file-unwritable": "the file could not be written",
    "reason:printer-unreachable": "nothing could be sent to the printer",
    "reason:printer-for-slips": "a slip printer prints no A4",
    "reason:no-system-printing": "this computer has no print service",
    "reason:printer-rejects": "the printer takes no jobs",
    "reason:printer-paused": "the printer is paused",
    "reason:printer-stands-still": "the printer stands still",
    "reason:printer-out-of-reach": "the printer is out of reach",
    "reason:printer-no-paper": "the printer is out of paper",
    "reason:printer-no-toner": "the printer is out of toner",
    "reason:printer-open": "the printer stands open",
    "reason:printer-jammed": "paper is stuck in the printer",
    "reason:print-service-stopped": "the print service does not run",
    "reason:print-service-silent": "the print service does not answer",
    "reason:job-aborted": "the printer gave the job up",
    "reason:job-cancelled": "the job was cancelled",
    "reason:dossier-voided": "the dossier is voided",
}
