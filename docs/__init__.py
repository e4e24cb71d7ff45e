"""The pictures of README and REDAKTION, and the script that makes them."""
