"""The command line as the contract writes it: what each command answers, and how it fails."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import INIT, Commands, Outcome
from tests.support.office import DRAFT


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path / "desk")
    assert commands.init().exit == 0
    return commands


def receive(run: Commands, **changes: Any) -> Outcome:
    return run("dossier", "receive", "-", stdin=json.dumps({**DRAFT, **changes}).encode())


def test_init_makes_a_desk_once(run: Commands) -> None:
    again = run.init()
    assert (
        again.exit == 1 and again.error["code"] == "desk-exists" and again.error["field"] == "data"
    )


def test_init_names_a_wrong_unit_code_and_a_wrong_desk_number(tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    words = list(INIT)
    words[words.index("H49.61")] = "h49/61"
    assert run(*words).error["field"] == "unit_code"
    words = list(INIT)
    words[words.index("1")] = "12"
    assert run(*words).error == {
        "kind": "refusal", "code": "desk-number", "field": "desk", "message": "Số bàn là 12; phải từ 1 đến 9.",
    }  # fmt: skip
    assert not (tmp_path / "desk").exists()


def test_status_shows_the_status_line(run: Commands) -> None:
    data = run("status").json
    assert data["entries"] == 1 == data["unacknowledged"] and data["last_exchange_at"] is None
    assert (
        data["day"] == {"date": "2026-06-01", "state": "not_opened"}
        and data["clock"]["state"] == "ok"
    )
    assert data["journals"][0]["sequence"] == 1 and len(data["journals"][0]["head"]) == 64
    assert set(data["warnings"]) == {"no-passphrase", "practice"}


def test_a_desk_without_a_passphrase_says_so_at_every_start(run: Commands) -> None:
    for words in (["status"], ["ticket", "list"], ["day", "status"]):
        assert "mật khẩu" in run(*words, text=True).err


def test_global_options_work_before_and_after_the_command(run: Commands) -> None:
    assert run("--lang", "en", "day", "status", text=True).out.startswith("01/06/2026: not opened")
    assert run("day", "status", "--lang=en", text=True).out.startswith("01/06/2026: not opened")


def test_a_day_from_ticket_to_result(run: Commands, tmp_path: Path) -> None:
    ticket = run("ticket", "issue", "--queue", "A", "--priority", "elderly").json
    assert ticket["number"] == "A001" and ticket["waiting_ahead"] == 0 and ticket["ticket_id"]
    called = run("ticket", "call", "--counter", "1").json
    assert (called["number"], called["state"], called["counter"]) == ("A001", "called", 1)
    assert run("ticket", "start").json["state"] == "serving"
    received = receive(run, ticket=ticket["ticket_id"]).json
    assert received["code"] == "H49.61-260601-1001" and received["receipt_number"] == 1
    assert (
        received["received_at"] == "2026-06-01T08:30:00+07:00"
        and received["due_at"] == "2026-06-04T17:00:00+07:00"
    )
    paper = tmp_path / "receipt.pdf"
    assert run("print", "receipt", received["code"], "--out", str(paper)).json == {
        "file": str(paper), "pages": 1, "copy": 1,
    }  # fmt: skip
    assert run("ticket", "finish").json["state"] == "finished"
    assert run("dossier", "process", received["code"]).json["status"] == 4
    assert run("dossier", "complete", received["code"], "--shelf", "B3").json["status"] == 9
    returned = run("dossier", "return", received["code"]).json
    assert returned["status"] == 10 and returned["timeliness"] == "early"
    words = [event["name"] for event in returned["events"]]
    assert words == [
        "dossier-received",
        "receipt-printed",
        "processing-started",
        "dossier-completed",
        "result-returned",
    ]
    verified = run("verify", "--projections")
    assert verified.exit == 0 and verified.json["ok"] and verified.json["problems"] == []


def test_originals_handed_in_go_back_with_the_result_where_that_is_said(run: Commands) -> None:
    papers = [
        {"name": "Tờ khai", "originals": 1},
        {"name": "Giấy chứng sinh", "originals": 1},
        {"name": "Ảnh", "copies": 2},
    ]
    codes = [receive(run, documents=papers).json["code"] for _ in range(2)]
    for code, option in zip(codes, ([], ["--originals"]), strict=True):
        assert run("dossier", "complete", code).exit == 0
        assert run("dossier", "return", code, *option).exit == 0
    shown = [run("dossier", "show", code, text=True).out for code in codes]
    assert "· trả lại bản chính: Giấy chứng sinh" in shown[1] and "bản chính:" not in shown[0]
    assert run("verify", "--projections").json["ok"]


def test_completing_from_received_writes_both_facts(run: Commands) -> None:
    code = receive(run).json["code"]
    words = [event["name"] for event in run("dossier", "complete", code).json["events"]]
    assert words[-2:] == ["processing-started", "dossier-completed"]


def test_a_forbidden_step_says_what_is_allowed_instead(run: Commands) -> None:
    code = receive(run).json["code"]
    refused = run("dossier", "return", code)
    assert refused.exit == 1 and refused.error["code"] == "dossier-state"
    assert (
        "được tiếp nhận" in refused.error["message"] and "đã có kết quả" in refused.error["message"]
    )


def test_due_answers_with_a_derivation(run: Commands) -> None:
    data = run("due", "1.004873", "--received", "2026-02-13T09:00").json
    assert data["due_at"] == "2026-02-25T17:00:00+07:00" and data["confirmed"] is True
    assert data["derivation"][0] == {
        "date": "2026-02-13", "kind": "received", "note": "ngày nhận, không tính", "counted": None, "confirmed": True,
    }  # fmt: skip
    assert (
        run("due", "--term", "4 working hours", "--received", "2026-06-01T10:00")
        .json["due_at"]
        .endswith("16:00:00+07:00")
    )
    assert "thứ Tư, ngày 25/02/2026" in data["sentence"]


def test_due_and_catalogue_answer_without_a_desk(tmp_path: Path) -> None:
    run = Commands(tmp_path / "none")
    assert run("due", "--term", "same day", "--received", "2026-06-01T10:00").exit == 0
    assert run("procedures", "search", "ks").json[0]["code"] == "1.001193"
    assert run("calendar", "show", "--year", "2026").json[0]["date"] == "2026-01-01"
    missing = run("status")
    assert (
        missing.exit == 2
        and missing.error["kind"] == "usage"
        and missing.error["code"] == "no-desk"
    )


@pytest.mark.parametrize(
    "term", ["0 working days", "-3 days", "2.5 days", "tomorrow", "9999999 days"]
)
def test_a_wrong_term_is_refused_by_name(run: Commands, term: str) -> None:
    refused = run("due", "--term", term, "--received", "2026-06-01T10:00")
    assert (
        refused.exit == 1
        and refused.error["field"] == "term"
        and term.split()[0] in refused.error["message"]
    )


def test_card_reads_the_text_of_an_identity_card(run: Commands) -> None:
    text = "022090000123|012345678|Nguyễn Văn A|05031990|Nam|Thôn 1, Đồng Tiến, Cô Tô, Quảng Ninh|12052021"
    card = run("card", "parse", "--", text).json
    assert (
        card["identity_number"] == "022090000123"
        and card["birth_date"] == "1990-03-05"
        and card["warnings"] == []
    )


def test_tickets_move_on_as_the_contract_lists(run: Commands) -> None:
    for _ in range(4):
        run("ticket", "issue", "--queue", "A")
    run("ticket", "call", "--counter", "1")
    assert run("ticket", "recall").json["recalls"] == 1
    assert run("ticket", "miss").json["state"] == "missed"
    run("ticket", "call", "--counter", "1")
    assert run("ticket", "park").json["state"] == "parked"
    run("ticket", "call", "--counter", "1")
    assert run("ticket", "transfer", "--to", "R").json["queue"] == "R"
    last = run("ticket", "list").json[-1]
    assert run("ticket", "cancel", "--ticket", last["ticket_id"]).json["state"] == "cancelled"
    assert [t["state"] for t in run("ticket", "list").json] == [
        "missed",
        "parked",
        "waiting",
        "cancelled",
    ]


def test_nobody_waiting_is_a_refusal(run: Commands) -> None:
    refused = run("ticket", "call", "--counter", "1")
    assert refused.exit == 1 and refused.error["code"] == "nobody-waiting"


def test_an_expected_due_date_that_changed_is_shown_before_receiving(run: Commands) -> None:
    refused = run(
        "dossier",
        "receive",
        "-",
        "--expect-due",
        "2026-06-03T17:00:00+07:00",
        stdin=json.dumps(DRAFT).encode(),
    )
    assert (
        refused.exit == 1
        and refused.error["code"] == "due-changed"
        and "04/06/2026" in refused.error["message"]
    )
    assert run("status").json["entries"] == 1


def test_a_portal_code_finds_the_dossier_too(run: Commands) -> None:
    code = receive(run).json["code"]
    assert (
        run("dossier", "portal-code", code, "G22.99-260601-0007").json["external_code"]
        == "G22.99-260601-0007"
    )
    assert run("dossier", "show", "G22.99-260601-0007").json["code"] == code
    assert [row["code"] for row in run("dossier", "find", "0007").json] == [code]


def test_print_copies_are_facts_and_can_be_made_again_to_the_byte(
    run: Commands, tmp_path: Path
) -> None:
    code = receive(run).json["code"]
    first, second, again = (tmp_path / f"{name}.pdf" for name in ("first", "second", "again"))
    assert run("print", "receipt", code, "--out", str(first)).json["copy"] == 1
    assert run("print", "receipt", code, "--out", str(second)).json["copy"] == 2
    entries = run("status").json["entries"]
    run.now = "2026-06-02T09:00:00+07:00"
    assert run("print", "receipt", code, "--out", str(again), "--copy", "1").json["copy"] == 1
    assert again.read_bytes() == first.read_bytes() != second.read_bytes()
    assert run("status").json["entries"] == entries
    refused = run("print", "receipt", code, "--out", str(again), "--copy", "3")
    assert refused.exit == 1 and refused.error["field"] == "copy"


def test_a_paper_that_cannot_be_saved_is_unavailable_and_the_fact_stays(
    run: Commands, tmp_path: Path
) -> None:
    code = receive(run).json["code"]
    refused = run("print", "receipt", code, "--out", str(tmp_path / "no" / "where.pdf"))
    assert refused.exit == 3 and refused.error["kind"] == "unavailable"
    assert run("dossier", "show", code).json["prints"] == 1


def test_a_ticket_slip_is_a_png(run: Commands, tmp_path: Path) -> None:
    ticket = run("ticket", "issue", "--queue", "A").json["ticket_id"]
    slip = tmp_path / "slip.png"
    assert run("print", "ticket", ticket, "--out", str(slip)).json["copy"] == 1
    assert slip.read_bytes().startswith(b"\x89PNG")


def test_what_later_versions_bring_says_so(run: Commands) -> None:
    for words in (
        ["report", "II.06a"],
        ["book", "dossiers"],
        ["dossier", "extend", "X"],
        ["guidance", "x"],
    ):
        outcome = run(*words)
        assert outcome.exit == 2 and outcome.error["code"] == "later"


def test_an_unknown_command_and_wrong_arguments_are_usage(run: Commands) -> None:
    assert run("dance").error["code"] == "command-unknown"
    wrong = run("ticket", "issue")
    assert (
        wrong.exit == 2 and wrong.error["kind"] == "usage" and "--queue" in wrong.error["message"]
    )
    assert run("ticket", "issue", "--help").exit == 0


def test_the_fixed_clock_is_refused_on_a_real_desk(tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    words = [word for word in INIT if word != "--practice"]
    assert run(*words).error["code"] == "fixed-clock"
    assert run(*words, COUNTER_NOW="").exit == 0
    for command in (["status"], ["ticket", "list"], ["ticket", "issue", "--queue", "A"]):
        refused = run(*command)
        assert refused.exit == 1 and refused.error["code"] == "fixed-clock"
    assert run("ticket", "issue", "--queue", "A", COUNTER_NOW="").exit == 0
    late = {"args": ["ticket", "issue", "--queue", "A"], "now": "2026-06-01T08:30:00+07:00"}
    lines = json.dumps(["ticket", "list"]) + "\n" + json.dumps(late) + "\n"
    answers = [
        json.loads(line)
        for line in run("batch", "-", stdin=lines.encode(), COUNTER_NOW="").out.splitlines()
    ]
    assert [a["exit"] for a in answers] == [0, 1] and answers[1]["error"]["code"] == "fixed-clock"


def test_a_fixed_clock_that_is_no_time_is_usage(run: Commands) -> None:
    outcome = run("status", COUNTER_NOW="yesterday")
    assert outcome.exit == 2 and outcome.error["field"] == "COUNTER_NOW"
    lines = json.dumps({"args": ["status"], "now": "yesterday"}).encode()
    assert json.loads(run("batch", "-", stdin=lines).out)["exit"] == 2


def test_a_passphrase_is_needed_and_checked(tmp_path: Path) -> None:
    run = Commands(tmp_path / "desk")
    assert run(*INIT, COUNTER_PASSPHRASE="bí mật").exit == 0
    assert run("status").error["code"] == "passphrase-needed"
    wrong = run("status", COUNTER_PASSPHRASE="khác")
    assert wrong.exit == 1 and wrong.error["code"] == "passphrase-wrong"
    assert run("status", COUNTER_PASSPHRASE="bí mật").json["warnings"] == ["practice"]
    assert run("ticket", "issue", "--queue", "A", COUNTER_PASSPHRASE="bí mật").exit == 0


def test_batch_answers_each_line_after_its_commit(run: Commands) -> None:
    lines = [
        ["ticket", "issue", "--queue", "A"],
        {
            "args": ["dossier", "receive", "-"],
            "stdin": json.dumps(DRAFT),
            "now": "2026-06-02T09:00:00+07:00",
        },
        ["dossier", "show", "nothing"],
        ["status"],
        {"args": ["due", "--term", "same day", "--received", "2026-06-01T10:00", "--json"]},
    ]
    text = "\n".join([*(json.dumps(line) for line in lines), "not json", '{"args": 3}', ""])
    answers = [json.loads(line) for line in run("batch", "-", stdin=text.encode()).out.splitlines()]
    assert [a["exit"] for a in answers] == [0, 0, 1, 0, 0, 2, 2]
    assert answers[0]["out"]["number"] == "A001"
    assert answers[1]["out"]["code"] == "H49.61-260602-1001"
    assert answers[2]["error"]["code"] == "dossier-unknown"
    assert answers[3]["out"]["entries"] == 5


def test_reading_works_beside_a_writer_and_writing_waits(run: Commands) -> None:
    import subprocess
    import sys

    from tests.support.command import ROOT

    holder = subprocess.Popen(
        [sys.executable, "-m", "ui.app", "batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT,
        env=run.environment(),
    )  # fmt: skip
    assert holder.stdin and holder.stdout
    holder.stdin.write(b'["ticket", "issue", "--queue", "A"]\n')
    holder.stdin.flush()
    assert json.loads(holder.stdout.readline())["exit"] == 0
    refused = run.process("ticket", "issue", "--queue", "A", "--json")
    assert refused.exit == 3 and refused.error["code"] == "another-writer"
    assert run.process("ticket", "list", "--json").json[0]["number"] == "A001"
    assert run.process("verify", "--projections", "--json").json["ok"]
    holder.stdin.close()
    assert holder.wait(30) == 0
    holder.stdout.close()


def test_the_day_opens_by_itself_and_closing_is_never_refused(run: Commands) -> None:
    run("ticket", "issue", "--queue", "A")
    day = run("day", "status").json
    assert day["state"] == "open" and day["by_itself"] and day["left"] == ["ticket:A001"]
    assert run("day", "close").json["state"] == "closed"
    assert run("ticket", "issue", "--queue", "A").json["number"] == "A002"
    assert run("day", "status").json["state"] == "open"
    run.now = "2026-06-02T08:00:00+07:00"
    assert run("day", "status").json["unclosed"] == ["2026-06-01"]
    assert run("ticket", "issue", "--queue", "A").json["number"] == "A001"


def test_a_clock_that_went_back_is_asked_about_and_work_goes_on(run: Commands) -> None:
    run.now = "2026-06-10T09:00:00+07:00"
    receive(run)
    run.now = "2026-01-01T00:00:00+07:00"
    refused = receive(run)
    assert refused.exit == 1 and refused.error["code"] == "clock-behind"
    assert run("status").json["clock"]["state"] == "behind"
    confirmed = run("clock", "confirm", "--time", "2026-06-10T09:30:00+07:00", "--by", "Trần Thị B")
    assert confirmed.json["clock"]["state"] == "ok" and confirmed.json["clock"]["confirmed_by_hand"]
    assert receive(run).json["code"] == "H49.61-260610-1002"
    run.now = "2026-06-10T10:00:00+07:00"
    assert run("status").json["clock"]["confirmed_by_hand"] is False
    assert receive(run).json["code"] == "H49.61-260610-1003"


def test_demo_makes_a_believable_office(tmp_path: Path) -> None:
    run = Commands(tmp_path / "demo", now="2026-06-12T17:30:00+07:00")
    made = run("demo", "--days", "3", "--dossiers-per-day", "12", "--seed", "4").json
    assert made["days"] == 3 and made["dossiers"] > 20 and made["returned"] > 0
    assert run("verify", "--projections").json["ok"]
    assert run("status").json["practice"]


def test_self_test_passes(run: Commands) -> None:
    data = run("self-test").json
    assert data["ok"] and all(step["ok"] for step in data["steps"])


def test_a_list_is_whole_in_json_and_says_in_text_how_many_more_there_are(run: Commands) -> None:
    one = {"args": ["dossier", "receive", "-"], "stdin": json.dumps(DRAFT)}
    lines = "".join(json.dumps(one) + "\n" for _ in range(53))
    run("batch", "-", stdin=lines.encode())
    assert len(run("dossier", "list").json) == len(run("dossier", "find", "nguyen").json) == 53
    assert len(run("dossier", "list", "--state", "received").json) == 53
    assert (
        len(run("dossier", "list", "--limit", "7").json)
        == len(run("dossier", "find", "an", "--limit", "7").json)
        == 7
    )
    for words in (("list",), ("find", "nguyen"), ("list", "--state", "received")):
        *rows, last = run("dossier", *words, text=True).out.splitlines()
        assert len(rows) == 50 and "3 hồ sơ nữa" in last, words
    before = str(run("dossier", "list").json[9]["position"])
    assert len(run("dossier", "list", "--before", before).json) == 43
    assert "nữa" not in run("dossier", "list", "--before", before, text=True).out
    code = run("dossier", "list").json[0]["code"]
    run("dossier", "void", code, "--reason", "nhầm")
    assert [row["code"] for row in run("dossier", "list", "--state", "voided").json] == [code]


def test_status_in_words_tells_a_clock_that_cannot_be_believed(run: Commands) -> None:
    receive(run)
    assert "Đồng hồ" not in run("status", text=True).out
    run.now = "2026-05-31T08:30:00+07:00"
    told = run("status", text=True).out
    assert (
        "Đồng hồ máy (08:30 31/05/2026) chậm hơn" in told
        and "08:30 01/06/2026" in told
        and "clock confirm" in told
    )


def test_who_collected_with_what_right_is_told_in_text_and_json_alike(run: Commands) -> None:
    code = receive(run).json["code"]
    run("dossier", "complete", code, "--shelf", "B3")
    run(
        "dossier",
        "return",
        code,
        "--to",
        "Lê Thị Bình",
        "--authority",
        "giấy ủy quyền số 12",
        "--originals",
    )
    data, text = run("dossier", "show", code).json, run("dossier", "show", code, text=True).out
    assert data["collector"] == {"name": "Lê Thị Bình", "authority": "giấy ủy quyền số 12"}
    told = data["events"][-1]["told"]
    assert told == "trả kết quả cho Lê Thị Bình · giấy ủy quyền số 12 · lấy từ ngăn B3"
    assert told in text
    assert "Đã trả cho Lê Thị Bình (giấy ủy quyền số 12)" in text


def test_a_correction_of_a_number_tells_neither_whole_in_the_story(run: Commands) -> None:
    code = receive(run).json["code"]
    field = ("--field", "applicant.identity_number", "--to", "022090000456", "--reason", "gõ nhầm")
    run("dossier", "correct", code, *field)
    data, text = run("dossier", "show", code).json, run("dossier", "show", code, text=True).out
    assert data["applicant"]["identity_number"] == "022090000456"
    told = json.dumps(data["events"]) + text
    assert "022090***456" in told and "022090000456" not in told and "022090000123" not in told


def test_an_earlier_promise_is_what_is_read_aloud_in_json_too(run: Commands) -> None:
    answer = receive(run, promised_at="2026-06-03T10:00:00+07:00")
    assert answer.json["due_at"] == "2026-06-03T10:00:00+07:00"
    assert "03/06/2026" in answer.json["sentence"] and "04/06" not in answer.json["sentence"]


def test_a_row_that_cannot_be_read_is_told_with_its_column_and_its_value(
    run: Commands, tmp_path: Path
) -> None:
    table = tmp_path / "a.csv"
    table.write_text("code,name,field\n1.00,A,x\n1.000077,B,\n", encoding="utf-8")
    refused = run("procedures", "import", str(table))
    assert refused.exit == 1 and refused.error["code"] == "import-refused"
    assert [
        (f["row"], f["column"], f["value"], "…" in f["message"]) for f in refused.error["faults"]
    ] == [(2, "code", "1.00", False), (3, "field", "", False)]


def test_a_wrong_heading_is_one_sentence_in_words_and_in_json(
    run: Commands, tmp_path: Path
) -> None:
    table = tmp_path / "a.csv"
    table.write_text("code,nmae,field\n1.000077,B,x\n", encoding="utf-8")
    refused = run("procedures", "import", str(table))
    (fault,) = refused.error["faults"]
    assert fault["message"] == refused.error["message"] and "nmae" in fault["message"]
    in_words = run("procedures", "import", str(table), text=True)
    assert in_words.err.count("nmae") == 1


def test_the_last_day_there_is_is_no_day_to_count_from(run: Commands) -> None:
    refused = run("due", "1.004873", "--received", "9999-12-31T12:00")
    assert refused.exit in (1, 2) and refused.error["kind"] in ("refusal", "usage")


def test_nothing_of_what_a_scanner_sent_is_repeated(run: Commands) -> None:
    secret = "022090000123"
    for scanned in (f"{secret}|x", f"{secret}\x1d{secret}", secret * 20_000, f"\x02{secret}\x03"):
        refused = run("card", "parse", "--", scanned)
        assert refused.exit == 1 and secret not in refused.err + refused.out


def test_a_procedure_says_from_when_to_when_it_is_in_force(run: Commands) -> None:
    assert "Hiệu lực: từ 01/07/2025 đến –" in run("procedures", "show", "1.001193", text=True).out
    assert "đến 31/12/2026" in run("procedures", "show", "1.011607", text=True).out


def test_a_date_of_a_procedure_with_cases_says_whose_case_it_counts(run: Commands) -> None:
    guessed = run("due", "1.004859", "--received", "2026-06-01T09:00")
    assert guessed.json["notices"] == ["first-case-taken"] and guessed.json["variant"]
    told = run("due", "1.004859", "--received", "2026-06-01T09:00", "--variant", "2")
    assert told.json["notices"] == [] and told.json["variant"] != guessed.json["variant"]
    text = run("due", "1.004859", "--received", "2026-06-01T09:00", text=True).out
    assert "trường hợp đầu tiên" in text
