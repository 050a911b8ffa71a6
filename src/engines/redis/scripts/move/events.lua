-- Writes events, in the order of their sequence.
--
-- Arguments: name of the move; then for each: number of its project · offset · sequence · clock · `s` when it is to be
-- read, `l` when it is the latest of its key, `i` when it answers an idempotency key · packed record · with `i`: `+` and
-- the key · when it was used · milliseconds for which to keep it · fingerprint.

local find, match = string.find, string.match
local at, newest = 2, {}
while at <= #ARGV do
  local number, clock, flags, packed = ARGV[at], ARGV[at + 3], ARGV[at + 4], ARGV[at + 5]
  local offset, sequence = ARGV[at + 1], ARGV[at + 2]
  local place, position = offset .. '-0', sequence .. '-0'
  local id, kind, of = match(packed, '^([^\n]*)\n([^\n]*)\n[^\n]*\n[^\n]*\n([^\n]*)')
  local stored = find(flags, 's', 1, true)
  newest[number] = sequence
  -- By its types the remains of a project are found when it is dropped.
  call('HINCRBY', tag .. 'types:' .. number, kind, stored and 1 or 0)
  if stored then
    call('XADD', tag .. 'e:' .. number, place, 's', position, 'c', clock, 'd', packed)
    call('XADD', tag .. 'all', position, 'n', number, 'o', place, 'c', clock)
    call('HSET', tag .. 'ids', id, number .. ' ' .. place)
    link(number, place, position, packed)
  end
  if find(flags, 'l', 1, true) then
    keepLatest(number, kind, keyOf(of), sequence, place .. ' ' .. position .. ' ' .. packed)
  end
  at = at + 6
  if find(flags, 'i', 1, true) then
    local key, usedAt, keptMs, fingerprint = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
    local used = usedAt .. ' ' .. offset .. ' ' .. sequence .. ' ' .. #fingerprint .. '\n' .. fingerprint .. packed
    call('SET', tag .. 'i:' .. number .. ':' .. key, used, 'PX', keptMs)
    at = at + 4
  end
end
for number, sequence in pairs(newest) do call('HSET', tag .. 'p:' .. number, 'last', sequence) end
return 0
