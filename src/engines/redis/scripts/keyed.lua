-- Begins a script that writes latest records. Of each project and type there are three keys: `latest` is a hash of the
-- key to `offset sequence packed`, `keys` has the keys in the order of their bytes, `places` has them by the sequence of
-- their latest record.

-- The key of a record, which is JSON in its packed form.
local function keyOf(json)
  if not string.find(json, '\\', 1, true) then return string.sub(json, 2, -2) end
  local isText, decoded = pcall(cjson.decode, '[' .. json .. ']')
  -- A lone surrogate has no UTF-8.
  return isText and decoded[1] or string.sub(json, 2, -2)
end

-- Makes a record the latest of its key.
local function keepLatest(number, kind, key, sequence, value)
  local name = number .. ':' .. kind
  if call('HSET', tag .. 'latest:' .. name, key, value) == 1 then call('ZADD', tag .. 'keys:' .. name, 0, key) end
  call('ZADD', tag .. 'places:' .. name, sequence, key)
end
