"""Open data: an edition's records as tables, documents and standards that other systems read. Values in, bytes out."""
