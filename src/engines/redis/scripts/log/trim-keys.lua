-- Removes latest records of a project beyond a number of keys a type: those whose record is the oldest. At most 1,000.
--
-- Arguments: project · type, or '' for all · how many keys stay of each type.
-- Reply: how many keys were removed · 1 when there may be more.

local SLICE = 1000
local id, only, bound = ARGV[1], ARGV[2], tonumber(ARGV[3])
local number = call('HGET', tag .. 'projects', id)
if not number then return { 0, 0 } end
local removed = 0
for _, kind in ipairs(only ~= '' and { only } or call('HKEYS', tag .. 'types:' .. number)) do
  local name = number .. ':' .. kind
  local excess = math.min(call('HLEN', tag .. 'latest:' .. name) - bound, SLICE - removed)
  if excess > 0 then
    local oldest = call('ZRANGE', tag .. 'places:' .. name, 0, excess - 1)
    for _, key in ipairs({ 'latest:', 'keys:', 'places:' }) do
      call(key == 'latest:' and 'HDEL' or 'ZREM', tag .. key .. name, unpack(oldest))
    end
    removed = removed + #oldest
    if removed >= SLICE then return { removed, 1 } end
  end
end
return { removed, 0 }
