"""Which visitor this is, for limits: a hash of the address, which says nothing to who reads it."""

from ipaddress import ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.utils.crypto import salted_hmac

# What one home gets of IPv6: with a new address out of it for each request, nobody would ever be the same visitor.
EEN_HUIS = 64  # bits


def bezoeker(request) -> str:
    """Return a hash of the address this request came from, in hex; of IPv6 of its network."""
    adres = get_adapter().get_client_ip(request)
    try:
        gelezen = ip_address(adres)
        if gelezen.version == 6 and gelezen.ipv4_mapped is None:
            adres = str(ip_network((adres, EEN_HUIS), strict=False).network_address)
    except ValueError:
        # Something else than an address, of a server in front of us: still always the same.
        pass
    return salted_hmac("regie.bezoeker", adres, algorithm="sha256").hexdigest()
