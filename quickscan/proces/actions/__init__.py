"""What changes a round or a quickscan. By noun: `aanmelden`, `selectie`, `mensen` (who does what), `stappen`."""
