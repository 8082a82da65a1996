/**
 * The sliding window in Redis: a list of `step:sum` for each window, where the first element is the last step that no
 * longer counts. The same sums as `SlidingWindow`, by the clock of Redis alone.
 *
 * A clock that goes back does not reopen a window, since steps only rise; one that goes back by more than a window begins it
 * anew, since it would stay shut for as long.
 */
const sums = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

local function entry(key, index)
  local text = redis.call('LINDEX', key, index)
  if not text then return nil end
  local colon = string.find(text, ':', 1, true)
  return tonumber(string.sub(text, 1, colon - 1)), tonumber(string.sub(text, colon + 1))
end

local function step_of(window)
  return math.max(1, math.ceil(window / 1000))
end

-- Drops what no longer counts. Returns the present step, what is used, the sum up to now, and the last step.
local function slide(key, window)
  local step = step_of(window)
  local length = math.ceil(window / step)
  local current = math.floor(now / step)
  local last, sum = entry(key, -1)
  if not last then return current, 0, 0, nil end
  if last > current + length then
    redis.call('DEL', key)
    return current, 0, 0, nil
  end
  while true do
    local second = entry(key, 1)
    if not second or second >= current - length then break end
    redis.call('LPOP', key)
  end
  local _, gone = entry(key, 0)
  return math.max(current, last), sum - gone, sum, last
end

local function text_of(step, sum)
  return string.format('%.0f:%.0f', step, sum)
end

local function until_free(key, window, amount)
  local step = step_of(window)
  local length = math.ceil(window / step)
  local _, gone = entry(key, 0)
  if not gone then return 0 end
  local low, high = 1, redis.call('LLEN', key)
  while low < high do
    local middle = math.floor((low + high) / 2)
    local _, sum = entry(key, middle)
    if sum - gone >= amount then high = middle else low = middle + 1 end
  end
  local tick = entry(key, low)
  if not tick then return -1 end
  return (tick + length + 1) * step - now
end
`;

/**
 * KEYS: windows. ARGV: of each its length in milliseconds, its quota, and what it is charged. Takes all or nothing.
 * Answers three numbers a window: what is used, milliseconds until there is room (0: there is; -1: never) and until the
 * next part is given back.
 */
export const takeScript = `${sums}
local at, used, sums, last = {}, {}, {}, {}
local answer = {}
local admitted = true
for i, key in ipairs(KEYS) do
  local window, quota, cost = tonumber(ARGV[3 * i - 2]), tonumber(ARGV[3 * i - 1]), tonumber(ARGV[3 * i])
  at[i], used[i], sums[i], last[i] = slide(key, window)
  local over = used[i] + cost - quota
  local wait = 0
  if over > 0 then
    admitted = false
    if cost > quota then wait = -1 else wait = until_free(key, window, over) end
  end
  answer[3 * i - 2], answer[3 * i - 1], answer[3 * i] = used[i], wait, 0
end
for i, key in ipairs(KEYS) do
  local window, cost = tonumber(ARGV[3 * i - 2]), tonumber(ARGV[3 * i])
  if admitted and cost > 0 then
    if not last[i] then redis.call('RPUSH', key, '0:0') end
    local text = text_of(at[i], sums[i] + cost)
    if last[i] == at[i] and used[i] > 0 then redis.call('LSET', key, -1, text) else redis.call('RPUSH', key, text) end
    redis.call('PEXPIRE', key, window + 2 * step_of(window))
    answer[3 * i - 2] = used[i] + cost
  end
  if answer[3 * i - 2] > 0 then
    local step = step_of(window)
    answer[3 * i] = (entry(key, 1) + math.ceil(window / step) + 1) * step - now
  end
end
return answer
`;

/** KEYS: one window. ARGV: its length in milliseconds, then pairs of age in milliseconds and cost: adds what was used. */
export const addScript = `${sums}
local key, window = KEYS[1], tonumber(ARGV[1])
local step = step_of(window)
slide(key, window)
local costs, ticks = {}, {}
local function add(tick, cost)
  if not costs[tick] then
    costs[tick] = 0
    ticks[#ticks + 1] = tick
  end
  costs[tick] = costs[tick] + cost
end
local _, before = entry(key, 0)
for i = 1, redis.call('LLEN', key) - 1 do
  local tick, sum = entry(key, i)
  add(tick, sum - before)
  before = sum
end
for i = 2, #ARGV, 2 do add(math.floor((now - tonumber(ARGV[i])) / step), tonumber(ARGV[i + 1])) end
table.sort(ticks)
redis.call('DEL', key)
redis.call('RPUSH', key, '0:0')
local sum = 0
for _, tick in ipairs(ticks) do
  sum = sum + costs[tick]
  redis.call('RPUSH', key, text_of(tick, sum))
end
redis.call('PEXPIRE', key, window + 2 * step)
return sum
`;

/** KEYS: windows. ARGV: of each what is taken back of what was added last. */
export const giveBackScript = `${sums}
for i, key in ipairs(KEYS) do
  local last, sum = entry(key, -1)
  local _, before = entry(key, -2)
  if before then redis.call('LSET', key, -1, text_of(last, math.max(before, sum - tonumber(ARGV[i])))) end
end
`;

/**
 * KEYS: those who are there, those who have told what they know. ARGV: an id, milliseconds for which it is there.
 * Answers who is there, then an empty text, then who has told.
 */
export const attendScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('ZADD', KEYS[1], now + tonumber(ARGV[2]), ARGV[1])
redis.call('SADD', KEYS[2], ARGV[1])
redis.call('PEXPIRE', KEYS[1], 600000)
redis.call('PEXPIRE', KEYS[2], 600000)
local answer = redis.call('ZRANGE', KEYS[1], 0, -1)
answer[#answer + 1] = ''
for _, id in ipairs(redis.call('SMEMBERS', KEYS[2])) do answer[#answer + 1] = id end
return answer
`;
