-- Registers a node with the server that it has connected to. Finds out whether history was lost since the node, or any
-- other node, was here last. Makes the log where there is none.
--
-- Arguments: generation, run and sequence of the newest record that the node has seen ('' each when none) · `1` when the
-- disk of this server holds everything that it answers · `1` when a run of this server may begin, `0` when its
-- append-only file has to be rewritten before that · a generation and a run that have never been.
--
-- Reply: 1 when the log is in a run of this server and can be written · generation and run in one text · sequence · the
-- server's clock in milliseconds · why history counts as lost, or '' (a log that cannot be written yet has its old
-- generation until it can) · 1 when `sweep`, `index-links` or `index-counts` have work · for each run, the oldest first: name · sequence
-- after which it began.
--
-- `runs` is the list of the runs, each as `name began server synced generation`: its name, the sequence after which it
-- began, the server process, `1` when the disk of that held everything that was answered in the run, and the generation.
-- Nothing is written as long as the file has to be rewritten: what is written behind a torn transaction may be lost.

local seenGeneration, seenRun, seenSequence = ARGV[1], ARGV[2], tonumber(ARGV[3] ~= '' and ARGV[3] or '0')
local synced, maySettle, freshGeneration, freshRun = ARGV[4], ARGV[5] == '1', ARGV[6], ARGV[7]
local MAX_RUNS = 4096
local server = string.match(call('INFO', 'server'), 'run_id:(%x+)')
local format, generation, sequence = unpack(call('HMGET', KEYS[1], 'format', 'generation', 'sequence'))
sequence = tonumber(sequence or '0')

if format == 'moving' then return redis.error_reply('MOVING in') end
if generation and format ~= '1' and format ~= '2' then return redis.error_reply('FORMAT ' .. tostring(format)) end

local runs = {}
for _, text in ipairs(call('LRANGE', tag .. 'runs', 0, -1)) do
  local name, began, by, was, of = string.match(text, '^(%S+) (%d+) (%S+) (%d) (%S+)$')
  if name then runs[#runs + 1] = { name = name, began = tonumber(began), server = by, synced = was, generation = of } end
end
-- In format 1 runs had no names, and the first word of an entry was the server process.
if format == '1' then
  local isSame = string.match(call('LINDEX', tag .. 'runs', -1) or '', '^%S+') == server
  runs = { { name = '0', began = 0, server = '-', synced = isSame and '1' or synced, generation = generation } }
end

local function store(index)
  local entry = runs[index]
  return entry.name .. ' ' .. entry.began .. ' ' .. entry.server .. ' ' .. entry.synced .. ' ' .. entry.generation
end

-- In format 1 `latest` was a hash of the key as JSON, and keys had no order.
local function orderKeys()
  for _, number in ipairs(call('HVALS', tag .. 'projects')) do
    for _, kind in ipairs(call('HKEYS', tag .. 'types:' .. number)) do
      local old = tag .. 'latest:' .. number .. ':' .. kind
      local fields = call('HGETALL', old)
      call('DEL', old)
      for i = 1, #fields, 2 do
        local sequence = string.match(fields[i + 1], '^%S+ (%d+)')
        keepLatest(number, kind, keyOf(fields[i]), sequence, fields[i + 1])
      end
    end
  end
end

-- A run without records leaves no trace: no position names it.
local function begin()
  if format == '1' then
    call('DEL', tag .. 'runs')
    call('RPUSH', tag .. 'runs', store(1))
    orderKeys()
  end
  local last = runs[#runs]
  if last and last.began == sequence and last.generation == generation and format ~= '1' then
    call('RPOP', tag .. 'runs')
    table.remove(runs)
  end
  runs[#runs + 1] = { name = freshRun, began = sequence, server = server, synced = synced, generation = generation }
  call('RPUSH', tag .. 'runs', store(#runs))
  call('LTRIM', tag .. 'runs', -MAX_RUNS, -1)
  if #runs > MAX_RUNS then table.remove(runs, 1) end
  call('HSET', KEYS[1], 'format', 2, 'generation', generation, 'run', freshRun)
end

local lost = ''
local function reply(settled)
  local time = call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  local newest = runs[#runs] and runs[#runs].name or '0'
  local linked, counted = unpack(call('HMGET', KEYS[1], 'linked', 'counted'))
  local hasWork = call('LLEN', tag .. 'garbage') > 0 or linked ~= 'all' or tonumber(counted or '0') < sequence
  local result = { settled, generation .. ' ' .. newest, sequence, now, lost, hasWork and 1 or 0 }
  for _, entry in ipairs(runs) do
    result[#result + 1] = entry.name
    result[#result + 1] = entry.began
  end
  return result
end

if not generation then
  if call('EXISTS', tag .. 'all') == 1 then return redis.error_reply('DAMAGED a part of the log is missing') end
  generation = freshGeneration
  call('HSET', KEYS[1], 'sequence', 0, 'clock', 0, 'late', 0, 'floor', 0, 'next', 0, 'linked', 'all')
  if seenSequence > 0 then lost = 'it is empty and had come to ' .. seenSequence end
  begin()
  return reply(1)
end

local last = runs[#runs]
local isNew = not last or last.server ~= server

if seenSequence > 0 then
  local renewed, at = false, nil
  for i, entry in ipairs(runs) do
    if entry.generation == seenGeneration and generation ~= seenGeneration then renewed = true end
    if entry.name == seenRun then at = i end
  end
  -- A generation of before: another node has found out its loss, and said it.
  if not renewed then
    local came = at and runs[at + 1] and runs[at + 1].began or sequence
    if generation ~= seenGeneration then lost = 'it is another log than the one that had come to ' .. seenSequence
    elseif not at and #runs < MAX_RUNS then lost = 'it is a copy from before the time when it had come to ' .. seenSequence
    elseif came < seenSequence then lost = 'it ended at ' .. came .. ' and had come to ' .. seenSequence end
  end
end
-- Nothing proves that such a history is whole, whatever the nodes know: each knows only what it has seen.
if lost == '' and isNew and (not last or last.synced == '0') then
  lost = 'it was started anew, and its disk did not hold everything that it had answered'
end

if isNew and not maySettle then return reply(0) end
if lost ~= '' then generation = freshGeneration end
if isNew or lost ~= '' then begin()
elseif synced == '0' and last.synced == '1' then
  last.synced = '0'
  call('LSET', tag .. 'runs', -1, store(#runs))
end
return reply(1)
