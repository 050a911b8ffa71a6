-- Counts all records that were moved in.
--
-- Arguments: name of the move · kinds of keyed records. Reply: events by sequence · events by id · keyed records.

local records = 0
for i = 2, #ARGV do records = records + call('HLEN', tag .. 'r:' .. ARGV[i]) end
return { call('XLEN', tag .. 'all'), call('HLEN', tag .. 'ids'), records }
