-- What takes a user's text apart and puts it together, and says what others see of it.

redis.set_repl(redis.REPL_NONE)
local time = call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
-- Longer than anybody waits before asking what has expired.
local KEPT = 600000

local function opened(text)
  local since, saidAt, status, profile, message, lines =
    string.match(text, '^(%d+) (%d+) (%u+)\n([^\n]*)\n([^\n]*)\n(.*)$')
  local user = { since = since, saidAt = tonumber(saidAt), status = status, profile = profile, message = message }
  user.nodes, user.order = {}, {}
  for node, expires, connections in string.gmatch(lines, '(%S+) (%d+) (%d+)') do
    user.nodes[node] = { expires = tonumber(expires), connections = tonumber(connections) }
    user.order[#user.order + 1] = node
  end
  return user
end

-- What others would see, nodes that have expired left out; '' where they see nobody.
local function seen(user)
  local connections = 0
  for _, node in pairs(user.nodes) do
    if node.expires > now then connections = connections + node.connections end
  end
  if user.status == 'OFFLINE' then return '' end
  return user.status .. ' ' .. connections .. ' ' .. user.message
end

-- Without the nodes that have expired, and when the first of the others will; nil where there is none.
local function written(user)
  local lines, first = {}, nil
  for _, name in ipairs(user.order) do
    local node = user.nodes[name]
    if node and node.expires > now then
      lines[#lines + 1] = string.format('%s %.0f %d', name, node.expires, node.connections)
      if not first or node.expires < first then first = node.expires end
    end
  end
  local head = string.format('%s %.0f %s\n%s\n%s\n', user.since, user.saidAt, user.status, user.profile, user.message)
  return head .. table.concat(lines, '\n'), first
end

local kept = {}
local function keep(project, id, user)
  local key, text, first = tag .. 'w:' .. project, written(user)
  if first then
    call('HSET', key, id, text)
    call('ZADD', tag .. 'present', first, project .. ' ' .. id)
    kept[key], kept[tag .. 'present'] = true, true
  else
    call('HDEL', key, id)
    call('ZREM', tag .. 'present', project .. ' ' .. id)
  end
  return text, first
end
