"""Insights: what lessons add up to, as charts with the tables behind them."""

from desktop.studio.insights.screen import build_insights

__all__ = ["build_insights"]
