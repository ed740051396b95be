"""How many people a scan is for."""

MEESTE_MENSEN = 500
TE_VEEL_MENSEN = f"Een scan is voor hoogstens {MEESTE_MENSEN} mensen."
