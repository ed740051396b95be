"""/beheer/: Django's admin for staff, to look things up in that have no page of their own. Nothing is changed here.

What changes goes through the pages of the site, because those write the history and mail the people concerned.
"""

from django.conf import settings
from django.contrib import admin
from django.core.exceptions import ImproperlyConfigured
from django.http import Http404
from django.shortcuts import redirect
from django.urls import URLResolver
from django.views.decorators.http import require_safe

from regie.mensen.gebeurtenis import Gebeurtenis
from regie.mensen.gebruiker import Gebruiker
from regie.mensen.rechten import Recht, eis
from regie.regios.gebied import Gemeente, Werkgebied
from regie.regios.organisatie import Organisatie
from regie.regios.regio import Regio
from regie.stukken.tekst import als_nummer

# Logging in and out, passwords and adding are done elsewhere, or not at all.
VAN_DE_SITE = {"index", "app_list", "jsi18n"}
PER_SOORT = ("_changelist", "_change", "_history")


class Beheer(admin.AdminSite):
    site_header = site_title = "Beheer van Regiescan"
    index_title = "Opzoeken"
    index_template = "regie/site/beheer.html"
    site_url = "/mijn/"
    # Every address has a name, so that the table of who may reach what holds them all.
    final_catch_all_view = False

    def register(self, model_or_iterable, admin_class=None, **options):
        """Take only what shows a named list of fields and takes no other questions: closed unless named."""
        if not (admin_class and issubclass(admin_class, AlleenLezen) and admin_class.fields):
            raise ImproperlyConfigured("Een soort in /beheer/ is een AlleenLezen, en noemt de velden.")
        super().register(model_or_iterable, admin_class, **options)

    def has_permission(self, request):
        """Refuse with 403 who is not staff; the middleware has asked for login and second factor by then."""
        eis(request.user, Recht.BEHEER)
        return True

    def admin_view(self, view, cacheable=False):
        return require_safe(super().admin_view(view, cacheable))

    def get_urls(self):
        adressen = [
            adres for adres in super().get_urls() if isinstance(adres, URLResolver) or adres.name in VAN_DE_SITE
        ]
        for adres in adressen:
            if not isinstance(adres, URLResolver):
                # Django sends a visitor to the login page of the admin, which we don't have.
                adres.callback.login_url = settings.LOGIN_URL
        return adressen


class AlleenLezen(admin.ModelAdmin):
    list_per_page = 50
    show_full_result_count = False

    def get_urls(self):
        return [adres for adres in super().get_urls() if (adres.name or "").endswith(PER_SOORT)]

    def lookup_allowed(self, lookup, value, request):
        """Take a question about the fields of the filters, and by their value only.

        Django takes any of the model's own fields and any way to compare: a hash can then be asked out sign by sign.
        """
        return lookup.removesuffix("__exact").removesuffix("__isnull") in self.get_list_filter(request)

    def get_object(self, request, object_id, from_field=None):
        # Django stumbles over an empty `_to_field`.
        return super().get_object(request, object_id, from_field or None)

    def to_field_allowed(self, request, to_field):
        return to_field == self.opts.pk.name

    def has_view_permission(self, request, obj=None):
        return True  # the site asked already

    def has_module_permission(self, request):
        return True

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def history_view(self, request, object_id, extra_context=None):
        """Lead to our own history; Django's knows only what the admin itself did."""
        if not (nummer := als_nummer(object_id)):
            raise Http404("geen nummer")
        return redirect("geschiedenis", soort=self.opts.model_name, pk=nummer)


beheer = Beheer(name="admin")


@admin.register(Gebruiker, site=beheer)
class GebruikerAdmin(AlleenLezen):
    # Without the password: also as a hash it is nobody's business.
    fields = ("naam", "email", "is_staff", "is_superuser", "is_onderzoeker", "is_active", "date_joined", "last_login")
    list_display = ("email", "naam", "is_staff", "is_onderzoeker", "is_active", "last_login")
    list_filter = ("is_staff", "is_onderzoeker", "is_active")
    search_fields = ("naam", "email")
    ordering = ("email", "pk")


@admin.register(Regio, site=beheer)
class RegioAdmin(AlleenLezen):
    fields = ("naam", "slug", "omschrijving", "jaar", "created_at", "samengevoegd_in")
    list_display = ("naam", "slug", "jaar", "created_at", "samengevoegd_in")
    list_filter = ("jaar",)
    list_select_related = ("samengevoegd_in",)
    search_fields = ("naam", "slug")


@admin.register(Organisatie, site=beheer)
class OrganisatieAdmin(AlleenLezen):
    fields = ("regio", "naam", "partij", "domein", "sector", "biedt_aan")
    list_display = ("naam", "regio", "partij", "domein", "sector")
    list_filter = ("domein", "partij")
    list_select_related = ("regio",)
    search_fields = ("naam", "regio__naam")


@admin.register(Gemeente, site=beheer)
class GemeenteAdmin(AlleenLezen):
    fields = ("naam", "code", "provincie", "inwoners", "inwoners_jaar", "jaar", "vervallen")
    list_display = ("naam", "code", "provincie", "inwoners", "jaar", "vervallen")
    list_filter = ("jaar", "provincie", "vervallen")
    search_fields = ("naam", "code")


@admin.register(Werkgebied, site=beheer)
class WerkgebiedAdmin(AlleenLezen):
    fields = ("soort", "code", "naam", "jaar")
    list_display = ("code", "naam", "soort", "jaar")
    list_filter = ("jaar", "soort")
    search_fields = ("naam", "code")


@admin.register(Gebeurtenis, site=beheer)
class GebeurtenisAdmin(AlleenLezen):
    fields = (
        "created_at",
        "wat",
        "actor",
        "soort_persoon",
        "persoon",
        "onderwerp_soort",
        "onderwerp_id",
        "onderwerp_naam",
        "van",
        "naar",
        "waarom",
    )
    list_display = ("created_at", "zin", "onderwerp_soort")
    list_filter = ("onderwerp_soort", "wat")
    list_select_related = ("actor", "persoon")
    search_fields = ("onderwerp_naam",)
    ordering = ("-created_at", "-pk")
