-- Writes, to find out whether that works.
--
-- Arguments: none. Reply: nothing.

call('HSET', KEYS[1], 'probe', call('TIME')[1])
return 0
