-- Who is in a project. Arguments: an epoch that has never been · project. Reply: the epoch · the server's clock · user and text of each.

local time = call('TIME')
return { epoch, time[1] * 1000 + math.floor(time[2] / 1000), call('HGETALL', tag .. 'w:' .. ARGV[2]) }
