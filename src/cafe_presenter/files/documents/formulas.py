"""Formulas between signs of money, as lessons are typed with, that only say a length, a sign, or how it looks."""

import re

_FORMULA = re.compile(r"(?<![\\$\w])\$(?=[^\s$])(?P<told>[^$\n]{1,60})(?<=[^\s\\])\$(?![\w$])")
_SET = re.compile(
    r"\\(?:tiny|small|footnotesize|scriptsize|normalsize|large|Large|LARGE|huge|Huge|bf|it|rm|sf|mathrm|mathbf|mathit"
    r"|mathsf|text|textbf|textit|textrm|textsf|textcolor\{\w+\}|color\{\w+\}|bold|boldsymbol|displaystyle|left|right)"
    r"(?![^\W\d_])"
)
"""How something looks: “$\\text{Step}$”."""
_SIGNS = (
    (re.compile(r"\^\{?(?:\\prime\\prime|'')\}?|\\prime\\prime"), "''"),
    (re.compile(r"\^\{?(?:\\prime|')\}?|\\prime(?![^\W\d_])"), "'"),
    (re.compile(r"\\(?:to|rightarrow|longrightarrow|Rightarrow)(?![^\W\d_])"), "→"),
    (re.compile(r"\\(?:times|cdot)(?![^\W\d_])"), "×"),
    (re.compile(r"\\(?:approx|sim)(?![^\W\d_])"), "~"),
    (re.compile(r"\\(?:La)?TeX(?![^\W\d_])"), "LaTeX"),
    (re.compile(r"\\(?:quad|qquad)(?![^\W\d_])|\\[,;:! ]|~"), " "),
    (re.compile(r"\\([%&#_])"), r"\1"),
)
_MADE = re.compile(r"\\|\^\{?'")
"""What a formula has and a price has not: “$5 or $10”."""


def with_plain_formulas(text: str) -> str:
    """Return a text with its formulas that words and numbers can say as these; any other as it is."""
    return _FORMULA.sub(_plain, text) if "$" in text else text


def _plain(formula: re.Match[str]) -> str:
    told = formula["told"]
    if _MADE.search(told) is None:
        return formula[0]
    told = _SET.sub("", told)
    for sign, put in _SIGNS:
        told = sign.sub(put, told)
    told = told.replace("{", "").replace("}", "")
    return formula[0] if re.search(r"[\\^_]", told) else " ".join(told.split())
