import { bare } from '../link/command.js';

/*
 * Who is in a project is a hash `w:<project>`, of each user: `since saidAt status`, profile as JSON, message as JSON, and for
 * each node `node expires connections`, every one on a line of its own. `present` has `project user` by the time at which
 * the first of the user's nodes expires. Nothing of it is written to disk or to replicas: see `TAKE`.
 */

/** What takes a user's text apart and puts it together, and says what others see of it. */
const PARTS = `
redis.set_repl(redis.REPL_NONE)
local time = call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
-- Longer than anybody waits before asking what has expired.
local KEPT = 600000

local function opened(text)
  local since, saidAt, status, profile, message, lines =
    string.match(text, '^(%d+) (%d+) (%u+)\\n([^\\n]*)\\n([^\\n]*)\\n(.*)$')
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
  local head = string.format('%s %.0f %s\\n%s\\n%s\\n', user.since, user.saidAt, user.status, user.profile, user.message)
  return head .. table.concat(lines, '\\n'), first
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
`;

/**
 * Says that users are with a node.
 *
 * Arguments: node · for how many milliseconds; then for each: project · user · connections · profile as JSON · when the user
 * said something, `now` when it is said just now, 0 when nothing was said here · status · message as JSON.
 * Reply: for each: `JOINED`, `LEFT`, `CHANGED` or '' · the user's text.
 */
export const TOUCH = bare(`${PARTS}
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
`);

/**
 * Says that a node has users no longer.
 *
 * Arguments: node; then for each: project · user. Reply: for each: `LEFT`, `CHANGED` or '' · the user's text, or ''.
 */
export const LEAVE = bare(`${PARTS}
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
`);

/**
 * Removes nodes that have expired of some users.
 *
 * Arguments: how many users at most. Reply: for each: `LEFT`, `CHANGED` or '' · project · user · the user's text.
 */
export const EXPIRE = bare(`${PARTS}
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
`);

/** What names all of it, made where it is missing: it is lost with the rest. */
const NAME = `
redis.set_repl(redis.REPL_NONE)
call('SET', tag .. 'present:epoch', ARGV[1], 'NX')
local epoch = call('GET', tag .. 'present:epoch')
`;

/** Arguments: an epoch that has never been. Reply: the epoch. */
export const EPOCH = bare(`${NAME}
return epoch
`);

/** Who is in a project. Arguments: an epoch that has never been · project. Reply: the epoch · the server's clock · user and text of each. */
export const LIST = bare(`${NAME}
local time = call('TIME')
return { epoch, time[1] * 1000 + math.floor(time[2] / 1000), call('HGETALL', tag .. 'w:' .. ARGV[2]) }
`);
