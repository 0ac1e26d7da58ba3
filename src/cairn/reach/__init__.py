"""Who was asked, who came, who is new and who is missing: in numbers that name nobody."""
