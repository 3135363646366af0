"""What is typed in the settings and not saved, while the window is made anew."""


class Drafts:
    """By the names of the sections, each as its section gives and takes it; `section` was in view."""

    def __init__(self) -> None:
        self.section = ""
        self.typed: dict[str, object] = {}
