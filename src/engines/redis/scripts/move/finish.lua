-- Makes the moved records a log, in a run of this server.
--
-- Arguments: name of the move · generation · sequence · clock · most that a record was late · floor · last number of a
-- project · `1` when the disk of this server holds everything that it answers · a run that has never been; then for each
-- run of the log that was moved, the oldest first: name · sequence after which it began.
-- Reply: 0.

local generation, sequence, synced, run = ARGV[2], ARGV[3], ARGV[8], ARGV[9]
local server = string.match(call('INFO', 'server'), 'run_id:(%x+)')
-- Histories that were here before have no records any more. A node that knows one of them finds that it has ended.
for i, text in ipairs(call('LRANGE', tag .. 'runs', 0, -1)) do
  call('LSET', tag .. 'runs', i - 1, (string.gsub(text, '^(%S+) %d+', '%1 0')))
end
for i = 10, #ARGV, 2 do
  call('RPUSH', tag .. 'runs', ARGV[i] .. ' ' .. ARGV[i + 1] .. ' - 1 ' .. generation)
end
call('RPUSH', tag .. 'runs', run .. ' ' .. sequence .. ' ' .. server .. ' ' .. synced .. ' ' .. generation)
call('DEL', KEYS[1])
call('HSET', KEYS[1], 'format', 2, 'generation', generation, 'run', run, 'sequence', sequence, 'clock', ARGV[4], 'late', ARGV[5], 'floor', ARGV[6], 'next', ARGV[7], 'linked', 'all')
return 0
