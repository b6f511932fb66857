"""The server of our sync contract: what an agency or a province hosts beside the platform."""
