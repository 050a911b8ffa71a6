-- One page of a feed.
--
-- Arguments: project, or `*` for all · after · before ('' when open) · limit · `1` backwards · since · until ('' when
-- open) · least priority, 0 to 3 · key as JSON, or '' for any · how many types follow, -1 for any · types · how many
-- projects follow, -1 for any · projects · link, or '' for any.
--
-- Reply: history · birth ('' for all) · head · sequence of the newest record of the feed, or a later one · floor, counting
-- what the query could have matched · how far was looked · how many records; of each: number of its project, offset,
-- sequence, packed record · and of each project that occurs: number, id, birth. Null when there is no such project.
--
-- It looks through a bounded number of entries, and ends a page at about 256 KiB: an empty page need not be the last.

local BYTES, CHUNK, INDEX_CHUNK = 262144, 64, 256
local feed, limit, backwards = ARGV[1], tonumber(ARGV[4]), ARGV[5] == '1'
local after, since, untilInstant = tonumber(ARGV[2]), tonumber(ARGV[6]), tonumber(ARGV[7])
local priority, key = tonumber(ARGV[8]), ARGV[9]
local overall = feed == '*'
-- Each entry of the index of all projects is looked up by itself, in 10 µs: nobody else is answered meanwhile.
local SCANNED = overall and 500 or 2000

local at = 10
local function list()
  local count = tonumber(ARGV[at])
  local items = count >= 0 and {} or nil
  for i = at + 1, at + count do items[#items + 1] = ARGV[i] end
  at = at + 1 + math.max(count, 0)
  return items
end
local types, wanted = list(), list()
local link = ARGV[at] ~= '' and ARGV[at]

local meta = call('HMGET', KEYS[1], 'sequence', 'late', 'floor', 'linked')
if link and meta[4] ~= 'all' then return redis.error_reply('UNLINKED the links of the log have no index yet') end
local number, birth, head, last, floor = '', '', tonumber(meta[1]), tonumber(meta[1]), 0
if not overall then
  number = call('HGET', tag .. 'projects', feed)
  if not number then return false end
  local project = call('HMGET', tag .. 'p:' .. number, 'birth', 'head', 'last')
  birth, head, last = project[1], tonumber(project[2]), tonumber(project[3] or meta[1])
end

-- Projects by number, and types by name, that are wanted.
local numbers
if overall and wanted then
  numbers = {}
  for _, id in ipairs(wanted) do
    local of = call('HGET', tag .. 'projects', id)
    if of then numbers[of] = true end
  end
end
local kinds
if types then
  kinds = {}
  for _, kind in ipairs(types) do kinds[kind] = true end
end

local function raise(value)
  if value and tonumber(value) > floor then floor = tonumber(value) end
end
local function floorOf(of, field, position)
  if not types then return raise(call('HGET', tag .. 'p:' .. of, field)) end
  for _, kind in ipairs(types) do
    local mark = call('HGET', tag .. 'floors:' .. of, kind)
    if mark then raise(string.match(mark, position)) end
  end
end
if not overall then floorOf(number, 'floor', '^%d+')
elseif numbers then for of in pairs(numbers) do floorOf(of, 'floorSequence', '%d+$') end
elseif types then for _, kind in ipairs(types) do raise(call('HGET', tag .. 'floors', kind)) end
else raise(meta[3]) end

local from = after
local to = math.min(tonumber(ARGV[3]) or math.huge, head + 1)
local exhausted = backwards and after or to - 1
local nothing = (types and #types == 0) or (numbers and not next(numbers))
if from >= to - 1 or nothing then return { history, birth, head, last, floor, exhausted, 0 } end

local stream = overall and tag .. 'all' or tag .. 'e:' .. number
local function positionOf(entry) return tonumber(string.match(entry[1], '^%d+')) end

-- The smallest position from which on no entry's clock is before the instant: the clock never decreases.
local function firstAtOrAfter(instant)
  local low, high = from + 1, to
  while low < high do
    local middle = math.floor((low + high) / 2)
    local entry = call('XRANGE', stream, middle, '+', 'COUNT', 1)[1]
    local position = entry and positionOf(entry)
    local clock = entry and tonumber(entry[2][overall and 6 or 4])
    if not entry or position >= to or clock >= instant then high = middle
    else low = position + 1 end
  end
  return low
end
if since or untilInstant then
  local lowest = since and firstAtOrAfter(since) - 1 or from
  if untilInstant then to = firstAtOrAfter(untilInstant + tonumber(meta[2])) end
  from = lowest
end

local filtered = types or key ~= '' or priority > 0 or since or untilInstant
local function matches(packed)
  if not filtered then return true end
  local kind, level, recorded, of = string.match(packed, '^[^\n]*\n([^\n]*)\n([^\n]*)\n([^\n]*)\n([^\n]*)')
  recorded = tonumber(recorded)
  return (not kinds or kinds[kind]) and (key == '' or of == key) and tonumber(level) >= priority
    and (not since or recorded >= since) and (not untilInstant or recorded < untilInstant)
end

local names, namesFlat = {}, {}
local function isThere(of)
  if names[of] == nil then
    local id = not (numbers and not numbers[of]) and call('HGET', tag .. 'names', of)
    names[of] = id or false
    if id then
      for _, value in ipairs({ of, id, call('HGET', tag .. 'p:' .. of, 'birth') }) do namesFlat[#namesFlat + 1] = value end
    end
  end
  return names[of]
end
if not overall then isThere(number) end

-- The place and the text of an entry; nil when its project is not wanted, or was dropped, or the record was removed.
local function open(entry)
  local fields = entry[2]
  if not overall then return fields[6] and number, positionOf(entry), fields[2], fields[6] end
  local of, offset = fields[2], fields[4]
  if not isThere(of) then return nil end
  local found = call('XRANGE', tag .. 'e:' .. of, offset, offset)[1]
  if found then return of, offset, found[2][2], found[2][6] end
end

local result, found, scanned, bytes, reached = {}, 0, 0, 0, nil
local chunk = overall and INDEX_CHUNK or CHUNK
if not filtered and not numbers then chunk = math.min(chunk, limit) end
-- The next entries of the stream.
local function nextOfStream()
  if backwards then return call('XREVRANGE', stream, to - 1, from + 1, 'COUNT', chunk) end
  return call('XRANGE', stream, from + 1, to - 1, 'COUNT', chunk)
end

-- The same of a link. Hubs without an index of links leave members of it whose records they have removed: these are
-- entries without fields, otherwise a page would not get past them.
local function nextOfLink()
  local set = tag .. 'l:' .. (overall and '*' or number) .. ':' .. link
  local members
  if backwards then members = call('ZREVRANGEBYSCORE', set, to - 1, from + 1, 'WITHSCORES', 'LIMIT', 0, chunk)
  else members = call('ZRANGEBYSCORE', set, from + 1, to - 1, 'WITHSCORES', 'LIMIT', 0, chunk) end
  local entries = {}
  for i = 1, #members, 2 do
    local of, offset = string.match(members[i], '^(%d+) (.*)')
    if of then entries[#entries + 1] = { members[i + 1], { 'n', of, 'o', offset } }
    else entries[#entries + 1] = call('XRANGE', stream, members[i], members[i])[1] or { members[i], {} } end
  end
  return entries
end

local nextEntries = link and nextOfLink or nextOfStream
local function page()
  while from < to - 1 do
    local entries = nextEntries()
    for _, entry in ipairs(entries) do
      local of, offset, sequence, packed = open(entry)
      if of and matches(packed) then
        if found > 0 and bytes + #packed > BYTES then return reached end
        for _, value in ipairs({ of, offset, sequence, packed }) do result[#result + 1] = value end
        found = found + 1
        bytes = bytes + #packed
      end
      reached = positionOf(entry)
      scanned = scanned + 1
      if found >= limit or scanned >= SCANNED then return reached end
    end
    if #entries < chunk then return exhausted end
    if backwards then to = reached else from = reached end
  end
  return exhausted
end

local scannedTo = page()
local reply = { history, birth, head, last, floor, scannedTo, found }
for i = 1, #result do reply[#reply + 1] = result[i] end
for i = 1, #namesFlat do reply[#reply + 1] = namesFlat[i] end
return reply
