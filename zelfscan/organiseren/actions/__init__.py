"""What changes a scan. By noun: `scans` (make, change, call off, organisers), `genodigden` (list, mails), `invullen`
(answer and withdraw), `onthullen`, `uitkomst` (agreed scores, afspraken, closing), `rondes`."""
