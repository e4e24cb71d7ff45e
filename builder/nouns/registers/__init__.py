"""The registers, typed: as files, after validation, and as what content may refer to."""
