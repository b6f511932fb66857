"""Committed pictures of the main screens; `make golden` draws them anew."""
