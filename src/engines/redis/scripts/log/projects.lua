-- Returns projects.
--
-- Arguments: project ids.
-- Reply: history, and of each project that exists: id · birth · description as JSON · head · floor · sequence of its newest
-- record, or a later one.

local result = { history }
local sequence = call('HGET', KEYS[1], 'sequence')
for _, id in ipairs(ARGV) do
  local number = call('HGET', tag .. 'projects', id)
  if number then
    local project = call('HMGET', tag .. 'p:' .. number, 'birth', 'about', 'head', 'floor', 'last')
    for _, value in ipairs({ id, project[1], project[2], project[3], project[4], project[5] or sequence }) do
      result[#result + 1] = value
    end
  end
end
return result
