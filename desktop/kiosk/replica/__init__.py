"""The front desk over the device's own replica: works the same with the cable pulled out."""
