"""The parts every screen is made of: real buttons, bars and labels, painted in tokens."""
