-- The latest record of each of these keys.
--
-- Arguments: project · type · keys as JSON.
-- Reply: history · birth, and for each key that has one: offset, sequence and packed record in one text, separated by
-- blanks; null when there is no such project.

local number = call('HGET', tag .. 'projects', ARGV[1])
if not number then return false end
local result = { history, call('HGET', tag .. 'p:' .. number, 'birth') }
for i = 3, #ARGV do
  local value = call('HGET', tag .. 'latest:' .. number .. ':' .. ARGV[2], ARGV[i])
  if value then result[#result + 1] = value end
end
return result
