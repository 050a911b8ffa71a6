-- Makes a project, as it is once all of its events are there.
--
-- Arguments: name of the move · number · id · birth · description as JSON · head · floor, as offset and as sequence; then
-- for each type of which records were removed: type · offset · sequence of the newest of them.

local number, id = ARGV[2], ARGV[3]
call('HSET', tag .. 'projects', id, number)
call('HSET', tag .. 'names', number, id)
local last = math.max(tonumber(call('HGET', tag .. 'p:' .. number, 'last') or '0'), tonumber(ARGV[8]))
call('HSET', tag .. 'p:' .. number, 'last', last, 'id', id, 'birth', ARGV[4], 'about', ARGV[5], 'head', ARGV[6], 'floor', ARGV[7], 'floorSequence', ARGV[8])
for i = 9, #ARGV, 3 do
  local kind, sequence = ARGV[i], tonumber(ARGV[i + 2])
  call('HSET', tag .. 'floors:' .. number, kind, ARGV[i + 1] .. ' ' .. ARGV[i + 2])
  if sequence > tonumber(call('HGET', tag .. 'floors', kind) or '0') then call('HSET', tag .. 'floors', kind, sequence) end
end
return 0
