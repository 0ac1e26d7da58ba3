"""The door for the server: `granian --interface wsgi cairn.config.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cairn.config.settings")

application = get_wsgi_application()
