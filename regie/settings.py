"""All settings, from the environment; the README has the table of variables.

Safe by default: without OMGEVING this is production, and production refuses to start with an unsafe
setting and says which (see `regie/veilig_starten.py`).
"""

import sys
from pathlib import Path

from django.utils.csp import CSP
from environs import Env, validate

from regie.veilig_starten import bezwaren, lokale_sleutel, weiger_bij

BASE_DIR = Path(__file__).resolve().parent.parent

env = Env()
OMGEVING = env.str("OMGEVING", "productie", validate=validate.OneOf(["lokaal", "productie"]))
LOKAAL = OMGEVING == "lokaal"

# What the site writes and git does not keep: database, fonts for PDFs, collected static files.
VAR_MAP = env.path("VAR_MAP", BASE_DIR / "var")
VAR_MAP.mkdir(parents=True, exist_ok=True)

DEBUG = env.bool("DEBUG", LOKAAL)
SECRET_KEY = env.str("SECRET_KEY", "") or (lokale_sleutel(VAR_MAP) if LOKAAL else "")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["localhost", "127.0.0.1"] if LOKAAL else [])
# Only for trying the production settings on your own machine, over plain HTTP.
ZONDER_TLS = env.bool("ZONDER_TLS", LOKAAL)

weiger_bij(
    [] if LOKAAL else bezwaren(debug=DEBUG, secret_key=SECRET_KEY, allowed_hosts=ALLOWED_HOSTS, zonder_tls=ZONDER_TLS)
)

# Where visitors can write to, also in security.txt.
CONTACT_MAIL = env.str("CONTACT_MAIL", "metandereogen@vng.nl")
# The address on paper, where no request tells which host it is.
SITE_ADRES = env.str("SITE_ADRES", "http://localhost:8000" if ZONDER_TLS else "https://" + ALLOWED_HOSTS[0])

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "crispy_forms",
    "regie",
    "zelfscan",
    "quickscan",
]

MIDDLEWARE = [
    # First the headers: what comes after may answer by itself, also with an error.
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "regie.middleware.kopregels",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "regie.middleware.DichtTenzijOpenbaar",
]

ROOT_URLCONF = "regie.urls"
WSGI_APPLICATION = "regie.wsgi.application"
AUTH_USER_MODEL = "regie.Gebruiker"
LOGIN_URL = "/account/login/"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "regie.context.site",
            ],
        },
    }
]
CRISPY_TEMPLATE_PACK = "regie"
CRISPY_ALLOWED_TEMPLATE_PACKS = ("regie",)
CRISPY_FAIL_SILENTLY = False

DATABASES = {"default": env.dj_db_url("DATABASE_URL", f"sqlite:///{VAR_MAP / 'regiescan.sqlite3'}")}
# A new connection for each request costs 3 to 5 times the request itself (measured before the start).
DATABASES["default"] |= {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # In memory on purpose: which results were asked for is written nowhere (see docs/adr/0005).
    "pdf": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pdf",
        "TIMEOUT": 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 300},
    },
}

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_MAP / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_ALLOW_ALL_ORIGINS = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "regie.static_bundel.GebundeldeOpslag"
    },
}

# Security. Everything from our own host, nothing inline.
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not ZONDER_TLS
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "regie.views.fouten.csrf"
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [])
if not ZONDER_TLS:
    SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 365 * 24 * 3600)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    # The health check comes from inside, over plain HTTP.
    SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]
if env.str("SECURE_PROXY_SSL_HEADER", ""):
    # As "HTTP_X_FORWARDED_PROTO=https"; only behind a proxy that sets it itself.
    SECURE_PROXY_SSL_HEADER = tuple(env.str("SECURE_PROXY_SSL_HEADER").split("=", 1))
# The answer form is small; whoever sends more than this does not fill in a form.
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200

# To the console in production too: Django's default mails it to nobody.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler", "stream": sys.stderr}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [] if not DEBUG else ["console"], "propagate": not DEBUG}},
}
