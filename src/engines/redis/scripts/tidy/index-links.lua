-- Makes records findable by their links that a version without an index of links has stored. At most 1,000 are looked at.
--
-- Arguments: none. Reply: 1 when there may be more. `linked` in the meta is how far it came, or `all`.

local SLICE = 1000
local from = call('HGET', KEYS[1], 'linked') or '0'
if from == 'all' then return 0 end
local entries = call('XRANGE', tag .. 'all', tonumber(from) + 1, '+', 'COUNT', SLICE)
for _, entry in ipairs(entries) do
  local number, offset = entry[2][2], entry[2][4]
  local found = call('XRANGE', tag .. 'e:' .. number, offset, offset)[1]
  if found then link(number, offset, entry[1], found[2][6]) end
end
local isDone = #entries < SLICE
call('HSET', KEYS[1], 'linked', isDone and 'all' or string.match(entries[#entries][1], '^%d+'))
return isDone and 0 or 1
