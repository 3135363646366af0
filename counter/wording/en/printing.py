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
        "The command line of this computer cannot send to the printer “{printer}” (the command lp "
        "of CUPS is missing). Print from the window, or into a file."
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
    "print:confirmed": "in hand",
    "print:failed": "failed",
    "print:superseded": "a later one is in hand in its place",
    "reason:no-paper": "no paper came",
    "reason:printer-unknown": "no such printer",
    "reason:printer-stopped": "the printer has stopped",
    "reason:file-unwritable": "the file could not be written",
    "reason:printer-unreachable": "nothing could be sent to the printer",
    "reason:printer-for-slips": "a slip printer prints no A4",
    "reason:no-system-printing": "this computer does not print from the command line",
    "reason:dossier-voided": "the dossier is voided",
}
