-- Begins every script. KEYS[1] is the key `meta`, whose hash tag all other keys of the log share.

local tag = string.sub(KEYS[1], 1, -5)
local call = redis.call
