"""Whatever the command line can do, the window offers, or it is said here why it does not."""

from importlib import import_module

import pytest

from counter.cli import MODULES
from counter.desk.dossiers.actions import ACTIONS as ON_DOSSIERS
from counter.desk.dossiers.actions import offered
from counter.desk.queue.actions import ACTIONS as ON_TICKETS
from counter.wording import vi
from tests.support.office import draft
from tests.support.window import Person

# What each page says of it, by page; a section of the settings behind a slash.
OFFERED: dict[str, dict[str, str]] = {
    "queue": {
        "ticket issue": "Phát số",
        "ticket call": "Gọi số tiếp",
        "ticket list": "người chờ",
    },
    "intake": {
        "dossier receive": "Tiếp nhận",
        "due": "Hẹn trả kết quả",
        "procedures search": "Thủ tục",
        "card parse": "Số định danh",
    },
    "returns": {"dossier return": "Trả kết quả"},
    "search": {
        "dossier find": "Tìm kiếm",
        "dossier list": "Mới nhất",
        "dossier conflicts": "Cần quyết định",
    },
    "dossier": {
        "dossier show": "Diễn biến",
        "print receipt": "In lại giấy tiếp nhận",
    },
    "day": {
        "day open": "Mở ngày",
        "day status": "Nhận hôm nay",
        "print waiting": "Giấy in chưa xác nhận",
        "status": "Đầu ngày",
    },
    "administration/devices": {"print ticket": "Phiếu số"},
    "administration/passphrase": {"recovery-sheet": "phiếu khôi phục"},
    "administration/copies": {"backup": "Sao lưu"},
    "administration/office": {"settings list": "Bộ mẫu", "settings set": "Lưu"},
    "administration/calendar": {
        "calendar import": "Xem thay đổi gì",
        "calendar undo-import": "Rút lại lần đổi gần nhất",
        "calendar show": "Tết Dương lịch",
    },
    "administration/catalogue": {
        "procedures import": "Nhập danh mục này",
        "procedures export": "Ghi ra tệp",
        "procedures undo-import": "Rút lại lần nhập gần nhất",
        "procedures list": "Đăng ký khai sinh",
        "procedures show": "trong ngày",
    },
    "administration/hub": {"enrol": "Nối máy chủ"},
}
# Where the window does it, when: each has its journey in the module that is named.
ELSEWHERE = {
    "init": "the first start asks (test_set_up)",
    "continue": "the entrance offers it where an identity was copied (test_copies)",
    "recover": "the entrance offers it where a desk is damaged (test_damage)",
    "restore": "the entrance offers it where a desk is gone (test_copies)",
    "rebuild": "done by itself where tables are damaged (test_damage)",
    "clock confirm": "asked where the clock cannot be believed (test_clock_question)",
    "clock correct": "asked where the clock cannot be believed (test_clock_question)",
    "clock doubtful": "on the day's page while there are any (test_day_page)",
    "clock decide": "on the day's page while there are any (test_day_page)",
    "day close": "the day's act once it is open (test_day_page)",
    "ticket carry-over": "on the day's page while numbers are left over (test_day_page)",
    "dossier register": "at the intake of what was filed on the portal (test_dossier_steps)",
    "dossier conflict": "from a dossier two desks disagree on (test_conflict_page)",
    "dossier resolve": "from a dossier two desks disagree on (test_conflict_page)",
    "sync": "by itself, and in the settings of a desk that has a hub (test_exchanging)",
    "bundle export": "in the settings of a desk that has a hub (test_exchanging)",
    "bundle import": "in the settings of a desk that has a hub (test_exchanging)",
    "procedures offered": "in the settings while a hub offers some (test_exchanging)",
    "procedures accept": "in the settings while a hub offers some (test_exchanging)",
    "calendar offered": "in the settings while a hub offers some (test_exchanging)",
    "calendar accept": "in the settings while a hub offers some (test_exchanging)",
}
COMMAND_LINE_ALONE = {
    "self-test": "of the installation, for whoever installs",
    "verify": "proves the whole journal, for whoever audits",
    "batch": "many commands from a file, for programs",
    "demo": "a made-up office; the settings open a practice desk",
}


def commands() -> set[str]:
    modules = [import_module(f"counter.cli.{name}") for name in dict.fromkeys(MODULES.values())]
    return {" ".join(command.words) for module in modules for command in module.COMMANDS}


def declared() -> set[str]:
    """Acts whose key, button and command derive from one declaration."""
    return {f"dossier {action.name}" for action in ON_DOSSIERS if action.is_command} | {
        f"ticket {action.name}" for action in ON_TICKETS
    }


def test_each_command_has_its_place_in_the_window_or_a_reason() -> None:
    on_pages = {command for offers in OFFERED.values() for command in offers}
    of_a_hub = {command for command in commands() if command.startswith("hub ")}
    told = on_pages | declared() | set(ELSEWHERE) | set(COMMAND_LINE_ALONE) | of_a_hub
    assert commands() - told == set()
    assert told - commands() == set()


@pytest.mark.parametrize("page", OFFERED)
def test_a_page_offers_what_is_said_of_it(person: Person, page: str) -> None:
    name, _, section = page.partition("/")
    what: object = section or None
    if name == "dossier":
        what = person.do(lambda: person.services.intake.receive(draft())).event.code
    person.window.show_page(name, what)
    person.settle()
    for words in OFFERED[page].values():
        person.expect(words)


def test_the_dossiers_page_offers_each_key_in_some_way(person: Person) -> None:
    """As a button where it may be done, and below with the reason where it may not."""
    code = person.do(lambda: person.services.intake.receive(draft())).event.code
    details = person.do(lambda: person.services.search.show(code))
    person.window.show_page("dossier", code)
    person.settle()
    for key, actions in offered(details).items():
        several = len(actions) > 1
        code_of_words = f"actions:{key}" if several else f"action:{actions[0].name}"
        assert person.sees(vi.SENTENCES[code_of_words])
