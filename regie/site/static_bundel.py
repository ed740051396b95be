"""Static files as production serves them: fingerprinted, compressed, and each page's CSS in one file.

A page asks for css/site.css, and the wall also for css/wand.css; each imports one file per component. Twenty requests
are nice to work in and slow on bad wifi, so `collectstatic` writes the imports out, each in its own cascade layer.

Of htmx only what a page asks for is served. A script on our own host may run on each of our pages (CSP), so one that
acts on attributes helps who gets an attribute in; this one listens to its settings in base.html, the others do not.
"""

import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

BUNDELS = ("css/site.css", "css/wand.css")
HTMX, VAN_HTMX = "django_htmx/", ("django_htmx/htmx-2.min.js",)
IMPORT = re.compile(r'@import url\("(?P<bestand>[^"]+)"\) layer\((?P<laag>[\w-]+)\);')
COMMENTAAR = re.compile(r"/\*.*?\*/\s*", re.DOTALL)


class GebundeldeOpslag(CompressedManifestStaticFilesStorage):
    # What a script imports is named with its fingerprint too.
    support_js_module_import_aggregation = True

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run:
            for naam in [naam for naam in paths if naam.startswith(HTMX) and naam not in VAN_HTMX]:
                self.delete(naam)
                del paths[naam]
            for bundel in BUNDELS:
                self._bundel(paths[bundel], bundel)
                # From here on the bundle is the source; the parent fingerprints what `paths` points at.
                paths[bundel] = (self, bundel)
        yield from super().post_process(paths, dry_run, **options)

    def _bundel(self, bron, naam):
        opslag, pad = bron
        map_ = pad.rpartition("/")[0]

        def schrijf_uit(vondst):
            inhoud = self._lees(opslag, f"{map_}/{vondst['bestand']}")
            return f"@layer {vondst['laag']} {{\n{inhoud}}}"

        tekst = COMMENTAAR.sub("", IMPORT.sub(schrijf_uit, self._lees(opslag, pad)))
        self.delete(naam)
        self.save(naam, ContentFile(tekst.encode()))

    @staticmethod
    def _lees(opslag, pad) -> str:
        with opslag.open(pad) as bestand:
            return bestand.read().decode()
