/** What the playground adds to the engine: a state in an address, a story as a test, a thread at an instant, where a cursor is. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseOf, readTests, runCase } from '#cases/index.ts';
import type { Policy } from '#domain/policy.ts';
import { snapshotAt } from '#engine/index.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { readPolicy } from '../../playground/src/core/policy.ts';
import { ACTS, decodeState, encodeState, type Playground } from '../../playground/src/core/state.ts';
import { readStory, testText } from '../../playground/src/core/story.ts';
import { issueAtInstant, renderCourse, threadAt } from '../../playground/src/core/thread.ts';
import { aboutFact, suggest } from '../../playground/src/editor/suggest.ts';
import { templateValuesAt } from '../../playground/src/editor/template-values.ts';
import { cursorAt } from '../../playground/src/editor/yaml-path.ts';
import { inRepository } from '../support/repository.ts';

const text = readFileSync(inRepository('policies/small-team.yml'), 'utf8');

async function valid(): Promise<Policy> {
  const { policy } = await readPolicy(text);
  if (policy === null) throw new Error('The ready policy is not valid.');
  return policy;
}

const STATE: Playground = {
  policy: text,
  before: null,
  incident: {
    declared: '2026-11-23T10:00:00Z',
    title: 'Nobody can log in',
    author: 'zoe',
    details: { service: 'login', impact: 'All of them', 'customers-blocked': 'true' },
  },
  story: [
    { at: '45m', by: 'carol', what: 'comment', value: '/resolved it was the certificate' },
    { at: '40m', by: 'alice', what: 'comment', value: '/ack looking' },
  ],
  elapsed: 0,
  horizon: 7200,
};

describe('the address', () => {
  test('gives back whatever was put into it', async () => {
    const short = fc.string({ unit: 'grapheme', maxLength: 20 });
    const states = fc.record({
      policy: fc.string({ unit: 'grapheme' }),
      before: fc.option(fc.string()),
      incident: fc.record({ declared: short, title: short, author: short, details: fc.dictionary(short, short) }),
      story: fc.array(fc.record({ at: short, by: short, what: fc.constantFrom(...ACTS), value: short })),
      elapsed: fc.nat(),
      horizon: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        const fragment = await encodeState(state);
        expect(fragment).toMatch(/^[\w-]*$/);
        expect(await decodeState(fragment)).toEqual({
          ...state,
          incident: { ...state.incident, details: { ...state.incident.details } },
        });
      }),
      { numRuns: 50 },
    );
  });

  test.each(['', 'nothing', '!!', btoa('{}').replace(/=+$/, '')])('%j is nobody’s state', async (fragment) => {
    expect(await decodeState(fragment)).toBeNull();
  });

  test('a state of another shape is none', async () => {
    const wrong = { ...STATE, story: [{ at: '1m', by: 'a', what: 'explode', value: '' }] } as unknown as Playground;
    expect(await decodeState(await encodeState(wrong))).toBeNull();
  });
});

describe('a story', () => {
  test('is put in order and shown at any instant, with the very texts that are posted', async () => {
    const policy = await valid();
    const read = readStory(policy, STATE);
    if (!read.ok) throw new Error(read.problems.join());
    const { declared } = read.test;
    const course = renderCourse(courseOf(policy, read.test, declared + 7200), shippedTemplates);
    const words = (minute: number): string =>
      threadAt(course, declared + minute * 60)
        .map((entry) => (entry.kind === 'event' ? entry.what : entry.body))
        .join('\n');
    expect(words(0)).toContain('@alice');
    expect(words(29)).not.toContain('@carol');
    expect(words(30)).toContain('@carol');
    expect(words(39)).not.toContain('/ack looking');
    expect(words(40)).toContain('/ack looking');
    expect(words(45)).toContain('closed this');
    // The status comment is shown as it was then.
    expect(words(30)).not.toContain('acknowledged at 10:40 UTC');
    expect(words(41)).toContain('acknowledged at 10:40 UTC');
  });

  test('shows the messages that leave GitHub, from the run on that sends them', async () => {
    const channels = `
channels: { mail: { type: email, server: env:TOCSIN_SMTP, from: a@acme.example } }
contacts: { alice: { mail: alice@acme.example } }
reach: { calm: [{ by: mail }] }
`;
    const { policy } = await readPolicy(
      text.replaceAll(/^( +)(name: .*\n\1(?:label|when): )/gm, '$1reach: calm\n$1$2') + channels,
    );
    if (policy === null) throw new Error('The policy is not valid.');
    const read = readStory(policy, STATE);
    if (!read.ok) throw new Error(read.problems.join());
    const course = renderCourse(courseOf(policy, read.test, read.test.declared + 7200), shippedTemplates);
    const messagesAt = (minute: number): readonly string[] =>
      threadAt(course, read.test.declared + minute * 60).flatMap((entry) =>
        entry.kind === 'event' && entry.by === 'Tocsin' ? [entry.what] : [],
      );
    expect(messagesAt(-1)).toEqual([]);
    expect(messagesAt(0)).toEqual(['sent messages: alice by mail']);
  });

  test('with an act that makes no sense says why, and is not run', async () => {
    const story = [{ at: 'soon', by: 'alice', what: 'comment', value: '/ack' }] as const;
    const read = readStory(await valid(), { ...STATE, story });
    expect(read).toMatchObject({ ok: false, problems: [expect.stringContaining('soon')] });
  });

  test('copied as a policy test it passes, whatever instant it is copied at', async () => {
    const policy = await valid();
    for (const minute of [0, 29, 30, 31, 40, 45, 90]) {
      const state = { ...STATE, elapsed: minute * 60 };
      const read = readStory(policy, state);
      if (!read.ok) throw new Error(read.problems.join());
      const at = read.test.declared + state.elapsed;
      const issue = issueAtInstant(renderCourse(courseOf(policy, read.test, at), shippedTemplates), at);
      if (issue === null) throw new Error('There is no issue.');
      const { severity, level, status } = snapshotAt(policy, issue, at);
      const copied = readTests(
        testText(policy, state, { severity, level, status, assigned: issue.assignees }),
        'x.yml',
      );
      expect(copied.diagnostics).toEqual([]);
      const [one] = copied.ok ? copied.value.cases : [];
      if (one === undefined) throw new Error('There is no case.');
      expect([minute, runCase(policy, one).failures]).toEqual([minute, []]);
    }
  });
});

describe('the editor suggests', () => {
  /** With `|` where the cursor is. */
  const at = (marked: string): readonly string[] => {
    const offset = marked.indexOf('|');
    const yaml = marked.replace('|', '');
    const cursor = cursorAt(yaml, offset);
    return cursor === null ? [] : suggest(yaml, cursor).map(({ label }) => label);
  };

  test.each([
    [
      'keys of the policy that are not there yet',
      'version: 1\n|\nname: x\n',
      ['incident', 'severities'],
      ['version', 'name'],
    ],
    ['keys of an element', 'triggers:\n  - id: a\n    |', ['when', 'do', 'limit'], ['id', 'version']],
    ['keys in braces', 'triggers:\n  - do: { escalate: next, |', ['mention', 'comment'], ['escalate']],
    ['values of a key', 'incident:\n  details:\n    a:\n      type: |', ['number', 'text'], []],
    [
      'facts',
      'conditions:\n  late: { var: level }\n  later: { ">": [{ var: |',
      ['elapsed.since-level', 'is.late'],
      ['>'],
    ],
    [
      'time since what a report says',
      'incident:\n  details:\n    noticed: { heading: N, type: time }\n    team: { heading: T, type: string }\ntriggers:\n  - when: { ">": [{ var: |',
      ['elapsed.since-detail.noticed', 'details.noticed'],
      ['elapsed.since-detail.team', 'elapsed.since-detail'],
    ],
    ['operators', 'conditions:\n  late: { |', ['and', '>=', 'var'], []],
    ['roles that are declared', 'roles:\n  lead: { who: a }\nlevels:\n  - roles: [|', ['lead'], []],
    [
      'levels that are there',
      'levels:\n  - { name: a, roles: [b] }\ntriggers:\n  - do: { escalate: |',
      ['next', '1'],
      ['2'],
    ],
    ['messages that a template words', 'templates:\n  |', ['call', 'status', 'update-due'], ['part.request']],
    ['nothing in a comment', 'version: 1 # |', [], ['name']],
  ])('%s', (_what, marked, some, none) => {
    const labels = at(marked);
    expect(labels).toEqual(expect.arrayContaining(some));
    expect(labels.filter((label) => none.includes(label))).toEqual([]);
  });
});

test.each([
  ['elapsed.since-detail.noticed', /^Minutes since the instant that a detail of type `time` says/],
  ['elapsed.since-update', /^Since the last update/],
  ['elapsed.since-detail.team', null],
])('the editor says of %s what it means', (path, about) => {
  const text =
    'incident:\n  details:\n    noticed: { heading: N, type: time }\n    team: { heading: T, type: string }\n';
  const found = aboutFact(text, path, text.length);
  if (about === null) expect(found).toBeNull();
  else expect(found).toMatch(about);
});

describe('inside the braces of a template the editor suggests', () => {
  const START =
    'incident:\n  details:\n    team: { heading: Team, type: string }\n    seen: { heading: Seen, type: time }\ntemplates:\n  mine: x\n';
  const at = (marked: string): readonly string[] | null => {
    const offset = marked.indexOf('|>');
    const found = templateValuesAt(marked.replace('|>', ''), offset);
    return found && found.values.map(({ label }) => label);
  };

  test.each([
    [
      'the parts and values of a call',
      '  call: |\n    hello {{ |>',
      ['part.request', 'mentions', 'details.team', 'elapsed.since-detail.seen'],
      ['reason'],
    ],
    [
      'no facts in the status',
      '  status: |\n    {{part.now}}\n\n    {{ pa|>',
      ['part.now', 'headline'],
      ['details.team', 'mentions'],
    ],
    ['the values of a reminder', '  own: "{{ reason }} {{|>', ['reason', 'elapsed.since-update'], ['part.request']],
    ['what a condition may read', '  call: |\n    {% if |> %}', ['part.notes'], ['reason']],
  ])('%s', (_what, marked, some, none) => {
    const labels = at(START + marked);
    expect(labels).toEqual(expect.arrayContaining(some));
    expect(labels?.filter((label) => none.includes(label))).toEqual([]);
  });

  test.each([`${START}  call: hello |>`, `${START}  call: "{{mentions}} |>`, 'conditions:\n  a: "{{ |>'])(
    'nothing in %s',
    (marked) => {
      expect(at(marked)).toBeNull();
    },
  );
});

test('a policy that extends a file is told that no file is read here', async () => {
  const { policy, diagnostics } = await readPolicy('extends: policies/all.base.yml\nname: x\n');
  expect(policy).toBeNull();
  expect(diagnostics).toMatchObject([{ code: 'extends-not-read', place: { line: 1 } }]);
});
