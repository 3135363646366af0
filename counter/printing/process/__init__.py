"""Printing in a process of its own: a print service that does not answer, or a driver that falls
over, harms nothing but that process. It holds no key and opens no journal; it is handed bytes.
"""
