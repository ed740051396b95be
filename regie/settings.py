"""All settings, from the environment; the README has the table of variables.

Safe by default: without OMGEVING this is production, and production refuses to start with an unsafe
setting and says which (see `regie/site/veilig_starten.py`).
"""

from pathlib import Path

from django.conf import global_settings
from django.utils.csp import CSP
from environs import Env, validate

from regie.mensen.aanmelden.grenzen import GRENZEN
from regie.site.instellingen_uit_url import cache_uit, csp_voor, mailers_uit, oidc_uit, taken_uit
from regie.site.logboek import INSTELLINGEN
from regie.site.omvang import GEWOON
from regie.site.veilig_starten import bezwaren, lokale_sleutel, weiger_bij

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

# Where mail goes. On your own machine to the console, and to a folder that /onderdelen/post/ shows.
EMAIL_URL = env.str("EMAIL_URL", "post://" if LOKAAL else "")

weiger_bij(
    []
    if LOKAAL
    else bezwaren(
        debug=DEBUG,
        secret_key=SECRET_KEY,
        allowed_hosts=ALLOWED_HOSTS,
        zonder_tls=ZONDER_TLS,
        email_url=EMAIL_URL,
    )
)

# Where visitors can write to, also in security.txt.
CONTACT_MAIL = env.str("CONTACT_MAIL", "metandereogen@vng.nl")
# How long names, addresses and lines by name stay after a scan was closed: 1 to 12 months (besluiten 17).
BEWAAR_MAANDEN = env.int("BEWAAR_MAANDEN", 12, validate=validate.Range(1, 12))
# The address on paper, where no request tells which host it is.
SITE_ADRES = env.str("SITE_ADRES", "http://localhost:8000" if ZONDER_TLS else "https://" + ALLOWED_HOSTS[0])

INSTALLED_APPS = [
    # Simple: our own site of the admin (regie/admin.py), and nobody's models but those it names.
    "django.contrib.admin.apps.SimpleAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "crispy_forms",
    "django_htmx",
    "django_tasks_db",
    "regie",
    "zelfscan",
    "quickscan",
]

MIDDLEWARE = [
    # First the headers: what comes after may answer by itself, also with an error.
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "regie.site.middleware.kopregels",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    # Before what reads: of what was sent, and of a cookie.
    "regie.site.omvang.HoogstensZoGroot",
    "regie.site.invoer.ZonderNul",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "regie.site.middleware.DichtTenzijOpenbaar",
    "regie.mensen.aanmelden.tweede_factor.TweedeFactorVerplicht",
    # After allauth's own, so that it is the first to hear of it.
    "regie.mensen.aanmelden.bewijs.VraagWieJeBent",
    "regie.mensen.aanmelden.mailweg.ZegtDatDeMailNietGaat",
    "regie.stukken.later.BestandLater",
]

ROOT_URLCONF = "regie.urls"
WSGI_APPLICATION = "regie.wsgi.application"
AUTH_USER_MODEL = "regie.Gebruiker"

TEMPLATES = [
    {
        # Django's own, in which a .txt is a text: not escaped, and so never safe as HTML.
        "BACKEND": "regie.stukken.sjablonen.Sjablonen",
        "NAME": "django",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                # Only the admin asks for it.
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "regie.site.context.site",
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
        # secure_delete: what is deleted at a reveal is overwritten, not just forgotten (privacy 3).
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
    }

CACHES = {
    # Shared by all workers, because the limits on logging in are counted here.
    "default": cache_uit(env.str("CACHE_URL", "")),
    # These in memory on purpose: which results and pages were asked for is written nowhere (see docs/adr/0005).
    "pdf": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pdf",
        "TIMEOUT": 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 300},
    },
    "paginas": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "paginas",
        "TIMEOUT": 10,  # so long a name that was wiped is still there to read (regie/stukken/bewaard.py)
        "OPTIONS": {"MAX_ENTRIES": 200},
    },
}

# Accounts (regie/mensen/aanmelden, docs/adr/0008): a code by mail, except for staff and researchers: those have a
# password and a second factor, or a passkey.
LOGIN_URL = "/account/login/"
LOGIN_REDIRECT_URL = "/mijn/"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "naam")},
    },
    {"NAME": "regie.mensen.aanmelden.wachtwoord.LangGenoeg"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "regie.mensen.aanmelden.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]  # no password field: the login form then asks for an address and mails a code
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
# Long enough for a slow mail server; three tries and a rate limit guard the eight digits.
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_LOGIN_TIMEOUT = 15 * 60
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 8, "dashed": True}
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_CHANGE_EMAIL = True  # one address for each account
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# Who showed so recently who they are, is not asked again (regie/mensen/aanmelden/bewijs.py).
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_FORMS = {
    "confirm_login_code": "regie.mensen.aanmelden.forms.LogincodeForm",
    "confirm_email_verification_code": "regie.mensen.aanmelden.forms.MailcodeForm",
    "add_email": "regie.mensen.aanmelden.forms.AdresForm",
    "change_password": "regie.mensen.aanmelden.forms.WachtwoordWijzigenForm",
    "reset_password": "regie.mensen.aanmelden.forms.WachtwoordVergetenForm",
    "reset_password_from_key": "regie.mensen.aanmelden.forms.WachtwoordKiezenForm",
    "reauthenticate": "regie.mensen.aanmelden.forms.BevestigWachtwoordForm",
}
ACCOUNT_RATE_LIMITS = GRENZEN
# How many proxies of our own stand in front: their X-Forwarded-For says which visitor it is. 0 believes nobody.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("VERTROUWDE_PROXIES", 0)

MFA_ADAPTER = "regie.mensen.aanmelden.adapter.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# A passkey asks for a finger, a face or a PIN: alone it is as good as password and code together.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_ISSUER = "Regiescan"
MFA_TOTP_TOLERANCE = 1  # steps of half a minute: clocks of phones differ
MFA_FORMS = {
    "authenticate": "regie.mensen.aanmelden.forms.TweedeStapForm",
    "reauthenticate": "regie.mensen.aanmelden.forms.BevestigTweedeStapForm",
    "activate_totp": "regie.mensen.aanmelden.forms.AppKoppelenForm",
    "add_webauthn": "regie.mensen.aanmelden.forms.PasskeyMakenForm",
    "authenticate_webauthn": "regie.mensen.aanmelden.passkeys.PasskeyTweedeStapForm",
    "login_webauthn": "regie.mensen.aanmelden.passkeys.PasskeyLoginForm",
    "reauthenticate_webauthn": "regie.mensen.aanmelden.passkeys.PasskeyBevestigForm",
    "edit_webauthn": "regie.mensen.aanmelden.forms.PasskeyNaamForm",
}

OIDC_SERVER_URL = env.str("OIDC_SERVER_URL", "")
SOCIALACCOUNT_ADAPTER = "regie.mensen.aanmelden.adapter.OidcAdapter"
SOCIALACCOUNT_PROVIDERS = oidc_uit(
    OIDC_SERVER_URL,
    client_id=env.str("OIDC_CLIENT_ID", ""),
    secret=env.str("OIDC_CLIENT_SECRET", ""),
    naam=env.str("OIDC_NAAM", "je organisatie"),
)
# The one provider is chosen by who runs the site, so an address it calls verified is that person's.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True

# A code by mail opens a session for two weeks; a password or passkey for a working day.
SESSION_COOKIE_AGE = 14 * 24 * 3600
ACCOUNT_SESSION_COOKIE_AGE = 12 * 3600
ACCOUNT_SESSION_REMEMBER = True
# No cookie of their own.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("MAIL_VAN", f"Regiescan <{CONTACT_MAIL}>")
MAILERS = mailers_uit(EMAIL_URL, VAR_MAP / "post")
# Mail and other work: at once, or in a table that `manage.py werker` empties (docs/adr/0006).
TASKS = taken_uit(env.bool("TAKEN_IN_WACHTRIJ", False))

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = VAR_MAP / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
# And the letters of the pages, which are made and not written.
STATICFILES_FINDERS = [*global_settings.STATICFILES_FINDERS, "regie.site.schermletters.Schermletters"]
WHITENOISE_ALLOW_ALL_ORIGINS = False
# What people send us. Outside the static files, and no address leads there: only a view gives a file, as a download.
MEDIA_ROOT = env.path("UPLOAD_MAP", VAR_MAP / "uploads")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "regie.site.static_bundel.GebundeldeOpslag"
    },
}

# Security. Everything from our own host, nothing inline.
SECURE_CSP = {
    "default-src": [CSP.NONE],
    **{f"{soort}-src": [CSP.SELF] for soort in ("script", "style", "font", "img", "connect", "manifest")},
    # A browser also looks at where a form is sent on to: the page to log in of the provider.
    "form-action": [CSP.SELF, *csp_voor(OIDC_SERVER_URL)],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not ZONDER_TLS
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "regie.site.views.fouten.csrf"
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [])
if not ZONDER_TLS:
    SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 365 * 24 * 3600)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    # The health check comes from inside, over plain HTTP.
    SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]
if env.str("SECURE_PROXY_SSL_HEADER", ""):
    # As "HTTP_X_FORWARDED_PROTO=https"; only behind a proxy that sets it itself.
    SECURE_PROXY_SSL_HEADER = tuple(env.str("SECURE_PROXY_SSL_HEADER").split("=", 1))
# How large a whole request may be stands in regie/site/omvang.py; these are looked at while it is read.
DATA_UPLOAD_MAX_MEMORY_SIZE = GEWOON
# As many as our largest form has, with room: 100 pasted lines of six fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 100  # many more than a form takes, so that the form can say how many are too many

# To the console in production too: Django's default mails it to nobody.
LOGGING = INSTELLINGEN
