"""Numbers that open a bank account or name a taxpayer are refused; other numbers are not."""

import pytest

from cairn.recognition.words import may_be_kept


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("12-34-56 12345678", "bank details"), ("my sort code is 123456, account 12345678", "bank details"),
        ("account 12345678", "bank details"), ("12345678 (20-11-22)", "bank details"),
        ("12–34–56 1234 5678", "bank details"), ("１２-３４-５６　１２３４５６７８", "bank details"),  # noqa: RUF001
        ("4111 1111 1111 1111", "bank details"), ("GB29 NWBK 6016 1331 9268 19", "bank details"),
        ("FR14 2004 1010 0505 0001 3M02 606", "bank details"), ("pay nl91abna0417164300 please", "bank details"),
        ("AB 12 34 56 C", "National Insurance"), ("ab123456c", "National Insurance"),
        ("AB\u00a012\u00a034\u00a056\u00a0C", "National Insurance"),
        ("UTR 12345 67890", "tax number"), ("tax code 1257L", "tax number"),
    ],
)  # fmt: skip
def test_what_could_be_stolen_is_refused_with_the_reason(words: str, why: str) -> None:
    assert why in may_be_kept(words).reason


@pytest.mark.parametrize(
    "words",
    [
        "Bus on 12 03 26 a taxi back", "Ring 020 7946 0123 or 01632 960123", "01632 960123\n07700 900123",
        "Train, booking 12345678", "Bus 12-03-26 and 13-03-26", "£12.50 and £75", "Two buses 14/3/2027",
        "Postcode SW1A 1AA, bus 12", "Receipt 20261112", "",
        "From LS12 4AB to LS1 4DY and back, bus 42, 18 miles there", "PL12 6LJ, taxi 07700 900123 at 10.30",
    ],
)  # fmt: skip
def test_what_people_write_about_buses_and_phones_is_kept(words: str) -> None:
    assert may_be_kept(words)
