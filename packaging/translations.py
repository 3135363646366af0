"""`make translations`: finds new texts of the window, then compiles both languages. Untranslated
ones are named. With `compile` nothing is looked for: what a build and `make run` want.
"""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("vi", "en")
# Qt brings no Vietnamese of its own: its buttons and edit menus are ours to translate.
QT = {
    "QPlatformTheme": ("OK", "Save", "&Yes", "&No", "Cancel", "Close", "Open"),
    "QWidgetTextControl": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
    "QFileDialog": (
        "&Look in:",
        "File &name:",
        "Files of &type:",
        "&Open",
        "Open",
        "&Save",
        "Save As",
        "&Choose",
        "Find Directory",
        "Directory:",
        "Directories",
        "Recent Places",
        "Show ",
        "Back",
        "Forward",
        "Parent Directory",
        "Create New Folder",
        "List View",
        "Detail View",
        "Go back",
        "Go forward",
        "Go to the parent directory",
        "Create a New Folder",
        "Change to list view mode",
        "Change to detail view mode",
        "&Delete",
        "&Rename",
        "&New Folder",
        "Show &hidden files",
        "Sidebar",
        "Files",
        "List of places and bookmarks",
        "All Files (*)",
        "All files (*)",
        "Could not delete directory.",
        "Are you sure you want to delete '%1'?",
        "'%1' is write protected.\nDo you want to delete it anyway?",
        "%1 already exists.\nDo you want to replace it?",
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.",
        "%1\nFile not found.\nPlease verify the correct file name was given.",
    ),
    "QSidebar": ("Remove",),
    "QFileSystemModel": ("Computer", "Name", "Size", "Type", "Date Modified"),
    "QAbstractFileIconProvider": ("Drive", "Folder", "Unknown", "File", "%1 File"),
    "QLineEdit": ("&Undo", "&Redo", "Cu&t", "&Copy", "&Paste", "Delete", "Select All"),
}


def _tool(name: str) -> str:
    """A tool of Qt: beside the interpreter that runs, else where a build put it."""
    beside = Path(sys.executable).parent
    found = shutil.which(name, path=str(beside)) or shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"{name}: install PySide6-Essentials")
    return found


def update() -> None:
    """The texts of the program into both files; English needs only its plurals."""
    sources = sorted(str(path) for path in (ROOT / "ui").rglob("*.py"))
    common = [
        _tool("pyside6-lupdate"),
        "-locations",
        "none",
        "-no-obsolete",
        "-silent",
        *sources,
        "-ts",
    ]
    subprocess.run([*common, str(FOLDER / "vi.ts"), "-target-language", "vi_VN"], check=True)  # noqa: S603
    english = [*common, str(FOLDER / "en.ts"), "-target-language", "en_US", "-pluralonly"]
    subprocess.run(english, check=True)  # noqa: S603


def translated_qt(path: Path) -> dict[tuple[str, str], str]:
    """Qt's own texts as they are translated now: lupdate drops what no source of ours says."""
    root = ElementTree.parse(path).getroot()  # noqa: S314
    return {
        (name, message.findtext("source") or ""): message.findtext("translation") or ""
        for context in root.iter("context")
        if (name := context.findtext("name") or "") in QT
        for message in context.iter("message")
    }


def add_qt(path: Path, translations: dict[tuple[str, str], str]) -> None:
    tree = ElementTree.parse(path)  # noqa: S314  # our own file
    root = tree.getroot()
    known = {
        (c.findtext("name"), m.findtext("source"))
        for c in root.iter("context")
        for m in c.iter("message")
    }
    for name, texts in QT.items():
        missing = [text for text in texts if (name, text) not in known]
        if not missing:
            continue
        context = next((c for c in root.iter("context") if c.findtext("name") == name), None)
        if context is None:
            context = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = name
        for text in missing:
            message = ElementTree.SubElement(context, "message")
            ElementTree.SubElement(message, "source").text = text
            text_now = translations.get((name, text), "")
            ElementTree.SubElement(
                message, "translation", {} if text_now else {"type": "unfinished"}
            ).text = text_now
    _write(tree, path)


def _write(tree: ElementTree.ElementTree, path: Path) -> None:
    ElementTree.indent(tree, "    ")
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8"
    )


def unfinished(path: Path) -> list[str]:
    """The sources of texts without a translation."""
    root = ElementTree.parse(path).getroot()  # noqa: S314
    return [
        message.findtext("source") or ""
        for message in root.iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
    ]


def compile_all() -> None:
    for language in LANGUAGES:
        source, made = FOLDER / f"{language}.ts", FOLDER / f"{language}.qm"
        subprocess.run(  # noqa: S603
            [_tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(made)], check=True
        )


def find_new() -> None:
    """The texts of the sources into the translations; those without one are named."""
    qt = translated_qt(FOLDER / "vi.ts")
    update()
    add_qt(FOLDER / "vi.ts", qt)
    for name in ("vi.ts", "en.ts"):
        for source in unfinished(FOLDER / name):
            sys.stdout.write(f"{name}: {source}\n")


if __name__ == "__main__":
    if sys.argv[1:] != ["compile"]:
        find_new()
    compile_all()
