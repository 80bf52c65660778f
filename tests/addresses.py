"""A hundred addresses as they are found on the web: what codes and letters on the wall must be able to hold."""

from collections.abc import Iterator
from itertools import cycle, islice, product


def _addresses() -> Iterator[str]:
    """Yield them: short, long, with questions, accents and signs."""
    hosts = ("www.insee.fr", "exemple.fr", "en.wikipedia.org", "doi.org", "data.gouv.fr", "journals.openedition.org")
    paths = (
        "",
        "/",
        "/fr/statistiques/{n}",
        "/a?b={n}&c=d#e",
        "/10.1126/science.{n}",
        "/étude-{n}/page",
        "/wiki/QR_{n}",
    )
    pairs = product(paths, hosts)
    for n, (path, host) in enumerate(islice(cycle(pairs), 100)):
        tail = f"/{'tres-long-chemin-' * (n // 12)}{n}" if n % 3 == 0 else ""
        yield f"http{'s' if n % 7 else ''}://{host}{path.format(n=1000 + n)}{tail or f'/{n}'}"


ADDRESSES = tuple(_addresses())
