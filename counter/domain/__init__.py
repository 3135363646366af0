"""Facts and rules of the desk: no I/O, no clock, no random."""
