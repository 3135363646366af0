"""`make pictures`: the README's pictures and one of every page, made by the program itself on
practice desks.
"""

import io
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image

from counter.cli import main

TARGET = Path("resources/guide/pictures")
_DOSSIER = """{"procedure": "1.001193", "summary": "Khai sinh cho cháu Nguyễn Minh Hải",
 "applicant": {"name": "Nguyễn Văn A", "identity_number": "022090000123", "phone": "0912345678",
               "address": "Thôn 1, đặc khu Cô Tô, thành phố Quảng Ninh"},
 "documents": [{"name": "Tờ khai", "originals": 1}, {"name": "Giấy chứng sinh", "originals": 1}]}"""


def make(folder: Path) -> None:
    os.environ |= {"COUNTER_DATA": str(folder / "desk"), "COUNTER_NOW": "2026-06-01T08:30:00+07:00"}
    (folder / "dossier.json").write_text(_DOSSIER, encoding="utf-8")
    unit = [
        "--unit-code",
        "H49.61",
        "--unit-name",
        "UBND đặc khu Cô Tô",
        "--parent-name",
        "UBND thành phố Quảng Ninh",
    ]
    for words in (
        ["init", *unit, "--place", "Cô Tô", "--desk", "1", "--practice"],
        ["ticket", "issue", "--queue", "A"],
        ["ticket", "issue", "--queue", "A", "--priority", "elderly"],
        ["print", "ticket", "A002", "--out", str(folder / "ticket.png")],
        ["dossier", "receive", str(folder / "dossier.json")],
        [
            "print",
            "receipt",
            "H49.61-260601-1001",
            "--out",
            str(folder / "receipt.pdf"),
            "--clerk",
            "Trần Thị B",
        ],
    ):
        if main([*words, "--json"]):
            sys.exit(f"failed: {words}")
    with pypdfium2.PdfDocument((folder / "receipt.pdf").read_bytes()) as document:
        page = document[0].render(scale=110 / 72).to_pil().convert("L")
    _save(page, "receipt.png")
    _save(Image.open(io.BytesIO((folder / "ticket.png").read_bytes())), "ticket.png")


def _save(picture: Image.Image, name: str) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    picture.save(TARGET / name, optimize=True)


def take_window(pictures: Path) -> None:
    """Every page into `build/pictures` to be looked at, some of them into the guide."""
    script = Path(__file__).with_name("window_pictures.py")
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    subprocess.run([sys.executable, str(script), str(pictures)], check=True, env=environment)  # noqa: S603
    for name in ("queue", "intake", "dossier"):
        _save(
            Image.open(pictures / f"vi-{name}.png").convert(
                "P", palette=Image.Palette.ADAPTIVE, colors=128
            ),
            f"{name}.png",
        )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        make(Path(name))
    take_window(Path("build/pictures"))
