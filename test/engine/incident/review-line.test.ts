/** The hidden line of a review issue: read back as written, whatever people write around it, and by nothing else. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OpenReviewEffect } from '#domain/effect.ts';
import type { Issue, SubIssue } from '#domain/issue.ts';
import { parseReviewLine, printReviewLine, reviewIssuesOf } from '#engine/incident/review-issue.ts';
import { renderReviewIssue } from '#report/comment/review.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { newIncident, START } from '../../support/worlds.ts';
import { anyText } from '../../support/hostile.ts';

const number = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const lines = fc.record({ incident: number, episode: fc.integer({ min: 1, max: 999_999 }) });
/** Text that likes to look like the line. */
const hostile = fc
  .array(
    fc.oneof(
      anyText(),
      fc.constantFrom(
        '<!-- escalation-review ',
        '{"v":1,"incident":1,"episode":',
        '1} -->',
        '{"v":2}',
        '-->',
        '\n',
        '@x',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('the hidden line of a review issue', () => {
  it('is read back as it was written, whatever stands before and after it', () => {
    fc.assert(
      fc.property(lines, hostile, hostile, (line, before, after) => {
        // What follows may hold a whole line of its own, which then is the last.
        const rest = parseReviewLine(after);
        expect(parseReviewLine(`${before}\n${printReviewLine(line)}\n${after}`)).toEqual(rest ?? line);
      }),
    );
  });

  it('reads any text without an error, and from it only what it would write itself', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = parseReviewLine(text);
        if (line !== null) expect(parseReviewLine(printReviewLine(line))).toEqual(line);
      }),
    );
  });

  test.each([
    ['another version', '<!-- escalation-review {"v":2,"incident":1,"episode":1} -->'],
    ['a negative number', '<!-- escalation-review {"v":1,"incident":-1,"episode":1} -->'],
    ['a number that would not be exact', `<!-- escalation-review {"v":1,"incident":${'9'.repeat(16)},"episode":1} -->`],
    ['more than it would write', '<!-- escalation-review {"v":1,"incident":1,"episode":1,"x":2} -->'],
    ['a line that does not end', '<!-- escalation-review {"v":1,"incident":1,"episode":1}'],
    ['no text', ''],
  ])('is not read from %s', (_name, body) => {
    expect(parseReviewLine(body)).toBe(null);
  });

  it('takes no time to speak of, however often it almost stands there', () => {
    expect(parseReviewLine('<!-- escalation-review {"v":1,"incident":1'.repeat(20_000))).toBe(null);
  });

  it('cannot be smuggled into the document by a title or an update', () => {
    const effect = (title: string, text: string): OpenReviewEffect => ({
      type: 'open-review',
      incident: { number: 1, repository: 'o/r', url: 'https://github.com/o/r/issues/1', title },
      label: null,
      ledger: '',
      because: [],
      review: {
        declaredAt: START,
        toAcknowledge: null,
        toMitigate: null,
        toResolve: 60,
        severities: [],
        cadence: { updates: 0, promises: null, longestSilence: 60 },
        escalations: [],
        path: [],
        messages: [],
        timeline: [{ at: START, by: 'eli', role: null, what: { kind: 'update', text }, url: null }],
        due: null,
      },
    });
    fc.assert(
      fc.property(lines, hostile, hostile, (line, before, after) => {
        const text = `${before}${printReviewLine(line)}${after}`;
        expect(parseReviewLine(renderReviewIssue(effect(text, text), shippedTemplates).body)).toBe(null);
      }),
    );
  });
});

describe('the review issues of an incident', () => {
  const sub = (of: number, body: string): SubIssue => ({
    id: `S_${of}`,
    number: of,
    url: `https://github.com/o/r/issues/${of}`,
    body,
    closedAt: null,
    open: [],
  });
  const withSubs = (...subIssues: readonly SubIssue[]): Issue => ({ ...newIncident(''), subIssues });
  const numbers = (issue: Issue, episode: number, remembered: Parameters<typeof reviewIssuesOf>[2]): number[] =>
    reviewIssuesOf(issue, episode, remembered).map(({ number: one }) => one);
  const own = printReviewLine({ incident: 1, episode: 2 });

  test.each<readonly [string, SubIssue, Parameters<typeof reviewIssuesOf>[2], boolean]>([
    ['its line, of this life', sub(2, own), null, true],
    ['its line, of an episode after this life began', sub(2, printReviewLine({ incident: 1, episode: 5 })), null, true],
    ['the line of the life before', sub(2, printReviewLine({ incident: 1, episode: 1 })), null, false],
    ['the line of another incident', sub(2, printReviewLine({ incident: 7, episode: 2 })), null, false],
    ['no line', sub(2, 'An ordinary task.'), null, false],
    ['no line, but remembered', sub(2, 'Rewritten.'), { id: 'C', episode: 2, issue: 'S_2' }, true],
    ['no line, remembered in the life before', sub(2, 'Rewritten.'), { id: 'C', episode: 1, issue: 'S_2' }, false],
    ['no line, and another is remembered', sub(2, 'A task.'), { id: 'C', episode: 2, issue: 'S_9' }, false],
    ['no line, and the review was a comment', sub(2, 'A task.'), { id: 'C', episode: 2 }, false],
  ])('a sub-issue with %s', (_name, one, remembered, is) => {
    expect(numbers(withSubs(one), 2, remembered)).toEqual(is ? [2] : []);
  });

  it('come oldest first, in whatever order they are read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(number, { maxLength: 6 }), (all) => {
        const sorted = all.toSorted((a, b) => a - b);
        expect(numbers(withSubs(...all.map((one) => sub(one, own))), 2, null)).toEqual(sorted);
      }),
    );
  });

  it('are none where sub-issues cannot be read', () => {
    const { subIssues: _none, ...issue } = newIncident('');
    expect(numbers(issue, 1, { id: 'C', episode: 1, issue: 'S_2' })).toEqual([]);
  });
});
