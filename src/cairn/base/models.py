"""The record: every row people make has an opaque reference, and a salt that can be destroyed."""

import hashlib
import secrets

from django.db import models

REF_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is misread aloud or on paper


def new_ref() -> str:
    return "".join(secrets.choice(REF_ALPHABET) for _ in range(12))


def new_sign() -> str:
    """A sign for somebody in a lot. It is made of nothing, so that once the name beside it is gone it leads nowhere."""
    return secrets.token_hex(10)


def new_salt() -> str:
    return secrets.token_hex(16)


class Record(models.Model):
    """A row with an opaque public reference, safe to show in addresses and in the ledger."""

    ref = models.CharField(max_length=12, unique=True, default=new_ref, editable=False)
    salt = models.CharField(max_length=32, default=new_salt, editable=False, blank=True)

    class Meta:
        abstract = True

    def fingerprint(self, *words: str) -> str:
        """A salted SHA-256 of what was written: proves the wording while the salt exists, nothing once it is gone."""
        return hashlib.sha256("\0".join((self.salt, *words)).encode()).hexdigest()

    def look_again(self) -> None:
        """Take the values the row has now, and hold it until the transaction ends. What is not kept yet stays."""
        own = [field.attname for field in self._meta.concrete_fields]
        rows = self._meta.base_manager.select_for_update(no_key=True).filter(pk=self.pk)
        for name, value in (rows.values(*own).first() or {}).items():
            setattr(self, name, value)
