"""What a complaint is and what may be done with it: pure rules, standard library only."""
