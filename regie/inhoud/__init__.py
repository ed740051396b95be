"""The words of the method as data: kernrollen, houvasten, knelpunten, partijen, and what each figure says."""
