-- The record with an event id.
--
-- Arguments: event id.
-- Reply: history · birth · project · offset · sequence · packed record; null when there is none (any more).

local place = call('HGET', tag .. 'ids', ARGV[1])
if not place then return false end
local number, offset = string.match(place, '^(%d+) (%S+)$')
local project = call('HGET', tag .. 'names', number)
local found = project and call('XRANGE', tag .. 'e:' .. number, offset, offset)[1]
if not found then return false end
return { history, call('HGET', tag .. 'p:' .. number, 'birth'), project, offset, found[2][2], found[2][6] }
