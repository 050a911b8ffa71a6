-- Ends a project. `sweep` removes its remains.
--
-- Arguments: project. Reply: 1 when there was one.

local number = call('HGET', tag .. 'projects', ARGV[1])
if not number then return 0 end
call('HDEL', tag .. 'projects', ARGV[1])
call('HDEL', tag .. 'names', number)
call('RPUSH', tag .. 'garbage', number)
return 1
