-- Removes the oldest records of a project, or of one type in it, up to the first that is to stay. Bounded: at most 2,000
-- are removed, and 4,000 looked at.
--
-- Arguments: project · type, or '' for all · instant before which records go, or '' · how many of the newest stay, or ''.
-- Reply: how many were removed · 1 when there may be more.

local SLICE, LOOKED, CHUNK = 2000, 4000, 100
-- Mostly the oldest is to stay, and nothing else need be fetched.
local chunk = 1
local id, only, olderThan, keep = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local number = call('HGET', tag .. 'projects', id)
if not number then return { 0, 0 } end
local stream = tag .. 'e:' .. number
local ofType = only ~= ''

local total = ofType and tonumber(call('HGET', tag .. 'types:' .. number, only) or '0') or call('XLEN', stream)
local excess = keep and total - keep or 0
local from = ofType and tonumber(call('HGET', tag .. 'searched:' .. number, only) or '0') or 0
if total == 0 then return { 0, 0 } end

local offsets, sequences, ids, texts, floors, kinds = {}, {}, {}, {}, {}, {}
local searched, looked, more = from, 0, 0
local function look()
  while true do
    local entries = call('XRANGE', stream, searched + 1, '+', 'COUNT', chunk)
    for _, entry in ipairs(entries) do
      local offset = tonumber(string.match(entry[1], '^%d+'))
      local event, kind, recorded = string.match(entry[2][6], '^([^\n]*)\n([^\n]*)\n[^\n]*\n([^\n]*)')
      if not ofType or kind == only then
        if #ids >= SLICE then return 1 end
        if not (#ids < excess) and not (olderThan and tonumber(recorded) < olderThan) then return 0 end
        ids[#ids + 1] = event
        offsets[#offsets + 1] = entry[1]
        sequences[#sequences + 1] = entry[2][2]
        texts[#texts + 1] = entry[2][6]
        floors[kind] = { offset, entry[2][2] }
        kinds[kind] = (kinds[kind] or 0) + 1
      end
      searched = offset
      looked = looked + 1
    end
    if #entries < chunk then return 0 end
    chunk = CHUNK
    if looked >= LOOKED then return 1 end
  end
end
more = look()

if ofType and searched > from then call('HSET', tag .. 'searched:' .. number, only, searched) end
if #ids == 0 then return { 0, more } end
if not ofType then call('XTRIM', stream, 'MINID', (searched + 1) .. '-0') end
local counted = tonumber(call('HGET', KEYS[1], 'counted') or '0')
for i, text in ipairs(texts) do
  unlink(number, offsets[i], text)
  if tonumber(string.match(sequences[i], '^%d+')) <= counted then tallyPacked(number, text) end
end
storeTallies(-1)
for i = 1, #ids, 1000 do
  local last = math.min(i + 999, #ids)
  if ofType then call('XDEL', stream, unpack(offsets, i, last)) end
  call('XDEL', tag .. 'all', unpack(sequences, i, last))
  call('HDEL', tag .. 'ids', unpack(ids, i, last))
end

local project = call('HMGET', tag .. 'p:' .. number, 'floor', 'floorSequence')
local floor, floorSequence = tonumber(project[1]), tonumber(project[2])
local overall = tonumber(call('HGET', KEYS[1], 'floor'))
for kind, mark in pairs(floors) do
  local offset, sequence = mark[1], tonumber(string.match(mark[2], '^%d+'))
  call('HSET', tag .. 'floors:' .. number, kind, offset .. ' ' .. sequence)
  call('HINCRBY', tag .. 'types:' .. number, kind, -kinds[kind])
  if sequence > tonumber(call('HGET', tag .. 'floors', kind) or '0') then call('HSET', tag .. 'floors', kind, sequence) end
  floor = math.max(floor, offset)
  floorSequence = math.max(floorSequence, sequence)
end
call('HSET', tag .. 'p:' .. number, 'floor', floor, 'floorSequence', floorSequence)
call('HSET', KEYS[1], 'floor', math.max(overall, floorSequence))
return { #ids, more }
