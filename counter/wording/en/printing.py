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
    "reason:no-paper": "no paper came",
    "reason:printer-unknown": "no such printer",
    "reason:printer-stopped": "the printer has stopped",
    "reason:file-unwritable": "the file could not be written",
}
