"""The numbered steps of the gateway's schema; a step that was released is never edited."""
