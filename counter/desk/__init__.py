"""What a clerk can do: one service for each page."""
