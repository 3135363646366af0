"""Where papers go: printers of the system, slip printers (ESC/POS), a folder. None needs a window."""
