-- Removes a bounded part of the remains of dropped projects. Idempotency keys expire: no project number is used twice.
--
-- Arguments: none. Reply: 1 when there is more.

local SLICE, CHUNK = 1000, 100
local number = call('LINDEX', tag .. 'garbage', 0)
if not number then return 0 end
local stream = tag .. 'e:' .. number
local counted = tonumber(call('HGET', KEYS[1], 'counted') or '0')
local removed = 0
while removed < SLICE do
  local entries = call('XRANGE', stream, '-', '+', 'COUNT', CHUNK)
  if #entries == 0 then break end
  local ids, sequences = {}, {}
  for i, entry in ipairs(entries) do
    ids[i] = string.match(entry[2][6], '^[^\n]*')
    sequences[i] = entry[2][2]
    unlink(number, entry[1], entry[2][6])
    if tonumber(string.match(entry[2][2], '^%d+')) <= counted then tallyPacked(number, entry[2][6]) end
  end
  call('HDEL', tag .. 'ids', unpack(ids))
  call('XDEL', tag .. 'all', unpack(sequences))
  local last = tonumber(string.match(entries[#entries][1], '^%d+'))
  call('XTRIM', stream, 'MINID', (last + 1) .. '-0')
  removed = removed + #entries
end
storeTallies(-1)
if removed >= SLICE then return 1 end
for _, kind in ipairs(call('HKEYS', tag .. 'types:' .. number)) do
  local name = number .. ':' .. kind
  call('UNLINK', tag .. 'latest:' .. name, tag .. 'keys:' .. name, tag .. 'places:' .. name)
end
for _, name in ipairs({ 'e:', 'p:', 'types:', 'floors:', 'searched:' }) do call('UNLINK', tag .. name .. number) end
call('LPOP', tag .. 'garbage')
return call('LLEN', tag .. 'garbage') > 0 and 1 or 0
