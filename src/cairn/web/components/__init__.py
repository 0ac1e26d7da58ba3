"""The parts pages are made of: template tags whose signature is their contract.

Registered as built-ins, so every template has them without loading. A wrong name of an argument fails when
the template is compiled; a wrong value fails when it is rendered.
"""

from django.template import Library

from cairn.web.components import blocks, care, contesting, deeds, forms, lists, moderating, money, pictures, words

PARTS = (words, deeds, contesting, moderating, blocks, care, money, lists, forms, pictures)

register = Library()
for part in PARTS:
    register.tags.update(part.register.tags)
    register.filters.update(part.register.filters)
