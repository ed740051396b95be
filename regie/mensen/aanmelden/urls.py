"""The addresses under /account/: only those of django-allauth that we use, one by one, so that the list is ours."""

from allauth.account import views as account
from allauth.mfa.recovery_codes import views as herstelcodes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as extern
from allauth.socialaccount.providers.openid_connect import views as oidc
from django.conf import settings
from django.urls import path, re_path
from django.views.generic import RedirectView

from regie.stukken.paginas import require_safe_or_herhaalbare_POST

from . import views


def adres(route, view, naam):
    """One address. Django's form views take a PUT for a POST; ours take GET and POST only."""
    return path(route, require_safe_or_herhaalbare_POST(view), name=naam)


urlpatterns = [
    adres("login/", views.Inloggen.as_view(), "account_login"),
    adres("login/wachtwoord/", views.InloggenMetWachtwoord.as_view(), "account_login_wachtwoord"),
    adres("login/passkey/", webauthn.login_webauthn, "mfa_login_webauthn"),
    adres("login/code/", views.Logincode.as_view(), "account_confirm_login_code"),
    adres("login/tweede-stap/", views.TweedeStap.as_view(), "mfa_authenticate"),
    # One page for old and new accounts (besluiten 31); this is where mails of before lead to.
    adres("aanmelden/", RedirectView.as_view(pattern_name="account_login", query_string=True), "account_signup"),
    adres("aanmelden/code/", views.Adrescode.as_view(), "account_email_verification_sent"),
    adres("uitloggen/", account.logout, "account_logout"),
    adres("gesloten/", account.account_inactive, "account_inactive"),
    adres("adres/", views.AdresWijzigen.as_view(), "account_email"),
    # The password, for staff and researchers.
    adres("wachtwoord/", views.WachtwoordWijzigen.as_view(), "account_change_password"),
    adres("wachtwoord/vergeten/", account.password_reset, "account_reset_password"),
    adres("wachtwoord/verstuurd/", account.password_reset_done, "account_reset_password_done"),
    re_path(
        r"^wachtwoord/kiezen/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        require_safe_or_herhaalbare_POST(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    adres("wachtwoord/gekozen/", account.password_reset_from_key_done, "account_reset_password_from_key_done"),
    # Once more who you are, before something that matters.
    adres("bevestigen/", views.Bevestig.as_view(), "account_reauthenticate"),
    adres("bevestigen/code/", views.BevestigMetCode.as_view(), "mfa_reauthenticate"),
    adres("bevestigen/mail/", views.BevestigMetMailcode.as_view(), "account_bewijs_mailcode"),
    path("bevestigen/verder/<slug:sleutel>/", views.verder, name="account_verder"),
    adres("bevestigen/passkey/", views.BevestigMetPasskey.as_view(), "mfa_reauthenticate_webauthn"),
    # The second factor.
    adres("beveiliging/", views.Beveiliging.as_view(), "mfa_index"),
    adres("beveiliging/app/", totp.activate_totp, "mfa_activate_totp"),
    adres("beveiliging/app/weg/", totp.deactivate_totp, "mfa_deactivate_totp"),
    adres("beveiliging/passkeys/", webauthn.list_webauthn, "mfa_list_webauthn"),
    adres("beveiliging/passkeys/maken/", views.PasskeyMaken.as_view(), "mfa_add_webauthn"),
    adres("beveiliging/passkeys/<int:pk>/", webauthn.edit_webauthn, "mfa_edit_webauthn"),
    adres("beveiliging/passkeys/<int:pk>/weg/", webauthn.remove_webauthn, "mfa_remove_webauthn"),
    adres("beveiliging/herstelcodes/", herstelcodes.view_recovery_codes, "mfa_view_recovery_codes"),
    adres("beveiliging/herstelcodes/nieuw/", herstelcodes.generate_recovery_codes, "mfa_generate_recovery_codes"),
    adres("beveiliging/herstelcodes/download/", views.HerstelcodesDownloaden.as_view(), "mfa_download_recovery_codes"),
    # By the account of one's own organisation; all of it does nothing without OIDC_SERVER_URL.
    adres("extern/", RedirectView.as_view(url=settings.LOGIN_REDIRECT_URL), "socialaccount_connections"),
    adres("extern/aanmelden/", extern.signup, "socialaccount_signup"),
    adres("extern/afgebroken/", extern.login_cancelled, "socialaccount_login_cancelled"),
    adres("extern/fout/", extern.login_error, "socialaccount_login_error"),
    adres("extern/<slug:provider_id>/", oidc.login, "openid_connect_login"),
    adres("extern/<slug:provider_id>/terug/", oidc.callback, "openid_connect_callback"),
]
