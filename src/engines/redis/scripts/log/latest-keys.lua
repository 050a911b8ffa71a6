-- The keys of a type that have a latest record.
--
-- Arguments: project · type.
-- Reply: keys as JSON, in no order.

local number = call('HGET', tag .. 'projects', ARGV[1])
if not number then return {} end
return call('HKEYS', tag .. 'latest:' .. number .. ':' .. ARGV[2])
