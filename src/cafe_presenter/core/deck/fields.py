"""The declaration of every field of a deck: where it stands, what it holds, every word for it."""

from enum import StrEnum

from cafe_presenter.core.base.quick_dataclass import dataclass


class Scope(StrEnum):
    """Where in a deck a field stands."""

    DECK = "deck"
    ARTICLE = "article"
    THRESHOLDS = "thresholds"
    THEME = "theme"
    TIMER = "timer"
    IMAGE = "image"
    SOURCE = "source"
    TRANSLATION = "translation"


class Value(StrEnum):
    """What a field holds."""

    TEXT = "text"
    LINES = "lines"
    DURATION = "duration"
    CLOCK = "clock"
    COUNT = "count"
    VERSION = "version"
    LANGUAGE = "language"
    FILE = "file"
    URL = "url"
    KIND = "kind"
    PRIORITY = "priority"
    TIMER_KIND = "timer_kind"
    ARTICLE = "article"
    THRESHOLDS = "thresholds"
    TIMER = "timer"
    IMAGE = "image"
    THEMES = "themes"
    FOLLOW_UPS = "follow_ups"
    TRANSLATIONS = "translations"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its canonical English ``name``, its ``french`` name, other ``synonyms``, what it is ``about``."""

    scope: Scope
    name: str
    value: Value
    french: str
    synonyms: str
    about: str
    required: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every name the field answers to, the canonical one first."""
        written = (self.name, self.french, *words(self.synonyms))
        return tuple(dict.fromkeys(name for name in written if name))


FIELDS: tuple[Field, ...] = (
    Field(Scope.DECK, "version", Value.VERSION, "version", "format", "Version of the deck format: 1."),
    Field(
        Scope.DECK,
        "title",
        Value.TEXT,
        "titre",
        "nom, intitulé, name",
        "Title of the evening, shown on the wall at the start.",
    ),
    Field(Scope.DECK, "subtitle", Value.TEXT, "sous-titre", "", "Line below the title."),
    Field(Scope.DECK, "language", Value.LANGUAGE, "langue", "lang", "Language of the deck, as a code: fr, en, pt-BR."),
    Field(Scope.DECK, "licence", Value.TEXT, "licence", "license, droits, rights", "On what terms others may use it."),
    Field(
        Scope.DECK,
        "venue",
        Value.TEXT,
        "lieu",
        "salle, endroit, place, where, où, location",
        "Where the evening takes place.",
    ),
    Field(
        Scope.DECK,
        "host",
        Value.TEXT,
        "animation",
        "animateur, animatrice, animé par, animée par, hôte, hôtesse, facilitateur, facilitatrice, médiateur, "
        "médiatrice, hosted by, facilitator",
        "Who hosts.",
    ),
    Field(
        Scope.DECK,
        "date",
        Value.TEXT,
        "date",
        "jour, quand, day, when",
        "When the evening takes place, in your own words.",
    ),
    Field(
        Scope.DECK,
        "duration",
        Value.DURATION,
        "durée",
        "durée totale, temps, total duration, length, time",
        "Length of the whole evening: minutes, or 1 h 15.",
    ),
    Field(
        Scope.DECK,
        "end",
        Value.CLOCK,
        "fin",
        "heure de fin, fin prévue, se termine à, ends, ends at, end time, until",
        "Hour at which all must be over: 20:30 or 20 h 30.",
    ),
    Field(
        Scope.DECK,
        "thresholds",
        Value.THRESHOLDS,
        "seuils",
        "alertes, alerts, warnings",
        "When the presenter window warns about time.",
    ),
    Field(
        Scope.DECK,
        "palette",
        Value.TEXT,
        "palette",
        "couleurs, colours, colors, thème graphique",
        "Name of the wall's colours.",
    ),
    Field(
        Scope.DECK,
        "font",
        Value.TEXT,
        "police",
        "police de caractères, caractères, typeface, typographie",
        "Name of the wall's typeface.",
    ),
    Field(Scope.DECK, "article", Value.ARTICLE, "article", "article de presse", "The article the evening starts from."),
    Field(
        Scope.DECK,
        "follow_ups",
        Value.FOLLOW_UPS,
        "relances",
        "relances pour tous les thèmes, toujours sous la main, relances générales, follow up, followups, "
        "always at hand, general follow-ups",
        "What to say whatever the theme, alone or under its occasion, for which the program's own then gives way.",
    ),
    Field(
        Scope.DECK,
        "themes",
        Value.THEMES,
        "thèmes",
        "sujets, topics, items, séquences, étapes, déroulé, déroulement, programme, program, steps, agenda",
        "The items of the evening, in order.",
        required=True,
    ),
    Field(Scope.ARTICLE, "title", Value.TEXT, "titre", "intitulé, headline", "Title of the article."),
    Field(
        Scope.ARTICLE,
        "author",
        Value.TEXT,
        "auteur",
        "autrice, auteure, journaliste, par, by, writer",
        "Who wrote it.",
    ),
    Field(
        Scope.ARTICLE,
        "publisher",
        Value.TEXT,
        "éditeur",
        "éditrice, journal, média, publication, publié par, source, newspaper, published by",
        "Newspaper or site it appeared in.",
    ),
    Field(
        Scope.ARTICLE,
        "date",
        Value.TEXT,
        "date",
        "date de publication, publié le, published, published on, publication date",
        "Date of publication.",
    ),
    Field(
        Scope.ARTICLE,
        "url",
        Value.URL,
        "adresse",
        "lien, link, site, page, address, web",
        "Address of the article on the web.",
    ),
    Field(
        Scope.ARTICLE,
        "summary",
        Value.LINES,
        "résumé",
        "synthèse, chapo, en bref, abstract, in short",
        "The article in a few sentences of your own.",
    ),
    Field(
        Scope.THRESHOLDS,
        "soon",
        Value.DURATION,
        "bientôt",
        "bientôt fini, presque fini, nearly over",
        "Time left from which a theme is nearly over.",
    ),
    Field(
        Scope.THRESHOLDS,
        "late",
        Value.DURATION,
        "retard",
        "en retard, tard, behind",
        "Delay from which the evening is late.",
    ),
    Field(
        Scope.THEME,
        "theme",
        Value.TEXT,
        "thème",
        "titre, title, sujet, topic, subject, intitulé, nom, name, thématique",
        "Title of the item, shown above the question.",
        required=True,
    ),
    Field(
        Scope.THEME,
        "question",
        Value.TEXT,
        "question",
        "question de relance, question à débattre, question de débat, question principale, affirmation, statement, "
        "main question, discussion question, prompt",
        "The question the public reads. A moving debate takes a statement.",
    ),
    Field(
        Scope.THEME,
        "objective",
        Value.TEXT,
        "objectif",
        "objectif pédagogique, objectif visé, but, intention, intention pédagogique, finalité, learning objective, "
        "learning goal, goal, aim, purpose",
        "What the host wants to reach; only the host sees it.",
    ),
    Field(
        Scope.THEME,
        "duration",
        Value.DURATION,
        "durée",
        "temps, temps prévu, minutes, minutage, timing, time, length",
        "Time for the item: minutes, or 10 min, 1 h 15, 90 s.",
    ),
    Field(
        Scope.THEME,
        "minimum",
        Value.DURATION,
        "minimum",
        "durée minimale, durée minimum, temps minimum, min, au moins, at least, minimum duration",
        "Least time the item may be cut to when the evening runs late.",
    ),
    Field(
        Scope.THEME,
        "kind",
        Value.KIND,
        "type",
        "genre, nature, sorte, type de séquence",
        "What the item is: theme, welcome, rules, break, free or closing.",
    ),
    Field(
        Scope.THEME,
        "priority",
        Value.PRIORITY,
        "priorité",
        "importance",
        "How important the item is when time runs short: must, should or could.",
    ),
    Field(
        Scope.THEME,
        "timer",
        Value.TIMER,
        "minuteur",
        "minuterie, chronomètre, chrono, sablier, stopwatch",
        "A timer for the room: silence, go_round, sides or rounds.",
    ),
    Field(
        Scope.THEME,
        "notes",
        Value.LINES,
        "notes",
        "remarques, notes d'animation, notes de l'animateur, notes de l'animatrice, pour l'animateur, pour "
        "l'animatrice, conseils, commentaire, comment, host notes, speaker notes, remarks, tips",
        "Notes only the host sees.",
    ),
    Field(
        Scope.THEME,
        "follow_ups",
        Value.FOLLOW_UPS,
        "relances",
        "pistes de relance, pour relancer, sous-questions, questions complémentaires, autres "
        "questions, follow up, followups, "
        "follow-up questions, probes, more questions",
        "What to say when the room goes quiet, alone or under its occasion.",
    ),
    Field(
        Scope.THEME,
        "plain",
        Value.TEXT,
        "facile à lire",
        "facile à lire et à comprendre, falc, langage clair, version simple, en clair, simple, easy read, easy to "
        "read, plain language, simplified",
        "The question in easy words.",
    ),
    Field(
        Scope.THEME,
        "translations",
        Value.TRANSLATIONS,
        "traductions",
        "autres langues, other languages",
        "The question in other languages, each under its code.",
    ),
    Field(
        Scope.THEME,
        "image",
        Value.IMAGE,
        "image",
        "illustration, photo, picture, visuel, dessin",
        "A picture file beside the deck.",
    ),
    Field(
        Scope.THEME,
        "sources",
        Value.SOURCES,
        "sources",
        "références, liens, pour aller plus loin, references, links, further reading",
        "Where the facts come from.",
    ),
    Field(
        Scope.TIMER,
        "kind",
        Value.TIMER_KIND,
        "type",
        "genre, sorte, forme, shape",
        "silence, go_round, sides or rounds.",
        required=True,
    ),
    Field(
        Scope.TIMER,
        "each",
        Value.DURATION,
        "chacun",
        "chacune, par personne, par tour, durée, temps de parole, each turn, per person, duration",
        "Time of one turn.",
    ),
    Field(
        Scope.TIMER,
        "count",
        Value.COUNT,
        "nombre",
        "personnes, people, participants, participantes, tours, fois, groupes, rounds, turns, number, times, groups",
        "How many turns, or how many people.",
    ),
    Field(
        Scope.TIMER,
        "transit",
        Value.DURATION,
        "déplacement",
        "temps de transit, changement, changement de table, rotation, entre deux, between, move",
        "Time between two turns.",
    ),
    Field(
        Scope.IMAGE,
        "file",
        Value.FILE,
        "fichier",
        "nom de fichier, filename, image, src",
        "Name of the picture file, in the deck's folder.",
        required=True,
    ),
    Field(
        Scope.IMAGE,
        "alt",
        Value.TEXT,
        "description",
        "texte alternatif, légende, alternative, alternative text, alt text, caption",
        "The picture in words, for those who do not see it.",
    ),
    Field(
        Scope.SOURCE,
        "text",
        Value.TEXT,
        "texte",
        "titre, title, source, référence, reference, nom, name",
        "What the source is.",
        required=True,
    ),
    Field(Scope.SOURCE, "url", Value.URL, "adresse", "lien, link, site, page, address", "Its address."),
    Field(Scope.TRANSLATION, "theme", Value.TEXT, "thème", "titre, title, sujet, topic", "The title."),
    Field(Scope.TRANSLATION, "question", Value.TEXT, "question", "texte, text", "The question."),
)


def words(text: str) -> tuple[str, ...]:
    """Return the words for one thing, written one after the other with commas."""
    return tuple(text.split(", "))


def fields_of(scope: Scope) -> tuple[Field, ...]:
    """Return the fields that may stand in ``scope``, in the order a person would write them."""
    return tuple(field for field in FIELDS if field.scope is scope)


def in_both(english: str, french: str) -> str:
    """Return a name in English, and in French where that differs."""
    return english if english == french else f"{english} ({french})"
