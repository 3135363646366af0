"""Whether the tests of the rules would notice a wrong rule: each small change to a rule's source
must make one of them fail.
"""
