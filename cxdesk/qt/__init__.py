"""Qt pieces that know nothing about accounts."""
