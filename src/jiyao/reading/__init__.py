"""From what was handed in to repaired text with its layout; offsets are never lost on the way."""
