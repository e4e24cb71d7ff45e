"""What the tools of the site reckon with and show: keys, cases side by side, appendices, templates to reuse, lights."""
