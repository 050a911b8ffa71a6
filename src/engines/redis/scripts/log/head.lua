-- Where a feed stands.
--
-- Arguments: project, or `*` for all.
-- Reply: generation · birth ('' for all) · head · floor · sequence of the log; null when there is no such project.

local log = call('HMGET', KEYS[1], 'sequence', 'floor')
if ARGV[1] == '*' then return { generation, '', log[1], log[2], log[1] } end
local number = call('HGET', tag .. 'projects', ARGV[1])
if not number then return false end
local project = call('HMGET', tag .. 'p:' .. number, 'birth', 'head', 'floor')
return { generation, project[1], project[2], project[3], log[1] }
