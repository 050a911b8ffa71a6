-- Counts the records of a project that were moved in.
--
-- Arguments: name of the move · number of the project. Reply: events · latest records of keys.

local latest = 0
for _, kind in ipairs(call('HKEYS', tag .. 'types:' .. ARGV[2])) do
  latest = latest + call('HLEN', tag .. 'latest:' .. ARGV[2] .. ':' .. kind)
end
return { call('XLEN', tag .. 'e:' .. ARGV[2]), latest }
