"""Certificates and references people can print, what was given in return, and thanks that are theirs alone."""
