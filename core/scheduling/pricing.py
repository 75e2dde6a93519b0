"""What a lesson costs, in integer minor units (booking rule 10)."""


def half_even(numerator: int, denominator: int) -> int:
    """The quotient to the nearest integer, ties to the even one; `denominator` > 0."""
    quotient, rest = divmod(numerator, denominator)
    if rest * 2 > denominator or (rest * 2 == denominator and quotient % 2 == 1):
        quotient += 1
    return quotient


def lesson_price(hourly_rate: int, minutes: int) -> int:
    """Rate an hour times minutes over 60, half-even; both amounts in minor units."""
    return half_even(hourly_rate * minutes, 60)
