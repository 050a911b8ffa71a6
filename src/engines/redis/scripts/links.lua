-- Begins a script that writes or removes records. A record is found by its links: `r` and its correlation, `u` and its
-- cause. Of each link there are sorted sets, `l:NUMBER:LINK` with the offsets in a project and `l:*:LINK` with `NUMBER OFFSET`
-- by the sequence.

-- The links in the meta of a packed record.
local function linksOf(packed)
  local meta = string.match(packed, '^[^\n]*\n[^\n]*\n[^\n]*\n[^\n]*\n[^\n]*\n([^\n]*)')
  local isText, fields = pcall(cjson.decode, meta)
  local links = {}
  -- A lone surrogate has no UTF-8: nothing is found by it.
  if not isText then return links end
  if type(fields[5]) == 'string' then links[1] = 'r:' .. fields[5] end
  if type(fields[6]) == 'string' then links[#links + 1] = 'u:' .. fields[6] end
  return links
end

local function score(place) return string.match(place, '^%d+') end

-- Both places as ids of streams, such as `7-0`.
local function link(number, offset, sequence, packed)
  for _, name in ipairs(linksOf(packed)) do
    call('ZADD', tag .. 'l:' .. number .. ':' .. name, score(offset), offset)
    call('ZADD', tag .. 'l:*:' .. name, score(sequence), number .. ' ' .. offset)
  end
end

local function unlink(number, offset, packed)
  for _, name in ipairs(linksOf(packed)) do
    call('ZREM', tag .. 'l:' .. number .. ':' .. name, offset)
    call('ZREM', tag .. 'l:*:' .. name, number .. ' ' .. offset)
  end
end
