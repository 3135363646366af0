"""The command `counter`: with arguments the command line, without them the window. Qt is imported only for the window."""

import sys


def main() -> int:
    from counter.cli import main as run_command

    if len(sys.argv) > 1:
        return run_command()
    from counter import wording

    sys.stderr.write(wording.text("window-later", wording.VIETNAMESE) + "\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
