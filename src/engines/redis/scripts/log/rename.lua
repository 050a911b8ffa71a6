-- Gives a project another id and description.
--
-- Arguments: project · new id · description as JSON. Reply: 0 done, 1 no such project, 2 the new id is in use.

local number = call('HGET', tag .. 'projects', ARGV[1])
if not number then return 1 end
if call('HEXISTS', tag .. 'projects', ARGV[2]) == 1 then return 2 end
call('HDEL', tag .. 'projects', ARGV[1])
call('HSET', tag .. 'projects', ARGV[2], number)
call('HSET', tag .. 'names', number, ARGV[2])
call('HSET', tag .. 'p:' .. number, 'id', ARGV[2], 'about', ARGV[3])
return 0
