"""What people do with complaints: list them, read them, act on them."""
