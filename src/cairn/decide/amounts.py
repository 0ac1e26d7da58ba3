"""Amounts of what a decision shares, as people say them."""


def said_as(amount: int, *, is_money: bool) -> str:
    """An amount: "£12.50" for money kept in pence, "3" for places."""
    if not is_money:
        return str(amount)
    pounds, pence = divmod(amount, 100)
    return f"£{pounds:,}.{pence:02}" if pence else f"£{pounds:,}"
