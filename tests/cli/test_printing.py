"""Papers from the command line: into files as before, and to devices as the window uses them."""

import json
from pathlib import Path
from typing import Any

import pytest

from counter.desk.prints import Prints
from tests.support.command import Commands, Outcome
from tests.support.office import DRAFT
from tests.support.print_server import PrintServer

CODE = "H49.61-260601-1001"


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path / "desk")
    assert commands.init().exit == 0
    return commands


def receive(run: Commands, *options: str, text: bool = False, **changes: Any) -> Outcome:
    stdin = json.dumps({**DRAFT, **changes}).encode()
    return run("dossier", "receive", "-", *options, stdin=stdin, text=text)


def states(run: Commands, code: str = CODE) -> dict[str, str]:
    jobs = run("dossier", "show", code).json["print_jobs"]
    return {f"{job['form']}/{job['copy']}": job["state"] for job in jobs}


def names(run: Commands, code: str = CODE) -> list[str]:
    return [event["name"] for event in run("dossier", "show", code).json["events"]]


def test_receiving_with_print_is_one_act_and_a_paper(run: Commands) -> None:
    received = receive(run, "--print").json
    assert received["code"] == CODE and received["receipt_number"] == 1
    assert received["print"] == {
        "form": "receipt", "copy": 1, "where": f"papers/{CODE}-1.pdf", "waits_for": None, "failure": None,
        "message": None,
    }  # fmt: skip
    assert (run.data / "papers" / f"{CODE}-1.pdf").read_bytes().startswith(b"%PDF")
    assert names(run) == [
        "dossier-received",
        "receipt-printed",
        "print-sending",
        "print-handed-over",
    ]
    assert run("verify", "--projections").json["problems"] == []


def test_receiving_without_print_prints_nothing_and_out_is_the_first_copy(
    run: Commands, tmp_path: Path
) -> None:
    received = receive(run).json
    assert "print" not in received and not (run.data / "papers").exists()
    paper = tmp_path / "giay.pdf"
    made = run("print", "receipt", CODE, "--out", str(paper)).json
    assert made == {"file": str(paper), "pages": 1, "copy": 1}
    assert states(run) == {} and run("print", "waiting").json == []


def test_what_is_settled_at_once_has_no_paper_to_print(run: Commands) -> None:
    assert receive(run, "--print", immediate=True).json["print"] is None


def test_a_printer_that_fails_leaves_the_dossier_received_and_is_told(run: Commands) -> None:
    outcome = receive(run, "--print", "--to", "socket:127.0.0.1:9")
    assert outcome.exit == 0 and outcome.json["code"] == CODE
    told = outcome.json["print"]
    assert (told["where"], told["failure"]) == (None, "printer-for-slips")
    assert told["message"] and states(run) == {"receipt/1": "failed"}
    words = receive(run, "--to", "socket:127.0.0.1:9", text=True)
    assert words.exit == 0 and "máy in phiếu" in words.out


def test_a_print_to_a_printer_that_fails_is_unavailable_and_a_fact(run: Commands) -> None:
    receive(run)
    failed = run("print", "receipt", CODE, "--to", "socket:127.0.0.1:9")
    assert failed.exit == 3 and failed.error["code"] == "printer-for-slips"
    assert states(run) == {"receipt/1": "failed"}
    assert run("print", "receipt", CODE, "--to", "folder").json["copy"] == 2
    assert states(run) == {"receipt/1": "failed", "receipt/2": "spooled"}


def test_a_slip_goes_to_the_folder_too(run: Commands) -> None:
    ticket = run("ticket", "issue", "--queue", "A").json["ticket_id"]
    assert run("print", "ticket", ticket, "--to", "folder").json["where"] == "papers/A001-1.png"
    told = run("print", "ticket", ticket, "--to", "folder", text=True).out
    assert told == "Đã gửi phiếu số lần 2: papers/A001-2.png\n"


@pytest.mark.parametrize(
    "options",
    [[], ["--out", "a.pdf", "--to", "folder"], ["--to", "folder", "--copy", "1"], ["--copy", "1"]],
    ids=" ".join,
)
def test_a_print_goes_to_one_place(run: Commands, options: list[str]) -> None:
    receive(run)
    outcome = run("print", "receipt", CODE, *options)
    assert outcome.exit == 2 and outcome.error["code"] == "print-where"
    assert names(run) == ["dossier-received"]


def test_a_print_cut_before_it_was_begun_waits_and_is_printed_once(
    run: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_goes(*_what: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Prints, "sending", power_goes)
    assert receive(run, "--print").exit == 130
    monkeypatch.undo()
    assert states(run) == {"receipt/1": "requested"}
    assert [each["where"] for each in run("print", "waiting").json] == [f"papers/{CODE}-1.pdf"]
    assert run("print", "waiting").json == [] and states(run) == {"receipt/1": "spooled"}
    assert "Không có giấy" in run("print", "waiting", text=True).out


def test_a_print_cut_while_it_was_sent_is_listed_and_not_printed_again(
    run: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_goes(*_what: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("counter.printing.devices.folder.PaperFolder.send", power_goes)
    assert receive(run, "--print").exit == 130
    monkeypatch.undo()
    assert states(run) == {"receipt/1": "sending"} and run("print", "waiting").json == []
    assert f"paper:{CODE}" in run("day", "status").json["left"]


def test_waiting_prints_that_fail_are_told_each(
    run: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_goes(*_what: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Prints, "sending", power_goes)
    assert receive(run, "--to", "socket:127.0.0.1:9").exit == 130
    assert receive(run, "--print").exit == 130
    monkeypatch.undo()
    outcome = run("print", "waiting")
    assert outcome.exit == 3
    assert [each["failure"] for each in outcome.json] == ["printer-for-slips", None]


def test_a_printer_of_the_system_is_reached_from_the_command_line(
    run: Commands, tmp_path: Path, print_server: PrintServer
) -> None:
    received = receive(run, "--to", print_server.queue).json
    assert received["print"]["where"] == print_server.queue
    (paper,) = print_server.jobs
    unknown = run("print", "receipt", CODE, "--to", "Máy khác")
    assert unknown.exit == 3 and unknown.error["code"] == "printer-unknown"
    assert run("print", "receipt", CODE, "--out", str(tmp_path / "1.pdf"), "--copy", "1").exit == 0
    assert (tmp_path / "1.pdf").read_bytes() == paper
    assert states(run) == {"receipt/1": "spooled", "receipt/2": "failed"}
