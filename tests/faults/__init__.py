"""What the program does where the system around it fails."""
