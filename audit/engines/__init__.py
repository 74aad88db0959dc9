"""The main walks in Firefox and WebKit, driven as a reader would: by what stands on the page. `make engines`."""
