"""Tables that people bring, read as people write them: every fault is told by row and column, one
fault stops all, and what a table does not say stays as it is known.
"""
