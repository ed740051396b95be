"""Addresses with a code: the report as page, PDF, document and spreadsheet."""

from django.urls import path

from . import views as verslag

urlpatterns = [
    path("s/<str:code>/verslag/", verslag.verslag, name="verslag"),
    path("s/<str:code>/verslag.pdf", verslag.verslag_pdf, name="verslag_pdf"),
    path("s/<str:code>/verslag.odt", verslag.verslag_odt, name="verslag_odt"),
    path("s/<str:code>/verslag.docx", verslag.verslag_docx, name="verslag_docx"),
    path("s/<str:code>/verslag.xlsx", verslag.verslag_xlsx, name="verslag_xlsx"),
    path("s/<str:code>/verslag.ods", verslag.verslag_ods, name="verslag_ods"),
]
