"""Moderation with reasons: reports, holds, hiding by two people, appeals. It knows no words, only where they stand."""
