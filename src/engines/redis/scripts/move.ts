import { bare, type Command } from '../link/command.js';

/**
 * A log is moved in by many of these, between a `MOVE_BEGIN` and a `MOVE_FINISH`. Meanwhile `meta` says `moving` instead
 * of a format, and has no generation: no node takes it for a log.
 */
const moving = (lua: string): Command =>
  bare(`
if call('HGET', KEYS[1], 'mover') ~= ARGV[1] then return redis.error_reply('OVERTAKEN by another move') end
${lua}`);

/**
 * Begins a move, unless there is a log in which anything ever was. One that was interrupted, or is under way, is over then.
 *
 * Arguments: a name for this move that no other has. Reply: 1 when it has begun, 0 when there is a log.
 */
export const MOVE_BEGIN = bare(`
local format, sequence = unpack(call('HMGET', KEYS[1], 'format', 'sequence'))
if format ~= 'moving' then
  if format and (format ~= '1' or sequence ~= '0') then return 0 end
  if call('EXISTS', tag .. 'projects', tag .. 'all') > 0 then return 0 end
end
call('DEL', KEYS[1])
call('HSET', KEYS[1], 'format', 'moving', 'mover', ARGV[1])
return 1
`);

/**
 * Makes a project, as it is once all of its events are there.
 *
 * Arguments: name of the move · number · id · birth · description as JSON · head · floor, as offset and as sequence; then
 * for each type of which records were removed: type · offset · sequence of the newest of them.
 */
export const MOVE_PROJECT = moving(`
local number, id = ARGV[2], ARGV[3]
call('HSET', tag .. 'projects', id, number)
call('HSET', tag .. 'names', number, id)
call('HSET', tag .. 'p:' .. number, 'id', id, 'birth', ARGV[4], 'about', ARGV[5], 'head', ARGV[6], 'floor', ARGV[7], 'floorSequence', ARGV[8])
for i = 9, #ARGV, 3 do
  local kind, sequence = ARGV[i], tonumber(ARGV[i + 2])
  call('HSET', tag .. 'floors:' .. number, kind, ARGV[i + 1] .. ' ' .. ARGV[i + 2])
  if sequence > tonumber(call('HGET', tag .. 'floors', kind) or '0') then call('HSET', tag .. 'floors', kind, sequence) end
end
return 0
`);

/**
 * Writes events, in the order of their sequence.
 *
 * Arguments: name of the move; then for each: number of its project · offset · sequence · clock · `s` when it is to be
 * read, `l` when it is the latest of its key, `i` when it answers an idempotency key · packed record · with `i`: `+` and
 * the key · when it was used · milliseconds for which to keep it · fingerprint.
 */
export const MOVE_EVENTS = moving(`
local find, match = string.find, string.match
local at = 2
while at <= #ARGV do
  local number, clock, flags, packed = ARGV[at], ARGV[at + 3], ARGV[at + 4], ARGV[at + 5]
  local offset, sequence = ARGV[at + 1], ARGV[at + 2]
  local place, position = offset .. '-0', sequence .. '-0'
  local id, kind, of = match(packed, '^([^\\n]*)\\n([^\\n]*)\\n[^\\n]*\\n[^\\n]*\\n([^\\n]*)')
  local stored = find(flags, 's', 1, true)
  -- By its types the remains of a project are found when it is dropped.
  call('HINCRBY', tag .. 'types:' .. number, kind, stored and 1 or 0)
  if stored then
    call('XADD', tag .. 'e:' .. number, place, 's', position, 'c', clock, 'd', packed)
    call('XADD', tag .. 'all', position, 'n', number, 'o', place, 'c', clock)
    call('HSET', tag .. 'ids', id, number .. ' ' .. place)
  end
  if find(flags, 'l', 1, true) then
    call('HSET', tag .. 'latest:' .. number .. ':' .. kind, of, place .. ' ' .. position .. ' ' .. packed)
  end
  at = at + 6
  if find(flags, 'i', 1, true) then
    local key, usedAt, keptMs, fingerprint = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
    local used = usedAt .. ' ' .. offset .. ' ' .. sequence .. ' ' .. #fingerprint .. '\\n' .. fingerprint .. packed
    call('SET', tag .. 'i:' .. number .. ':' .. key, used, 'PX', keptMs)
    at = at + 4
  end
end
return 0
`);

/**
 * Writes keyed records.
 *
 * Arguments: name of the move; then for each: kind · id · version and value as JSON, in one text.
 */
export const MOVE_RECORDS = moving(`
for i = 2, #ARGV, 3 do call('HSET', tag .. 'r:' .. ARGV[i], ARGV[i + 1], ARGV[i + 2]) end
return 0
`);

/**
 * Counts what has arrived of a project.
 *
 * Arguments: name of the move · number of the project. Reply: events · latest records of keys.
 */
export const MOVE_COUNT = moving(`
local latest = 0
for _, kind in ipairs(call('HKEYS', tag .. 'types:' .. ARGV[2])) do
  latest = latest + call('HLEN', tag .. 'latest:' .. ARGV[2] .. ':' .. kind)
end
return { call('XLEN', tag .. 'e:' .. ARGV[2]), latest }
`);

/**
 * Counts what has arrived in all.
 *
 * Arguments: name of the move · kinds of keyed records. Reply: events by sequence · events by id · keyed records.
 */
export const MOVE_COUNT_ALL = moving(`
local records = 0
for i = 2, #ARGV do records = records + call('HLEN', tag .. 'r:' .. ARGV[i]) end
return { call('XLEN', tag .. 'all'), call('HLEN', tag .. 'ids'), records }
`);

/**
 * Makes a log of what was moved in.
 *
 * Arguments: name of the move · generation · sequence · clock · most that a record was late · floor · last number of a
 * project. Reply: run of the server.
 */
export const MOVE_FINISH = moving(`
local run = string.match(call('INFO', 'server'), 'run_id:(%x+)')
call('DEL', KEYS[1])
call('HSET', KEYS[1], 'format', 1, 'generation', ARGV[2], 'sequence', ARGV[3], 'clock', ARGV[4], 'late', ARGV[5], 'floor', ARGV[6], 'next', ARGV[7])
call('RPUSH', tag .. 'runs', run .. ' ' .. ARGV[2] .. ' ' .. ARGV[3])
call('LTRIM', tag .. 'runs', -100, -1)
return run
`);
