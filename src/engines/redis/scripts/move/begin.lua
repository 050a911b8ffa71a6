-- Begins a move, unless there is a log in which anything ever was. One that was interrupted, or is under way, is over then.
--
-- Arguments: a name for this move that no other has. Reply: 1 when it has begun, 0 when there is a log.

local format, sequence = unpack(call('HMGET', KEYS[1], 'format', 'sequence'))
if format ~= 'moving' then
  if format and (tonumber(format) > 2 or sequence ~= '0') then return 0 end
  if call('EXISTS', tag .. 'projects', tag .. 'all') > 0 then return 0 end
end
call('DEL', KEYS[1])
call('HSET', KEYS[1], 'format', 'moving', 'mover', ARGV[1])
return 1
