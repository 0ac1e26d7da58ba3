"""Costs and payment: what taking part costs is paid back, and time is paid for, in time."""
