"""The program as it is installed: the wheel of this checkout, unpacked and byte-compiled."""

import compileall
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from tests.support.command import ROOT


def unpack_wheel(folder: Path) -> Path:
    """The folder that stands for `site-packages`, made anew inside of `folder`; what the program
    needs besides comes from the interpreter's own environment.
    """
    shutil.rmtree(folder, ignore_errors=True)
    building = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *building], check=True, capture_output=True)
    place = folder / "installed"
    with ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(place)
    compileall.compile_dir(place, quiet=2)
    return place
