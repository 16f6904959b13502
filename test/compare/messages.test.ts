/** Messages by channels in what the ladder shows, and in what a change of a policy does. */
import { describe, expect, test } from 'vitest';
import { comparePolicies } from '#compare/index.ts';
import { silentLadder } from '#engine/index.ts';
import { renderDiff } from '#report/change/markdown.ts';
import { verdictOf } from '#report/change/verdict.ts';
import { drawLadders, printLadders } from '#report/ladder.ts';
import { POLICY, policyOf, START } from '../engine/delivery/world.ts';

const ladderOf = (text: string, id: string) => {
  const policy = policyOf(text);
  const severity = policy.severities.find((one) => one.id === id);
  if (severity === undefined) throw new Error(`no ${id}`);
  return silentLadder(policy, severity, START, { within: 15 * 60 });
};

describe('the ladder', () => {
  test('shows each step of the reach, per person with the ways, and each place', () => {
    expect(printLadders([ladderOf(POLICY, 'sev1')], { color: false })).toBe(
      `sev1 (sev1), declared Sat 28 Nov, 03:00 UTC, and nobody answers
Assumed: a person set the severity.
after  at         level     why                     who is called  messages
0m     03:00 UTC  1 First   declared                alice          war-room; alice by mail and text
2m     03:02 UTC  1 First   next step of the reach  –              alice by phone
5m     03:05 UTC  1 First   next step of the reach  –              alice by phone
10m    03:10 UTC  2 Second  silent                  bob, dora      war-room; pager; bob by phone
15m    03:15 UTC  2 Second  next step of the reach  –              bob by phone
It goes on after that: these are the first 15m.
`,
    );
  });

  test('has no column for them where a policy has no channels', () => {
    const { text } = { text: POLICY.replaceAll(/, reach: (?:urgent|calm)/g, '').replaceAll(/, notify: [^}]*/g, '') };
    expect(printLadders([ladderOf(text, 'sev1')], { color: false })).toContain('who is called\n');
  });

  test('as a chart has a line for each who is reached', () => {
    expect(drawLadders([ladderOf(POLICY, 'sev1')])).toContain(
      '1. First<br/>alice<br/>war-room<br/>alice by mail and text',
    );
  });
});

describe('a change', () => {
  const diffOf = (before: string, after: string) => comparePolicies(policyOf(before), policyOf(after), START);
  const verdict = (before: string, after: string) => verdictOf(diffOf(before, after));
  // Of reminders without end, a few say as much.
  const FEW = POLICY.replace('repeat: 1h', 'repeat: 1h\n    limit: 2');
  const OFTEN = FEW.replace(
    '{ after: 5m, by: [phone, push] }',
    '{ after: 5m, by: [phone, push] }, { after: 8m, by: phone }',
  );

  test('that sends more says to whom, by what and how often', () => {
    const diff = diffOf(FEW, OFTEN);
    const { safe, sentence } = verdictOf(diff);
    expect(safe).toBe(true);
    expect(sentence).toContain('When nobody answers, alice by phone and bob by phone get more messages for sev1.');
    expect(renderDiff(diff)).toContain('| `alice` | `phone`: 2 → **3** | `sev1` |');
  });

  test('that calls somebody less often says so alone: of how many messages that makes there is a table', () => {
    const often = (limit: number): string =>
      FEW.replace('do: { escalate: 2 }', `repeat: 10m\n    limit: ${limit}\n    do: { escalate: 2 }`);
    const diff = diffOf(often(5), often(3));
    const { sentence } = verdictOf(diff);
    expect(sentence).toContain('bob and dora are called 3 times instead of 5 times for sev1 and sev2.');
    expect(sentence).not.toContain('phone');
    expect(renderDiff(diff)).toMatch(/\| `bob` \| `phone`: \d+ → \*\*\d+\*\* \| `sev1` \|/);
  });

  test('that sends fewer, or nothing any more, is not safe', () => {
    const { safe, sentence } = verdict(OFTEN, FEW);
    expect(safe).toBe(false);
    expect(sentence).toContain('alice by phone and bob by phone get fewer messages for sev1');
    expect(verdict(FEW, FEW.replace('by: [mail, text]', 'by: mail'))).toMatchObject({
      safe: false,
      sentence: expect.stringContaining('alice by text gets no messages any more for sev1') as string,
    });
  });

  test('of a delay alone changes the course of an incident that nobody answers, and is not safe', () => {
    const { safe, sentence } = verdict(FEW, FEW.replace('after: 2m', 'after: 3m'));
    expect(safe).toBe(false);
    expect(sentence).toContain('An incident that nobody answers takes another course: sev1');
  });
});
