-- Appends the entries of several requests. Of each request all entries are appended, or none.
--
-- Arguments: the hub's clock · the server's clock after which nothing may be written any more, because the sender will
-- have given up (both in milliseconds) · how many requests; then for each: project · how many entries, as `count`, with an
-- `m` behind it when it may make or describe the project, an `i` when there are idempotency keys, and an `l` when there are links ·
-- the cell in which all entries count (see `counts`), or lines of a count and a cell, or '' with `i` · with `m`: `1` when it
-- makes the project, description as JSON or '', a birth · then for each entry: packed record · with `i`: `+` and its
-- idempotency key, or '', the fingerprint, and the cell where they have no common one.
--
-- Reply: history, and for each request: status (0 done, 1 no such project, 2 the project exists, 3 the idempotency
-- key was used with another fingerprint) · birth · offset and sequence before the first new record · what stands in
-- place of new records, 0 when nothing does: index of the entry, offset, sequence, packed record each; offset 0 when it
-- is another entry of the request, whose index then takes the place of the sequence.
--
-- An event id is stored once: a request of which an entry is stored already was done before, and its answer was lost.
--
-- Most of its time is Lua's own, so that entries are read where they lie, each number is made a text once, and a message
-- is made only where somebody listens.

local DAY, KEPT = 86400000, 90000000
local find, sub, match, format, concat = string.find, string.sub, string.match, string.format, table.concat
local now, count = tonumber(ARGV[1]), tonumber(ARGV[3])
local time = call('TIME')
if time[1] * 1000 + time[2] / 1000 > tonumber(ARGV[2]) then return redis.error_reply('LATE') end

local meta = call('HMGET', KEYS[1], 'sequence', 'clock', 'late', 'next', 'counted')
local sequence, clock, late, nextNumber = tonumber(meta[1]), tonumber(meta[2]), tonumber(meta[3]), tonumber(meta[4])
local clockText = meta[2]
local counts = (meta[5] or '0') == meta[1]
local all, ids = tag .. 'all', {}

local at, requests = 4, {}
for r = 1, count do
  local request = { id = ARGV[at], entry = #ids + 1, step = 1, about = '', cells = ARGV[at + 2] }
  local entries, flags = ARGV[at + 1], ''
  at = at + 3
  if not tonumber(entries) then
    entries, flags = match(entries, '^(%d+)(%a+)$')
    if find(flags, 'm', 1, true) then
      request.makes, request.about, request.birth = ARGV[at] == '1', ARGV[at + 1], ARGV[at + 2]
      at = at + 3
    end
    if find(flags, 'i', 1, true) then request.step, request.keyed = request.cells == '' and 4 or 3, true end
    request.linked = find(flags, 'l', 1, true)
  end
  request.first, request.last = at, at + request.step * (entries - 1)
  for i = at, request.last, request.step do ids[#ids + 1] = sub(ARGV[i], 1, find(ARGV[i], '\n', 1, true) - 1) end
  at = request.last + request.step
  requests[r] = request
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
    number = number, birth = birth, head = head, kinds = {}, cells = {}, said = {}, stream = tag .. 'e:' .. number, place = number .. ' ',
    listened = listeners(id) > 0, header = 'r ' .. history .. ' ' .. birth .. ' ' .. id .. ' ',
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

-- Returns the record that the entry at ARGV[i] repeats: nil when it is new; 'refused' when its key was used otherwise.
local function placeOf(project, i, index, own)
  local key, fingerprint = ARGV[i + 1], ARGV[i + 2]
  local same = own[key]
  if same then
    if same.fingerprint ~= fingerprint then return 'refused' end
    return { 0, same.index, '' }
  end
  own[key] = { index = index, fingerprint = fingerprint }
  local used = project and call('GET', tag .. 'i:' .. project.number .. ':' .. key)
  if not used then return nil end
  local usedAt, offset, of, length, from = match(used, '^(%S+) (%S+) (%S+) (%d+)\n()')
  if now - tonumber(usedAt) >= DAY then return nil end
  if sub(used, from, from + length - 1) ~= fingerprint then return 'refused' end
  return { tonumber(offset), tonumber(of), sub(used, from + length) }
end

local none = {}
-- Returns the records that entries of a request repeat; nil when an idempotency key was used otherwise.
local function placesOf(project, request)
  if not request.keyed then return none end
  local places, own = {}, {}
  for i = request.first, request.last, request.step do
    if ARGV[i + 1] ~= '' then
      local index = (i - request.first) / request.step
      local place = placeOf(project, i, index, own)
      if place == 'refused' then return nil end
      places[index + 1] = place
    end
  end
  return places
end

-- The places of all entries of a request that was done before; nil when it was not.
local function doneBefore(project, request)
  local places, any, count = {}, false, (request.last - request.first) / request.step + 1
  for n, place in pairs(placesOf(project, request) or none) do places[n] = place end
  for n = 1, count do
    local number, offset = match(stored[request.entry + n - 1] or '', '^(%d+) (%d+)')
    local found = number == project.number and call('XRANGE', project.stream, offset, offset)[1]
    if found then places[n], any = { tonumber(offset), tonumber(match(found[2][2], '^%d+')), found[2][6] }, true end
    if not places[n] then return nil end
  end
  return any and places
end

local newIds, said = {}, {}
local function write(project, i, id, request)
  local packed = ARGV[i]
  local kind, recorded, of = match(packed, '^[^\n]*\n([^\n]*)\n[^\n]*\n([^\n]*)\n([^\n]*)')
  recorded = tonumber(recorded)
  if recorded > clock then clock, clockText = recorded, tostring(recorded) end
  if clock - recorded > late then late = clock - recorded end
  project.head = project.head + 1
  sequence = sequence + 1
  local offset, position = format('%d-0', project.head), format('%d-0', sequence)
  call('XADD', project.stream, offset, 's', position, 'c', clockText, 'd', packed)
  project.last = sequence
  call('XADD', all, position, 'n', project.number, 'o', offset, 'c', clockText)
  newIds[#newIds + 1] = id
  newIds[#newIds + 1] = project.place .. offset
  project.kinds[kind] = (project.kinds[kind] or 0) + 1
  if of ~= 'null' then
    keepLatest(project.number, kind, keyOf(of), sequence, offset .. ' ' .. position .. ' ' .. packed)
  end
  if request.step == 4 then project.cells[ARGV[i + 3]] = (project.cells[ARGV[i + 3]] or 0) + 1 end
  if request.linked then link(project.number, offset, position, packed) end
  if request.keyed and ARGV[i + 1] ~= '' then
    local key, fingerprint = ARGV[i + 1], ARGV[i + 2]
    local used = now .. ' ' .. project.head .. ' ' .. sequence .. ' ' .. #fingerprint .. '\n' .. fingerprint .. packed
    call('SET', tag .. 'i:' .. project.number .. ':' .. key, used, 'PX', KEPT)
  end
end

local function announce(project, written, offset, before)
  local lengths, texts = {}, {}
  for n, i in ipairs(written) do lengths[n], texts[n] = #ARGV[i], ARGV[i] end
  local header = project.header .. format('%d %d ', offset + 1, before + 1) .. concat(lengths, ' ')
  local message = header .. '\n' .. concat(texts)
  if project.listened then project.said[#project.said + 1] = message end
  if allListen then said[#said + 1] = message end
end

-- Writes the new entries, and returns the records that the others repeat.
local function writeAll(project, request, places)
  local offset, before, olds, written = project.head, sequence, nil, (allListen or project.listened) and {}
  local entry, index = request.entry, 0
  for i = request.first, request.last, request.step do
    local place = places[index + 1]
    if place then
      olds = olds or {}
      local n = #olds
      olds[n + 1], olds[n + 2], olds[n + 3], olds[n + 4] = index, place[1], place[2], place[3]
    else
      write(project, i, ids[entry + index], request)
      if written then written[#written + 1] = i end
    end
    index = index + 1
  end
  if project.head == offset then return olds end
  project.changed = true
  local cells, known = request.cells, project.cells
  if not find(cells, '\n', 1, true) then
    if cells ~= '' then known[cells] = (known[cells] or 0) + project.head - offset end
  else
    -- Without idempotency keys all entries were new.
    for count, cell in string.gmatch(cells, '(%d+) ([^\n]*)\n') do known[cell] = (known[cell] or 0) + count end
  end
  if written then announce(project, written, offset, before) end
  return olds
end

local result, filled = { history }, 1
local function answer(status, birth, offset, before, olds)
  result[filled + 1], result[filled + 2], result[filled + 3] = status, birth, offset
  result[filled + 4], result[filled + 5] = before, olds or 0
  filled = filled + 5
end

for _, request in ipairs(requests) do
  local project = lookUp(request.id)
  local before = isStored and project and doneBefore(project, request)
  local places = before or placesOf(project, request)
  if not before and project and request.makes then answer(2, '', 0, 0)
  elseif not project and not request.makes then answer(1, '', 0, 0)
  elseif not places then answer(3, '', 0, 0)
  else
    -- Everything that can fail on account of this one request lies above.
    if not project then project = create(request.id, request.birth, request.about)
    elseif request.about ~= '' and not before then call('HSET', tag .. 'p:' .. project.number, 'about', request.about) end
    local offset, from = project.head, sequence
    answer(0, project.birth, offset, from, writeAll(project, request, places))
  end
end

if #newIds > 0 then
  local text = format('%d', sequence)
  local counted = counts and text or meta[5] or '0'
  call('HSET', KEYS[1], 'sequence', text, 'clock', clockText, 'late', format('%d', late), 'next', format('%d', nextNumber), 'counted', counted)
end
for from = 1, #newIds, 2000 do call('HSET', tag .. 'ids', unpack(newIds, from, math.min(from + 1999, #newIds))) end
for id, project in pairs(projects) do
  if project.changed then
    call('HSET', tag .. 'p:' .. project.number, 'head', format('%d', project.head), 'last', format('%d', project.last))
    for kind, new in pairs(project.kinds) do call('HINCRBY', tag .. 'types:' .. project.number, kind, new) end
    if counts then
      local name = tag .. 'n:' .. project.place
      for cell, new in pairs(project.cells) do call('HINCRBY', name .. math.floor(match(cell, '^%d+') / 60), cell, new) end
    end
    if project.listened then call('SPUBLISH', tag .. 'c:' .. id, concat(project.said)) end
  end
end
if #said > 0 then call('SPUBLISH', tag .. 'c:*', concat(said)) end
return result
