"""Every setting, from the environment. Without any, Cairn runs on one file of SQLite for one machine.

CAIRN_DEMO          1: demo mode, one click signs in as one of four invented people. Never on a public server.
CAIRN_SECRET_KEY    signs sessions; without it a key is made once and kept in CAIRN_VAR.
CAIRN_HOSTS         the names the site answers to, comma separated.
CAIRN_ADDRESS       the site's address in letters, like https://cairn.example.org; made from CAIRN_HOSTS without it.
CAIRN_VAR           where the database, pictures, letters and keys lie; `var/` beside the project by default.
CAIRN_PROXIES       how many proxies of your own stand in front: 1 with CAIRN_TLS, else 0.
CAIRN_COUNTRY       whose bank holidays count, and help lines where a programme names no country; england without it.
CAIRN_HELP_LINES    a file of own help lines, instead of those that come with Cairn.
CAIRN_CARE_KEYS     the file of keys that seal words for contacts; made once and kept in CAIRN_VAR without it.
CAIRN_SHEETS_KEY    ties people to their equality answers; without it a key is made once and kept in CAIRN_VAR.
CAIRN_MAIL_HOST     the mail server; without it each letter is a file in CAIRN_VAR/letters.
CAIRN_RECORDING_MB  how large a recording of a story may be, in megabytes; 50 without it.
DATABASE_URL        another database, like postgresql://user@host/cairn.
"""

import os
import secrets
from pathlib import Path

import dj_database_url
from django.utils.csp import CSP

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = Path(__file__).resolve().parents[1]
VAR = Path(os.environ.get("CAIRN_VAR", ROOT / "var"))
os.environ.setdefault("NUMBA_CACHE_DIR", str(VAR / "compiled"))  # where the loops of the opinion map are kept
VAR.mkdir(parents=True, exist_ok=True)


def _secret_key(name: str) -> str:
    """The key from the environment, or one made on first start and kept for the owner's eyes only."""
    if key := os.environ.get(f"CAIRN_{name.upper()}"):
        return key
    kept = VAR / name
    if not kept.exists():
        try:
            with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(50))
        except FileExistsError:
            pass  # another process was quicker: read its key
    return kept.read_text()


DEMO = os.environ.get("CAIRN_DEMO") == "1"
DEBUG = False
SECRET_KEY = _secret_key("secret_key")
SHEETS_KEY = _secret_key("sheets_key")
ALLOWED_HOSTS = os.environ.get("CAIRN_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "allauth",
    "allauth.account",
    "django_tasks_db",
    "cairn.apps.CairnConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "cairn.web.middleware.RefusedMiddleware",
    "cairn.web.middleware.PrivateMiddleware",
    "cairn.web.sent_once.SentOnceMiddleware",
]

ROOT_URLCONF = "cairn.config.urls"
WSGI_APPLICATION = "cairn.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["django.templatetags.i18n", "cairn.web.components"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cairn.web.context.site",
            ],
        },
    },
]
FORM_RENDERER = "cairn.web.form_renderer.Renderer"

if url := os.environ.get("DATABASE_URL"):
    DATABASES = {"default": {**dj_database_url.parse(url, conn_health_checks=True)}}
else:  # by its path, so that no sign in the path is read as part of an address
    DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(VAR / "cairn.sqlite3")}}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Many readers and one quick writer at a time: tried with 50 writers without an error.
    DATABASES["default"]["CONN_MAX_AGE"] = None
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; "
        "PRAGMA secure_delete=ON;",  # words destroyed by their owner leave the disk too
    }
else:
    DATABASES["default"]["OPTIONS"] = {"pool": {"min_size": 1, "max_size": 8}}

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},  # in memory: addresses stay off the disk
    "rooms": {  # the parts of a live room's page, drawn once for all phones that show the same; apart, so that they
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",  # push nothing else out of memory
        "LOCATION": "rooms",
        "TIMEOUT": 60,
        "OPTIONS": {"MAX_ENTRIES": 300},
    },
    "floods": {  # shared by all processes: how often forms came, under hashes; never part of a backup of the database
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": VAR / "floods",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}  # done by `manage.py db_worker`

AUTH_USER_MODEL = "cairn.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/me"
ACCOUNT_ADAPTER = "cairn.web.sign_in.Adapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60  # time to find the letter, for people who need it
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_SIGNUP_FORM_CLASS = "cairn.web.forms.sign_in.NameForm"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_CHANGE = True
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True

if mail_host := os.environ.get("CAIRN_MAIL_HOST"):
    MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {
                "host": mail_host,
                "port": int(os.environ.get("CAIRN_MAIL_PORT", "587")),
                "username": os.environ.get("CAIRN_MAIL_USER", ""),
                "password": os.environ.get("CAIRN_MAIL_PASSWORD", ""),
                "use_tls": True,
            },
        },
    }
else:
    MAILERS = {
        "default": {
            "BACKEND": "cairn.notify.folder.EmailBackend",
            "OPTIONS": {"file_path": str(VAR / "letters")},
        },
    }
DEFAULT_FROM_EMAIL = os.environ.get("CAIRN_MAIL_FROM", "cairn@localhost")

COUNTRY = os.environ.get("CAIRN_COUNTRY", "england")
HELP_LINES = os.environ.get("CAIRN_HELP_LINES", "")
CARE_KEYS = Path(os.environ.get("CAIRN_CARE_KEYS", VAR / "care_keys"))

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]  # a language is named here once its catalogue is there
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/London"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [PACKAGE / "web" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "media-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
IS_BEHIND_TLS = os.environ.get("CAIRN_TLS") == "1"
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("CAIRN_PROXIES") or IS_BEHIND_TLS)  # whose word on the address counts
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_BEHIND_TLS
_PORT = os.environ.get("PORT") or "8000"  # make hands on an empty one
_OWN = f"https://{ALLOWED_HOSTS[0]}" if IS_BEHIND_TLS else f"http://{ALLOWED_HOSTS[0]}:{_PORT}"
SITE_ADDRESS = os.environ.get("CAIRN_ADDRESS", _OWN).rstrip("/")
if IS_BEHIND_TLS:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
CSRF_FAILURE_VIEW = "cairn.web.pages.errors.form_too_old"
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
FILE_UPLOAD_HANDLERS = ["cairn.web.uploads.WhereAsked"]  # what a page did not ask for is not even written down
MEDIA_ROOT = VAR / "media"  # what people sent in: no address leads there, pages hand it out
MEDIA_ROOT.mkdir(mode=0o700, exist_ok=True)
FILE_UPLOAD_TEMP_DIR = MEDIA_ROOT  # what a crash leaves half-way is cleared away with the rest
RECORDING_LIMIT = int(os.environ.get("CAIRN_RECORDING_MB", "50")) * 1_000_000
PICTURE_LIMIT = 10_000_000
PROGRAMME_LIMIT = 5_000_000
TABLE_LIMIT = 500_000  # of quotas, of people in a fair draw, of figures to compare with

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
