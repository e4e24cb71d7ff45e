"""Every template in a LibreOffice of this machine: it opens, reckons and saves them. Only »make office« runs this."""
