-- Writes, to find out whether that works.
--
-- Arguments: none. Reply: generation · sequence.

call('HSET', KEYS[1], 'probe', call('TIME')[1])
return { generation, call('HGET', KEYS[1], 'sequence') }
