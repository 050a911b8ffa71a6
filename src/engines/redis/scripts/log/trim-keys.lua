-- Removes the latest records of a project beyond a number of keys a type, the oldest records first.
--
-- Arguments: project · type, or '' for all · how many keys stay. Reply: how many keys were removed.

local id, only, bound = ARGV[1], ARGV[2], tonumber(ARGV[3])
local number = call('HGET', tag .. 'projects', id)
if not number then return 0 end
local removed = 0
for _, kind in ipairs(only ~= '' and { only } or call('HKEYS', tag .. 'types:' .. number)) do
  local latest = tag .. 'latest:' .. number .. ':' .. kind
  local excess = call('HLEN', latest) - bound
  if excess > 0 then
    local all, keys = call('HGETALL', latest), {}
    for i = 1, #all, 2 do
      keys[#keys + 1] = { all[i], tonumber(string.match(all[i + 1], '^%S+ (%d+)')) }
    end
    table.sort(keys, function(one, other) return one[2] < other[2] end)
    for i = 1, excess do call('HDEL', latest, keys[i][1]) end
    removed = removed + excess
  end
end
return removed
