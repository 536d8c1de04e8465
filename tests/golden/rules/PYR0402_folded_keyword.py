# A name in full-width letters that CPython reads as `if`.
ｉｆ = 1
