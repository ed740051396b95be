"""What no form of ours sends and no database takes: the NUL character, wherever it comes in.

PostgreSQL refuses it with an error that no view expects. A form leaves it out of what somebody pastes (`schoon`), so
here it is left out as well, before any view or session looks: of a question, of what was sent, and of a cookie.
"""

from django.http import Http404, QueryDict, UnreadablePostError

NUL = "\x00"


class ZonderNul:
    """Let no view meet a NUL. An address with one is none of ours."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if NUL in request.path_info:
            raise Http404("een adres met een NUL")
        if _heeft_nul(request.GET):
            request.GET = _zonder(request.GET)
        if any(NUL in waarde for waarde in request.COOKIES.values()):
            request.COOKIES = {naam: waarde for naam, waarde in request.COOKIES.items() if NUL not in waarde}
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        try:
            if request.method == "POST" and _heeft_nul(request.POST):
                request.POST = _zonder(request.POST)
        except UnreadablePostError:
            # The line dropped; who reads next says what that means.
            pass


def _heeft_nul(data: QueryDict) -> bool:
    return any(NUL in naam or any(NUL in waarde for waarde in waarden) for naam, waarden in data.lists())


def _zonder(data: QueryDict) -> QueryDict:
    schoon = QueryDict(mutable=True, encoding=data.encoding)
    for naam, waarden in data.lists():
        schoon.setlist(naam.replace(NUL, ""), [waarde.replace(NUL, "") for waarde in waarden])
    schoon._mutable = False
    return schoon
