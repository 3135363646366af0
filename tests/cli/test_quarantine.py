"""What is kept aside, on the command line of the hub and of a desk."""

import json
from pathlib import Path

from counter.domain.dossiers.events import DossierReceived
from counter.storage.journal import codec
from tests.support.command import Commands
from tests.support.poisoning import Poisoning
from tests.support.small_hub import exchange


def test_hub_and_desk_say_which_entry_of_which_desk_is_kept_aside(tmp_path: Path) -> None:
    poisoning = Poisoning(tmp_path)
    received = json.loads(codec.body_bytes(poisoning.good.receive().event))
    entry = poisoning.bring(
        None, json.dumps({**received, "book_number": 1 << 63}).encode(), DossierReceived.name
    )
    exchange(poisoning.hub, poisoning.good)
    folder = poisoning.good.folder.path
    poisoning.close()
    run, store = (
        Commands(folder),
        ["--store", f"sqlite:///{tmp_path / 'hub' / 'hub.sqlite'}", "--practice"],
    )
    (aside,) = run("status").json["quarantined"]
    assert aside == {"entry": str(entry), "desk": 2, "reason": "outside"}
    assert str(entry) in run("status", text=True).out
    (listed,) = run("hub", "quarantine", *store).json
    assert (listed["entry"], listed["desk"], listed["unit_code"]) == (str(entry), 2, "H49.61")
    assert str(entry) in run("hub", "verify", *store, text=True).out
    verified = run("hub", "verify", *store)
    assert verified.exit == 0 and verified.json["ok"] and verified.json["quarantined"] == [listed]
    refused = run("hub", "quarantine", "release", str(entry), "--by", "Chủ tịch", *store)
    assert refused.exit == 1 and refused.error["code"] == "quarantine-still-outside"
    assert run("hub", "quarantine", "drop", str(entry), *store).exit == 2
    dropped = run("hub", "quarantine", "drop", str(entry), "--by", "Chủ tịch", *store)
    assert dropped.exit == 0 and run("hub", "quarantine", *store).json == []
