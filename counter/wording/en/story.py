"""English: a dossier's story: a sentence each act."""

SENTENCES = {
    "origin:hub": "the hub",
    "origin:desk": "desk {desk}",
    "origin:some-desk": "a desk of this unit",
    "origin:unit": "{unit}",
    "origin:unit-desk": "{unit}, desk {desk}",
    "where:away": "At {unit} since {when}",
    "where:here": "Here since {when}; taken in by {origin}",
    "where:back": "Here again since {when}",
    "where:list": "at {unit}",
    "remark:aside": "counts no more",
    "remark:clock-false": "clock was wrong",
    "remark:clock-by-hand": "time confirmed by a person",
    "remark:void-waits": "waits for the desk that received it, or for the head",
    "remark:quarantined": "cannot be read, kept aside",
    "outcome:released": "can be read now",
    "outcome:dropped": "dropped, does not count",
}
