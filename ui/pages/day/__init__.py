"""The day: a look around in the morning, what is due, what is left in the evening."""
