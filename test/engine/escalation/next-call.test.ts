/** Who is said to be called next, and whether an answer prevents it: as the plan then calls them. */
import { describe, expect, test } from 'vitest';
import { callSection } from '#report/comment/call.ts';
import { peopleOf } from '#report/comment/mentions.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';

const UNACKNOWLEDGED = { '!': { var: 'incident.acknowledged' } };
const after = (minutes: number, ...further: readonly unknown[]): unknown => ({
  and: [...further, { '>=': [{ var: 'elapsed.since-declared' }, minutes] }],
});

interface Calls {
  readonly minutes: number;
  readonly escalate: number | 'next';
  readonly when?: readonly unknown[];
}

/** Levels of ann, bob and cyd, each of one; `second`: who is in the second. */
const policyWith = (calls: readonly Calls[], second: unknown = 'bob') =>
  policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major', 'update-every': '1h' }],
    roles: { first: { who: 'ann' }, second: { who: second }, third: { who: 'cyd' } },
    levels: ['first', 'second', 'third'].map((role) => ({ name: role, roles: [role] })),
    triggers: calls.map(({ minutes, escalate, when = [UNACKNOWLEDGED] }, index) => ({
      id: `t${index}`,
      reason: 'It is time.',
      when: after(minutes, ...when),
      repeat: '1h',
      do: { escalate },
    })),
  });

const next = ({ decision: { next: one } }: Story): unknown => [
  one?.escalatesTo?.number,
  one?.calls.flatMap(({ people }) => people),
];
const callOf = ({ decision: { comment } }: Story): unknown => [
  comment?.level.number,
  comment?.calls.flatMap(({ people }) => people),
];

describe('whom the next call is said to call is whom it calls', () => {
  test.each<readonly [string, Story, string]>([
    [
      'a level below the one engaged calls that one again',
      play(
        policyWith([
          { minutes: 5, escalate: 2 },
          { minutes: 10, escalate: 1 },
        ]),
      ).run('5m'),
      '10m',
    ],
    ['a level further up calls those between as well', play(policyWith([{ minutes: 5, escalate: 3 }])), '5m'],
    [
      'in the place of a level of nobody the next is called',
      play(policyWith([{ minutes: 5, escalate: 'next' }], null)),
      '5m',
    ],
    [
      'the top is called again',
      play(
        policyWith([
          { minutes: 5, escalate: 3 },
          { minutes: 10, escalate: 'next' },
        ]),
      ).run('5m'),
      '10m',
    ],
  ])('%s', (_what, story, at) => {
    expect(next(story)).toEqual(callOf(story.run(at)));
  });
});

/** The first lines of the call in a comment. */
const words = ({ decision: { comment } }: Story): string =>
  comment === null ? '' : (callSection(comment, peopleOf(comment.mentions), shippedTemplates)[0]?.split('\n')[0] ?? '');

test('a next call of several levels names each of them', () => {
  expect(words(play(policyWith([{ minutes: 5, escalate: 3 }])))).toContain(
    'Else `bob` and `cyd` (second and third) are called',
  );
  const nobody = play(policyWith([{ minutes: 5, escalate: 3 }], null));
  expect(words(nobody)).toContain('Else `cyd` (third) is called');
});

describe('what an answer does not prevent comes in any case', () => {
  const inAnyCase = [{ minutes: 15, escalate: 2, when: [] }] as const;

  test('a call for a role that is needed anyway, as the first call says', () => {
    expect(words(play(policyWith(inAnyCase)))).toContain(
      '`bob` (second) is called at **10:15 UTC**, in 15 minutes, in any case.',
    );
    expect(words(play(policyWith([{ minutes: 15, escalate: 2 }])))).toContain(
      'Else `bob` (second) is called at **10:15 UTC**',
    );
  });

  test('but not the call of a further level, where that in any case calls the engaged one again', () => {
    const both = [...inAnyCase, { minutes: 10, escalate: 2 }, { minutes: 15, escalate: 3 }] as const;
    expect(words(play(policyWith(both)).run('10m'))).toContain('Else `cyd` (third) is called at **10:15 UTC**');
  });

  test('and as a hand-over says', () => {
    const story = play(policyWith(inAnyCase)).at('3m', 'ann', '/ack').at('8m', 'ann', '/handoff @dee');
    expect(words(story)).toContain('reply `/ack` or comment to take over.** `bob` (second) is called');
    expect(words(story)).not.toContain('Else');
    expect(callOf(story.at('10m', 'dee', '/ack').run('15m'))).toEqual([2, ['bob']]);
  });

  test.each([
    ['an update', { '>=': [{ var: 'elapsed.since-update' }, 15] }],
    ['an owner', { '!': { some: [{ var: 'holders.owner' }, true] } }],
    ['an answer of whoever holds the role', { '!': { var: 'answered.first' } }],
  ])('what %s prevents is still announced with “Else”', (_what, rule) => {
    expect(words(play(policyWith([{ minutes: 15, escalate: 2, when: [rule] }])))).toContain('Else `bob` (second)');
  });
});
