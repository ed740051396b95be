"""The health check for whoever watches over the site."""

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@require_safe
@never_cache
def gezond(request):
    """200 when the database answers and has every migration, 503 with which of the two is not in order otherwise."""
    try:
        executor = MigrationExecutor(connection)
        bij = not executor.migration_plan(executor.loader.graph.leaf_nodes())
        stand = {"database": True, "migraties": bij}
    except Error:
        stand = {"database": False, "migraties": False}
    return JsonResponse(stand, status=200 if all(stand.values()) else 503)
