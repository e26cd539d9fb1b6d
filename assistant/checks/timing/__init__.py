"""Checks on time: dates, deadlines, events and the period that is reported on."""
