"""Where a print is to go, as its request says it: `folder`, or a kind of printer and its name.

A request of a program before the print worker names a printer without its kind. Nobody knows
whether that program sent it: such a print is asked about, and no worker takes it up.
"""

FOLDER = "folder"  # the folder for papers of this computer
SYSTEM = "system"  # a printer that the system knows, by its name
SOCKET = "socket"  # a slip printer in the network, by HOST:PORT
DEVICE = "device"  # a slip printer at this computer, by its device file
_KINDS = (SYSTEM, SOCKET, DEVICE)


def target_of(kind: str, name: str) -> str:
    return f"{kind}:{name}"


def target_named(text: str) -> str:
    """What somebody typed as a target: a bare name is that of a printer of the system."""
    if names_device(text):
        return text
    return target_of(SYSTEM, text)


def names_device(target: str) -> bool:
    """True for a target that a worker can bring a print to."""
    kind, _, name = target.partition(":")
    return target == FOLDER or (kind in _KINDS and bool(name))


def split_target(target: str) -> tuple[str, str]:
    """The kind and the name; a folder has none."""
    kind, _, name = target.partition(":")
    return kind, name
