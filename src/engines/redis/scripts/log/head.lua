-- Returns where a feed stands.
--
-- Arguments: project, or `*` for all.
-- Reply: history · birth ('' for all) · head · floor · sequence of the newest record of the feed, or a later one · sequence
-- of the log; null when there is no such project.

local log = call('HMGET', KEYS[1], 'sequence', 'floor')
if ARGV[1] == '*' then return { history, '', log[1], log[2], log[1], log[1] } end
local number = call('HGET', tag .. 'projects', ARGV[1])
if not number then return false end
local project = call('HMGET', tag .. 'p:' .. number, 'birth', 'head', 'floor', 'last')
return { history, project[1], project[2], project[3], project[4] or log[1], log[1] }
