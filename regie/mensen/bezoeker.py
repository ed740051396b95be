"""Which visitor this is, for limits: the address, or a hash of it, which says nothing to who reads it."""

from ipaddress import ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.utils.crypto import salted_hmac

# What one home gets of IPv6: with a new address out of it for each request, nobody would ever be the same visitor.
EEN_HUIS = 64  # bits


def adres_van(request) -> str:
    """Return the address this request came from; of IPv6 its network. To be written down nowhere."""
    adres = get_adapter().get_client_ip(request)
    try:
        gelezen = ip_address(adres)
    except ValueError:
        # Something else than an address, of a server in front of us: still always the same.
        return adres
    if gelezen.version == 6 and gelezen.ipv4_mapped is None:
        return str(ip_network((adres, EEN_HUIS), strict=False).network_address)
    return adres


def bezoeker(request) -> str:
    """Return a hash of that address, in hex: for the cache, which may be a table."""
    return salted_hmac("regie.bezoeker", adres_van(request), algorithm="sha256").hexdigest()
