"""What the program ships with: catalogue, demo studio, translations and images."""
