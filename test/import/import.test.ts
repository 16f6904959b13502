/** Exports of other systems, in the form of their own APIs, as policies: valid, without a lint error, and held by their own tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkNames, readTests, runCase } from '#cases/index.ts';
import type { Json } from '#domain/rule.ts';
import type { Policy } from '#domain/policy.ts';
import type { PersonAct } from '#engine/index.ts';
import { type ExportFile, importPolicies, type ImportResult } from '#import/index.ts';
import { lintPolicy } from '#lint/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { pageAt, REPOSITORY } from '#policy/files.ts';
import { inRepository } from '../support/repository.ts';
import { play, type Story } from '../support/story.ts';

const SYSTEMS = ['pagerduty', 'opsgenie', 'grafana-oncall', 'goalert'] as const;
type System = (typeof SYSTEMS)[number];
const NOW = 1_795_899_600;

const folder = (system: System): string => inRepository(`test/import/exports/${system}`);
const filesOf = (system: System): readonly ExportFile[] =>
  readdirSync(folder(system))
    .filter((name) => name.endsWith('.json'))
    .map((file) => ({ file, value: JSON.parse(readFileSync(join(folder(system), file), 'utf8')) as Json }));
const mapOf = (system: System): string => readFileSync(join(folder(system), 'users.csv'), 'utf8');

function attempt(
  system: System,
  files = filesOf(system),
  map: string | null = mapOf(system),
): ReturnType<typeof importPolicies> {
  return importPolicies({
    system,
    files,
    map: map === null ? null : { file: 'users.csv', text: map },
    path: 'policy.yml',
    schemas: 'https://schemas.example',
    now: NOW,
  });
}

function importFiles(system: System, files?: readonly ExportFile[], map?: string): ImportResult {
  const result = attempt(system, files, map);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

const refusalOf = (result: ReturnType<typeof attempt>): string => (result.ok ? '' : result.refusal);
const notesOf = ({ notes }: ImportResult, grade: string): readonly string[] =>
  notes.filter((note) => note.grade === grade).map(({ what, why }) => (why === null ? what : `${what}: ${why}`));

/** The same export with each text replaced. */
const editFiles = (system: System, from: string | RegExp, to: string): readonly ExportFile[] =>
  filesOf(system).map(({ file, value }) => ({
    file,
    value: JSON.parse(JSON.stringify(value).replaceAll(from, to)) as Json,
  }));

function policyOf({ files }: ImportResult): Policy {
  const loaded = loadPolicy(files[0]?.text ?? '', 'policy.yml');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.value;
}

const triggersOf = ({ decision }: Story): readonly string[] => decision.fired.map(({ trigger }) => trigger);

/** Of each policy the results of its tests that fail; throws where something is not even valid. */
function failing({ files }: ImportResult): readonly string[] {
  return files
    .filter(({ path }) => !path.endsWith('.test.yml'))
    .flatMap(({ path, text }) => {
      const policy = loadPolicy(text, path);
      if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics, null, 2));
      const errors = lintPolicy(policy.value, NOW);
      expect(errors.filter(({ level }) => level === 'error')).toEqual([]);
      const beside = files.find((one) => one.path === path.replace('.yml', '.test.yml'));
      const tests = readTests(beside?.text ?? '', 'policy.test.yml');
      if (!tests.ok) throw new Error(JSON.stringify(tests.diagnostics, null, 2));
      expect(checkNames(tests.value.yaml, policy.value)).toEqual([]);
      expect(tests.value.cases.length).toBeGreaterThan(0);
      return tests.value.cases.filter((one) => !runCase(policy.value, one).passed).map(({ name }) => name);
    });
}

describe.each(SYSTEMS)('%s', (system) => {
  test('becomes a policy that is valid, has no lint error, and passes tests of who the system itself says is on call', () => {
    const result = importFiles(system);
    expect(failing(result)).toEqual([]);
    expect(notesOf(result, 'same').join('\n')).toMatch(
      /on call are the same people as in all \d+ spans that the export computed/,
    );
  });

  test('what the report says', () =>
    expect(importFiles(system).report.replaceAll(REPOSITORY, 'acme/tocsin')).toMatchSnapshot());

  describe('an incident of what it writes', () => {
    const policy = policyOf(importFiles(system));
    const first = play(policy);
    const called = first.decision.comment?.calls.map(({ role }) => role);

    test('that is reopened after a day calls whom its declaration called, and no further step', () => {
      const { decision, incident } = first
        .at('2m', 'bob', '/ack')
        .at('12m', 'bob', '/resolved')
        .at('1d', 'bob', { kind: 'reopen' });
      expect([incident.level, decision.fired]).toEqual([first.incident.level, []]);
      expect(decision.comment?.calls.map(({ role }) => role)).toEqual(called);
    });

    test.each<readonly [string, PersonAct | string]>([
      ['a question of a colleague', 'Is anybody looking at this?'],
      ['an assignment of theirs', { kind: 'assign', logins: ['bob'] }],
    ])('is not acknowledged by %s, and goes on to the next step', (_, act) => {
      const story = first.at('1m', 'bob', act);
      expect(story.incident.acknowledged).toBeNull();
      const silent = triggersOf(first.run('1d'));
      expect(silent).not.toEqual([]);
      expect(triggersOf(story.run('1d'))).toEqual(silent);
      expect(story.at('2m', 'bob', '/ack').incident.acknowledged?.by).toBe('bob');
    });
  });

  test('that it reads neither how people are woken nor what makes an incident of an alert is told, with what to do', () => {
    const { report } = importFiles(system);
    expect(report).toContain('❌ how people are woken (');
    expect(report).toContain('❌ what makes an incident of an alert (');
    expect(report).toMatch(/## Next[^]*add `channels`, `contacts` and `reach`/);
    expect(importFiles(system).files[0]?.text).not.toContain('channels:');
  });

  test('no login is guessed: who has none is story for, and there is no policy', () => {
    const refusal = refusalOf(attempt(system, filesOf(system), null));
    expect(refusal).toContain('no login on GitHub, and none is guessed');
    expect(refusal).toContain('\nann@example.com,\n');
  });

  test('a rota that comes to other people than the export is told, and made up for while the export knows better', () => {
    // Whoever is called first by the map is somebody else than the export computed.
    const files = filesOf(system).map(({ file, value }) => ({ file, value: swapComputed(value) }));
    const result = importFiles(system, files);
    expect(notesOf(result, 'nearly').join('\n')).toMatch(/its rotation comes to other people/);
    expect(failing(result)).toEqual([]);
  });

  test('a field that this version does not know is told of each kind of thing, and changes nothing else', () => {
    const files = filesOf(system).map(({ file, value }) => ({ file, value: withField(value) }));
    const result = importFiles(system, files);
    const kinds = notesOf(result, 'not').flatMap((note) => /^the field `x_new` of a (.+?):/.exec(note)?.[1] ?? []);
    expect(kinds.toSorted()).toMatchSnapshot();
    for (const kind of kinds) expect(result.report).toContain(`- ❌ the field \`x_new\` of a ${kind}: `);
    expect(result.files).toEqual(importFiles(system).files);
  });

  test.each([
    ['nothing at all', [], 'There is no escalation policy'],
    ['something else', [{ file: 'other.json', value: { hello: 'world' } }], 'There is no escalation policy'],
  ])('%s is refused', (_, files: readonly ExportFile[], message) => {
    expect(refusalOf(attempt(system, files))).toContain(message);
  });
});

test.each([
  [
    'pagerduty',
    /"rotation_turn_length_seconds":\d+/g,
    '"rotation_turn_length_seconds":"a week"',
    'rotation_turn_length_seconds: expected a number, found "a week"',
  ],
  ['opsgenie', /"startDate":"2026-11-02T13:00:00Z"/g, '"startDate":"soon"', 'startDate: expected an instant'],
  ['grafana-oncall', /"duration":604800/g, '"duration":null', 'results[0].duration: expected a number, found null'],
  ['goalert', /"userIDs":\[/g, '"userIDs":[7,', 'userIDs: expected a list of texts'],
  ['pagerduty', /"time_zone":"Europe[^"]+"/g, '"time_zone":"Mars/Base"', 'time_zone: expected a time zone'],
  ['opsgenie', /"timezone":"[^"]+"/g, '"timezone":"Mars/Base"', 'timezone: expected a time zone'],
  ['grafana-oncall', /"time_zone":"[^"]+"/g, '"time_zone":"Mars/Base"', 'time_zone: expected a time zone'],
  ['goalert', /"timeZone":"[^"]+"/g, '"timeZone":"Mars/Base"', 'timeZone: expected a time zone'],
] as const)('%s: a value of the wrong kind is refused with its place', (system, from, to, message) => {
  expect(refusalOf(attempt(system, editFiles(system, from, to)))).toContain(message);
});

/** Exchanges the first two people wherever the system tells who is on call, and nowhere else. */
function swapComputed(value: Json): Json {
  const swapIn = (text: string): string => {
    const ids = [
      ...new Set(text.match(/P(?:ANN1|BOB2)|u-(?:ann|bob)|U(?:ANN|BOB)|[0-9-]+-8000-00000000000[12]/g) ?? []),
    ];
    const [one = '', other = ''] = ids;
    return ids.length < 2 ? text : text.replaceAll(one, '\0').replaceAll(other, one).replaceAll('\0', other);
  };
  const visit = (node: Json, key: string): Json => {
    if (
      ['final_schedule', 'finalTimeline', 'shifts'].includes(key) &&
      typeof node === 'object' &&
      JSON.stringify(node).includes('start')
    )
      return JSON.parse(swapIn(JSON.stringify(node))) as Json;
    if (Array.isArray(node)) {
      const isFinal = node.some((one) => typeof one === 'object' && one !== null && 'shift_start' in one);
      return isFinal
        ? (JSON.parse(swapIn(JSON.stringify(node))) as Json)
        : (node as readonly Json[]).map((one) => visit(one, ''));
    }
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, one]) => [name, visit(one, name)]));
  };
  return visit(value, '');
}

/** A field of next year in every object. */
function withField(node: Json): Json {
  if (Array.isArray(node)) return (node as readonly Json[]).map(withField);
  if (typeof node !== 'object' || node === null) return node;
  const fields = Object.fromEntries(Object.entries(node).map(([name, one]) => [name, withField(one)]));
  return { ...fields, x_new: true };
}

describe('the map', () => {
  test.each([
    ['ann@example.com,no login\n', 'users.csv:1: "no login" is no GitHub login.'],
    ['PANN1,ann\nann@example.com,anna\n', 'users.csv:2: “ann@example.com” has another login above.'],
    ['ann@example.com\n', 'users.csv:1: there is no comma after “ann@example.com”.'],
    ['user,login,team\nann@example.com,ann,web\n', 'users.csv:2: “web” is a third column; a line has two,'],
    ['Bee, Bob,bob\n', 'users.csv:1: “bob” is a third column; a line has two, and quotes around a name with a comma.'],
  ])('%j is refused', (map, message) => {
    expect(refusalOf(attempt('pagerduty', filesOf('pagerduty'), map))).toContain(message);
  });

  test.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('may have %s in place of commas, as spreadsheets write it', (_, separator) => {
    const map = `\uFEFF${mapOf('pagerduty').replaceAll(',', separator).replaceAll('\n', '\r\n')}`;
    expect(importFiles('pagerduty', undefined, map)).toEqual(importFiles('pagerduty'));
  });

  test('one account is nobody else’s, in whatever letters: two people of it are one here, which is told', () => {
    const map = mapOf('pagerduty').replace(/^(bob[^,]*|[^,\n]*bob[^,\n]*),.*$/im, '$1,ANN');
    const result = importFiles('pagerduty', undefined, map);
    expect(notesOf(result, 'nearly').join('\n')).toMatch(
      /“.*” in users\.csv:\d: `ANN` is the account of another person above: both are one here/,
    );
    expect(result.files.map(({ text }) => text).join('')).not.toContain('ANN');
  });

  test('somebody whom nobody knows is told', () => {
    const result = importFiles('pagerduty', undefined, `${mapOf('pagerduty')}zoe@example.com,zoe\n`);
    expect(notesOf(result, 'nearly').join('\n')).toContain(
      '“zoe@example.com” in users.csv:6: nobody of the export is called so',
    );
  });

  test('somebody without a login is left out, which is told', () => {
    const result = importFiles('pagerduty', undefined, mapOf('pagerduty').replace('"Dan Dunn",dan', '"Dan Dunn",'));
    expect(notesOf(result, 'not').join('\n')).toContain(
      'the step of “Payments” after 10 minutes: nobody is left whom it would call',
    );
    expect(failing(result)).toEqual([]);
  });
});

test('whoever is missing in a map is to be added to it; without one a new file is story for', () => {
  const missing = refusalOf(attempt('opsgenie', filesOf('opsgenie'), 'user,login\nbob@example.com,bob\n'));
  expect(missing).toMatch(/Add these lines to users\.csv, filled in \([^)]*\):\n\nann@example\.com,\n/);
  const all = refusalOf(attempt('opsgenie', filesOf('opsgenie'), null));
  expect(all).toMatch(/Give a file with these lines as --map, filled in \([^)]*\):\n\nuser,login\nann@example\.com,\n/);
});

test('waits become instants since the declaration, and loops a second and third time', () => {
  const text = importFiles('pagerduty').files[0]?.text ?? '';
  expect(
    [...text.matchAll(/id: (step\S+)|duration: (\w+)|repeat: (\w+)|limit: (\d)/g)].map(([found]) => found),
  ).toEqual([
    'repeat: 0m',
    'limit: 6',
    'id: step-2',
    'duration: 10m',
    'id: step-1-again',
    'duration: 30m',
    'repeat: 30m',
    'limit: 2',
    'id: step-2-again',
    'duration: 40m',
    'repeat: 30m',
    'limit: 2',
  ]);
});

test.each<readonly [(typeof SYSTEMS)[number], Json]>([
  ['opsgenie', { message: 'Could not authenticate', took: 0, requestId: 'r' }],
  ['pagerduty', { error: { message: 'Could not authenticate', code: 2006 } }],
  ['grafana-oncall', { detail: 'Could not authenticate' }],
  ['goalert', { errors: [{ message: 'Could not authenticate' }], data: null }],
])('an answer of %s that refuses is told in its own words, whatever the other files are', (system, value) => {
  expect(refusalOf(attempt(system, [...filesOf(system), { file: 'more.json', value }], mapOf(system)))).toMatch(
    /^The API of .* refused, and its answer is no export: more\.json: “Could not authenticate”\.$/,
  );
});

test.each(SYSTEMS)(
  'a file of %s with something else than lists is named, and what the others hold is read',
  (system) => {
    const odd = { results: 5, data: 5, users: 5, schedules: { a: 1 }, escalation_policies: 'x' };
    for (const value of [3, 'x', [null, 1], odd, { results: { length: 3 }, data: [7] }] as readonly Json[]) {
      const result = attempt(system, [...filesOf(system), { file: 'more.json', value }], mapOf(system));
      expect(result.ok ? result.value.report : refusalOf(result)).toMatch(/more\.json|the field `results`/);
    }
  },
);

test('escalation policies of one name are told apart', () => {
  const files = filesOf('pagerduty').map(({ file, value }) => {
    const { escalation_policies: all } = value as { readonly escalation_policies?: readonly object[] };
    return all === undefined
      ? { file, value }
      : {
          file,
          value: { escalation_policies: [...all, ...all.map((one) => ({ ...one, id: 'again' }))] } as unknown as Json,
        };
  });
  const result = importFiles('pagerduty', files);
  expect(result.report).toContain('the escalation “Payments”, here `payments`: 2 steps');
  expect(result.report).toContain('the escalation “Payments”, here `payments-2`: 2 steps');
  expect(failing(result)).toEqual([]);
});

test.each(['Constructor', 'Owner'])('a schedule called %s has a name that a policy can have', (name) => {
  const result = importFiles('goalert', editFiles('goalert', /"name":"Core"/g, `"name":"${name}"`));
  expect(failing(result)).toEqual([]);
});

test('schedules of one name are told apart, and one that is not in the export is named', () => {
  const files = filesOf('opsgenie').map(({ file, value }) => {
    const { data } = value as { readonly data: readonly Record<string, Json>[] };
    if (file === 'schedules.json')
      return { file, value: { data: [...data, ...data.map((one) => ({ ...one, id: 's-2' }))] } };
    const text = JSON.stringify(value);
    // The step that called a person calls the second schedule, the one of a team one that is not there.
    const changed = text
      .replace('"type":"user","id":"u-ann"', '"type":"schedule","id":"s-2"')
      .replace('"type":"team","id":"t"', '"type":"schedule","id":"s-3"');
    return file === 'escalations.json' ? { file, value: JSON.parse(changed) as Json } : { file, value };
  });
  const { report } = importFiles('opsgenie', files);
  expect(report).toContain('✅ the schedule “Shop on-call” (here `shop-on-call`): ');
  expect(report).toContain('⚠️ the schedule “Shop on-call” (here `shop-on-call-2`): ');
  expect(report).toContain('❌ a schedule that “Shop escalation” calls: it is not in the export (`s-3`).');
});

test('a step in which nobody is on call at some hour is told, and the test of the steps is declared when somebody is', () => {
  const files = filesOf('pagerduty').map(({ file, value }) => {
    if (!file.startsWith('schedule')) return { file, value };
    const { schedule } = value as { readonly schedule: { readonly schedule_layers: readonly Record<string, Json>[] } };
    const restrictions = [
      { type: 'weekly_restriction', start_day_of_week: 3, start_time_of_day: '09:00:00', duration_seconds: 28_800 },
    ];
    const layers = schedule.schedule_layers.map((layer) => ({ ...layer, restrictions }));
    const final = { rendered_schedule_entries: [] };
    return {
      file,
      value: { schedule: { ...schedule, schedule_layers: layers, final_schedule: final } },
    };
  });
  const { files: written, report } = importFiles('pagerduty', files);
  expect(report).toMatch(
    /⚠️ step 1 of `payments`: nobody is on call in it from .* in the next 90 days, and the next step is called at once\./,
  );
  const [, declared = ''] = /declared: (\S+)/.exec(written[1]?.text ?? '') ?? [];
  expect(new Date(declared).getUTCDay()).toBe(3);
  expect(failing(importFiles('pagerduty', files))).toEqual([]);
});

test.each<readonly [System, string, (value: Record<string, Json>) => Record<string, Json>]>([
  ['pagerduty', 'users.json', (value) => ({ ...value, more: true, limit: 3, offset: 0 })],
  ['opsgenie', 'users.json', (value) => ({ ...value, paging: { next: 'https://api.opsgenie.com/v2/users?offset=3' } })],
  ['grafana-oncall', 'users.json', (value) => ({ ...value, next: 'https://oncall.example/api/v1/users/?page=2' })],
  ['goalert', 'export.json', (value) => ({ data: { ...(value['data'] as object), users: withNext(value) } })],
])('%s: an answer that has another page is refused until that is there as well', (system, name, more) => {
  const files = filesOf(system);
  const found = files.find(({ file }) => file === name)?.value as Record<string, Json>;
  const first = files.map((one) => (one.file === name ? { ...one, value: more(found) } : one));
  expect(refusalOf(attempt(system, first))).toBe(
    `The export is not whole: another page comes after ${name}. Save it as a file of its own (see ${pageAt(`migrate/${system}.md`)}), and import again.`,
  );
  const { data } = found as { readonly data?: { readonly users?: Json } };
  const second: Record<Exclude<System, 'opsgenie'>, Json> = {
    pagerduty: { ...found, more: false, limit: 3, offset: 3 },
    'grafana-oncall': {
      ...found,
      previous: 'https://oncall.example/api/v1/users/',
      next: null,
      current_page_number: 2,
    },
    goalert: { data: { users: data?.users ?? null } },
  };
  const value = system === 'opsgenie' ? found : second[system];
  expect(refusalOf(attempt(system, [...first, { file: 'more.json', value }]))).toBe('');
});

/** The users of an export of GoAlert, as an answer that is not whole has them. */
const withNext = (value: Record<string, Json>): Json => {
  const { users } = value['data'] as { readonly users: object };
  return { ...users, pageInfo: { hasNextPage: true, endCursor: 'x' } };
};

test('several escalation policies are several files, each with a label and schedules of its own, which is told of those in several', () => {
  const files = filesOf('goalert').map(({ file, value }) => {
    const { data } = value as { readonly data: { readonly escalationPolicies: { readonly nodes: readonly object[] } } };
    const [policy] = data.escalationPolicies.nodes;
    const nodes = [policy, { ...policy, id: 'second', name: 'Second policy!' }];
    return { file, value: { data: { ...data, escalationPolicies: { nodes } } } as unknown as Json };
  });
  const result = importFiles('goalert', files);
  expect(result.files.map(({ path }) => path)).toEqual([
    'policy.yml',
    'policy.test.yml',
    'policy-second-policy.yml',
    'policy-second-policy.test.yml',
  ]);
  expect(result.files[2]?.text).toContain('label: "incident: second-policy"');
  expect(notesOf(result, 'nearly').filter((note) => note.startsWith('the schedule `'))).toEqual([
    expect.stringMatching(
      /^the schedule `core`: it stands in `policy\.yml` and `policy-second-policy\.yml`: make each change in all of them, or /,
    ),
  ]);
  expect(failing(result)).toEqual([]);
});
