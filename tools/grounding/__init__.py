"""What `measure_grounding.py` is made of: true extractions of articles, and what corrupts them."""
