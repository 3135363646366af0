"""What the settings of a desk lack: marked in the list, and told above the section's act."""

from counter import wording
from counter.desk.administration import Administration


def list_needs(service: Administration, language: str) -> dict[str, str]:
    """A sentence by the name of the section where it is seen to."""
    found = {}
    copies = service.copies()
    if copies.is_overdue or (copies.made_at is not None and not copies.is_on_other_disk):
        found["copies"] = wording.text("needs:copies", language)
    years = service.unsure_years()
    if years:
        told = {"years": ", ".join(map(str, years))}
        found["calendar"] = wording.text("needs:calendar", language, told)
    if service.lacks_passphrase():
        found["passphrase"] = wording.text("needs:passphrase", language)
    return found
