/** `/escalate` calls somebody else than whoever asks. */
import { expect, test } from 'vitest';
import { replySection } from '#report/comment/reply.ts';
import { personDid } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';
import { HELP } from '../../support/triggers.ts';
import { newIncident, START } from '../../support/worlds.ts';

const LATE = {
  id: 'late',
  reason: 'Late.',
  when: { '>=': [{ var: 'elapsed.since-called' }, 5] },
  repeat: '5m',
  do: { escalate: 'next' },
};

/** A policy whose levels have these people, in their order. */
const ladder = (levels: readonly (readonly string[] | null)[], escalate: 'next' | number = 'next', more: object = {}) =>
  policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1' }],
    roles: Object.fromEntries(levels.map((who, index) => [`r${index + 1}`, { who }])),
    levels: levels.map((_, index) => ({ name: `Level ${index + 1}`, roles: [`r${index + 1}`] })),
    triggers: [{ ...HELP, do: { escalate } }, LATE],
    ...more,
  });

const mentionsIn = ({ decision }: Story): readonly string[] => decision.comment?.mentions ?? [];
const answer = ({ decision }: Story): string =>
  (decision.comment ? replySection(decision.comment) : []).join('\n').replaceAll('\\', '');
const ALONE = 'nobody but you is left to call, up to the last level, Level';

test.each<readonly [string, readonly (readonly string[] | null)[], 'next' | number, string, number, readonly string[]]>(
  [
    ['somebody else is next', [['ann'], ['bob'], ['cyd']], 'next', 'ann', 2, ['bob']],
    ['the asker is next, with somebody else', [['ann'], ['bob', 'ann'], ['cyd']], 'next', 'ann', 2, ['bob', 'ann']],
    ['the asker alone is next', [['ann'], ['bob'], ['cyd']], 'next', 'bob', 3, ['bob', 'cyd']],
    ['the asker, however written, is next', [['ann'], ['Bob'], ['cyd']], 'next', 'bob', 3, ['Bob', 'cyd']],
    ['the asker alone is in the next two', [['ann'], ['bob'], ['bob'], ['cyd']], 'next', 'bob', 4, ['bob', 'cyd']],
    ['the asker alone is at the level named', [['ann'], ['bob'], ['cyd']], 2, 'bob', 3, ['bob', 'cyd']],
  ],
)('%s', (_, levels, escalate, by, level, people) => {
  const story = play(ladder(levels, escalate)).at('1m', by, '/escalate I am stuck');
  expect(story.decision.record).toMatchObject({ level, escalated: true });
  expect(mentionsIn(story).toSorted()).toEqual([...people].toSorted());
  expect(answer(story)).toBe('');
});

test('who asks for help before the first run is called for it as anybody is', () => {
  const declared = personDid(newIncident(''), 'ann', { kind: 'comment', body: '/escalate' }, START);
  const { decision } = play(ladder([['ann']]), declared);
  expect(decision.record).toMatchObject({ level: 1, called: { r1: ['ann'] } });
});

test.each([
  ['level 1 is no help to whoever is alone in the next', 'bob', 3, ['ann', 'bob', 'cyd']],
  ['the next level helps others', 'ann', 2, ['ann', 'bob']],
])('asked for before the first run: %s', (_, by, level, people) => {
  const declared = personDid(newIncident(''), by, { kind: 'comment', body: '/escalate' }, START);
  const story = play(ladder([['ann'], ['bob'], ['cyd']]), declared);
  expect(story.decision.record).toMatchObject({ level, escalated: true });
  expect(mentionsIn(story)).toEqual(people);
});

test('who took a role before the run is no help to themselves, also where `assign` calls the role', () => {
  const policy = ladder([['ann'], ['bob']], 'next', { triggers: [{ ...HELP, do: { assign: ['r2'] } }, LATE] });
  const story = play(policy).at('1m', 'ann', '/ack').before('2m', 'ann', '/escalate nobody here knows it');
  expect(story.at('3m', 'ann', '/role r2 @ann').decision.record).toMatchObject({ called: { r2: ['bob'] } });
});

test('help by `assign` that is asked for before the first run calls the role, and no level further', () => {
  const triggers = [{ ...HELP, do: { assign: ['r3'] } }, LATE];
  const declared = personDid(newIncident(''), 'ann', { kind: 'comment', body: '/escalate' }, START);
  const { decision } = play(ladder([['ann'], ['bob'], ['cyd']], 'next', { triggers }), declared);
  expect(decision.record).toMatchObject({ level: 1, called: { r1: ['ann'], r3: ['cyd'] } });
});

test('who asks for help, and is called by the run that answers, is not said to owe an answer', () => {
  const story = play(ladder([['ann'], ['bob'], ['cyd']])).at('1m', 'bob', '/escalate I am stuck');
  const status = story.run('2m').decision.statusComment?.message;
  expect(status?.silent).toEqual(['ann', 'cyd']);
});

test.each<readonly [string, readonly (readonly string[] | null)[], string]>([
  ['at the only level', [['ann']], 'ann'],
  ['before a last level in which they are alone', [['ann'], ['bob']], 'bob'],
  ['before a last level that has nobody', [['ann'], ['bob'], null], 'bob'],
])('who asks for help %s, and nobody else is left, is told so, and not called', (_, levels, by) => {
  const called = play(ladder(levels));
  const story = called.at('1m', by, '/escalate I am stuck');
  expect(mentionsIn(story)).toEqual([]);
  expect(answer(story)).toContain(`was not carried out: ${ALONE} ${levels.length}`);
  expect(story.decision.record).toMatchObject({ level: 1, escalated: false, called: {} });
  expect(story.incident.helpRequests).toEqual([]);
  // Once.
  expect(story.run('2m').decision.comment).toBeNull();
});

test.each([
  ['without repeat', {}, 1],
  ['with a limit', { repeat: '0m', limit: 2 }, 2],
])('a request that called nobody leaves the trigger to whoever asks next: %s', (_, often, times) => {
  const { repeat: _repeat, ...help } = HELP;
  const triggers = [{ ...help, ...often }];
  let story = play(ladder([['ann'], ['bob']], 'next', { triggers }));
  for (let n = 1; n <= times; n += 1) {
    story = story.at(`${n}m`, 'bob', '/escalate');
    expect(answer(story)).toContain(ALONE);
    expect(story.decision.record?.fired).toEqual({});
    // It is answered once.
    expect(story.run(`${n}m`).decision.comment).toBeNull();
  }
  expect(mentionsIn(story.at('4m', 'ann', '/escalate'))).toEqual(['bob']);
});

test('a request that called nobody counts where the trigger did something else, or was due without it', () => {
  const says = { ...HELP, do: { escalate: 'next', label: 'help-wanted' } };
  const due = { ...HELP, when: { or: [HELP.when, { '>=': [{ var: 'elapsed.since-called' }, 1] }] }, limit: 1 };
  for (const trigger of [says, { ...due, do: { escalate: 'next' } }]) {
    const story = play(ladder([['ann'], ['bob']], 'next', { triggers: [trigger] })).at('1m', 'bob', '/escalate');
    expect(answer(story)).toContain(ALONE);
    expect(story.decision.record?.fired).toEqual({ help: 1 });
    expect(story.run('2m').decision.comment).toBeNull();
  }
});

test('a call that is due for another reason as well is made', () => {
  const story = play(ladder([['ann']])).at('5m', 'ann', '/escalate I am stuck');
  expect(story.decision.fired.map(({ trigger }) => trigger)).toEqual(['help', 'late']);
  expect(mentionsIn(story)).toEqual(['ann']);
});

test.each([
  ['has nobody', null],
  ['has them alone', ['bob']],
])('a call that is due for another reason goes no level further for who asks where that %s', (_, further) => {
  const story = play(ladder([['ann'], ['bob'], further])).at('5m', 'bob', '/escalate');
  expect(mentionsIn(story)).toEqual(['bob']);
  expect(story.decision.record).toMatchObject({ level: 2, escalated: true });
});

test('of two who ask, each is helped by the other', () => {
  const story = play(ladder([['ann'], ['bob']]))
    .before('1m', 'bob', '/escalate')
    .at('1m', 'ann', '/escalate');
  expect(mentionsIn(story)).toEqual(['bob']);
});

test('whoever asks gets no message of the call by a channel', () => {
  const reach = {
    channels: { push: { type: 'ntfy', token: 'env:TOCSIN_NTFY' } },
    contacts: { ann: { push: 'a' }, bob: { push: 'b' }, cyd: { push: 'c' } },
    reach: { urgent: [{ by: ['push'] }] },
    severities: [{ id: 'sev1', reach: 'urgent' }],
  };
  const story = play(ladder([['ann'], ['bob'], ['cyd']], 'next', reach)).at('1m', 'bob', '/escalate I am stuck');
  expect(story.decision.record).toMatchObject({ called: { r2: ['bob'], r3: ['cyd'] }, reach: ['cyd'] });
});
