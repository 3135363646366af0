"""Bad input: a status, a sentence that names the field and the value, no traceback, and a journal
that stays as it was.
"""

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from counter import cli
from counter.cli.context import Argument, Command
from tests.support.command import Commands
from tests.support.office import DRAFT


@pytest.fixture
def run(tmp_path: Path) -> Commands:
    commands = Commands(tmp_path / "desk")
    commands.init()
    return commands


def changed(**changes: Any) -> bytes:
    values = {**DRAFT, **changes}
    return json.dumps({k: v for k, v in values.items() if v is not ...}).encode()


PERSON = DRAFT["applicant"]
BAD: list[tuple[str, bytes, int, str, str]] = [
    ("not json", b"{", 2, "input", ""),
    ("not utf-8", b'{"procedure": "\xff\xfe"}', 2, "input", ""),
    ("empty", b"", 2, "input", ""),
    ("a list", b"[1]", 1, "input", "[1]"),
    ("missing procedure", changed(procedure=...), 1, "procedure", ""),
    ("missing applicant", changed(applicant=...), 1, "applicant", ""),
    ("missing documents", changed(documents=...), 1, "documents", ""),
    ("missing name", changed(applicant={"phone": "0912345678"}), 1, "applicant.name", ""),
    ("empty name", changed(applicant={"name": "  "}), 1, "applicant.name", ""),
    ("unknown key", changed(colour="red"), 1, "colour", "colour"),
    ("unknown inner key", changed(applicant={**PERSON, "age": 3}), 1, "applicant.age", "age"),
    ("wrong type", changed(applicant={**PERSON, "name": 7}), 1, "applicant.name", "7"),
    ("a number for sets", changed(sets="many"), 1, "sets", "many"),
    ("no sets", changed(sets=0), 1, "sets", "0"),
    ("negative originals", changed(documents=[{"name": "Tờ khai", "originals": -1}]), 1, "documents[0].originals", "-1"),
    ("unknown verdict", changed(documents=[{"name": "Tờ khai", "verdict": "maybe"}]), 1, "documents[0].verdict", "maybe"),
    ("missing paper", changed(documents=[{"name": "Tờ khai", "verdict": "thiếu"}]), 1, "documents[0].verdict", "Tờ khai"),
    ("unknown procedure", changed(procedure="9.999999"), 1, "procedure", "9.999999"),
    ("retired procedure", changed(procedure="2.001009"), 1, "procedure", "2.001009"),
    ("short identity number", changed(applicant={**PERSON, "identity_number": "123"}), 1, "applicant.identity_number", "123"),
    ("no birth date", changed(applicant={**PERSON, "birth_date": "2006-02-29"}), 1, "applicant.birth_date", "2006-02-29"),
    ("phone", changed(applicant={**PERSON, "phone": "call me"}), 1, "applicant.phone", "call me"),
    ("huge name", changed(applicant={"name": "Nguyễn " * 1_500_000}), 1, "applicant.name", "Nguyễn"),
    ("too many papers", changed(documents=[{"name": "x"}] * 300), 1, "documents", "300"),
    ("control characters", changed(summary="a\x00b\x07"), 1, "summary", "\\x00"),
    ("received in 1900", changed(received_at="1900-01-01T00:00:00+07:00"), 1, "received_at", "1900"),
    ("received in 2100", changed(received_at="2100-01-01T00:00:00+07:00"), 1, "received_at", "2100"),
    ("received ahead", changed(received_at="2026-06-01T09:00:00+07:00"), 1, "received_at", "09:00"),
    ("received long ago", changed(received_at="2026-03-01T09:00:00+07:00"), 1, "received_at", "2026-03-01"),
    ("29 February", changed(received_at="2026-02-29T09:00:00+07:00"), 1, "received_at", "2026-02-29"),
    ("backfill without reason", changed(received_at="2026-05-29T09:00:00+07:00"), 1, "backfill", "2026-05-29"),
    ("backfill without time", changed(backfill={"reason": "mất điện"}), 1, "received_at", ""),
    (
        "another desk's slip",
        changed(received_at="2026-05-29T09:00:00+07:00", backfill={"reason": "mất điện", "paper_number": "2905"}),
        1, "backfill.paper_number", "2905",
    ),
    ("promised later", changed(promised_at="2026-06-05T17:00:00+07:00"), 1, "promised_at", "2026-06-05"),
    ("promised before", changed(promised_at="2026-05-05T17:00:00+07:00"), 1, "promised_at", "2026-05-05"),
    ("portal code", changed(external_code="nonsense"), 1, "external_code", "nonsense"),
    ("channel", changed(channel="pigeon"), 1, "channel", "pigeon"),
    ("delivery", changed(result_delivery="boat"), 1, "result_delivery", "boat"),
    ("fee price", changed(fees=[{"name": "Phí", "price": -5}]), 1, "fees[0].price", "-5"),
    ("fee kind", changed(fees=[{"name": "Phí", "kind": "gift"}]), 1, "fees[0].kind", "gift"),
    ("an unknown ticket", changed(ticket="Z999"), 1, "ticket", "Z999"),
    ("no authority", changed(submitter={"name": "Trần B"}), 1, "submitter.authority", "Trần B"),
    ("must be present", changed(procedure="1.000894", submitter={"name": "Trần B"}), 1, "submitter.name", "Trần B"),
    ("no term", changed(procedure="1.011606"), 1, "promised_at", "1.011606"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        (b"", 1, 1),
        (b"\xef\xbb\xbf[1,}", 1, 4),
        (b'{"a": [1,2,}', 1, 12),
        ('{"procedure": "1.004873",\n "summary": "Nguyễn",}\n'.encode(), 2, 22),
        ('{"procedure": "1.004873",\n "summary": "Nguyễn"\n\n'.encode(), 2, 21),
        ('{"procedure": "1.004873",\n "summary": "Nguy\xe3n"}'.encode("latin-1"), 2, 18),
    ],
    ids=[
        "empty",
        "behind Notepad's mark",
        "a comma too many",
        "in the second line",
        "unfinished",
        "of another code page",
    ],
)
def test_what_is_no_json_is_told_by_line_and_character(
    run: Commands, body: bytes, line: int, column: int
) -> None:
    refused = run("dossier", "receive", "-", stdin=body)
    assert refused.error["code"] == "input-not-json"
    assert f"dòng {line}, ký tự {column}." in refused.error["message"]


@pytest.mark.parametrize(
    "wrong", [b'{"args": ,}', b"1" * 5_000, b"nope"], ids=["comma", "endless number", "word"]
)
def test_a_line_of_a_batch_that_is_no_json_is_told_by_its_number(
    run: Commands, wrong: bytes
) -> None:
    answers = run(
        "batch", "-", stdin=b'["status"]\n\n' + wrong + b'\n["status"]\n'
    ).out.splitlines()
    first, refused, last = (json.loads(answer) for answer in answers)
    assert (first["exit"], refused["exit"], last["exit"]) == (0, 2, 0)
    assert refused["error"]["code"] == "input-not-json" and "dòng 3" in refused["error"]["message"]


def test_input_nested_without_end_is_told(run: Commands) -> None:
    assert run("dossier", "receive", "-", stdin=b"[" * 50_000).error["code"] == "input-too-deep"
    assert run("batch", "-", stdin=b"[" * 50_000).json["error"]["code"] == "input-too-deep"


def test_a_paper_for_a_folder_that_is_not_there_says_that_the_folder_is_missing(
    run: Commands, tmp_path: Path
) -> None:
    code = run("dossier", "receive", "-", stdin=json.dumps(DRAFT).encode()).json["code"]
    refused = run("print", "receipt", code, "--out", str(tmp_path / "gone" / "r.pdf"))
    assert refused.exit == 3 and "không có thư mục ấy" in refused.error["message"]


@pytest.mark.parametrize(
    ("body", "status", "field", "value"), [row[1:] for row in BAD], ids=[row[0] for row in BAD]
)
def test_a_bad_dossier_is_refused_by_field_and_value(
    run: Commands, body: bytes, status: int, field: str, value: str
) -> None:
    outcome = run("dossier", "receive", "-", stdin=body)
    assert (outcome.exit, outcome.error["field"]) == (status, field), outcome.err
    assert value in outcome.error["message"]
    assert "Traceback" not in outcome.err and outcome.out == "" and len(outcome.err) < 1500
    assert run("status").json["entries"] == 1
    assert run("verify", "--projections").json["ok"]


def test_a_missing_file_is_unreadable(run: Commands, tmp_path: Path) -> None:
    outcome = run("dossier", "receive", str(tmp_path / "none.json"))
    assert (
        outcome.exit == 2
        and outcome.error["field"] == "file"
        and "none.json" in outcome.error["message"]
    )


def test_a_name_typed_in_pieces_is_kept_composed(run: Commands) -> None:
    decomposed = "Nguye\u0302\u0303n Va\u0306n A"
    code = run("dossier", "receive", "-", stdin=changed(applicant={"name": decomposed})).json[
        "code"
    ]
    assert run("dossier", "show", code).json["applicant"]["name"] == "Nguyễn Văn A"
    assert [row["code"] for row in run("dossier", "find", "nguyen", "van").json] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "'; DROP TABLE dossiers; --",
        '"* OR 1',
        "NEAR(a b)",
        "{{}}",
        "%s %n",
        "../../etc",
        "<b>",
        "*",
    ],
)
def test_hostile_text_is_only_text(run: Commands, text: str) -> None:
    code = run("dossier", "receive", "-", stdin=changed(summary=text)).json["code"]
    assert run("dossier", "show", code).json["summary"] == text
    assert run("dossier", "find", text).exit == 0
    assert run("procedures", "search", text).exit == 0
    assert run("verify", "--projections").json["ok"]


def test_a_code_of_another_unit_is_unknown_here(run: Commands) -> None:
    outcome = run("dossier", "show", "H50.12-260601-0001")
    assert (
        outcome.exit == 1
        and outcome.error["field"] == "code"
        and "H50.12-260601-0001" in outcome.error["message"]
    )


CATALOGUE = "code,name,field,term_value,term_unit\n1.000001,Thủ tục thử,Thử,3,ngay_lam_viec\n"


@pytest.mark.parametrize(
    ("text", "row", "column"),
    [
        ("1.000002,Khác,Thử,ba,ngay_lam_viec\n", 3, "term_value"),
        ("1.000002,Khác,Thử,0,ngay_lam_viec\n", 3, "term_value"),
        ("1.000002,Khác,Thử,3,fortnight\n", 3, "term_unit"),
        ("bad code,Khác,Thử,3,ngay\n", 3, "code"),
        ("1.000001,Lại,Thử,3,ngay\n", 3, "code"),
        ("1.000002,,Thử,3,ngay\n", 3, "name"),
    ],
)
def test_a_catalogue_with_a_broken_row_is_not_taken_at_all(
    run: Commands, tmp_path: Path, text: str, row: int, column: str
) -> None:
    file = tmp_path / "catalogue.csv"
    file.write_text(CATALOGUE + text, encoding="utf-8")
    outcome = run("procedures", "import", str(file))
    assert outcome.exit == 1 and outcome.error["field"] == column
    assert (
        outcome.error["faults"][0]["row"] == row and outcome.error["faults"][0]["column"] == column
    )
    assert run("procedures", "search", "1.000001").json == []
    assert run("status").json["entries"] == 1


def test_a_procedure_with_more_papers_than_any_is_refused_by_its_row(
    run: Commands, tmp_path: Path
) -> None:
    file = tmp_path / "catalogue.csv"
    papers = ";".join(f"Giấy {number}" for number in range(60))
    file.write_text(f"code,name,field,documents\n1.000001,Thử,Thử,{papers}\n", encoding="utf-8")
    fault = run("procedures", "import", str(file)).error["faults"][0]
    assert (fault["row"], fault["column"]) == (2, "documents")


def test_very_many_faults_are_counted_and_the_first_are_told(run: Commands, tmp_path: Path) -> None:
    file = tmp_path / "catalogue.csv"
    file.write_text("code,name,field\n" + "x,y,z\n" * 500, encoding="utf-8")
    told = run("procedures", "import", str(file), text=True).err
    assert "999" in told and len(told.splitlines()) < 30
    assert len(run("procedures", "import", str(file)).error["faults"]) == 999


def test_all_faults_of_a_file_are_told_at_once(run: Commands, tmp_path: Path) -> None:
    file = tmp_path / "catalogue.csv"
    file.write_text(CATALOGUE + "x,,Thử,-1,ngay\ny,Khác,,2,tuan\n", encoding="utf-8")
    faults = run("procedures", "import", str(file)).error["faults"]
    assert [(f["row"], f["column"]) for f in faults] == [
        (3, "code"), (3, "name"), (3, "term_value"), (4, "code"), (4, "field"), (4, "term_unit"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b"code\xff,name", "file-not-utf8"),
        (b'code,"name', "file-unreadable"),
        (b"\0\0\0\0", "file-unreadable"),
    ],
)
def test_a_file_that_is_no_table_is_unreadable(
    run: Commands, tmp_path: Path, content: bytes, code: str
) -> None:
    for command in ("procedures", "calendar"):
        file = tmp_path / "table.csv"
        file.write_bytes(content)
        outcome = run(command, "import", str(file))
        assert outcome.exit == 2 and outcome.error["code"] == code, outcome.err


def test_a_good_catalogue_is_taken_and_versions_stay(run: Commands, tmp_path: Path) -> None:
    old = run("dossier", "receive", "-", stdin=changed()).json["code"]
    file = tmp_path / "catalogue.csv"
    file.write_text(
        "code,name,field,term_value,term_unit\n1.004873,Xác nhận (mới),Hộ tịch,2,ngay_lam_viec\n",
        "utf-8",
    )
    assert run("procedures", "import", str(file)).json["rows"] == 1
    assert run("procedures", "show", "1.004873").json[-1]["name"] == "Xác nhận (mới)"
    assert run("dossier", "receive", "-", stdin=changed()).json["due_at"].startswith("2026-06-03")
    assert (
        run("dossier", "show", old).json["procedure"]["name"]
        == "Cấp Giấy xác nhận tình trạng hôn nhân"
    )


def test_a_catalogue_from_a_spreadsheet_is_the_same(run: Commands, tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (
        ["code", "name", "field", "term_value", "term_unit"],
        ["1.000001", "Thử bảng", "Thử", 3.0, "ngay"],
    ):
        book.active.append(row)
    book.save(tmp_path / "catalogue.xlsx")
    assert run("procedures", "import", str(tmp_path / "catalogue.xlsx")).json["rows"] == 1
    assert run("procedures", "search", "thu bang").json[0]["term"] == "3 ngày"
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 not a book")
    assert (
        run("procedures", "import", str(tmp_path / "broken.xlsx")).error["code"]
        == "file-unreadable"
    )


def test_a_calendar_import_lists_the_dossiers_it_touches_and_moves_none(
    run: Commands, tmp_path: Path
) -> None:
    code = run("dossier", "receive", "-", stdin=changed()).json["code"]
    file = tmp_path / "storm.csv"
    file.write_text(
        "date,kind,name,source,confirmed\n2026-06-03,closed,Bão,QĐ 12/QĐ-UBND,1\n", "utf-8"
    )
    assert run("calendar", "import", str(file)).json["touched"] == [code]
    assert run("dossier", "show", code).json["due_at"].startswith("2026-06-04")
    assert run("dossier", "receive", "-", stdin=changed()).json["due_at"].startswith("2026-06-05")
    broken = tmp_path / "broken.csv"
    broken.write_text(
        "date,kind,name,source\n2026-02-30,off,a,b\n2026-06-09,party,a,b\n2026-06-09,off,a,\n",
        "utf-8",
    )
    faults = run("calendar", "import", str(broken)).error["faults"]
    assert [(f["row"], f["column"]) for f in faults] == [
        (2, "date"),
        (3, "kind"),
        (4, "date"),
        (4, "source"),
    ]


@pytest.mark.parametrize(
    ("words", "field", "said"),
    [
        (["dossier", "forward", "CODE", "--to", " "], "to", "Mục “--to” còn trống"),
        (["dossier", "stop", "CODE", "--reason", ""], "reason", "Mục “--reason” còn trống"),
        (["dossier", "stop", "CODE", "--reason", "a\x01"], "reason", "Mục “--reason” có ký tự lạ"),
        (["dossier", "void", "CODE", "--reason", "a" * 1001], "reason", "Mục “--reason” quá dài"),
        (["dossier", "list", "--limit", "0"], "limit", "Mục “--limit” là 0"),
        (["dossier", "receive", "-", "--expect-due", "x"], "expect_due", "Mục “--expect-due”"),
    ],
)
def test_a_fault_of_an_option_names_it_as_it_is_typed(
    run: Commands, words: list[str], field: str, said: str
) -> None:
    code = run("dossier", "receive", "-", stdin=changed()).json["code"]
    refused = run(*(code if word == "CODE" else word for word in words), stdin=changed())
    assert refused.error["field"] == field and refused.error["message"].startswith(said)


def test_a_fault_that_is_of_no_option_names_the_field(run: Commands) -> None:
    code = run("dossier", "receive", "-", stdin=changed()).json["code"]
    refused = run(
        "dossier", "correct", code, "--field", "applicant.phone", "--to", "12ab", "--reason", "x"
    )
    assert refused.error["message"].startswith("Mục “applicant.phone”")


def test_a_fault_of_an_option_in_a_batch_names_it_too(run: Commands) -> None:
    answered = run("batch", "-", stdin=b'["dossier", "list", "--limit", "0"]\n').json
    assert answered["error"]["message"].startswith("Mục “--limit”")


def test_a_language_that_there_is_not_is_told(run: Commands) -> None:
    refused = run("status", "--lang", "fr")
    assert (refused.exit, refused.error["code"]) == (2, "language-unknown")
    assert run("status", COUNTER_LANG="xx").exit == 2 and run("status", COUNTER_LANG="en").exit == 0


COMMANDS: list[Command] = [
    command
    for module in dict.fromkeys(cli.MODULES.values())
    for command in import_module(f"counter.cli.{module}").COMMANDS
]
MEANT = {
    "received": "2026-06-01T09:00", "time": "2026-06-01T09:00", "since": "2026-06-01T09:00", "date": "2026-05-29", "year": "2026",
    "queue": "A", "ticket": "A001", "field": "summary", "name": "clerk_name", "store": "sqlite:///hub.db", "out": "a.pdf",
    "entry": "1a2b3c4d-1", "unit_code": "H49.61", "counter": "1", "desk": "1",
}  # fmt: skip


def given(argument: Argument, value: str) -> list[str]:
    return [argument.names[0], value] if argument.names[0].startswith("-") else [value]


def words_with_nothing_for(command: Command, empty: Argument) -> list[str]:
    """A whole command line with an empty text in one place."""
    words = list(command.words)
    for argument in command.arguments:
        is_needed = argument.options.get("required") or not argument.names[0].startswith("-")
        is_left_out = argument.options.get("nargs") in ("?", "*")
        if argument is empty:
            words += given(argument, "")
        elif is_needed and not is_left_out:
            words += given(argument, MEANT.get(argument.place, "1"))
    return words


TAKING = [
    pytest.param(command, argument, id=" ".join((*command.words, argument.names[0])))
    for command in COMMANDS
    for argument in command.arguments
    if "action" not in argument.options or argument.options["action"] == "append"
]


@pytest.mark.parametrize(("command", "argument"), TAKING)
def test_an_empty_text_is_told_and_not_taken_for_nothing_given(
    run: Commands,
    tmp_path: Path,
    command: Command,
    argument: Argument,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = run("status").json["entries"]
    done = run(*words_with_nothing_for(command, argument))
    assert done.exit in (0, 1, 2), done.err
    if argument.options.get("default") != "" and argument.place not in ("value", "to", "text"):
        assert done.exit in (1, 2) and run("status").json["entries"] == before
        assert argument.options.get("type") is int or done.error["code"] in (
            "field-empty",
            "usage",
        ), done.err
    assert {path.name for path in tmp_path.iterdir()} <= {"desk", "hub.db", "hub.key"}, (
        "nothing is made where one stands"
    )


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (["due", "--received", "2026-06-01T09:00", "--term", ""], "--term"),
        (["due", "--received", "2026-06-01T09:00", ""], "code"),
        (["clock", "correct", "--time", "2026-06-01T09:00", "--from", "", "--by", "An"], "--from"),
        (["dossier", "hand-over", "H49.61-260601-1001", "--unit-code", ""], "--unit-code"),
        (["backup", ""], "folder"),
        (["enrol", "", "CODE"], "words"),
    ],
)
def test_what_is_empty_is_named_as_it_is_typed(
    run: Commands, tmp_path: Path, words: list[str], option: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*words)
    assert (done.exit, done.error["code"]) == (1, "field-empty") and option in done.error[
        "message"
    ], done.err


def test_a_setting_may_be_emptied(run: Commands) -> None:
    run("settings", "set", "backup_folder", "/usb")
    assert run("settings", "set", "backup_folder", "").json["value"] == ""


CARD = "022090000123|101234567|Nguyễn Văn Đức|05031990|Nam|Thôn 1, Cô Tô|12052021"


@pytest.mark.parametrize(
    "words",
    [
        ["card", CARD], [CARD], ["card", "parse", *CARD.split(" ")], ["card", "parse", f"--help={CARD}"], ["dossier", "show", CARD],
        ["procedures", "show", CARD], ["due", CARD, "--received", "2026-06-01T09:00"], ["ticket", "issue", "--queue", CARD],
        ["dossier", "find", "--limit", CARD],
    ],
)  # fmt: skip
def test_a_card_scanned_in_a_wrong_place_stands_in_no_message(
    tmp_path: Path, words: list[str]
) -> None:
    run = Commands(tmp_path / "desk")
    run.init()
    for answer in (run(*words), run(*words, text=True)):
        assert answer.exit in (1, 2)
        for secret in ("022090000123", "101234567", "Nguyễn", "Đức", "05031990"):
            assert secret not in answer.err


@pytest.mark.parametrize(
    "words", [["--lang", "xx", "status"], ["status", "--lang=x"], ["--lang", "xx"]]
)
def test_a_language_nobody_has_is_a_sentence(tmp_path: Path, words: list[str]) -> None:
    answer = Commands(tmp_path / "desk").process(*words)
    assert answer.exit == 2 and "Traceback" not in answer.err and "vi" in answer.err
