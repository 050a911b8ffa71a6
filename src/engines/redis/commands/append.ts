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
 *
 * Most of its time is Lua's own, so that entries are read where they lie, each number is made a text once, and a message
 * is made only where somebody listens.
 */
export const APPEND = command(`
local DAY, KEPT = 86400000, 90000000
local find, sub, match, concat = string.find, string.sub, string.match, table.concat
local now, count = tonumber(ARGV[1]), tonumber(ARGV[3])
local time = call('TIME')
if time[1] * 1000 + time[2] / 1000 > tonumber(ARGV[2]) then return redis.error_reply('LATE') end

local meta = call('HMGET', KEYS[1], 'sequence', 'clock', 'late', 'next')
local sequence, clock, late, nextNumber = tonumber(meta[1]), tonumber(meta[2]), tonumber(meta[3]), tonumber(meta[4])
local clockText = meta[2]
local all, ids = tag .. 'all', {}

local at, requests = 4, {}
for r = 1, count do
  local first = at + 5
  at = first + 3 * ARGV[at + 4]
  requests[r] = { first = first, last = at - 3, id = #ids + 1 }
  for i = first, at - 3, 3 do ids[#ids + 1] = sub(ARGV[i], 1, find(ARGV[i], '\\n', 1, true) - 1) end
end

local stored, isStored = {}, false
for from = 1, #ids, 1000 do
  for i, place in ipairs(call('HMGET', tag .. 'ids', unpack(ids, from, math.min(from + 999, #ids)))) do
    if place then stored[from + i - 1], isStored = place, true end
  end
end

local function listeners(feed) return call('PUBSUB', 'SHARDNUMSUB', tag .. 'c:' .. feed)[2] end
local allListen = listeners('*') > 0

local projects = {}
local function remember(id, number, birth, head)
  local project = {
    number = number, birth = birth, head = head, kinds = {}, said = {}, stream = tag .. 'e:' .. number, place = number .. ' ',
    listened = allListen or listeners(id) > 0, header = 'e ' .. generation .. ' ' .. birth .. ' ' .. id .. ' ',
  }
  projects[id] = project
  return project
end

local function lookUp(id)
  local known = projects[id]
  if known ~= nil then return known end
  local number = call('HGET', tag .. 'projects', id)
  if not number then return nil end
  local fields = call('HMGET', tag .. 'p:' .. number, 'birth', 'head')
  return remember(id, number, fields[1], tonumber(fields[2]))
end

local function create(id, birth, about)
  nextNumber = nextNumber + 1
  local number = tostring(nextNumber)
  call('HSET', tag .. 'projects', id, number)
  call('HSET', tag .. 'names', number, id)
  call('HSET', tag .. 'p:' .. number, 'id', id, 'birth', birth, 'head', 0, 'about', about, 'floor', 0, 'floorSequence', 0)
  return remember(id, number, birth, 0)
end

-- What stands at the place of the entry at ARGV[i]: nil when it is new; 'refused' when its key was used otherwise.
local function placeOf(project, i, index, own)
  local key, fingerprint = ARGV[i + 1], ARGV[i + 2]
  if key == '' then return nil end
  local same = own[key]
  if same then
    if same.fingerprint ~= fingerprint then return 'refused' end
    return { 0, same.index, '' }
  end
  own[key] = { index = index, fingerprint = fingerprint }
  local used = project and call('GET', tag .. 'i:' .. project.number .. ':' .. key)
  if not used then return nil end
  local usedAt, offset, of, length, from = match(used, '^(%S+) (%S+) (%S+) (%d+)\\n()')
  if now - tonumber(usedAt) >= DAY then return nil end
  if sub(used, from, from + length - 1) ~= fingerprint then return 'refused' end
  return { tonumber(offset), tonumber(of), sub(used, from + length) }
end

-- The places of all entries of a request that was done before; nil when it was not.
local function doneBefore(project, request)
  local places, own, any = {}, {}, false
  for i = request.first, request.last, 3 do
    local index = (i - request.first) / 3
    local number, offset = match(stored[request.id + index] or '', '^(%d+) (%d+)')
    local found = number == project.number and call('XRANGE', project.stream, offset, offset)[1]
    local place = placeOf(project, i, index, own)
    if found then place, any = { tonumber(offset), tonumber(match(found[2][2], '^%d+')), found[2][6] }, true end
    if not place or place == 'refused' then return nil end
    places[index + 1] = place
  end
  return any and places
end

local none = {}
-- What stands at the places of its entries where they are not new; nil when an idempotency key was used otherwise.
local function placesOf(project, request)
  local places, own = none, nil
  for i = request.first, request.last, 3 do
    if ARGV[i + 1] ~= '' then
      if not own then places, own = {}, {} end
      local index = (i - request.first) / 3
      local place = placeOf(project, i, index, own)
      if place == 'refused' then return nil end
      places[index + 1] = place
    end
  end
  return places
end

local newIds, said = {}, {}
local function write(project, i, id)
  local packed, key = ARGV[i], ARGV[i + 1]
  local kind, recorded, of = match(packed, '^[^\\n]*\\n([^\\n]*)\\n[^\\n]*\\n([^\\n]*)\\n([^\\n]*)')
  recorded = tonumber(recorded)
  if recorded > clock then clock, clockText = recorded, tostring(recorded) end
  if clock - recorded > late then late = clock - recorded end
  project.head = project.head + 1
  sequence = sequence + 1
  local offset, position = project.head .. '-0', sequence .. '-0'
  call('XADD', project.stream, offset, 's', position, 'c', clockText, 'd', packed)
  call('XADD', all, position, 'n', project.number, 'o', offset, 'c', clockText)
  newIds[#newIds + 1] = id
  newIds[#newIds + 1] = project.place .. offset
  project.kinds[kind] = (project.kinds[kind] or 0) + 1
  if of ~= 'null' then
    call('HSET', tag .. 'latest:' .. project.number .. ':' .. kind, of, offset .. ' ' .. position .. ' ' .. packed)
  end
  if key ~= '' then
    local fingerprint = ARGV[i + 2]
    local used = now .. ' ' .. project.head .. ' ' .. sequence .. ' ' .. #fingerprint .. '\\n' .. fingerprint .. packed
    call('SET', tag .. 'i:' .. project.number .. ':' .. key, used, 'PX', KEPT)
  end
end

local function say(project, message)
  project.said[#project.said + 1] = message
  if allListen then said[#said + 1] = message end
end

local function announce(project, written, offset, before)
  local lengths, texts = {}, {}
  for n, i in ipairs(written) do lengths[n], texts[n] = #ARGV[i], ARGV[i] end
  say(project, project.header .. offset + 1 .. ' ' .. before + 1 .. ' ' .. concat(lengths, ' ') .. '\\n' .. concat(texts))
end

-- Writes what is new, and gives what is not.
local function writeAll(project, request, places)
  local offset, before, olds, written = project.head, sequence, none, project.listened and {}
  for i = request.first, request.last, 3 do
    local index = (i - request.first) / 3
    local place = places[index + 1]
    if place then
      if olds == none then olds = {} end
      local n = #olds
      olds[n + 1], olds[n + 2], olds[n + 3], olds[n + 4] = index, place[1], place[2], place[3]
    else
      write(project, i, ids[request.id + index])
      if written then written[#written + 1] = i end
    end
  end
  if project.head == offset then return olds end
  project.changed = true
  if written then announce(project, written, offset, before) end
  return olds
end

local result, filled = { generation }, 1
local function answer(status, birth, offset, before, olds)
  result[filled + 1], result[filled + 2], result[filled + 3] = status, birth, offset
  result[filled + 4], result[filled + 5] = before, olds
  filled = filled + 5
end

for _, request in ipairs(requests) do
  local top = request.first - 5
  local id, makes, about = ARGV[top], ARGV[top + 1] == '1', ARGV[top + 2]
  local project = lookUp(id)
  local before = isStored and project and doneBefore(project, request)
  local places = before or placesOf(project, request)
  if not before and project and makes then answer(2, '', 0, 0, none)
  elseif not project and not makes then answer(1, '', 0, 0, none)
  elseif not places then answer(3, '', 0, 0, none)
  else
    -- Everything that can fail on account of this one request lies above.
    if not project then project = create(id, ARGV[top + 3], about)
    elseif about ~= '' and not before then call('HSET', tag .. 'p:' .. project.number, 'about', about) end
    local offset, from = project.head, sequence
    answer(0, project.birth, offset, from, writeAll(project, request, places))
  end
end

if #newIds > 0 then
  call('HSET', KEYS[1], 'sequence', sequence, 'clock', clockText, 'late', late, 'next', nextNumber)
end
for from = 1, #newIds, 2000 do call('HSET', tag .. 'ids', unpack(newIds, from, math.min(from + 1999, #newIds))) end
for id, project in pairs(projects) do
  if project.changed then
    call('HSET', tag .. 'p:' .. project.number, 'head', project.head)
    for kind, new in pairs(project.kinds) do call('HINCRBY', tag .. 'types:' .. project.number, kind, new) end
    if project.listened then call('SPUBLISH', tag .. 'c:' .. id, concat(project.said)) end
  end
end
if #said > 0 then call('SPUBLISH', tag .. 'c:*', concat(said)) end
return result
`);
