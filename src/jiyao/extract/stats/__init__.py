"""How the meaning of a figure is read: its noun, metric, subject, stage, period and basis."""
