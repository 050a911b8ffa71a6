-- Returns a part of the counts of a project in one hour.
--
-- Arguments: project · hour, as its number since 1970 · cursor, `0` to begin.
-- Reply: history · 1 when records are not counted yet, which `index-counts` has to do before · cursor of the next part, `0`
-- behind the last · cells and counts, some perhaps twice. Null when there is no such project.

local PART = 2000
local number = call('HGET', tag .. 'projects', ARGV[1])
if not number then return nil end
local counted, sequence = unpack(call('HMGET', KEYS[1], 'counted', 'sequence'))
local isBehind = (counted or '0') ~= sequence
local part = call('HSCAN', tag .. 'n:' .. number .. ' ' .. ARGV[2], ARGV[3], 'COUNT', PART)
return { history, isBehind and 1 or 0, part[1], part[2] }
