"""The letter templates that come with the program; an administrator may replace each of them."""
