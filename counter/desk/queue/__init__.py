"""The waiting line of this desk: tickets given out, called and settled."""
