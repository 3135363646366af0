"""What tests share: a fake clock, an office to work in, and people to hand things in."""
