"""What people are told before they answer, so fixed by the first answer (privacy 8)."""

# What people are told before they answer, so fixed by the first answer (privacy 8). The expected number may only rise.
VAST = (
    *("samenwerking", "regio", "manier", "openheid", "samengevoegde_domeinen", "met_toelichting", "naar_factsheet"),
)
