"""One table of values for two programs: what Python answers here, the form in the browser must answer too."""
