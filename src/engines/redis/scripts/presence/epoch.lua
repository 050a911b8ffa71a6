-- Arguments: an epoch that has never been. Reply: the epoch.

return epoch
