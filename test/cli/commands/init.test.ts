/** `tocsin init`: what it writes is a working start, and nothing that was there is lost. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { initCommand } from '#cli/commands/init.ts';
import { lintCommand } from '#cli/commands/lint.ts';
import { testCommand } from '#cli/commands/test.ts';
import { validateCommand } from '#cli/commands/validate.ts';
import { fewestOf, STARTERS } from '#cli/init/starters.ts';
import { review } from '#cli/init/workflows.ts';
import { actionOf } from '#cli/package-files.ts';
import { REPOSITORY } from '#policy/files.ts';
import type { Json } from '#domain/rule.ts';
import { startsBy } from '#lint/path-filter.ts';
import { inRepository } from '../../support/repository.ts';
import { snippet } from '../../repo/readme.ts';
import { workflowBreaches } from '../../repo/workflow-rules.ts';
import { type Ran, runCommand } from '../../support/command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const POLICY = '.github/escalation-policy.yml';
const WORKFLOW = '.github/workflows/escalation.yml';
const REVIEW = '.github/workflows/escalation-policy.yml';
const FORM = '.github/ISSUE_TEMPLATE/incident.yml';
const init = (...args: readonly string[]): Promise<Ran> => runCommand(initCommand, '--dir', folder, ...args);
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const files = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

const CHANNELS =
  'channels: { mail: { type: email, server: env:TOCSIN_MAIL, from: a@acme.example } }\ncontacts: env:TOCSIN_PEOPLE\n';
/** A policy that is there, with channels to drill. */
async function initWithChannels(...args: readonly string[]): Promise<void> {
  await init(...args);
  write(POLICY, read(POLICY) + CHANNELS);
}

/** Zones other than those of the examples, by how many there are. */
const ELSEWHERE = [[], ['Asia/Kolkata'], [], ['Europe/London', 'America/Los_Angeles', 'Asia/Singapore']];
const PEOPLE = ['Nora', 'anna', 'bert', 'cleo', 'doris', 'emil', 'fay', 'gus', 'hal', 'iris', 'jo-2', '42'];

/** Validate, lint and test have nothing to say of it; but for the advice of one rule, where it is what the zones make of it. */
async function isInOrder(policy = POLICY, besides: string | null = null): Promise<void> {
  const path = join(folder, policy);
  expect((await runCommand(validateCommand, path)).code).toBe(0);
  const linted = await runCommand(lintCommand, path, '--json');
  expect(linted.code).toBe(0);
  const { files: read } = JSON.parse(linted.out) as { files: { findings: { code: string }[] }[] };
  expect(read.flatMap(({ findings }) => findings).filter(({ code }) => code !== besides)).toEqual([]);
  const tested = await runCommand(testCommand, path.replace(/\.yml$/, '.test.yml'), '--json');
  expect(JSON.parse(tested.out), tested.out).toMatchObject({ failed: 0 });
}

describe.each(STARTERS)('$name', (starter) => {
  test.each([fewestOf(starter), 12])('is in order with %i people, and names nobody of the example', async (count) => {
    const people = PEOPLE.slice(0, count);
    const zones = ELSEWHERE[starter.zones.length] ?? [];
    const zone = zones.length === 0 ? [] : ['--timezone', zones.join(', ')];
    const services = starter.services.length === 0 ? [] : ['--services', 'Web shop, yes, pay: card'];
    const { code, err } = await init('--policy', starter.name, '--people', people.join(', @'), ...zone, ...services);
    expect(err).toBe('');
    expect(code).toBe(0);
    await isInOrder();
    for (const login of starter.groups.flatMap(({ example }) => example))
      expect(read(POLICY)).not.toMatch(new RegExp(`(?<![\\w-])${login}(?![\\w-])`));
    for (const login of people) expect(read(POLICY)).toContain(login);
  });

  test('without people the example stays as it ships, and the workflow and the form are for its label', async () => {
    const { out, code } = await init('--policy', starter.name);
    expect(code).toBe(0);
    expect(out).toContain('Replace the example logins');
    const shipped = readFileSync(inRepository(`policies/${starter.name}.yml`), 'utf8').split('\n');
    for (const line of read(POLICY).split('\n'))
      if (!shipped.includes(line))
        expect(line).toMatch(
          /^# yaml-language-server|# the headings of your issue form|^ {6}values: \[checkout, api, website\]/,
        );
    expect(read(WORKFLOW)).toContain(`contains(github.event.issue.labels.*.name, '${starter.label}')`);
    expect(parse(read(`.github/ISSUE_TEMPLATE/${starter.label}.yml`))).toMatchObject({ labels: [starter.label] });
  });
});

test('the form of a ready policy requires what the policy reads, and what people tell in sentences', async () => {
  const duties = async (name: string): Promise<readonly string[]> => {
    rmSync(join(folder, '.github'), { recursive: true, force: true });
    await init('--policy', name);
    const { body } = parse(read(FORM)) as {
      body: readonly { readonly id?: string; readonly validations?: { readonly required: boolean } }[];
    };
    return body.flatMap(({ id, validations }) => (validations?.required && id ? [id] : []));
  };
  expect(await duties('small-team')).toEqual(['what-happened', 'service', 'impact', 'tried']);
  expect(await duties('service-24x7')).toEqual(['what-happened', 'service', 'users-affected', 'impact', 'tried']);
});

test('a policy with hours keeps them in another zone, whichever that is', async () => {
  for (const zone of ['America/Los_Angeles', 'Pacific/Auckland']) {
    rmSync(join(folder, '.github'), { recursive: true, force: true });
    expect((await init('--policy', 'service-24x7', '--timezone', zone)).code).toBe(0);
    expect(read(POLICY).match(/timezone: .*/g)).toEqual(Array.from({ length: 4 }, () => `timezone: ${zone}`));
    await isInOrder();
  }
});

test.each([
  ['Europe/London', 'America/New_York', 'Australia/Sydney', '09:00–17:00', '09:00–20:00'],
  ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', '09:00–22:30', '09:00–13:30'],
  ['Africa/Johannesburg', 'America/Los_Angeles', 'Pacific/Auckland', '09:00–17:00', '09:00–20:00'],
  ['Europe/Lisbon', 'America/Sao_Paulo', 'Asia/Kolkata', '09:00–00:30', '09:00–14:30'],
])('regions in %s, %s and %s hand over to each other', async (europe, america, asia, second, third) => {
  const zones = [europe, america, asia];
  const { code, err } = await init('--policy', 'follow-the-sun', '--timezone', zones.join(', '));
  expect([code, err]).toEqual([0, '']);
  const [, ...layers] = (parse(read(POLICY)) as Rota).schedules.daylight.layers;
  expect(read(POLICY).match(/(?<=timezone: ).*/g)).toEqual(zones);
  expect(layers.map(({ hours }) => `${hours?.from ?? ''}–${hours?.to ?? ''}`)).toEqual([second, third]);
  await isInOrder(POLICY, 'uneven-share');
});

interface Rota {
  readonly schedules: {
    readonly daylight: {
      readonly layers: readonly { readonly hours?: { readonly from: string; readonly to: string } }[];
    };
  };
}

describe('more people than GitHub assigns to an issue', () => {
  const many = Array.from({ length: 25 }, (_, index) => `person-${index}`);

  test.each([
    ['small-team', 'first-responders', [8, 8, 8]],
    ['security', 'handlers', [6, 5, 6, 5]],
    ['several-teams', 'first-team', [6, 5]],
  ])('take turns in %s, and that is said', async (name, schedule, sizes) => {
    const { out, code } = await init('--policy', name, '--people', many.join(','));
    expect(code).toBe(0);
    const { schedules } = parse(read(POLICY)) as {
      schedules: Record<string, { layers: readonly { rotate: readonly (readonly string[])[] }[] }>;
    };
    const shifts = schedules[schedule]?.layers.flatMap(({ rotate }) => rotate) ?? [];
    expect(shifts.map((logins) => logins.length)).toEqual(sizes);
    expect(shifts.flat()).toEqual(many.slice(0, shifts.flat().length));
    for (const login of many) expect(read('.github/escalation-policy.test.yml')).toContain(`${login}: `);
    expect(out).toContain(`take turns of a week, in ${sizes.length} shifts (\`schedules.${schedule}\`)`);
    await isInOrder();
  });

  test.each([
    ['the first of several teams', [10, 1], ['yes']],
    ['the second', [1, 10], ['pay: card']],
    ['both', [12, 19], ['yes', 'pay: card']],
  ])('take turns in %s, for their own service', async (_, sizes, services) => {
    const groups = sizes.map((size, team) => Array.from({ length: size }, (__, index) => `p${team}-${index}`).join());
    const people = [...groups, 'c', 'l,m'].join(';');
    await init('--policy', 'several-teams', '--people', people, '--services', 'yes,pay: card,web');
    const { roles, tables } = parse(read(POLICY)) as {
      roles: { responder: { who: { if: readonly { readonly '=='?: readonly unknown[] }[] } } };
      tables: { responders: object };
    };
    expect(roles.responder.who.if.flatMap((rule) => rule['=='] ?? [])).toEqual(
      services.flatMap((service) => [{ var: 'details.service' }, service]),
    );
    for (const service of services) expect(tables.responders).not.toHaveProperty(service);
    await isInOrder();
  });

  test('take turns in the policy for a form that is there', async () => {
    write(
      '.github/ISSUE_TEMPLATE/outage.yml',
      'name: Outage\ndescription: D\nlabels: [outage]\nbody:\n  - { type: textarea, attributes: { label: What? }, validations: { required: true } }\n',
    );
    expect((await init('--people', many.join(','), '--timezone', 'Asia/Kolkata')).code).toBe(0);
    expect(read(POLICY)).toContain('who: { var: oncall.first-responders }');
    await isInOrder();
  });
});

test('the holidays of another place are left out, and asked for', async () => {
  const { out } = await init('--policy', 'service-24x7', '--timezone', 'Europe/Berlin');
  expect(read(POLICY)).toContain('\n    holidays: []\n');
  expect(out.replaceAll(/\s+/g, ' ')).toContain('Write the holidays of your office into the policy, under `calendars`');
  rmSync(join(folder, '.github'), { recursive: true });
  const london = await init('--policy', 'service-24x7');
  expect(read(POLICY)).toContain('holidays: [2026-12-25,');
  expect(london.out).not.toContain('holidays');
});

test.each([
  ['several-teams', 'a critical incident of api is for its team', 'Web answers slowly'],
  ['follow-the-sun', 'nobody answers a critical incident of api', 'Web answers with errors'],
  ['service-24x7', 'the checkout faces customers', 'Web answers with errors'],
  ['service-24x7', 'Checkout and about 5,000 are read as checkout and 5000', 'Api is slow'],
])('the tests of %s name the services that they are about', async (policy, name, title) => {
  await init('--policy', policy, '--services', 'api,web,checkout,invoices');
  expect(read(POLICY.replace('.yml', '.test.yml'))).toMatch(new RegExp(`  - name: "?${name}`));
  expect(read(POLICY.replace('.yml', '.test.yml'))).toContain(`      title: ${title}\n`);
  expect(read(POLICY.replace('.yml', '.test.yml'))).not.toMatch(/\bwebsite\b/i);
});

test('what the policy decides by service is shown, so that nobody takes it for somebody’s choice', async () => {
  const people = ['--people', 'anna,bert;cleo,dora;emil;faye,gus'];
  const { out } = await init('--policy', 'several-teams', ...people, '--services', 'api,web,checkout,invoices');
  expect(out).toContain(
    '     responders: { api: [anna, bert], web: [cleo, dora], "*": [emil] }\n     leads: { api: [faye], "*": [gus] }\n     critical-from: { api: 100, "*": 1000 }',
  );
});

test('services are those of the policy, of the form and of the tests', async () => {
  await init('--services', 'web, pay: card');
  expect(parse(read(POLICY))).toMatchObject({ incident: { details: { service: { values: ['web', 'pay: card'] } } } });
  expect(read(FORM)).toContain('options: [web, "pay: card", something else]');
  await isInOrder();
});

test('the first services that are named have people of their own, and semicolons say who is in which group', async () => {
  const people = ['--people', 'a1, a2,a3; b1;c1 ; l1,l2;', '--services', 'Web shop,api,pay: card,billing'];
  expect(await init('--policy', 'several-teams', ...people)).toMatchObject({ code: 0, err: '' });
  await isInOrder();
  const { tables, incident } = parse(read(POLICY)) as { tables: object; incident: { details: object } };
  expect(tables).toEqual({
    responders: { 'Web shop': ['a1', 'a2', 'a3'], api: ['b1'], '*': ['c1'] },
    leads: { 'Web shop': ['l1'], '*': ['l2'] },
    'critical-from': { 'Web shop': 100, '*': 1000 },
  });
  expect(incident.details).toMatchObject({ service: { values: ['Web shop', 'api', 'pay: card', 'billing'] } });
  expect(read(FORM)).toContain('options: [Web shop, api, "pay: card", billing, something else]');
});

test('somebody of the team may be called as a reporter of the example is', async () => {
  expect((await init('--policy', 'small-team', '--people', 'zoe,mallory,carol')).code).toBe(0);
  await isInOrder();
});

test('the workflows are those of the README, and keep to what zizmor asks', async () => {
  await init();
  expect(`# ${WORKFLOW}\n${read(WORKFLOW)}`).toBe(snippet(`# ${WORKFLOW}`));
  expect(`# ${REVIEW}\n${read(REVIEW)}`).toBe(snippet(`# ${REVIEW}`));
  rmSync(join(folder, '.github'), { recursive: true });
  expect(actionOf({ version: '1.2.3' })).toBe(`${REPOSITORY}@v1`);
  const pinned = actionOf({ version: '1.2.3', gitHead: 'a'.repeat(40) });
  expect(pinned).toBe(`${REPOSITORY}@${'a'.repeat(40)} # v1.2.3`);
  await initWithChannels('--uses', pinned);
  await init('--drills', '--uses', pinned);
  for (const path of [WORKFLOW, REVIEW, '.github/workflows/drills.yml'])
    expect(workflowBreaches(read(path))).toEqual([]);
});

test('without time to be kept the workflow starts no watcher, and that is said', async () => {
  const { out } = await init('--keep-time', 'no');
  expect(read(WORKFLOW)).not.toMatch(/watch|actions: write/);
  expect(out).toContain('Nobody keeps time');
});

test('the Action that is named stands in the workflows, and the schema is the published one', async () => {
  const { out } = await init('--uses', 'acme/tocsin@v1.2.3');
  for (const path of [WORKFLOW, REVIEW]) expect(read(path)).toContain('uses: acme/tocsin@v1.2.3\n');
  expect(out).not.toContain(REPOSITORY);
  expect(read(POLICY).split('\n')[0]).toBe(
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/acme/tocsin/v1/schemas/policy.v1.schema.json',
  );
});

test('the workflows pass the variables of the policy that is there already, so that lint has nothing to say of them', async () => {
  await initWithChannels();
  await init('--policy', 'security', '--drills');
  for (const name of ['escalation', 'drills']) {
    const workflow = read(`.github/workflows/${name}.yml`);
    const passed = ['TOCSIN_MAIL', 'TOCSIN_PEOPLE'].map((one) => `          ${one}: \${{ secrets.${one} }}\n`).join('');
    expect(workflow.endsWith(`        env:\n${passed}`), workflow).toBe(true);
  }
  await init('--policy', 'service-24x7', '--drills');
  expect(read(WORKFLOW).match(/secrets\.TOCSIN_MAIL/g)).toHaveLength(1);
});

test.each([
  ['with a new policy', [], ['--policy', 'security', '--drills']],
  ['alone', ['--policy', 'small-team'], ['--drills']],
  ['with --workflows', ['--policy', 'small-team'], ['--workflows', '--drills']],
])('no workflow of drills is written while no policy has channels, %s, and that is said', async (_, before, args) => {
  if (before.length > 0) await init(...before);
  const { out, code } = await init(...args);
  expect(code).toBe(0);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'No workflow of drills was written: no policy has `channels`, so a drill would find nothing.',
  );
  expect(out).not.toContain('gh secret set TOCSIN_MAIL');
  expect(files()).not.toContain('.github/workflows/drills.yml');
});

describe('--drills alone, where a policy is there', () => {
  test('writes their workflow and passes the variables, and makes no policy', async () => {
    await init('--uses', 'acme/copy@v1');
    write(POLICY, read(POLICY) + CHANNELS);
    const before = files();
    const { out, code } = await init('--drills');
    expect(code).toBe(0);
    expect(files()).toEqual([...before, '.github/workflows/drills.yml'].toSorted());
    for (const name of ['escalation', 'drills']) {
      const workflow = read(`.github/workflows/${name}.yml`);
      for (const part of ['acme/copy@v1', 'secrets.TOCSIN_MAIL', 'secrets.TOCSIN_PEOPLE'])
        expect(workflow).toContain(part);
      expect(workflow).not.toContain('policy: |');
    }
    expect(out).toMatch(/^updated .*escalation\.yml\nwritten .*drills\.yml\n/);
    expect(out).toContain('TOCSIN_MAIL, TOCSIN_PEOPLE.');
    expect(await init('--drills')).toMatchObject({ code: 0 });
  });

  test('of which the workflow was there before the channels, is brought up to date, also with --workflows', async () => {
    await initWithChannels('--uses', 'acme/copy@v1');
    write(POLICY, read(POLICY).replaceAll('env:TOCSIN_', 'env:TOCSIN_OLD_'));
    await init('--drills');
    for (const [args, variable] of [
      [['--drills'], 'TOCSIN_MAIL'],
      [['--workflows', '--drills'], 'TOCSIN_POST'],
    ] as const) {
      write(POLICY, read(POLICY).replace(/\nchannels:[^]*/, '\n') + CHANNELS.replace('TOCSIN_MAIL', variable));
      const { out, code } = await init(...args);
      expect(out).toMatch(/^updated .*escalation\.yml\n(?:unchanged .*\n)?updated .*drills\.yml\n/);
      expect(out).not.toContain('was there before');
      expect(code).toBe(0);
      expect(read('.github/workflows/drills.yml')).toContain(`${variable}: \${{ secrets.${variable} }}`);
    }
  });

  test('of which somebody has changed the workflow, leaves it as it is and says what it has to pass', async () => {
    await initWithChannels();
    write(POLICY, read(POLICY).replaceAll('env:TOCSIN_', 'env:TOCSIN_OLD_'));
    await init('--drills');
    write(POLICY, read(POLICY).replaceAll('env:TOCSIN_OLD_', 'env:TOCSIN_'));
    write('.github/workflows/drills.yml', `${read('.github/workflows/drills.yml')}# ours\n`);
    const { out, code } = await init('--drills');
    expect(out).toContain(
      `.github/workflows/drills.yml was there before, and is as it was. Pass TOCSIN_MAIL, TOCSIN_PEOPLE under \`env:\` there.`,
    );
    expect(code).toBe(1);
    const env = (name: string): string => `          ${name}: \${{ secrets.${name} }}\n`;
    const step = read('.github/workflows/drills.yml')
      .replace(/\n {8}env:\n[^]*/, '')
      .trimEnd();
    write('.github/workflows/drills.yml', `# ours\n${step}\n        env:\n${env('TOCSIN_MAIL')}`);
    expect((await init('--drills')).out).toContain('as it was. Pass TOCSIN_PEOPLE under `env:` there.');
    write(
      '.github/workflows/drills.yml',
      `# ours\n${step}\n        env:\n${env('TOCSIN_PEOPLE')}${env('TOCSIN_MAIL')}`,
    );
    expect((await init('--drills')).out).toContain('as it was. It has all that the policies need.');
  });

  test('passes the variables of a policy that extends a file, and takes its label for another’s', async () => {
    await init('--uses', 'acme/copy@v1');
    mkdirSync(join(folder, '.git'));
    write('.github/escalation-policy.base.yml', read(POLICY) + CHANNELS);
    write(POLICY, 'extends: .github/escalation-policy.base.yml\nname: shop\n');
    expect((await init('--name', 'more', '--label', 'Incident')).err).toContain(
      'The label "Incident" is that of another policy here.',
    );
    expect((await init('--drills')).out).toContain('TOCSIN_MAIL, TOCSIN_PEOPLE.');
  });

  test('leaves a workflow that somebody has changed as it is, and refuses what is no Action', async () => {
    await init();
    write(POLICY, read(POLICY) + CHANNELS);
    write(WORKFLOW, `${read(WORKFLOW)}# ours\n`);
    const before = read(WORKFLOW);
    expect((await init('--drills', '--uses', 'nothing')).err).toContain('is no Action');
    await init('--drills', '--json', '--uses', 'acme/copy@v2');
    expect(read(WORKFLOW)).toBe(before);
    expect(read('.github/workflows/drills.yml')).toContain('acme/copy@v2');
  });
});

describe('--workflows, where policies are there', () => {
  test('review whatever a policy is made of, and a form', () => {
    const { on } = parse(review({ action: 'acme/copy@v1', policies: [], variables: [] })) as {
      on: { pull_request: Json };
    };
    const starts = (path: string): boolean => startsBy(on.pull_request, path);
    const own = [
      'escalation-policy.yml',
      'escalation-policy-payments.yaml',
      'escalation-policy.test.yml',
      'escalation-policy.base.yml',
    ];
    const forms = ['ISSUE_TEMPLATE/incident.yml', 'ISSUE_TEMPLATE/incident.yaml'];
    expect([...own, ...forms].filter((name) => !starts(`.github/${name}`))).toEqual([]);
    expect(['README.md', '.github/ISSUE_TEMPLATE/bug.md', '.github/workflows/ci.yml'].filter(starts)).toEqual([]);
  });

  const SECOND = '.github/escalation-policy-payments.yml';
  const policy = (label: string): string =>
    `version: 1\nname: ${label.replaceAll(/\W+/g, '-')}\nincident: { label: "${label}" }\nseverities: [{ id: one }]\nroles: { first: { who: alice } }\nlevels: [{ name: First, roles: [first] }]\n`;

  test('writes those that run and review them, for the label of each, and nothing else', async () => {
    write(POLICY, policy('incident: shop'));
    write(SECOND, policy('incident: payments'));
    const { out, code } = await init('--workflows', '--uses', 'acme/copy@v1');
    expect(code).toBe(0);
    expect(files()).toEqual([SECOND, POLICY, REVIEW, WORKFLOW].toSorted());
    const workflow = read(WORKFLOW);
    for (const label of ['incident: shop', 'incident: payments'])
      expect(workflow).toContain(`contains(github.event.issue.labels.*.name, '${label}')`);
    for (const path of [WORKFLOW, REVIEW])
      expect(read(path)).toContain(`          policy: |\n            ${POLICY}\n            ${SECOND}\n`);
    expect(workflow).toContain('watch-for: 5h30m');
    expect(out).toContain('Create the label `incident: payments`');
    expect(out).not.toContain(REPOSITORY);
    expect((await init('--workflows', '--uses', 'acme/copy@v1')).out).toMatch(/^unchanged .*\nunchanged /);
  });

  test('asks for a form where none sets the label, and for none where one does', async () => {
    write(POLICY, policy('incident: shop'));
    const asksFor = 'Write an issue form with `labels: ["incident: shop"]`';
    const words = async (): Promise<string> => (await init('--workflows')).out.replaceAll(/\s+/g, ' ');
    expect(await words()).toContain(asksFor);
    write(FORM, 'name: Incident\ndescription: D\nlabels: ["incident: shop"]\nbody: []\n');
    expect(await words()).not.toContain('Write an issue form');
  });

  test('names no policy that lies where it does by default, and keeps no time where it is not to', async () => {
    write(POLICY, policy('incident'));
    await init('--workflows', '--keep-time', 'no', '--uses', 'acme/copy@v1');
    expect(read(WORKFLOW)).toMatch(/- uses: acme\/copy@v1\n$/);
    write(SECOND, policy('payments'));
    const { out } = await init('--workflows');
    expect(out).toMatch(/^updated .*escalation\.yml\nupdated .*escalation-policy\.yml\n/);
    expect(read(WORKFLOW)).toContain(`          policy: |\n            ${POLICY}\n            ${SECOND}\n`);
    expect(read(WORKFLOW)).toContain("github.event.label.name == 'payments'");
    expect(read(WORKFLOW)).not.toContain('watch-for');
  });

  test('writes the one of drills as well, and passes the variables', async () => {
    write(POLICY, policy('incident') + CHANNELS);
    const { out } = await init('--workflows', '--drills');
    for (const name of ['escalation', 'drills'])
      expect(read(`.github/workflows/${name}.yml`)).toContain('TOCSIN_MAIL: ${{ secrets.TOCSIN_MAIL }}');
    expect(out).toContain('(`gh secret set`): TOCSIN_MAIL, TOCSIN_PEOPLE.');
  });

  test('leaves what somebody has changed as it is, and says what that lacks', async () => {
    write(POLICY, policy('incident: shop'));
    write(WORKFLOW, 'name: Ours\n');
    const { out, code } = await init('--workflows', '--uses', 'acme/pager@v1');
    expect([read(WORKFLOW), code]).toEqual(['name: Ours\n', 1]);
    expect(out).toContain(
      `${WORKFLOW} was there before, and is as it was. Add a step that uses \`acme/pager\`. Name ${POLICY} under \`policy:\` and the label \`incident: shop\` in the \`if\` of its job there.`,
    );
  });

  describe('says of a workflow of somebody else', () => {
    const other = (step: string, condition = "contains(github.event.issue.labels.*.name, 'incident')"): string =>
      `name: Other\non: [issues, pull_request]\njobs:\n  one:\n    if: ${condition}\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`;
    const lacksOf = async (step: string, condition?: string): Promise<string> => {
      write(POLICY, policy('incident'));
      for (const path of [WORKFLOW, REVIEW]) write(path, other(step, condition));
      return (await init('--workflows', '--uses', 'acme/pager@v1')).out.replaceAll(/\s+/g, ' ');
    };
    const has = (path: string): string =>
      `${path} was there before, and is as it was. It has all that the policies need.`;

    test('that does not run Tocsin that it needs a step, whatever its texts and comments name', async () => {
      for (const step of [
        'uses: actions/checkout@v4',
        `{ name: ${POLICY}, uses: actions/checkout@v4 }`,
        `{ uses: actions/checkout@v4, with: { path: ${POLICY} } } # uses ${POLICY}`,
      ]) {
        const out = await lacksOf(step);
        for (const path of [WORKFLOW, REVIEW])
          expect(out).toContain(
            `${path} was there before, and is as it was. Add a step that uses \`acme/pager\`. Name ${POLICY} under \`policy:\` there.`,
          );
      }
    });

    test('that runs another file, or does something else with the policy, that it does not name it', async () => {
      for (const step of [
        `{ uses: acme/pager@v1, with: { policy: ${POLICY}.disabled } }`,
        '{ uses: acme/pager@v1, with: { mode: report } }',
      ])
        expect(await lacksOf(step)).toContain(`as it was. Name ${POLICY} under \`policy:\` there.`);
    });

    test('that runs the policy, named or not, at any version, that it has all', async () => {
      for (const step of ['uses: acme/pager@v2', `{ uses: acme/pager@main, with: { policy: ./${POLICY} } }`]) {
        const out = await lacksOf(step);
        for (const path of [WORKFLOW, REVIEW]) expect(out).toContain(has(path));
      }
    });

    test('which labels its condition lacks, and not those that stand elsewhere', async () => {
      const out = await lacksOf(
        "uses: acme/pager@v2 # 'incident'",
        "contains(github.event.issue.labels.*.name, 'bug')",
      );
      expect(out).toContain(
        `${WORKFLOW} was there before, and is as it was. Name the label \`incident\` in the \`if\``,
      );
    });
  });

  test.each([
    [['--workflows'], 'There is no .github/escalation-policy.yml here for a workflow to run.'],
    [['--workflows'], 'No policy here names the label of its incidents. See what is wrong: `tocsin validate`.'],
    [['--workflows', '--policy', 'security'], '--workflows is for the policies that are there: leave out --policy.'],
    [['--workflows', '--keep-time', 'perhaps'], '"perhaps" is neither yes nor no.'],
    [['--workflows', '--uses', 'nothing'], 'is no Action'],
  ])('%j is refused, and nothing is written', async (args, message) => {
    if (!message.startsWith('There is no'))
      write(POLICY, message.startsWith('No policy') ? 'version: 1\n' : policy('incident'));
    const before = files();
    const { err, code } = await init(...args);
    expect([err, code]).toEqual([expect.stringContaining(message), 2]);
    expect(files()).toEqual(before);
  });
});

test('a workflow of drills that comes with a second policy drills both', async () => {
  await initWithChannels();
  await init('--policy', 'security', '--drills');
  expect(read('.github/workflows/drills.yml')).toContain(
    `            ${POLICY}\n            .github/escalation-policy-security.yml\n`,
  );
});

test.each([
  ['störung ☎', 'storung'],
  ["it's down", 'it-s-down'],
  ['障害', 'incident'],
])('the form for the label %j is %s.yml', async (label, name) => {
  await init('--label', label);
  expect(parse(read(`.github/ISSUE_TEMPLATE/${name}.yml`))).toMatchObject({ labels: [label] });
});

describe('a second policy', () => {
  test('lies beside the first with a label and a form of its own, and the workflows run both', async () => {
    await init('--people', 'anna,bert,cleo');
    const before = read(POLICY);
    const { code, out } = await init('--policy', 'service-24x7', '--name', 'payments', '--people', PEOPLE.join(','));
    expect(code).toBe(0);
    expect(out.match(/^updated .*/gm)).toHaveLength(2);
    expect(read(POLICY)).toBe(before);
    const second = '.github/escalation-policy-payments.yml';
    await isInOrder();
    await isInOrder(second);
    expect(parse(read(second))).toMatchObject({ name: 'payments', incident: { label: 'payments-incident' } });
    expect(parse(read('.github/ISSUE_TEMPLATE/payments-incident.yml'))).toMatchObject({
      name: 'Incident payments',
      labels: ['payments-incident'],
    });
    for (const path of [WORKFLOW, REVIEW])
      expect(read(path)).toContain(`policy: |\n            ${POLICY}\n            ${second}\n`);
    expect(read(WORKFLOW).match(/event\.label\.name == '[\w-]+'/g)).toHaveLength(2);
    await init('--policy', 'service-24x7');
    expect(files().filter((path) => /policy-[\w-]+\.yml/.test(path) && !path.includes('workflows'))).toEqual([
      '.github/escalation-policy-payments.yml',
      '.github/escalation-policy-service-24x7.yml',
    ]);
  });

  test.each([
    ['whose label has no Latin letter', '事故', 'sec'],
    ['whose label is that of the chooser in a file name', 'config', 'config-2'],
    ['whose label is as good as another one in a file name', 'Incident!', 'incident-2'],
    ['whose label is the name of a form that is there', 'bug', 'bug-2'],
  ])('%s gets a form of its own', async (_, label, file) => {
    write('.github/ISSUE_TEMPLATE/bug.yml', 'name: Bug\ndescription: D\nlabels: [defect]\nbody: []\n');
    await init('--policy', 'small-team');
    const before = read(FORM);
    const { out, code } = await init('--policy', 'service-24x7', '--name', 'sec', '--label', label);
    expect(out).toMatch(new RegExp(`^written .*ISSUE_TEMPLATE/${file}\\.yml$`, 'm'));
    expect(code).toBe(0);
    expect(read(FORM)).toBe(before);
    expect(parse(read(`.github/ISSUE_TEMPLATE/${file}.yml`))).toMatchObject({ name: 'Incident sec', labels: [label] });
    expect(read('.github/escalation-policy-sec.yml')).toContain(`.github/ISSUE_TEMPLATE/${file}.yml`);
    await isInOrder('.github/escalation-policy-sec.yml');
  });

  test('leaves the form of its label that is there', async () => {
    write(FORM, 'name: Ours\ndescription: D\nlabels: [bug, incident]\nbody: []\n');
    const { out, code } = await init('--policy', 'small-team');
    expect(out).toMatch(/^kept .*ISSUE_TEMPLATE\/incident\.yml$/m);
    expect(code).toBe(1);
  });

  test('is said to lie beside the first', async () => {
    await init();
    const { out } = await init('--policy', 'security');
    expect(out).toContain(`.github/escalation-policy-security.yml is meant to lie beside ${POLICY}`);
  });

  test.each([
    ['nothing', [], []],
    ['the same', ['--policy', 'service-24x7'], ['--policy', 'service-24x7']],
    ['the same but for people', ['--policy', 'security'], ['--policy', 'security', '--people', 'a,b,c,d,e']],
  ])('is not written where nobody can be asked and the command says %s again', async (_, first, second) => {
    await init(...first);
    const before = files();
    const workflow = read(WORKFLOW);
    expect(await init(...second)).toMatchObject({
      code: 2,
      err: `There is a policy already: ${POLICY}. Nothing was written. For another one beside it say what it is called, with --name; for the workflows alone, --workflows.\n`,
    });
    expect(files()).toEqual(before);
    expect(read(WORKFLOW)).toBe(workflow);
  });

  test('leaves a workflow that somebody changed, and says what to add', async () => {
    await init();
    write(WORKFLOW, `# ours\n${read(WORKFLOW)}`);
    const { code, out } = await init('--policy', 'security');
    expect(code).toBe(1);
    expect(out).toMatch(/^kept .*escalation\.yml$/m);
    expect(out).toContain(
      'Name .github/escalation-policy-security.yml under `policy:` and the label `security-incident` in the `if`',
    );
  });

  test.each([
    [
      ['--name', 'small-team'],
      '.github/escalation-policy-small-team.yml is there already, and nothing is written over.',
    ],
    [['--name', 'security'], 'A policy here is called security already. Give another name.'],
    [['--name', 'Pay'], '"Pay" is no name of a policy.'],
    [
      ['--name', 'more', '--label', 'Security-Incident'],
      'The label "Security-Incident" is that of another policy here.',
    ],
  ])('%j is refused', async (args, message) => {
    await init('--policy', 'security');
    write('.github/escalation-policy-small-team.yml', 'mine');
    expect(await init(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) as string });
  });
});

describe('a form that is there', () => {
  const form = (body: string, labels = 'labels: [outage]'): string =>
    `name: Outage\ndescription: D\n${labels}\nbody:\n${body}`;
  const field = (type: string, attributes: string, required = true): string =>
    `  - { type: ${type}, attributes: { ${attributes} }, validations: { required: ${required} } }\n`;
  const text = field('textarea', 'label: What do you see?');

  test.each<readonly [string, string, readonly string[]]>([
    [
      'a severity to choose, in any order',
      field('dropdown', 'label: Severity, options: ["Low: can wait", "High", "Critical (all down)", Medium]') + text,
      ['critical', 'high', 'medium', 'low'],
    ],
    [
      'yes or no',
      field('dropdown', 'label: "Are customers blocked?", options: ["Yes", "No"]') + text,
      ['urgent', 'normal'],
    ],
    ['a number', field('input', 'label: How many users are hit?') + text, ['urgent', 'normal']],
    ['nothing that decides', text + field('checkboxes', 'label: Where, options: [{ label: EU }]', false), ['normal']],
    ['nothing that is required', field('input', 'label: Where', false), ['normal']],
  ])('gets a policy by %s', async (_, body, severities) => {
    write('.github/ISSUE_TEMPLATE/outage.yml', form(body));
    const before = read('.github/ISSUE_TEMPLATE/outage.yml');
    const { err, code } = await init('--people', 'anna,bert,cleo', '--timezone', 'Asia/Kolkata');
    expect(err).toContain('The policy is written for .github/ISSUE_TEMPLATE/outage.yml.');
    expect(code).toBe(0);
    expect(read('.github/ISSUE_TEMPLATE/outage.yml')).toBe(before);
    expect(files().filter((path) => path.includes('ISSUE_TEMPLATE'))).toHaveLength(1);
    const policy = parse(read(POLICY)) as { readonly severities: readonly { readonly id: string }[] };
    expect(policy).toMatchObject({ name: 'outage', incident: { label: 'outage' } });
    expect(policy.severities.map(({ id }) => id)).toEqual(severities);
    await isInOrder();
  });

  test('in another language, with long questions, gets names of its letters without their accents', async () => {
    const question = (length: number): string =>
      field('input', `label: "${'Welche Größe hat die Störung ungefähr, '.repeat(3).slice(0, length)}"`);
    write('.github/ISSUE_TEMPLATE/störung.yml', form(question(100) + question(99) + question(101)));
    await init('--people', 'anna,bert,cleo');
    const { name, incident } = parse(read(POLICY)) as { name: string; incident: { details: object } };
    const start = 'welche-grosse-hat-die-storung-ungefahr-welche-grosse-hat-die';
    // A policy has no place for a heading of 101 characters.
    expect([name, Object.keys(incident.details)]).toEqual(['storung', [start, `${start}-2`]]);
    await isInOrder();
  });

  test('that sets no label is named, with the line it lacks', async () => {
    write('.github/ISSUE_TEMPLATE/bug.yml', form(text, 'title: T'));
    const path = join(folder, '.github/ISSUE_TEMPLATE/bug.yml');
    const { out } = await init('--form', path);
    expect(out).toContain('Write `labels: [incident]` into .github/ISSUE_TEMPLATE/bug.yml');
    const { out: other } = await init('--form', path, '--name', 'shop', '--label', 'shop: down');
    expect(other).toContain('Write `labels: ["shop: down"]` into .github/ISSUE_TEMPLATE/bug.yml');
  });

  test('whose policy would be invalid gets none, and the reason is named', async () => {
    write('.github/ISSUE_TEMPLATE/outage.yml', form(field('dropdown', 'label: Severity, options: [High, Low]')));
    const before = files();
    expect(await init('--label', 'Severity: high')).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        `Nothing was written, because ${POLICY} would be invalid: The label \`severity: high\` already stands for an incident`,
      ) as string,
    });
    expect(files()).toEqual(before);
  });

  test('that is not for incidents is let be, and so is every form where a ready policy is wanted', async () => {
    write('.github/ISSUE_TEMPLATE/bug.yml', form(text, 'labels: [bug]'));
    expect((await init('--json')).err).toContain('this starts from small-team');
    write('.github/ISSUE_TEMPLATE/outage.yml', form(text));
    expect((await init('--policy', 'security')).code).toBe(0);
  });

  test.each([
    ['name: Outage\nbody: []\n', ['--form', 'outage.yml'], 'outage.yml: it is no issue form that asks anything.'],
    ['{', ['--form', 'outage.yml'], 'outage.yml: it is no issue form that asks anything.'],
    ['{', ['--form', 'outage.yml', '--policy', 'security'], 'give --form or --policy'],
  ])('%j with %j is refused', async (content, args, message) => {
    write('outage.yml', content);
    expect(await init(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) as string });
    expect(existsSync(join(folder, '.github'))).toBe(false);
  });
});

test('a dry run writes nothing, and as JSON says which files it would', async () => {
  const { out, code } = await init('--dry-run', '--json');
  expect(code).toBe(0);
  const { policy, files: fates } = JSON.parse(out) as { policy: string; files: { path: string; fate: string }[] };
  expect(policy).toBe('small-team');
  expect(fates.map(({ path, fate }) => [path.slice(folder.length + 1), fate])).toEqual(
    [POLICY, '.github/escalation-policy.test.yml', WORKFLOW, REVIEW, FORM].map((path) => [path, 'would be written']),
  );
  expect(files()).toEqual([]);
});

test('where nobody can be asked it says which policy it took, and which there are besides', async () => {
  const others = STARTERS.slice(1).map(({ name }) => `--policy ${name}`);
  expect((await init('--json')).err).toBe(
    `There is no terminal to ask on: this starts from small-team, for three to six people who look after one product, mostly in working hours. Or say ${others.join(' or ')}.\n`,
  );
});

test('the tutorial says how many people each ready policy needs', () => {
  const tutorial = readFileSync(inRepository('docs/tutorial.md'), 'utf8').replaceAll(/\s+/g, ' ');
  for (const starter of STARTERS) expect(tutorial).toContain(`${fewestOf(starter)} for \`${starter.name}\``);
});

test('what comes next fits a terminal', async () => {
  const people = Array.from({ length: 12 }, (_, index) => `p${index}`).join(',');
  const { out } = await runCommand((io) => initCommand({ ...io, width: 80 }), '--dir', folder, '--people', people);
  const steps = out.slice(out.indexOf('Next:')).split('\n');
  expect(steps.filter((line) => line.length > 80)).toEqual([]);
  expect(steps.filter((line) => line !== '' && !/^ {2}(?: {3}\S|\d\. )|^Next:$/.test(line))).toEqual([]);
  expect(out).toContain('\n     /.github/escalation-policy*  @p11\n');
});

test('it tells where reviewers are named', async () => {
  write('CODEOWNERS', '* @acme');
  const { out } = await init('--people', 'anna,bert,cleo');
  expect(out).toMatch(/in CODEOWNERS:\n.*\/\.github\/escalation-policy\* {2}@cleo/);
});

test.each([
  [['--policy', 'smal-team'], 'Did you mean "small-team"?'],
  [['--policy', 'x'], 'There are: small-team, service-24x7, follow-the-sun, several-teams, security'],
  [['--uses', 'acme/tocsin'], '"acme/tocsin" is no Action for a workflow.'],
  [['--uses', 'acme/tocsin@v1 # x: y'], 'Write it as owner/repository@version, such as acme/tocsin@v1.'],
  [
    ['--people', 'anna'],
    'small-team needs 2 people at least, and one was given. Give, in this order: first responders, a team lead. No ready policy does with fewer than 2: each escalates from somebody to somebody else.',
  ],
  [
    ['--policy', 'service-24x7', '--people', 'anna,bert,cleo,dora'],
    'service-24x7 needs 5 people at least, and 4 were given. Give, in this order: people on call in turn, two leads in turn, an executive. So many are enough for --policy small-team or --policy security.',
  ],
  [
    ['--policy', 'follow-the-sun', '--timezone', 'Europe/Berlin'],
    'follow-the-sun has 3 time zones, and one was given. Give, in this order: Europe, America, Asia, such as Europe/Berlin, America/Los_Angeles, Asia/Tokyo.',
  ],
  [
    ['--policy', 'follow-the-sun', '--timezone', 'Europe/Berlin,Asia/Tokyo,America/New_York'],
    'The day begins in Europe/Berlin 08:00 UTC, in Asia/Tokyo 00:00 UTC, in America/New_York 14:00 UTC. Give zones in the order of the sun, in which it begins three hours apart at least.',
  ],
  [
    ['--policy', 'follow-the-sun', '--timezone', 'Europe/Berlin,Europe/London,Asia/Tokyo'],
    'in which it begins three hours apart at least.',
  ],
  [['--timezone', 'Europe/Berlin,Asia/Tokyo'], 'small-team has one time zone, and 2 were given.'],
  [['--policy', 'follow-the-sun', '--people', 'a,b,c;d;e,f;g,h'], '"people in America" takes 2 or more, not 1.'],
  [['--policy', 'security', '--people', 'a;b;c,d;e'], '"a privacy officer" takes 1, not 2.'],
  [['--policy', 'several-teams', '--people', 'a,b;c,d;e'], 'several-teams has 4 groups, and 3 were given.'],
  [['--people', 'an na,bert,cleo'], '"an na" is no GitHub login'],
  [
    ['--people', '@acme/web,cleo'],
    '"acme/web" is a team. Name people here; a team is put into the policy later, as `who: "@acme/web"`.',
  ],
  [['--people', 'anna,Anna,cleo'], '"Anna" is named twice'],
  [['--services', 'web,Web'], '"Web" is named twice.'],
  [['--services', ','], 'Name one service at least.'],
  [['--services', 'web,<legacy>'], '"<legacy>" reads as a gap that nobody filled in: write it otherwise.'],
  [['--services', '{{x}},web'], '"{{x}}" reads as a gap that nobody filled in: write it otherwise.'],
  [['--services', 'web,Something else'], 'The form offers "something else" as it is: leave it out.'],
  [['--services', 'web., Web'], '"Web" is named twice.'],
  [['--policy', 'several-teams', '--services', 'web,api'], 'Name 3 services at least. The first two have a team each'],
  [['--policy', 'security', '--services', 'web'], 'security names no services: leave out --services.'],
  [['--policy', 'service-24x7', '--timezone', 'Berlin'], '"Berlin" is no time zone. Did you mean Europe/Berlin?'],
  [['--policy', 'security', '--timezone', 'Europe/Berlin'], 'security has no hours of one zone'],
  [['--keep-time', 'maybe'], '"maybe" is neither yes nor no.'],
])('%j is refused, and nothing is written', async (args, message) => {
  const { err, code } = await init(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(existsSync(join(folder, '.github'))).toBe(false);
});
