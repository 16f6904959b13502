/** What people read of a replay. */
import { describe, expect, test } from 'vitest';
import type { Replay } from '#domain/results/replay.ts';
import { mergeReplays, replayer } from '#replay/index.ts';
import { printReplay, renderReplay } from '#report/change/replay.ts';
import { pastIssue, POLICY, POLICY_TEXT } from '../../support/histories.ts';
import { policyOf } from '../../support/policy.ts';
import { elements, linkTargets, liveMentions } from '../../support/live.ts';

const FASTER = policyOf(POLICY_TEXT.replace('"acknowledge-within":"1h"', '"acknowledge-within":"20m"'));

function replayOf(count: number, title = 'Search is slow', before: typeof POLICY | null = POLICY): Replay {
  const { nothing, one } = replayer(before, FASTER);
  const issues = Array.from({ length: count }, (_, index) =>
    pastIssue({ number: index + 1, title, declared: '2026-11-23T16:00:00Z', story: [[30, 'ann', '/ack']], until: 31 }),
  );
  return mergeReplays(
    nothing,
    issues.map((issue) => one(issue, issue.createdAt + 7200)),
  );
}

describe('Markdown', () => {
  test('says in one sentence how many incidents change and how', () => {
    expect(renderReplay(replayOf(3))[0]).toBe('Of 3 past incidents 3 would have gone differently: 3 calls more.');
    expect(renderReplay(replayOf(0))).toEqual(['There are no past incidents to replay.']);
  });

  test('shows each incident with who is called before and after', () => {
    expect(renderReplay(replayOf(1)).join('\n')).toContain(
      '| [acme/shop#1](https://github.com/acme/shop/issues/1) Search is slow | level 2 `Lead` reached after 20m (new)<br>`cyd` called after 20m (new)<br>`unacknowledged` fires after 20m (new)<br>called: `ann`, `cyd` (before: `ann`) |',
    );
  });

  test.each([
    [10, false],
    [11, true],
  ])('with %i incidents is collapsed: %s', (count, folded) => {
    expect(renderReplay(replayOf(count)).includes('<details>')).toBe(folded);
  });

  test('of a hostile title mentions nobody, breaks no table and starts no markup', () => {
    const text = renderReplay(replayOf(1, '@octocat | </details> <!-- x --> [a](javascript:b)\n| x')).join('\n\n');
    expect(liveMentions(text)).toEqual([]);
    expect([...elements(text)].filter((name) => name === 'details' || name === '!--')).toEqual([]);
    expect(linkTargets(text).filter((target) => target.startsWith('javascript'))).toEqual([]);
    expect(text.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3 + 4);
  });
});

test.each([
  [1, 'The one past incident would not have gone differently.'],
  [2, 'None of 2 past incidents would have gone differently.'],
])('%i incidents under the same policy', (count, sentence) => {
  const text = renderReplay(replayOf(count, 'Search is slow', FASTER));
  expect(text[0]).toBe(sentence);
  // Numbers that are the same before and after say nothing of the change.
  expect(text.join('\n')).not.toContain('| Person |');
});

describe('a terminal', () => {
  test('reads everything about each incident, and the calls of each person', () => {
    expect(printReplay(replayOf(1), { color: false }).split('\n')).toEqual([
      'The one past incident would have gone differently: 1 call more.',
      'New comments: 1 before, 2 after. Mentions: 1 before, 2 after.',
      '',
      'acme/shop#1 Search is slow  declared 2026-11-23T16:00:00Z',
      '  level 2 Lead reached after 20m (new)',
      '  cyd called after 20m (new)',
      '  unacknowledged fires after 20m (new)',
      '  called: ann, cyd (before: ann)',
      '',
      'person  calls before  after  in the busiest week before  after',
      'ann                1      1                           1      1',
      'cyd                0      1                           0      1',
      '',
    ]);
  });

  test('is not steered by a hostile title', () => {
    expect(printReplay(replayOf(1, 'x\u001B[2J\u202Ey'), { color: false })).toContain('x·[2J·y');
  });

  test.each(['somebody', 'nobody'])('of one policy and one incident says it in the singular: %s', (who) => {
    const replay = replayOf(1, 'Slow', null);
    const calls = who === 'nobody' ? { before: [], after: [] } : undefined;
    const changed = replay.changed.map((one) => ({ ...one, ...(calls && { calls }) }));
    expect(printReplay({ ...replay, changed }, { color: false })).toMatch(
      new RegExp(`^In the one past incident ${who} would have been called, with 2 comments in all\\.\n`),
    );
  });

  test('is not wider than it is', () => {
    const text = printReplay(replayOf(1, 'Search is slow for all who look for something'), { color: false, width: 40 });
    const [prose = ''] = text.split('\n\nperson');
    expect(prose.split('\n').filter((line) => line.length > 40)).toEqual([]);
    expect(prose.split('\n').slice(0, 4)).toEqual([
      'The one past incident would have gone',
      'differently: 1 call more.',
      'New comments: 1 before, 2 after.',
      'Mentions: 1 before, 2 after.',
    ]);
  });

  test('of one policy alone says what it would have done', () => {
    const text = printReplay(replayOf(2, 'Slow', null), { color: false });
    expect(text).toMatch(/^In 2 of 2 past incidents somebody would have been called, with 4 comments in all\.\n/);
    expect(text).not.toMatch(/before|\(new\)/);
  });
});
