"""What an official, an auditor or a ministry asks of the whole: who does what, where, how sure that is. Counts only."""
