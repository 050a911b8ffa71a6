-- Counts records that a version without counts has stored. At most 1,000 are looked at.
--
-- Arguments: none. Reply: 1 when there may be more.

local SLICE = 1000
local counted, sequence = unpack(call('HMGET', KEYS[1], 'counted', 'sequence'))
counted = counted or '0'
if counted == sequence then return 0 end
local entries = call('XRANGE', tag .. 'all', tonumber(counted) + 1, '+', 'COUNT', SLICE)
for _, entry in ipairs(entries) do
  local number, offset = entry[2][2], entry[2][4]
  local found = call('XRANGE', tag .. 'e:' .. number, offset, offset)[1]
  if found then tallyPacked(number, found[2][6]) end
end
storeTallies(1)
local isDone = #entries < SLICE
call('HSET', KEYS[1], 'counted', isDone and sequence or string.match(entries[#entries][1], '^%d+'))
return isDone and 0 or 1
