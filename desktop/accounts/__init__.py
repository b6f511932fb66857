"""People on this computer: who they are, unlocking, and the credentials of the sync."""
