import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditPolicy, loadPolicy } from '#policy/index.ts';
import { auditLean, loadLean } from '#policy/load-lazily.ts';
import { inRepository } from '../support/repository.ts';

const read = (name: string): string => readFileSync(inRepository(`policies/${name}`), 'utf8');
const READY = readdirSync(inRepository('policies')).filter((name) => /(?<!\.test)\.yml$/.test(name));
const SMALL = read('small-team.yml');
const ROTATION =
  '{ main: { timezone: Europe/London, layers: [{ rotate: [ann, ben], every: 1w, from: "2026-01-05T09:00" }] } }';

/** As data: rules and schedules are functions, which no two loads share. */
const asData = (loaded: ReturnType<typeof loadPolicy>): unknown =>
  JSON.parse(
    JSON.stringify(loaded, (_, value: unknown) =>
      value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
    ),
  );

describe('loading a policy lean gives what loading it whole gives', () => {
  test.each<readonly [string, string]>([
    ...READY.map((name) => [name, read(name)] as const),
    ['schedules', `${SMALL}\nschedules: ${ROTATION}\n`],
    ['a key of a section written with an escape', `${SMALL}\n"sched\\u0075les": ${ROTATION}\n`],
    ['a time zone that is none', `${SMALL}\nschedules: ${ROTATION.replace('London', 'Londn')}\n`],
    ['schedules that are a list', `${SMALL}\nschedules: [main]\n`],
    ['schedules that are nothing', `${SMALL}\nschedules:\n`],
    ['only a calendar, without a time zone', `${SMALL}\ncalendars: { office: { days: [mon] } }\n`],
    ['a list', '- version: 1'],
    ['nothing', ''],
    ['no YAML', '{'],
  ])('%s', async (_, text) => {
    expect(asData(await loadLean(text, 'p.yml', { commit: 'c' }))).toEqual(
      asData(loadPolicy(text, 'p.yml', { commit: 'c' })),
    );
  });

  test('the schedule that is loaded works', async () => {
    const loaded = await loadLean(`${SMALL}\nschedules: ${ROTATION}\n`, 'p.yml');
    const onCall = loaded.ok ? loaded.value.schedules.get('main')?.onCall(Date.UTC(2026, 0, 13) / 1000) : undefined;
    expect(onCall).toEqual(['ben']);
  });
});

test('the lean audit says what the audit says, of policies with schedules and without', async () => {
  const now = Date.UTC(2026, 0, 5) / 1000;
  const uncovered = ROTATION.replace('from:', 'hours: { days: [mon], from: "09:00", to: "17:00" }, from:');
  const found: number[] = [];
  for (const text of [SMALL, `${SMALL}\nschedules: ${uncovered}\n`]) {
    const loaded = loadPolicy(text, 'p.yml');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    const whole = auditPolicy(loaded.value, now);
    expect(await auditLean(loaded.value, now)).toEqual(whole);
    found.push(whole.length);
  }
  expect(found).toEqual([0, 1]);
});
