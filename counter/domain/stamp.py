"""Hybrid logical clock: wall milliseconds and a counter in one whole number.

A stamp only breaks ties between entries that do not know of each other; what caused what is said by
`after`.
"""

COUNTER_BITS = 16
TRUSTED_LEAD_MS = 24 * 3600 * 1000  # a remote clock further ahead than this does not move ours


def next_stamp(last: int, wall_ms: int) -> int:
    """The stamp of the next own entry: never before `last`, never before the wall clock."""
    return max(last + 1, wall_ms << COUNTER_BITS)


def stamp_after(last: int, remote: int, wall_ms: int) -> int:
    """`last` after an entry of another desk arrived, unless that desk's clock is more than a day
    ahead.
    """
    if remote >> COUNTER_BITS > wall_ms + TRUSTED_LEAD_MS:
        return last
    return max(last, remote)
