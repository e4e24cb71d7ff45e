"""The editions of the real site, opened in Chromium from disk with the network off."""
