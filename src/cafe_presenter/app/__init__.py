"""The roof: the program, its windows opened and connected, files brought to them. Everything meets here."""
