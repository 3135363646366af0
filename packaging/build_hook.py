"""Compiles the window's translations for whatever is built: they are not kept beside their sources."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileTranslations(BuildHookInterface[Any]):
    def initialize(self, _version: str, build_data: dict[str, Any]) -> None:
        translations = Path(self.root) / "packaging" / "translations.py"
        subprocess.run([sys.executable, str(translations), "compile"], check=True)  # noqa: S603
        build_data["artifacts"].append("resources/translations/*.qm")
