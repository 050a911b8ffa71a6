import { command } from '../command.js';

/**
 * Appends what several requests ask for, each for itself: all of its entries or none.
 *
 * Arguments: the hub's clock · the server's clock after which nothing may be written any more, because the sender will
 * have given up (both in milliseconds) · how many requests; then for each: project · `1` when it makes the project ·
 * description as JSON, or '' · a birth, should it be made · how many entries; then for each: packed record · `+` and
 * its idempotency key, or '' · fingerprint.
 *
 * Reply: generation, and for each request: status (0 done, 1 no such project, 2 the project exists, 3 the idempotency
 * key was used with another fingerprint) · birth · offset and sequence before the first new record · what stands in
 * place of new records: index of the entry, offset, sequence, packed record each; offset 0 when it is another entry of
 * the request, whose index then takes the place of the sequence.
 *
 * An event id is stored once: a request of which an entry is stored already was done before, and its answer was lost.
 */
export const APPEND = command(`
local DAY, KEPT = 86400000, 90000000
local now, count = tonumber(ARGV[1]), tonumber(ARGV[3])
local time = call('TIME')
if time[1] * 1000 + time[2] / 1000 > tonumber(ARGV[2]) then return redis.error_reply('LATE') end

local meta = call('HMGET', KEYS[1], 'sequence', 'clock', 'late', 'next')
local sequence, clock, late, nextNumber = tonumber(meta[1]), tonumber(meta[2]), tonumber(meta[3]), tonumber(meta[4])
local all = tag .. 'all'

local requests, ids, at = {}, {}, 4
for r = 1, count do
  local request = { project = ARGV[at], create = ARGV[at + 1] == '1', about = ARGV[at + 2], birth = ARGV[at + 3] }
  local entries = {}
  local from = at + 5
  at = from + 3 * tonumber(ARGV[at + 4])
  for i = from, at - 3, 3 do
    local packed = ARGV[i]
    local id, kind, recorded, key = string.match(packed, '^([^\\n]*)\\n([^\\n]*)\\n[^\\n]*\\n([^\\n]*)\\n([^\\n]*)')
    ids[#ids + 1] = id
    entries[#entries + 1] =
      { packed = packed, id = id, kind = kind, recorded = tonumber(recorded), key = key, idempotency = ARGV[i + 1], fingerprint = ARGV[i + 2] }
  end
  request.entries = entries
  requests[r] = request
end

local stored = {}
for from = 1, #ids, 1000 do
  local places = call('HMGET', tag .. 'ids', unpack(ids, from, math.min(from + 999, #ids)))
  for i, place in ipairs(places) do
    if place then stored[ids[from + i - 1]] = place end
  end
end

local projects = {}
local function find(id)
  local project = projects[id]
  if project ~= nil then return project end
  project = false
  local number = call('HGET', tag .. 'projects', id)
  if number then
    local fields = call('HMGET', tag .. 'p:' .. number, 'birth', 'head')
    project = { number = number, birth = fields[1], head = tonumber(fields[2]), kinds = {}, stream = tag .. 'e:' .. number, said = {} }
  end
  projects[id] = project
  return project
end

local function recordAt(number, offset)
  local found = call('XRANGE', tag .. 'e:' .. number, offset, offset)[1]
  if found then return found[2][2], found[2][6] end
end

-- What stands at the place of an entry: nil when it is new; 'refused' when its key was used otherwise.
local function placeOf(project, entry, index, own)
  if entry.idempotency == '' then return nil end
  local same = own[entry.idempotency]
  if same then
    if same.fingerprint ~= entry.fingerprint then return 'refused' end
    return { 0, same.index, '' }
  end
  own[entry.idempotency] = { index = index, fingerprint = entry.fingerprint }
  local used = project and call('GET', tag .. 'i:' .. project.number .. ':' .. entry.idempotency)
  if not used then return nil end
  local usedAt, offset, of, length, from = string.match(used, '^(%S+) (%S+) (%S+) (%d+)\\n()')
  if now - tonumber(usedAt) >= DAY then return nil end
  if string.sub(used, from, from + length - 1) ~= entry.fingerprint then return 'refused' end
  return { tonumber(offset), tonumber(of), string.sub(used, from + length) }
end

-- The answer of before, when the request was done already.
local function doneBefore(project, request)
  local number
  for _, entry in ipairs(request.entries) do
    local place = stored[entry.id]
    number = number or (place and string.match(place, '^%d+'))
  end
  if not number or not project or project.number ~= number then return nil end
  local places, own = {}, {}
  for i, entry in ipairs(request.entries) do
    local place = stored[entry.id]
    local offset = place and string.match(place, ' (%d+)$')
    local of, packed
    if offset then of, packed = recordAt(number, offset) end
    if of then places[i] = { tonumber(offset), tonumber(of), packed } end
    local again = placeOf(project, entry, i - 1, own)
    if not places[i] then places[i] = again end
    if not places[i] or places[i] == 'refused' then return nil end
  end
  return places
end

local function create(request)
  nextNumber = nextNumber + 1
  local number = tostring(nextNumber)
  call('HSET', tag .. 'projects', request.project, number)
  call('HSET', tag .. 'names', number, request.project)
  call('HSET', tag .. 'p:' .. number, 'id', request.project, 'birth', request.birth, 'head', 0, 'about', request.about, 'floor', 0, 'floorSequence', 0)
  local project = { number = number, birth = request.birth, head = 0, kinds = {}, stream = tag .. 'e:' .. number, said = {} }
  projects[request.project] = project
  return project
end

local newIds, said = {}, {}
local function write(project, entry)
  local offset, packed = project.head + 1, entry.packed
  project.head = offset
  sequence = sequence + 1
  if entry.recorded > clock then clock = entry.recorded end
  if clock - entry.recorded > late then late = clock - entry.recorded end
  call('XADD', project.stream, offset .. '-0', 's', sequence, 'c', clock, 'd', packed)
  call('XADD', all, sequence .. '-0', 'n', project.number, 'o', offset, 'c', clock)
  newIds[#newIds + 1] = entry.id
  newIds[#newIds + 1] = project.number .. ' ' .. offset
  -- So that a second request of the batch with the same id is told apart as well.
  stored[entry.id] = project.number .. ' ' .. offset
  project.kinds[entry.kind] = (project.kinds[entry.kind] or 0) + 1
  if entry.key ~= 'null' then
    call('HSET', tag .. 'latest:' .. project.number .. ':' .. entry.kind, entry.key, offset .. ' ' .. sequence .. ' ' .. packed)
  end
  if entry.idempotency ~= '' then
    local used = now .. ' ' .. offset .. ' ' .. sequence .. ' ' .. #entry.fingerprint .. '\\n' .. entry.fingerprint .. packed
    call('SET', tag .. 'i:' .. project.number .. ':' .. entry.idempotency, used, 'PX', KEPT)
  end
end

local function announce(project, request, offset, first, lengths, texts)
  local header = table.concat({ 'e', generation, project.birth, request.project, offset, first, table.concat(lengths, ' ') }, ' ')
  local message = header .. '\\n' .. table.concat(texts)
  project.said[#project.said + 1] = message
  said[#said + 1] = message
end

local result = { generation }
local function answer(...)
  for _, value in ipairs({ ... }) do result[#result + 1] = value end
end

for _, request in ipairs(requests) do
  local project = find(request.project)
  local places = doneBefore(project, request)
  local status = 0
  if not places then
    if project and request.create then status = 2
    elseif not project and not request.create then status = 1
    else
      local own = {}
      places = {}
      for i, entry in ipairs(request.entries) do
        local place = placeOf(project, entry, i - 1, own)
        if place == 'refused' then status = 3 end
        places[i] = place or false
      end
    end
  end
  if status ~= 0 then answer(status, '', 0, 0, {})
  else
    -- Everything that can fail on account of this one request lies above.
    local isNew = not project
    if isNew then project = create(request)
    elseif request.about ~= '' then call('HSET', tag .. 'p:' .. project.number, 'about', request.about) end
    local offset, before, olds, lengths, texts = project.head, sequence, {}, {}, {}
    for i, entry in ipairs(request.entries) do
      local place = places[i]
      if place then
        for _, value in ipairs({ i - 1, place[1], place[2], place[3] }) do olds[#olds + 1] = value end
      else
        write(project, entry)
        lengths[#lengths + 1] = #entry.packed
        texts[#texts + 1] = entry.packed
      end
    end
    if #texts > 0 then announce(project, request, offset + 1, before + 1, lengths, texts) end
    answer(0, project.birth, offset, before, olds)
  end
end

if #newIds > 0 or nextNumber ~= tonumber(meta[4]) then
  call('HSET', KEYS[1], 'sequence', sequence, 'clock', clock, 'late', late, 'next', nextNumber)
end
for from = 1, #newIds, 2000 do call('HSET', tag .. 'ids', unpack(newIds, from, math.min(from + 1999, #newIds))) end
for id, project in pairs(projects) do
  if project and #project.said > 0 then
    call('HSET', tag .. 'p:' .. project.number, 'head', project.head)
    for kind, new in pairs(project.kinds) do call('HINCRBY', tag .. 'types:' .. project.number, kind, new) end
    call('SPUBLISH', tag .. 'c:' .. id, table.concat(project.said))
  end
end
if #said > 0 then call('SPUBLISH', tag .. 'c:*', table.concat(said)) end
return result
`);
