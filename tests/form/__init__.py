"""The page »Tilføj en case«, driven in Chromium; its check is compared with the command line's."""
