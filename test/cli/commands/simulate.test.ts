/** `tocsin simulate`: the silent ladder, as a table, a chart and JSON. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateCommand } from '#cli/commands/simulate.ts';
import { silentLadder } from '#engine/index.ts';
import { printLadders } from '#report/ladder.ts';
import { policyOf } from '../../support/policy.ts';
import { inRepository } from '../../support/repository.ts';
import { type Ran, runCommand } from '../../support/command.ts';

const simulate = (...args: readonly string[]): Promise<Ran> => runCommand(simulateCommand, ...args);
const AT = ['--at', '2026-11-23T10:00:00Z'];
const SERVICE = inRepository('policies/service-24x7.yml');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function policyFile(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('the table', () => {
  test('tells when who is called and why, what repeats in one line, and what a rise of severity brings', async () => {
    const { out, code } = await simulate(SERVICE, ...AT, '--severity', 'sev2');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'Major (sev2), declared Mon 23 Nov, 10:00 UTC, and nobody answers',
      'Assumed: service=something, users-affected=0, tried=something, and a person set the severity.',
      'after  at         level               why                                     who is called',
      '0m     10:00 UTC  1 First responder   declared                                carol',
      '15m    10:15 UTC  2 Second responder  unacknowledged                          alice',
      '30m    10:30 UTC  3 Leads             unacknowledged                          heidi',
      '45m    10:45 UTC  4 Executives        unacknowledged                          ivan',
      '1h     11:00 UTC  4 Executives        unacknowledged                          ivan           5 times, about every 15m, until 2h',
      '4h     14:00 UTC  4 Executives        long-running, now sev1                  nobody',
      '4h     14:00 UTC  4 Executives        unacknowledged, commander-for-critical  ivan',
      '4h5m   14:05 UTC  4 Executives        unacknowledged                          ivan           7 times, about every 5m, until 4h35m',
      'Then nothing more happens by itself.',
      '',
    ]);
  });

  test('says of a severity that rises again what it is: the fall before it, which calls nobody, has no line', async () => {
    const file = policyFile(
      'office.yml',
      [
        'version: 1',
        'name: office',
        'incident: { label: incident }',
        'severities:',
        '  - { id: high, label: high, when: { var: calendar.office } }',
        '  - { id: low, label: low }',
        'roles: { first: { who: ann } }',
        'levels: [{ name: First, roles: [first] }]',
        'triggers: [{ id: open, reason: Open., when: { ">=": [{ var: elapsed.since-opened }, 2880] }, do: { escalate: 1 } }]',
        'calendars: { office: { timezone: UTC, days: [mon, tue], from: "09:00", to: "17:00" } }',
      ].join('\n'),
    );
    const { out } = await simulate(file, '--at', '2026-11-23T07:00:00Z', '--severity', 'low', '--for', '2d');
    const lines = out.split('\n').filter((line) => /^\d/.test(line));
    expect(lines.map((line) => line.split(/ {2,}/).filter((_, column) => column % 3 === 0))).toEqual([
      ['0m', 'declared'],
      ['2h', 'now high'],
      ['1d2h', 'now high'],
      ['2d', 'open, now low'],
    ]);
  });

  test.each([60, 40])('stands in lines of %s characters where the terminal is no wider', (width) => {
    const policy = policyOf(readFileSync(SERVICE, 'utf8'));
    const [severity] = policy.severities;
    const text = printLadders([silentLadder(policy, severity, 1_795_428_000, { within: 3600 })], {
      color: false,
      width,
    });
    const lines = text.split('\n');
    const steps = lines.slice(lines.findIndex((line) => line.startsWith('0m')));
    expect(steps.slice(0, 4)).toEqual([
      '0m  10:00 UTC  1 First responder',
      '    carol (declared)',
      '5m  10:05 UTC  2 Second responder',
      '    alice (unacknowledged)',
    ]);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
  });

  test('ladders that are printed together have one form: lines, where one of them is too wide for a table', () => {
    const policy = policyOf(readFileSync(SERVICE, 'utf8'));
    const all = policy.severities.map((one) => silentLadder(policy, one, 1_795_428_000, { within: 86_400 }));
    const titles = (width: number): number =>
      printLadders(all, { color: false, width })
        .split('\n')
        .filter((line) => line.startsWith('after ')).length;
    expect([titles(200), titles(120)]).toEqual([all.length, 0]);
    // The last alone would have been a table.
    expect(printLadders(all.slice(-1), { color: false, width: 120 })).toContain('who is called');
  });

  describe('of what is the same every day', () => {
    const SECURITY = [inRepository('policies/security.yml'), '--at', '2026-12-01T10:00:00Z', '--severity', 'high'];

    test('has the first day, and how often it comes again', async () => {
      const { out } = await simulate(...SECURITY);
      expect(out.split('\n').slice(-6)).toEqual([
        '3h     13:00 UTC             3 Executive      unacknowledged                 morgan         21 times, about every 1h, until 23h',
        '1d     Wed 2 Dec, 10:00 UTC  3 Executive      unacknowledged, not-contained  morgan',
        '1d1h   Wed 2 Dec, 11:00 UTC  3 Executive      unacknowledged                 morgan         23 times, about every 1h, until 1d23h',
        'these 2 steps again every 1d, 12 times more, until 13d23h',
        'It goes on after that: these are the first 14d.',
        '',
      ]);
    });

    test('keeps what comes after it, and what comes twice only', async () => {
      const text = (days: number, limit: number): string =>
        JSON.stringify({
          version: 1,
          name: 'daily',
          incident: { label: 'incident' },
          severities: [{ id: 'sev1', label: 'sev1' }],
          roles: { r: { who: ['alice'] }, s: { who: ['bob'] } },
          levels: [{ name: 'L1', roles: ['r'] }],
          triggers: [
            ...[12, 24].map((hours, index) => ({
              id: `t${hours}`,
              reason: 'r',
              when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: `${hours}h` }] },
              repeat: '1d',
              limit,
              do: { mention: [index === 0 ? 'r' : 's'] },
            })),
            {
              id: 'late',
              reason: 'r',
              when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: `${days}d` }] },
              do: { escalate: 1 },
            },
          ],
        });
      const often = (await simulate(policyFile('often.json.yml', text(6, 4)), ...AT)).out;
      expect(often).toContain(
        '\nthese 2 steps again every 1d, 3 times more, until 4d\n6d     Sun 29 Nov, 10:00 UTC  1 L1   late',
      );
      expect(often).toContain('Then nothing more happens by itself.');
      const twice = (await simulate(policyFile('twice.json.yml', text(6, 2)), ...AT)).out;
      expect(twice).not.toContain(' steps again every');
      expect(twice.match(/ t12 /g)).toHaveLength(2);
    });

    test('leads back in the chart', async () => {
      const { out } = await simulate(...SECURITY, '--mermaid');
      expect(out).toContain('  s0n5 -.->|"every 1d, until 13d23h"| s0n4\n');
      expect(out.match(/:::level3/g)).toHaveLength(4);
    });

    test('says so below the lines of a narrow terminal', () => {
      const policy = policyOf(readFileSync(inRepository('policies/security.yml'), 'utf8'));
      const severity = policy.severities[1] ?? policy.severities[0];
      const ladder = silentLadder(policy, severity, 1_795_428_000);
      const lines = printLadders([ladder], { color: false, width: 60 }).split('\n');
      expect(lines.filter((line) => line.startsWith('these 2 steps again every 1d, '))).toHaveLength(1);
    });
  });

  test('follows the hand-offs of a schedule: who is on call is who is called', async () => {
    const weekLater = await simulate(SERVICE, '--at', '2026-11-30T10:00:00Z', '--severity', 'sev1');
    expect(weekLater.out).toMatch(/^0m .* dan$/m);
  });

  test('says where it was cut', async () => {
    const { out } = await simulate(SERVICE, ...AT, '--severity', 'sev3', '--detail', 'service=wiki', '--for', '5h');
    expect(out).toContain('It goes on after that: these are the first 5h.');
  });
});

describe('a policy that does not let a severity be chosen down', () => {
  const text = `version: 1
name: strict
incident: { label: incident }
severities:
  - { id: high, name: High, when: { "!": { var: incident.acknowledged } } }
  - { id: low, name: Low }
roles: { lead: { who: [ann] } }
levels: [{ name: Leads, roles: [lead] }]
`;
  test('says which one it gives instead', async () => {
    const { out } = await simulate(policyFile('strict.yml', text), ...AT, '--severity', 'low');
    expect(out).toContain('The policy makes it High (high) at once.');
  });
});

test('JSON is as its published schema says, for every ready policy', async () => {
  const schema = JSON.parse(readFileSync(inRepository('schemas/simulate.v1.schema.json'), 'utf8')) as object;
  const valid = new Ajv({ allErrors: true, formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ } }).compile(
    schema,
  );
  for (const name of ['small-team', 'service-24x7', 'security']) {
    const output = JSON.parse((await simulate(inRepository(`policies/${name}.yml`), ...AT, '--json')).out) as {
      ladders: { steps: unknown[] }[];
    };
    valid(output);
    expect(valid.errors).toBeNull();
    expect(output.ladders.every(({ steps }) => steps.length > 1)).toBe(true);
    expect(valid({ ...output, more: 1 })).toBe(false);
  }
});

test('the chart says of which report each ladder of a severity is', async () => {
  const text = `version: 1
name: two
incident:
  label: incident
  details: { part: { heading: Part, type: string, values: [api, web], required: true }, users: { heading: Users, type: number, required: true } }
severities: [{ id: high, name: High, label: high }]
roles: { first: { who: { if: [{ '==': [{ var: details.part }, api] }, alice, bob] } } }
levels: [{ name: First, roles: [first] }]
`;
  const heads = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await simulate(policyFile('two.yml', text), ...AT, '--mermaid', ...args)).out.match(/\(\["(.*?)"\]\)/g) ?? [];
  expect(await heads()).toEqual(['(["High (high)<br/>part=something"])', '(["High (high)<br/>part=api"])']);
  expect(await heads('--detail', 'part=api')).toEqual(['(["High (high)"])']);
});

test.each([
  ['a severity that is none', [SERVICE, '--severity', 'sev11'], 'There is no severity "sev11". Did you mean "sev1"?'],
  ['an instant that is none', [SERVICE, '--at', 'noon'], '"noon" is no instant.'],
  ['a duration that is too long', [SERVICE, '--for', '9999w'], '"9999w" is too long. Write 3653d or less'],
  ['a duration that is none', [SERVICE, '--for', '1h40'], '"1h40" is no duration.'],
  ['a file that is not there', ['nowhere.yml'], 'nowhere.yml: there is no such file'],
])('%s is refused in one sentence', async (_name, args, message) => {
  const { out, err, code } = await simulate(...args);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(message);
});

test('a ladder without an end ends all the same, and says how far it was looked', async () => {
  const endless = policyFile(
    'endless.yml',
    readFileSync(SERVICE, 'utf8').replace('    limit: 8\n    do: { escalate', '    do: { escalate'),
  );
  const { out, code } = await simulate(endless, ...AT, '--severity', 'sev1', '--for', '520w');
  expect(code).toBe(0);
  expect(out).toMatch(/\nOnly the first 7d\w+ are shown: something comes due about every 5m\.\n$/);
}, 60_000);

describe('reminders without a limit hide no call that comes after them', () => {
  const reminders = (first: string, second: string): string =>
    policyFile(
      `reminders-${first}-${second}.yml`,
      `version: 1
name: reminders
incident: { label: incident }
severities: [{ id: s1, update-every: ${first} }]
roles: { r: { who: [ann] }, s: { who: [bob] }, x: { who: [carol] } }
levels: [{ name: A, roles: [r] }, { name: B, roles: [x] }]
triggers:
  - { id: upd, reason: R., when: { ">=": [{ var: elapsed.since-update }, { var: severity.update-every }] }, repeat: { var: severity.update-every }, do: { mention: r } }
  - { id: again, reason: R., when: { ">=": [{ var: elapsed.since-declared }, { duration: ${second} }] }, repeat: ${second}, do: { mention: s } }
  - { id: late, reason: R., when: { ">=": [{ var: elapsed.since-declared }, { duration: 9d }] }, do: { escalate: 2 } }
`,
    );

  test('in the table', async () => {
    const { out } = await simulate(reminders('30m', '20d'), ...AT);
    expect(out.split('\n').slice(-5)).toEqual([
      '30m    10:30 UTC             1 A    upd        ann            431 times, about every 30m, until 8d23h30m',
      '9d     Wed 2 Dec, 10:00 UTC  2 B    upd, late  carol, ann',
      '9d30m  Wed 2 Dec, 10:30 UTC  2 B    upd        ann            240 times, about every 30m, until 14d',
      'It goes on after that: these are the first 14d.',
      '',
    ]);
  });

  test('in rounds, where two of them alternate', async () => {
    const { out } = await simulate(reminders('35m', '50m'), ...AT);
    expect(out).toMatch(/\nthese \d+ steps again every 5h50m, \d+ times more, until 8d\w+\n/);
    expect(out).toMatch(/\n9d .* late +carol\n/);
    expect(out.split('\n').length).toBeLessThan(60);
  });

  test('in a chart, which counts what it has no boxes for', async () => {
    // They meet every 32 hours: that is no round.
    const { out } = await simulate(reminders('37m', '53m'), ...AT, '--mermaid');
    const boxes = out.match(/:::level/g) ?? [];
    expect(boxes.length).toBe(41);
    expect(out).toMatch(/\["\d{3} more steps"\]\n[^\n]*\["2\. B<br\/>carol"\]/);
    expect(out).toContain('goes on after 14d');
    const targets = [...out.matchAll(/(?:--> ?|\| |-\.-> ?)(s0(?:n\d+|end))(?=\n|\(\[)/g)].map(([, id]) => id);
    for (const id of targets) expect(out).toMatch(new RegExp(`${id}[[(]`));
    expect(targets.length).toBeGreaterThan(boxes.length);
  });
});

test.each([
  ['mode: evaluate', 'The policy has `mode: evaluate`'],
  ['effective-from: 2027-01-01', 'The policy takes effect at 2027-01-01T00:00:00Z'],
])('a policy that does nothing because of `%s` is told as such', async (line, why) => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-simulate-'));
  const file = join(folder, 'p.yml');
  writeFileSync(file, readFileSync(SERVICE, 'utf8').replace('\nversion: 1\n', `\nversion: 1\n${line}\n`));
  const { out, err, code } = await simulate(file, ...AT);
  const json = JSON.parse((await simulate(file, ...AT, '--json')).out) as object;
  rmSync(folder, { recursive: true });
  expect(json).toMatchObject({ idle: err.trim(), 'other-reports': false });
  expect(out).toContain('Nothing happens.');
  expect(err).toContain(why);
  expect(code).toBe(0);
});

test('without an instant it is a Tuesday in open hours, and the ladder is followed until it is quiet', async () => {
  const { out } = await simulate(SERVICE, '--severity', 'sev3', '--detail', 'service=wiki');
  expect(out).toMatch(/^Minor \(sev3\), declared Tue /);
  expect(out).toContain('4 Executives');
  expect(out).toContain('Then nothing more happens by itself.');
});

test('says which incident is assumed, and takes what its report says', async () => {
  const { out } = await simulate(
    SERVICE,
    ...AT,
    '--severity',
    'sev2',
    '--detail',
    'service=api',
    '--detail',
    'users-affected=about 2k',
  );
  expect(out).toContain('Assumed: service=api, users-affected=2000, tried=something.\n');
});

test('reads what its report says as the policy reads it, and refuses what is no answer', async () => {
  const file = policyFile(
    'values.yml',
    `version: 1
name: values
incident: { label: incident, details: { service: { heading: Service, type: string, values: [checkout, API], on-other: absent } } }
severities: [{ id: sev1, name: Critical }]
roles: { team: { who: ann } }
levels: [{ name: Team, roles: [team] }]
`,
  );
  expect((await simulate(file, ...AT, '--detail', 'service= CHECKOUT.')).out).toContain('Assumed: service=checkout.\n');
  expect(await simulate(file, ...AT, '--detail', 'service=web')).toMatchObject({
    code: 2,
    err: '--detail service=web: `service` is one of "checkout", "API".\n',
  });
});

test.each<readonly [readonly string[], string]>([
  [['--detail', 'servise=api'], 'There is no detail "servise". Did you mean "service"?'],
  [['--detail', 'service'], '--detail is written as name=value'],
  ...['', '<!-- x', '_No response_', '### x'].map(
    (text) => [['--detail', `tried=${text}`], 'this is no answer'] as const,
  ),
  [['--detail', 'users-affected=many'], '--detail users-affected=many: `users-affected` is a number.'],
])('%j is refused', async (args, message) => {
  const { err, code } = await simulate(SERVICE, ...AT, ...args);
  expect([err, code]).toEqual([expect.stringContaining(message), 2]);
});

test('one ladder for each way in which the report decides who is called', async () => {
  const file = policyFile(
    'teams.yml',
    `version: 1
name: teams
incident: { label: incident, details: { service: { heading: Service, type: string } } }
severities: [{ id: sev1, name: Critical }]
roles: { team: { who: { if: [{ "==": [{ var: details.service }, api] }, ann, bob] } } }
levels: [{ name: Team, roles: [team] }]
`,
  );
  const output = JSON.parse((await simulate(file, ...AT, '--json')).out) as {
    ladders: { details: object; steps: { mentions: string[] }[] }[];
  };
  expect(output.ladders.map(({ details, steps }) => [details, steps[0]?.mentions])).toEqual([
    [{}, ['bob']],
    [{ service: 'api' }, ['ann']],
  ]);
});

describe('a policy with more teams than ladders are shown', () => {
  const names = Array.from({ length: 14 }, (_, index) => `team-${index}`);
  const policyWith = (...details: readonly string[]): string =>
    policyFile(
      'many-teams.yml',
      `version: 1
name: many-teams
incident: { label: incident, details: { ${details.join(', ')} } }
tables: { owners: { ${names.map((name) => `${name}: ${name}`).join(', ')}, "*": ann } }
severities: [{ id: sev1, name: Critical }]
roles:
  team: { who: { lookup: [owners, { var: [details.service, none] }] } }
  lawyer: { who: { if: [{ var: [details.data, false] }, lawyer, ann] } }
  warden: { who: { if: [{ some: [{ var: [details.parts, []] }, { "==": [{ var: "" }, db] }] }, warden, ann] } }
levels: [{ name: All, roles: [team, lawyer, warden] }]
`,
    );
  const [SERVICES, DATA, PARTS] = [
    'service: { heading: Service, type: string }',
    'data: { heading: Data, type: boolean }',
    'parts: { heading: Parts, type: list }',
  ];

  test.each([
    ['first', [SERVICES, DATA, PARTS]],
    ['last', [PARTS, DATA, SERVICES]],
  ])('shows whom each detail calls, though the teams come %s, and says that there are more', async (_, details) => {
    const { out, err } = await simulate(policyWith(...details), ...AT);
    const json = JSON.parse((await simulate(policyWith(...details), ...AT, '--json')).out) as object;
    expect(json).toMatchObject({ idle: null, 'other-reports': true });
    for (const login of ['lawyer', 'warden', 'team-0']) expect(out).toContain(login);
    expect(err).toBe(
      'Other reports may take other courses, too: choose one with --detail name=value or --label name.\n',
    );
  });

  test('shows each report so that `--detail` reads it', async () => {
    const file = policyWith(SERVICES, DATA, PARTS);
    const { out } = await simulate(file, ...AT);
    const assumed = [...out.matchAll(/^Assumed: (.*)\.$/gm)].map(([, one]) => one ?? '');
    expect(assumed).toContain('parts=db');
    expect(assumed).toContain('data=true');
    for (const one of assumed.filter((text) => !text.includes(', ')))
      expect((await simulate(file, ...AT, '--detail', one)).out).toContain(`Assumed: ${one}.\n`);
  });

  test('says nothing of more where all are shown', async () => {
    expect((await simulate(policyWith(SERVICES, DATA, PARTS), ...AT, '--detail', 'service=team-3')).err).toBe('');
  });
});

test('says that a person set the severity where the rules would give another, and takes the labels of a report', async () => {
  const file = policyFile(
    'labels.yml',
    `version: 1
name: labels
incident: { label: incident }
severities:
  - { id: sev1, name: Critical, when: { in: [outage, { var: incident.labels }] } }
  - { id: sev2, name: Major }
roles: { team: { who: { if: [{ in: [vip, { var: incident.labels }] }, ann, bob] } } }
levels: [{ name: Team, roles: [team] }]
`,
  );
  const ladders = async (...args: readonly string[]): Promise<unknown> =>
    (JSON.parse((await simulate(file, ...AT, '--json', ...args)).out) as { ladders: unknown }).ladders;
  expect((await simulate(file, ...AT, '--severity', 'sev1')).out).toContain(
    'nobody answers\nAssumed: a person set the severity.\n',
  );
  expect((await simulate(file, ...AT, '--severity', 'sev1', '--label', 'outage', '--label', 'vip')).out).toContain(
    'nobody answers\nAssumed: label outage, label vip.\n',
  );
  expect((await simulate(file, ...AT, '--severity', 'sev2', '--label', 'other')).out).toContain(
    'Assumed: label other.\n',
  );
  expect(await ladders('--severity', 'sev1')).toMatchObject([
    { 'set-by-person': true, labels: [] },
    { 'set-by-person': true, labels: ['vip'] },
  ]);
  expect(await ladders('--severity', 'sev2', '--label', 'vip')).toMatchObject([
    { 'set-by-person': false, labels: ['vip'] },
  ]);
});
