"""The scans somebody organises: /mijn/scans/…"""

from zelfscan.urls import organiseren, rondes, uitkomst

app_name = "scans"
urlpatterns = [*organiseren.urlpatterns, *uitkomst.urlpatterns, *rondes.urlpatterns]
