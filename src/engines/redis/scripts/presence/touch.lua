-- Says that users are with a node.
--
-- Arguments: node · for how many milliseconds; then for each: project · user · connections · profile as JSON · when the user
-- said something, `now` when it is said just now, 0 when nothing was said here · status · message as JSON.
-- Reply: for each: `JOINED`, `LEFT`, `CHANGED` or '' · the user's text.

local node, ttl = ARGV[1], tonumber(ARGV[2])
local reply = {}
for i = 3, #ARGV, 7 do
  local project, id, connections, profile, saidAt, status, message = unpack(ARGV, i, i + 6)
  local stored = call('HGET', tag .. 'w:' .. project, id)
  local user = stored and opened(stored)
    or { since = string.format('%.0f', now), saidAt = 0, status = 'ONLINE', message = 'null', nodes = {}, order = {} }
  local before = stored and seen(user) or ''
  if not user.nodes[node] then user.order[#user.order + 1] = node end
  user.nodes[node] = { expires = now + ttl, connections = tonumber(connections) }
  user.profile = profile
  if saidAt == 'now' then saidAt = math.max(now, user.saidAt + 1) else saidAt = tonumber(saidAt) end
  if saidAt > 0 and saidAt >= user.saidAt then user.saidAt, user.status, user.message = saidAt, status, message end
  local after = seen(user)
  local change = before == after and '' or before == '' and 'JOINED' or after == '' and 'LEFT' or 'CHANGED'
  reply[#reply + 1] = change
  reply[#reply + 1] = keep(project, id, user)
end
for key in pairs(kept) do call('PEXPIRE', key, KEPT) end
return reply
