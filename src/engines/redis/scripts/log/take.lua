-- Takes tokens out of a bucket that holds so many when it is full, as it is at first, and is filled evenly. Where there
-- are many, a sixteenth of what is left goes along, so that a node need not ask for each.
--
-- Arguments: key · how many · capacity · how many a second fill it.
-- Reply: how many were taken, '0' when there were not enough · how many are left.
--
-- Nothing of it is written to disk or to replicas: it would have every publish wait for one sync more, and a bucket that
-- is lost is a full one.

redis.set_repl(redis.REPL_NONE)
local key = tag .. 'b:' .. ARGV[1]
local count, capacity, perSecond = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local time = call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local tokens, filledAt = string.match(call('GET', key) or '', '^(%S+) (%S+)$')
tokens, filledAt = tonumber(tokens or capacity), tonumber(filledAt or now)
tokens = math.min(capacity, tokens + math.max(0, now - filledAt) * perSecond / 1000)
local granted = 0
if tokens >= count then granted = count + math.floor((tokens - count) / 16) end
local left = tokens - granted
call('SET', key, string.format('%.6f %.3f', left, now), 'PX', math.ceil(capacity / perSecond * 1000) + 1000)
return { string.format('%.6f', granted), string.format('%.6f', left) }
