"""Checks on names: the unit that reports and other units, persons and posts, titles and laws."""
