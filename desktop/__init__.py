"""The office without a face: what a complaint is, where it is kept and what may be done with it."""
