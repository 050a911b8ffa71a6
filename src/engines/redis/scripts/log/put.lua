-- Makes, changes or deletes a keyed record, if it is at the version that is expected.
--
-- Arguments: kind · id · expected version, 0 when it must not exist · new value as JSON, or '' to delete it.
-- Reply: the version that it was at; nothing was changed unless that is the expected one.

local key, id, expected, value = tag .. 'r:' .. ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
local stored = call('HGET', key, id)
local version = stored and tonumber(string.match(stored, '^%d+')) or 0
if version ~= expected then return version end
if value == '' then call('HDEL', key, id)
else call('HSET', key, id, (version + 1) .. ' ' .. value) end
return version
