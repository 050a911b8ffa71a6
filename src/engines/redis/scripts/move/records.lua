-- Writes keyed records.
--
-- Arguments: name of the move; then for each: kind · id · version and value as JSON, in one text.

for i = 2, #ARGV, 3 do call('HSET', tag .. 'r:' .. ARGV[i], ARGV[i + 1], ARGV[i + 2]) end
return 0
