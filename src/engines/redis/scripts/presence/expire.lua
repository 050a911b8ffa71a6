-- Removes nodes that have expired of some users.
--
-- Arguments: how many users at most. Reply: for each: `LEFT`, `CHANGED` or '' · project · user · the user's text.

local reply = {}
for _, member in ipairs(call('ZRANGEBYSCORE', tag .. 'present', '-inf', now, 'LIMIT', 0, ARGV[1])) do
  local project, id = string.match(member, '^(%S+) (.*)$')
  local stored = call('HGET', tag .. 'w:' .. project, id)
  if stored then
    local user = opened(stored)
    local text, first = keep(project, id, user)
    local change = 'CHANGED'
    if user.status == 'OFFLINE' then change = '' elseif not first then change = 'LEFT' end
    for _, part in ipairs({ change, project, id, text }) do reply[#reply + 1] = part end
  else call('ZREM', tag .. 'present', member) end
end
return reply
