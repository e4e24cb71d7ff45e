"""What a process, and one build for the next, remember of what they made. `lasting` and `memory` are its doors."""
