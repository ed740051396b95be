"""What a page that changes by itself tells who cannot see it: what its status said, where the focus is, its title."""

# A live region speaks of what changes in it once it is there. What it comes with is not spoken, and neither is what
# stands in one that takes the place of another: that is how a page changes in silence.
LUISTER = """
addEventListener("DOMContentLoaded", () => {
  const VAK = "[role=status], [role=alert], [aria-live]";
  const bekend = new WeakSet(document.querySelectorAll(VAK));
  window.omgeroepen = [];
  const vak_van = ({ target }) => (target.closest ? target : target.parentElement)?.closest(VAK);
  new MutationObserver((lijst) => {
    const geraakt = new Set(lijst.map(vak_van).filter((vak) => vak?.checkVisibility() && bekend.has(vak)));
    const zinnen = [...geraakt].map((vak) => vak.textContent.replace(/\\s+/g, " ").trim());
    window.omgeroepen.push(...zinnen.filter(Boolean));
    document.querySelectorAll(VAK).forEach((vak) => bekend.add(vak));
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ["hidden"] });
});
"""
WAAR = """() => {
  const el = document.activeElement;
  return el === document.body ? "" : el.id || el.name || el.textContent.trim();
}"""


class Omroep:
    """Listens to one page, opened at this address with a clock that only goes when the test says so."""

    def __init__(self, page, adres: str):
        self.page = page
        page.add_init_script(LUISTER)
        page.clock.install()
        page.goto(adres)

    def verder(self, seconden: float) -> None:
        """Let so much time go by, so that the page asks again."""
        self.page.clock.fast_forward(round(seconden * 1000))

    def gezegd(self) -> list[str]:
        """What was said since the last time this was asked."""
        return self.page.evaluate("() => window.omgeroepen.splice(0)")

    def hoort(self, *zinnen: str) -> None:
        """Wait until something was said, and see that it was this, and nothing more."""
        if zinnen:
            self.page.wait_for_function("() => window.omgeroepen.length", polling=100, timeout=20_000)
        gezegd = self.gezegd()
        assert gezegd == [*zinnen], gezegd

    @property
    def focus(self) -> str:
        """The id of what has the focus, else its name or its words; "" for none."""
        return self.page.evaluate(WAAR)
