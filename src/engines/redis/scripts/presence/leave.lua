-- Says that a node has users no longer.
--
-- Arguments: node; then for each: project · user. Reply: for each: `LEFT`, `CHANGED` or '' · the user's text, or ''.

local node = ARGV[1]
local reply = {}
for i = 2, #ARGV, 2 do
  local project, id = ARGV[i], ARGV[i + 1]
  local stored = call('HGET', tag .. 'w:' .. project, id)
  local change, text = '', ''
  if stored then
    local user = opened(stored)
    local before = seen(user)
    user.nodes[node] = nil
    local kept, first = keep(project, id, user)
    text = kept
    if before ~= '' and not first then change = 'LEFT'
    elseif before ~= seen(user) then change = 'CHANGED' end
  end
  reply[#reply + 1] = change
  reply[#reply + 1] = text
end
return reply
