-- Begins a script on the log as a whole. Fails with GONE where there is no log: everything that the caller knows was lost.

local generation = call('HGET', KEYS[1], 'generation')
if not generation then return redis.error_reply('GONE the log is not there') end
