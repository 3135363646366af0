"""The folder for papers: each becomes a file in it."""

from collections.abc import Callable
from pathlib import Path

from counter.domain.printing.spool import Taken
from counter.domain.refusal import Unavailable, reason_of
from counter.printing.devices.device import is_document

SaveFile = Callable[[bytes, Path], None]


class PaperFolder:
    """A folder as a device. A file's name says only which paper it is."""

    name = "PDF"

    def __init__(self, folder: Path, save: SaveFile) -> None:
        """`save` writes a file whole or not at all."""
        self._folder, self._save = folder, save

    def send(self, title: str, content: bytes) -> Taken:
        """The folder's name and the file's: the whole path is nobody's business."""
        ending = "pdf" if is_document(content) else "png"
        path = self._folder / f"{title}.{ending}"
        self._make(path)
        self._save(content, path)
        return Taken(f"{self._folder.name}/{path.name}")

    def _make(self, path: Path) -> None:
        try:
            if self._folder.exists() and not self._folder.is_dir():
                raise NotADirectoryError(self._folder.name)
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Unavailable(
                "file-unwritable", "out", path=path.name, reason=reason_of(error)
            ) from error
