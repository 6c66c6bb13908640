"""From mentions to the objects of the Document."""
