"""The demo studio: Harbour Street in Halifax, made from a seed, relative to today."""

from sync.server.demo.plan import PASSWORD, Plan, large
from sync.server.demo.seeding import seed, seed_demo

__all__ = ["PASSWORD", "Plan", "large", "seed", "seed_demo"]
