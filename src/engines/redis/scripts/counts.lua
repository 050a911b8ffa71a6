-- Begins a script that counts records. Of each project there are hashes with how many of its records lie in a slot of time:
-- `n:NUMBER:m:HOUR` by minute, `n:NUMBER:h:DAY` by hour. Their fields are `SLOT TYPE PRIORITY ACTOR`, with the slot as its
-- number since 1970, the priority from 0 to 3, and the actor as it begins the meta: `"id","name","KIND"`.
--
-- `counted` in the meta is the sequence up to which the records are counted. While it is behind, because a version without
-- counts has appended, only `index-counts` counts on.

local QUOTE, BACKSLASH = 34, 92

-- The actor of a meta.
local function actorOf(meta)
  local plain = string.match(meta, '^%[("[^"\\]*","[^"\\]*","%u+")')
  if plain then return plain end
  -- Three texts with escapes in them: each is passed over to the quote that ends it.
  local at = 2
  for _ = 1, 3 do
    at = at + 1
    while at < #meta and string.byte(meta, at) ~= QUOTE do at = at + (string.byte(meta, at) == BACKSLASH and 2 or 1) end
    at = at + 2
  end
  return string.sub(meta, 2, at - 2)
end

local tallied, tallies, newest = {}, {}, nil

-- Counts one record. Most are counted like the one before.
local function tally(number, kind, priority, recorded, actor)
  local minute = math.floor(recorded / 60000)
  local cell = newest
  if cell and cell.actor == actor and cell.kind == kind and cell.minute == minute and cell.priority == priority
    and cell.number == number then
    cell.count = cell.count + 1
    return
  end
  local name = number .. ' ' .. minute .. ' ' .. kind .. ' ' .. priority .. ' ' .. actor
  cell = tallied[name]
  if not cell then
    cell = { number = number, minute = minute, kind = kind, priority = priority, actor = actor, count = 0 }
    tallied[name], tallies[#tallies + 1] = cell, cell
  end
  cell.count = cell.count + 1
  newest = cell
end

local function tallyPacked(number, packed)
  local kind, priority, recorded, meta = string.match(packed, '^[^\n]*\n([^\n]*)\n([^\n]*)\n([^\n]*)\n[^\n]*\n([^\n]*)')
  tally(number, kind, priority, tonumber(recorded), actorOf(meta))
end

local function addTo(key, field, count)
  if call('HINCRBY', key, field, count) <= 0 then call('HDEL', key, field) end
end

-- Adds what was tallied to the hashes, or takes it out with the sign -1.
local function storeTallies(sign)
  for _, cell in ipairs(tallies) do
    local hour = math.floor(cell.minute / 60)
    local name, rest = tag .. 'n:' .. cell.number, ' ' .. cell.kind .. ' ' .. cell.priority .. ' ' .. cell.actor
    addTo(name .. ':m:' .. hour, cell.minute .. rest, sign * cell.count)
    addTo(name .. ':h:' .. math.floor(hour / 24), hour .. rest, sign * cell.count)
  end
end
