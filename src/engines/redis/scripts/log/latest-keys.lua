-- Returns keys of a type that have a latest record, in the order of their bytes.
--
-- Arguments: project · type · at most how many · `(` and a key, to begin behind it, or `-`.
-- Reply: keys.

local number = call('HGET', tag .. 'projects', ARGV[1])
if not number then return {} end
return call('ZRANGEBYLEX', tag .. 'keys:' .. number .. ':' .. ARGV[2], ARGV[4], '+', 'LIMIT', 0, ARGV[3])
