"""Cases that advisers have counted, published so that no small number can be worked out."""
