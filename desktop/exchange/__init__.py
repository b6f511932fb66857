"""Files in and out of the office: the platform's export, the sheet for keying in, and our own."""
