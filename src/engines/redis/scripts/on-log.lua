-- Begins a script that reads the log. Defines `history`, the text `generation run` that names the history and the newest run.
-- Fails with GONE where there is no log: everything that the caller knows was lost.

local generation, run = unpack(call('HMGET', KEYS[1], 'generation', 'run'))
if not generation then return redis.error_reply('GONE the log is not there') end
-- A log of an earlier format has no run before a node settles it.
local history = generation .. ' ' .. (run or '0')
