"""Many devices at one server: a storm of kiosks that come back together, and a long soak.

Not part of `make test`: a storm takes a minute, a soak as long as it is told to. Traffic goes to
this machine only and ends by itself.
"""
