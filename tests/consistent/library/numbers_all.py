import cmath
import decimal
import fractions
import math
import numbers
import statistics
from decimal import ROUND_HALF_UP, Decimal, getcontext, localcontext
from fractions import Fraction

print(math.sqrt(2), math.pi, math.comb(5, 2), math.gcd(12, 18), math.isclose(0.1 + 0.2, 0.3),
      math.factorial(20), math.floor(-1.5), math.hypot(3, 4), math.fsum([0.1] * 10),
      math.prod([1, 2, 3]), math.log(8, 2), math.dist([0, 0], [1, 1]), math.isqrt(17))
for call in (lambda: math.sqrt(-1), lambda: math.factorial(-1), lambda: math.log(0)):
    try:
        call()
    except ValueError as error:
        print(error)
print(cmath.sqrt(-1), cmath.phase(1j), cmath.polar(1 + 1j))
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / Decimal(3), Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP))
getcontext().prec = 10
print(Decimal(2).sqrt(), getcontext().prec)
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 7, ctx.copy().prec)
print(Decimal("NaN").is_nan(), Decimal("1E+3").normalize(), Decimal(5).as_tuple(),
      decimal.DefaultContext.prec, sorted([Decimal(3), Decimal("1.5")]))
try:
    Decimal(1) / 0
except decimal.DivisionByZero as error:
    print(type(error).__name__)
print(Fraction(3, 6), Fraction("0.125"), Fraction(1.5), Fraction(1, 3) + 1,
      Fraction(7, 2).limit_denominator(2), float(Fraction(1, 4)), Fraction(3, 2) ** 2,
      Fraction.from_decimal(Decimal("0.5")), Fraction(5, 2).numerator, math.floor(Fraction(5, 2)))
print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Rational), isinstance(Fraction(1), numbers.Rational))
print(statistics.mean([1, 2, 3, 4]), statistics.median([3, 1, 2]), statistics.mode("aab"),
      statistics.stdev([1, 2, 3]), statistics.pvariance([1, 2]), statistics.quantiles([1, 2, 3, 4]),
      statistics.NormalDist(0, 1).cdf(0), statistics.fmean([1, 2]), statistics.multimode("aabb"),
      statistics.harmonic_mean([1, 2]), statistics.correlation([1, 2, 3], [2, 4, 7]),
      statistics.linear_regression([1, 2, 3], [2, 4, 6]))
try:
    statistics.mean([])
except statistics.StatisticsError as error:
    print(error)


class Money(numbers.Number):
    pass


print(isinstance(Money(), numbers.Number), fractions.Fraction is Fraction)
