"""Where a sentence ends: behind a full stop or another sign, and not behind a short form, “Prof. Ortiz”, “Art. 5”."""

from cafe_presenter.core.deck.field import words

_SHORT = words(
    "Prof, prof, Dr, dr, Mr, Mrs, Ms, St, Ste, Sr, Sra, Dra, Ing, Mag, Dipl, Rev, Hon, Gen, Sen, Mgr, Abs, Art, art, "
    "Nr, nr, No, núm, num, Kap, chap, cap, vol, bzw, incl, inkl, ca, env, approx, vs, ggf, evtl, sog"
)
NO_SHORT_FORM = "".join(rf"(?<!\b{each})" for each in _SHORT) + r"(?<!\b[^\W\d_])"
"""What a full stop does not stand behind that ends a sentence."""
SENTENCE_END = rf"(?:[!?]|{NO_SHORT_FORM}\.(?!\s+\d))(?=\s)"
