-- Begins a script of a move, between `move/begin` and `move/finish`. Meanwhile `meta` has the format `moving` and no
-- generation, so that no node takes it for a log.
--
-- Argument: name of the move, before all others. Fails with OVERTAKEN when it is not the last move that has begun.

if call('HGET', KEYS[1], 'mover') ~= ARGV[1] then return redis.error_reply('OVERTAKEN by another move') end
