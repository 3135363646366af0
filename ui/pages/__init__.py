"""One page a module, each on its one service."""
