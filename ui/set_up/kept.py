"""Where answers wait in the small file of this computer until the desk is made."""

KEPT = "founding"  # never the passphrase
STEP = "step"  # and the step that was in view
