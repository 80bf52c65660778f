"""The kernel's codes of keys by X's names, on a keyboard of the United States."""

CODES = {
    "Escape": 1, "Return": 28, "Tab": 15, "space": 57, "period": 52, "minus": 12, "backslash": 43,
    "Right": 106, "Left": 105, "Up": 103, "Down": 108, "Next": 109, "Prior": 104, "Home": 102, "End": 107,
    "ctrl": 29, "shift": 42, "alt": 56, "super": 125, "F11": 87, "F12": 88,
    **{f"F{number}": 58 + number for number in range(1, 11)},
    **{sign: first + at for row, first in (("1234567890", 2), ("qwertyuiop", 16), ("asdfghjkl", 30), ("zxcvbnm", 44))
       for at, sign in enumerate(row)},
}  # fmt: skip
