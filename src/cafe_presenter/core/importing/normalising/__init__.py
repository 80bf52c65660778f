"""What people write in many ways, put in one before a document is read: each changes its own matter alone."""
