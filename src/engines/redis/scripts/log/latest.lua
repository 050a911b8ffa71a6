-- Returns the latest records of keys, up to about 1 MiB.
--
-- Arguments: project · type · keys.
-- Reply: history · birth · number of keys that were looked up, from the first on · for each of them that has a record:
-- offset, sequence and packed record in one text, separated by blanks. Null when there is no such project.

local BYTES = 1048576
local number = call('HGET', tag .. 'projects', ARGV[1])
if not number then return false end
local result = { history, call('HGET', tag .. 'p:' .. number, 'birth'), #ARGV - 2 }
local bytes = 0
for i = 3, #ARGV do
  local value = call('HGET', tag .. 'latest:' .. number .. ':' .. ARGV[2], ARGV[i])
  if value then
    result[#result + 1] = value
    bytes = bytes + #value
    if bytes > BYTES then
      result[3] = i - 2
      break
    end
  end
end
return result
