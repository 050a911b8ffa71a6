-- What names all of it, made where it is missing: it is lost with the rest.

redis.set_repl(redis.REPL_NONE)
call('SET', tag .. 'present:epoch', ARGV[1], 'NX')
local epoch = call('GET', tag .. 'present:epoch')
