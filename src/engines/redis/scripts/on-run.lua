-- Begins a script that writes the log, behind `on-log`.
--
-- Argument: the run that the node has registered in, behind all others. Fails with RUN when the log is in another run:
-- otherwise a node could write into a history that it has not seen, without the run of its records being known.

if run ~= table.remove(ARGV) then return redis.error_reply('RUN another run of the log has begun') end
