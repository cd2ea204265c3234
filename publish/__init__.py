"""The press: checks a TEI edition and publishes it in several readings and formats."""
