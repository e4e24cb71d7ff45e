"""What the workflows run beside `katalog`: the preview of a change, the check of outside links, the issue that is kept."""
