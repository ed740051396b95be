"""How often somebody may try to log in and what comes with it: per minute, hour, address and account.

A town hall is one address: 200 people may ask a code there in one minute (besluiten 31). Per mailbox it is a few.
"""

GRENZEN = {
    "login": "200/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "request_login_code": "200/m/ip,3/m/key,10/h/key",
    "confirm_email": "1/10s/key,10/h/key",
    "signup": "10/m/ip,60/h/ip",
    "reset_password": "20/m/ip,3/m/key,10/h/key",
    "reset_password_from_key": "20/m/ip",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
    "manage_email": "10/m/user",
}
