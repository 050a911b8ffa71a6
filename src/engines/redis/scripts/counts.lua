-- Begins a script that counts records. Of each project there are hashes `n:NUMBER HOUR` with how many of its records lie in
-- a minute of that hour. Their fields are cells, `MINUTE TYPE PRIORITY ACTOR`: hour and minute as numbers since 1970, the
-- priority from 0 to 3, and the actor as it begins the meta, `"id","name","KIND"`.
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

-- Counts by number of the project and cell.
local tallied = {}

local function tally(number, cell, count)
  local cells = tallied[number]
  if not cells then
    cells = {}
    tallied[number] = cells
  end
  cells[cell] = (cells[cell] or 0) + count
end

local function tallyPacked(number, packed)
  local kind, priority, recorded, meta = string.match(packed, '^[^\n]*\n([^\n]*)\n([^\n]*)\n([^\n]*)\n[^\n]*\n([^\n]*)')
  tally(number, math.floor(recorded / 60000) .. ' ' .. kind .. ' ' .. priority .. ' ' .. actorOf(meta), 1)
end

-- Adds what was tallied to the hashes, or takes it out with the sign -1.
local function storeTallies(sign)
  for number, cells in pairs(tallied) do
    for cell, count in pairs(cells) do
      local key = tag .. 'n:' .. number .. ' ' .. math.floor(string.match(cell, '^%d+') / 60)
      if call('HINCRBY', key, cell, sign * count) <= 0 then call('HDEL', key, cell) end
    end
  end
end
