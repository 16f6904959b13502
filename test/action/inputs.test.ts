import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { INPUTS, MODES, readInputs } from '#action/inputs.ts';

const environment = (inputs: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(
    Object.entries({ token: 'secret', ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
const problemsOf = (inputs: Readonly<Record<string, string>>): readonly string[] => {
  const result = readInputs(environment(inputs));
  return result.ok ? [] : result.problems;
};

test('without any input the defaults hold', () => {
  expect(readInputs(environment())).toEqual({
    ok: true,
    value: {
      token: 'secret',
      policies: ['.github/escalation-policy.yml'],
      mode: 'auto',
      issueNumber: null,
      dryRun: false,
      watchFor: 0,
      poll: 10,
      heartbeat: null,
    },
  });
});

test('the names and defaults are those of action.yml', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as {
    inputs: Record<string, { default?: string; description: string }>;
  };
  const defaults = Object.entries(inputs).map(([name, { default: value }]) => [
    name,
    name === 'token' ? '' : (value ?? ''),
  ]);
  expect(Object.fromEntries(defaults)).toEqual(INPUTS);
  for (const mode of MODES) expect(inputs['mode']?.description).toContain(`\`${mode}\``);
});

test('several policies, one a line, each once and in order', () => {
  expect(readInputs(environment({ policy: ' a.yml\r\n\n b.yml \na.yml\n' }))).toMatchObject({
    value: { policies: ['a.yml', 'b.yml'] },
  });
});

test('one file is one policy, however it is written', () => {
  expect(readInputs(environment({ policy: 'a.yml\n./a.yml\n.github//b.yml\n.github/x/../b.yml' }))).toMatchObject({
    value: { policies: ['a.yml', '.github/b.yml'] },
  });
});

test('an issue’s number goes with mode issue', () => {
  expect(readInputs(environment({ mode: 'issue', 'issue-number': '12' }))).toMatchObject({
    value: { mode: 'issue', issueNumber: 12 },
  });
});

describe('what is wrong is said', () => {
  test.each([
    [
      { mode: 'swep' },
      '`swep` is no mode. Did you mean `sweep`? The modes are `auto`, `sweep`, `issue`, `check`, `watch`, `report`, `drill`.',
    ],
    [{ mode: 'watch' }, '`mode: watch` needs `watch-for`: how long the run stays and keeps time, such as 5h30m.'],
    [{ polcy: 'a.yml' }, 'There is no input `polcy`. Did you mean `policy`?'],
    [
      { mode: 'issue', 'issue-number': '#12' },
      '`issue-number` is `#12`, and has to be the number of an issue, such as 12.',
    ],
    [
      { mode: 'issue', 'issue-number': '0' },
      '`issue-number` is `0`, and has to be the number of an issue, such as 12.',
    ],
    [{ 'issue-number': '12' }, '`issue-number` is for `mode: issue`, and the mode is `auto`.'],
    [{ 'dry-run': 'yes' }, '`dry-run` is `yes`, and has to be `true` or `false`.'],
    [{ 'watch-for': '20' }, '`watch-for` is `20`, and has to be a duration such as 20m or 1h30m.'],
    [{ poll: '500ms' }, '`poll` is `500ms`, and has to be a duration such as 10s.'],
    [{ poll: '0s' }, '`poll` is `0s`, and has to be a second at least: GitHub would ban the token.'],
    [
      { heartbeat: 'http://hc.example/secret' },
      '`heartbeat` has to be https, or http on this machine alone: whoever knows the address can say that all is well.',
    ],
    [{ heartbeat: 'soon' }, '`heartbeat` is no address, such as https://example.org/ping/1234.'],
    [{ policy: '.github/../../shop.yml' }, '`policy` is `../shop.yml`, which leads out of the repository.'],
    [{ token: ' ' }, '`token` is empty: leave it out to use the job’s own token.'],
  ])('%j', (inputs, expected) => {
    expect(problemsOf(inputs)).toEqual([expected]);
  });

  test('all of it at once', () => {
    expect(
      problemsOf({
        token: '',
        mode: 'swep',
        'dry-run': 'maybe',
        'issue-number': 'x',
        'watch-for': 'soon',
        polcy: 'a',
        policy: '..',
      }),
    ).toHaveLength(7);
  });
});
