"""Recipes: what is bought for how many, and what is done with it in how many minutes. No evening is made of one."""

from cafe_presenter.core.base.patterns import pattern
from cafe_presenter.core.importing.document.document import Document, written_texts
from cafe_presenter.core.importing.words.paper_words import INGREDIENTS

_AMOUNT = r"(?:\d{1,4}(?:[.,/]\d{1,2})?|[¼½¾⅓⅔⅛]|\d\s?[¼½¾⅓⅔])"
_SPOONS = (
    r"cups?|tsps?|tbsps?|(?:tea|table)spoons?|oz|ounces?|lbs?|pounds?|pints?|cloves?|sprigs?|pinch(?:es)?"
    r"|(?:petites? |grandes? )?cuill[eè]res?|c\. ?à ?[sc]\.?|càs|càc|tasses?|gousses?|pincées?|brins?|sachets?"
    r"|tranches?|EL|TL|Essl(?:öffel|\.)|Teel(?:öffel|\.)|Tassen?|Zehen?|Prisen?|Bund|Päckchen|Becher|Scheiben?"
    r"|cucchiai(?:o|ni|no)?|tazz[ae]|spicchi?o?|pizzic(?:o|hi)|rametti?o?|bustin[ae]|fett[ae]"
    r"|cucharad(?:it)?as?|tazas?|dientes?|pizcas?|ramitas?|colher(?:es)?|xícaras?|chávenas?|pitadas?"
    r"|eetlepels?|theelepels?|teentjes?|snuf(?:je)?|łyż(?:k[aąi]|ek|eczk[aąi])|szklank[aąi]|ząbk(?:i|ów)"
    r"|lžíc[ei]?|lžičk[ay]|hrnk[uy]|stroužk[yů]|lyžic[ae]?|lyžičk[ay]|msk|tsk|krm|spsk|tskf?|ss|ts|rkl|tl|kynttä"
    r"|evőkanál|teáskanál|csésze|gerezd|lingur(?:i|ă|ițe)|căni|căței"
    r"|ст\.? ?л\.?|ч\.? ?л\.?|стакан\w*|зубч\w*|склянк\w*|κ\.? ?σ\.?|φλιτζάνι\w?|σκελίδ\w+|yemek kaşığı|çay kaşığı"
    r"|su bardağı|diş|cullerad(?:et)?es"
)
_MEASURED = pattern(
    rf"[-–•*·\s]*(?:(?:ca\.?|env\.?|about|circa)\s)?{_AMOUNT}(?:\s?[-–]\s?{_AMOUNT})?\s?"
    rf"(?:(?:g|gr|kg|mg|ml|cl|dl|l|г|кг|мл|л|γρ\.?|{_SPOONS})(?![\w’'])\.?)\s*(?:(?:of|de|d[’']|di|do|da|van|od)\s?)?[^\W\d]"
)
"""“300 g of flour”, “2 EL Öl”."""
_FOR_HOW_MANY = pattern(
    r"(?<!\w)(?:serves\s\d{1,2}|makes\s\d{1,2}\s\w+|servings?\s?:\s?\d|portions?\s?:\s?\d"
    r"|(?:for|pour|für|per|para|voor|dla|pro|för|til|til|për|на|для|για|per a|за)\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s"
    r"(?:people|persons?|servings|personnes|convives|parts|Personen|Portionen|persone|porzioni|personas|raciones|comensales"
    r"|pessoas|porções|personen|porties|os[oó]b\w*|porcj\w+|porc[ií]\w*|pers(?:oner|\.)|portioner|porsjoner|человек\w*"
    r"|порци\w+|осіб|порці\w+|άτομα|μερίδες|persones|racions)"
    r"|\d{1,2}\s(?:henkilölle|annosta|személyre|adag|kişilik)|(?:pentru)\s\d{1,2}\s(?:persoane|porții))(?!\w)"
)
"""“Serves 4”, “per 4 persone”."""
_FEWEST_MEASURED, _MANY_MEASURED = 2, 4


def is_recipe(document: Document) -> bool:
    """Whether a document lists what is cooked, each with how much of it, below such a title or for so many people."""
    lines = [line.strip() for text in written_texts(document) for line in text.split("\n") if line.strip()]
    measured = sum(_MEASURED.match(line) is not None for line in lines)
    if measured < _FEWEST_MEASURED:
        return False
    is_named = any(INGREDIENTS.is_all_of(line.strip(" :*_#")) for line in lines)
    is_for_many = any(_FOR_HOW_MANY.search(line) is not None for line in lines)
    return is_named or (is_for_many and measured >= _MANY_MEASURED)
