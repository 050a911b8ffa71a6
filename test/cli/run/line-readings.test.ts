import { describe, expect, it } from 'vitest';
import { LineSplitter } from '../../../src/cli/run/line-splitter.js';
import { levelOf } from '../../../src/cli/run/log-level.js';
import { ProgressGauge, progressIn } from '../../../src/cli/run/progress.js';

describe('levelOf', () => {
  it.each([
    ['listening on port 8080', 'INFO'],
    ['0 errors, 0 warnings', 'INFO'],
    ['src/error-table.ts', 'INFO'],
    ['{"level":30,"msg":"ready"}', 'INFO'],
    ['{"level":50,"msg":"boom"}', 'ERROR'],
    ['{"level":"warn","msg":"slow"}', 'WARN'],
    ['time=12:00 level=debug msg=x', 'DEBUG'],
    ['2026-11-29 11:00:00 WARN  disk is nearly full', 'WARN'],
    ['[error] boom', 'ERROR'],
    ['TypeError: x is not a function', 'ERROR'],
    ['error[E0308]: mismatched types', 'ERROR'],
    ['warning: unused variable', 'WARN'],
    ['npm warn deprecated left-pad@1.0.0', 'WARN'],
    ['npm ERR! code 1', 'ERROR'],
    ['FATAL: out of memory', 'FATAL'],
    ['panic: runtime error', 'FATAL'],
  ])('guesses the level of %j as %s', (line, level) => {
    expect(levelOf(line)).toBe(level);
  });
});

describe('progressIn', () => {
  it.each([
    ['pytest', 'tests/test_a.py ......                                      [ 42%]', 42],
    ['cmake', '[ 42%] Building CXX object src/a.o', 42],
    ['ninja', '[3/10] Linking app', 30],
    ['docker build', '#7 [2/8] RUN npm ci', 25],
    ['docker build with stages', '#7 [build 2/8] RUN npm ci', 25],
    ['docker build of old', 'Step 2/8 : RUN npm ci', 25],
    ['docker pull', 'a1b2c3: Downloading [=====>     ]  12.5MB/50MB', 25],
    ['cargo', '    Building [=====>           ] 42/100: serde, tokio', 42],
    ['pip', '   ━━━━━━━━━━╸━━━━━━━━━━━━━━━━━━━ 1.2/4.8 MB 5.6 MB/s eta 0:00:01', 25],
    ['tqdm', ' 42%|████▏     | 42/100 [00:10<00:14,  4.1it/s]', 42],
    ['curl', ' 45 1000k   45  450k    0     0   100k      0  0:00:10  0:00:04  0:00:06  100k', 45],
    ['curl -#', '##############################                          42.0%', 42],
    ['wget', 'file.bin  42%[=======>        ]  42.0M  10.0MB/s', 42],
    ['git', 'Receiving objects:  42% (42/100), 1.0 MiB | 2.0 MiB/s', 42],
  ])('reads the bar of %s', (_, line, percentage) => {
    expect(progressIn(line)?.percentage).toBeCloseTo(percentage);
  });

  it.each([
    '',
    'coverage is 80% of the lines',
    '2026/11/29 12:00:00 ready',
    'test 3/10 passed',
    '[12/10] odd',
    '[250%]',
  ])('reads none from %j', (line) => {
    expect(progressIn(line)).toBeNull();
  });
});

describe('ProgressGauge', () => {
  it('reports only what is higher, once a second, and 100 % only after success', () => {
    const gauge = new ProgressGauge();
    expect(gauge.found({ percentage: 10.7 }, 0)).toEqual({ percentage: 10 });
    expect(gauge.found({ percentage: 20 }, 500)).toBeNull();
    expect(gauge.found({ percentage: 5 }, 1_500)).toBeNull();
    expect(gauge.found({ percentage: 30, done: 3, total: 10 }, 1_600)).toEqual({ percentage: 30, done: 3, total: 10 });
    expect(gauge.found({ percentage: 100 }, 3_000)).toEqual({ percentage: 99 });
    expect(gauge.ended(true, 3_100)).toEqual({ percentage: 100 });
  });

  it('reports at the end what was held back', () => {
    const gauge = new ProgressGauge();
    gauge.found({ percentage: 10 }, 0);
    gauge.found({ percentage: 20 }, 500);
    expect(gauge.ended(false, 600)).toEqual({ percentage: 20 });
    expect(new ProgressGauge().ended(true, 0)).toBeNull();
  });
});

describe('LineSplitter', () => {
  it('cuts behind the last complete line, and counts carriage returns where there is no line break', () => {
    const splitter = new LineSplitter();
    const add = (text: string) => splitter.add(Buffer.from(text)).toString();
    expect([add('a\nb'), add('c'), add('\nd\n'), add('10%\r'), add('20%\r30%'), add('\r\n')]).toEqual([
      ...['a\n', '', 'bc\nd\n', '', '10%\r20%\r', '30%\r\n'],
    ]);
    expect(add('rest')).toBe('');
    expect(splitter.flush().toString()).toBe('rest');
  });

  it('holds a bounded part of a line', () => {
    const splitter = new LineSplitter();
    const chunk = Buffer.alloc(200 * 1024, 'x');
    expect([splitter.add(chunk).length, splitter.add(chunk).length]).toEqual([0, 400 * 1024]);
  });
});
