-- What is known of these projects.
--
-- Arguments: project ids.
-- Reply: generation, and of each project that exists: id · birth · description as JSON · head · floor.

local result = { generation }
for _, id in ipairs(ARGV) do
  local number = call('HGET', tag .. 'projects', id)
  if number then
    local project = call('HMGET', tag .. 'p:' .. number, 'birth', 'about', 'head', 'floor')
    for _, value in ipairs({ id, project[1], project[2], project[3], project[4] }) do result[#result + 1] = value end
  end
end
return result
