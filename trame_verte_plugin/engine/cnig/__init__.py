"""The CNIG standard for PLU and PLUi: its rules, tables written by them, and deliveries checked against them."""
