"""Insights: what lessons add up to, as charts with the tables behind them."""

from desktop.studio.insights.screen import begin_insights, build_insights

__all__ = ["begin_insights", "build_insights"]
