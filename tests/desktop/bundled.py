"""The bundled evening, as its source has it: what the tests must find on the screens."""

from pathlib import Path

DECK = str(next(iter(sorted((Path(__file__).parents[2] / "resources" / "decks").glob("*.yaml")))))
TITLE = "L'IA, une amie qui vous veut du bien ?"
THEMES = (
    (
        "L'article parle d'une IA qui se présente comme une amie. Est-ce que vous la percevez ainsi ? Pourquoi ?",
        "Faire réfléchir sur la perception et la confiance envers l'IA",
    ),
    (
        "Qui contrôle les algorithmes ? Comment garantir la transparence et éviter les biais ?",
        "Sensibiliser aux questions de gouvernance et d'équité",
    ),
    (
        "L'IA nous simplifie la vie, mais est-ce que cela nous rend dépendants ?",
        "Analyser les impacts sur l'autonomie individuelle",
    ),
    (
        "La concentration des données et du pouvoir est-elle un risque pour la démocratie ?",
        "Discuter des enjeux de régulation et de souveraineté numérique",
    ),
    (
        "Pourquoi l'IA suscite-t-elle à la fois fascination et peur ?",
        "Explorer les représentations sociales et leurs effets",
    ),
    (
        "Qui doit décider des règles : États, entreprises, citoyens ?",
        "Encourager la réflexion sur la gouvernance participative",
    ),
)
QUESTIONS = [question for question, _ in THEMES]
