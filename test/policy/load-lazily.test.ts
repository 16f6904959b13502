import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditPolicy, loadPolicy } from '#policy/index.ts';
import { auditLean, loadLean, loadPolicies } from '#policy/load-lazily.ts';
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
    const audited = auditPolicy(loaded.value, now);
    expect(await auditLean(loaded.value, now)).toEqual(audited);
    found.push(audited.length);
  }
  expect(found).toEqual([0, 1]);
});

const NO_BASES = { ok: true, value: [], diagnostics: [] } as const;

describe('policies of one run', () => {
  const policy = (name: string, label: string, severity: string, level: string, todo = '{ escalate: next }'): string =>
    JSON.stringify({
      version: 1,
      name,
      incident: { label },
      severities: [{ id: 'one', label: severity }],
      roles: { first: { who: 'ann' } },
      levels: [{ name: 'First', roles: ['first'], label: level }],
      triggers: [{ id: 'late', reason: 'It is late.', when: true, do: 'TODO' }],
    }).replace('"TODO"', todo);
  const labelsOf = async (...texts: readonly string[]): Promise<readonly unknown[]> => {
    const reads = texts.map((text, index) => ({ file: `${index}.yml`, text, bases: NO_BASES }));
    return [...(await loadPolicies(reads)).values()].map((result) => result.ok && result.value.labelsOfOthers);
  };

  test('know the labels of each other’s severities and levels', async () => {
    expect(await labelsOf(policy('a', 'A', 'a1', 'a2'), policy('b', 'B', 'b1', 'b2'))).toEqual([
      ['b1', 'b2'],
      ['a1', 'a2'],
    ]);
  });

  test('but none that makes an incident, or that they use themselves, in any case of letters', async () => {
    const first = policy('a', 'A', 'both', 'a2', '{ label: Mark }');
    expect(await labelsOf(first, policy('b', 'B', 'Both', 'mark'), policy('c', 'C', 'a', 'c2'))).toEqual([
      ['c2'],
      ['a2', 'c2'],
      ['Both', 'a2', 'mark'],
    ]);
  });

  test('alone, none', async () => {
    expect(await labelsOf(policy('a', 'A', 'a1', 'a2'))).toEqual([[]]);
  });
});
