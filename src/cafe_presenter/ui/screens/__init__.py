"""Which screen is whose: monitors told apart, windows sent to them, the computer kept awake."""
