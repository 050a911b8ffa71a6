-- Makes a log of what was moved in.
--
-- Arguments: name of the move · generation · sequence · clock · most that a record was late · floor · last number of a
-- project. Reply: run of the server.

local run = string.match(call('INFO', 'server'), 'run_id:(%x+)')
call('DEL', KEYS[1])
call('HSET', KEYS[1], 'format', 1, 'generation', ARGV[2], 'sequence', ARGV[3], 'clock', ARGV[4], 'late', ARGV[5], 'floor', ARGV[6], 'next', ARGV[7])
call('RPUSH', tag .. 'runs', run .. ' ' .. ARGV[2] .. ' ' .. ARGV[3])
call('LTRIM', tag .. 'runs', -100, -1)
return run
