"""The first start of a desk."""
