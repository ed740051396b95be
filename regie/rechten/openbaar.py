"""The views that need no login, by name. What is not here asks for one; tests/test_adressen.py holds the same list."""

OPENBAAR = frozenset(
    {
        "home",
        "rollen",
        "rol",
        "hulp",
        "privacy",
        "toegankelijkheid",
        "security_txt",
        "gezond",
        "favicon",
        "onderdelen",  # this and the next two answer only with DEBUG
        "post",
        "post_brief",
        "zelfscan:spiegel",
        "zelfscan:resultaat",
        "zelfscan:resultaat_pdf",
        "zelfscan:formulier_pdf",
        # The report of a closed scan, for who has its code.
        "samen:verslag",
        "samen:verslag_pdf",
        "samen:verslag_xlsx",
        "samen:verslag_ods",
        # Logging in and out, and what comes before it.
        "account_login",
        "account_login_wachtwoord",
        "account_confirm_login_code",
        "account_signup",
        "account_email_verification_sent",
        "account_logout",
        "account_inactive",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
        "mfa_login_webauthn",
        "openid_connect_login",
        "openid_connect_callback",
        "socialaccount_signup",
        "socialaccount_login_cancelled",
        "socialaccount_login_error",
    }
)
