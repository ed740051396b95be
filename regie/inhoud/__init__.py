"""The words of the method as data: roles, houvasten, knelpunten, partijen, and what each figure says."""
