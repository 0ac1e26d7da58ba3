"""One function a page: find, ask, form, act, answer."""
