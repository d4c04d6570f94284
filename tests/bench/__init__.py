"""Measurements, as ratios between contenders that run alternately: `python -m tests.bench`."""
