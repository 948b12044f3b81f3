"""Generator of the sample territory: a fictive piece of the mining basin between Béthune and Bruay-La-Buissière."""
