-- Introduces a node to the server that it has connected to, and finds out whether history was lost since the node, or
-- anybody, was here last. Makes the log where there is none.
--
-- Arguments: generation, run and sequence that the node knows ('' each when it knows nothing) · `1` when what this
-- server answers survives a power cut · a generation that has never been.
-- Reply: generation · run · sequence · the server's clock in milliseconds · why history counts as lost, or '' · how many
-- dropped projects have remains.
--
-- `runs` is the list of the server processes that have served the log, each as `run generation sequence`, with the
-- sequence that the log had come to when the run, or the generation, began.

local knownGeneration, knownRun, knownSequence = ARGV[1], ARGV[2], tonumber(ARGV[3])
local synced, fresh = ARGV[4] == '1', ARGV[5]
local run = string.match(call('INFO', 'server'), 'run_id:(%x+)')
local meta = call('HMGET', KEYS[1], 'generation', 'sequence', 'format')
local generation, sequence = meta[1], tonumber(meta[2] or '0')
local lost = ''

local function begin()
  call('RPUSH', tag .. 'runs', run .. ' ' .. generation .. ' ' .. sequence)
  call('LTRIM', tag .. 'runs', -100, -1)
end

local function reply()
  local time = call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  return { generation, run, sequence, now, lost, call('LLEN', tag .. 'garbage') }
end

if meta[3] == 'moving' then return redis.error_reply('MOVING in') end
if not generation then
  if call('EXISTS', tag .. 'all') == 1 then return redis.error_reply('DAMAGED a part of the log is missing') end
  generation = fresh
  call('HSET', KEYS[1], 'format', 1, 'generation', generation, 'sequence', 0, 'clock', 0, 'late', 0, 'floor', 0, 'next', 0)
  if knownSequence and knownSequence > 0 then lost = 'it is empty and had come to ' .. knownSequence end
  begin()
  return reply()
end
if meta[3] ~= '1' then return redis.error_reply('FORMAT ' .. tostring(meta[3])) end

local runs = {}
for i, text in ipairs(call('LRANGE', tag .. 'runs', 0, -1)) do
  local id, of, began = string.match(text, '^(%S+) (%S+) (%S+)$')
  runs[i] = { run = id, generation = of, began = tonumber(began) }
end
local last = runs[#runs]
local isNew = not last or last.run ~= run

if knownSequence then
  local renewed, at = false, nil
  for i, entry in ipairs(runs) do
    if entry.generation == knownGeneration then
      renewed = generation ~= knownGeneration
      if entry.run == knownRun then at = i end
    end
  end
  -- A generation of before: its loss was found out, and told, by another node.
  if not renewed then
    local came = at and runs[at + 1] and runs[at + 1].began or sequence
    if generation ~= knownGeneration then lost = 'it is another log than the one that had come to ' .. knownSequence
    elseif not at then lost = 'it is a copy from before the time when it had come to ' .. knownSequence
    elseif came < knownSequence then lost = 'it ended at ' .. came .. ' and had come to ' .. knownSequence end
  end
elseif isNew and not synced and sequence > 0 then
  lost = 'Redis was started anew, nobody knows how far it had come, and it does not sync what it answers'
end

if lost ~= '' then
  generation = fresh
  call('HSET', KEYS[1], 'generation', generation)
end
if isNew or lost ~= '' then begin() end
return reply()
