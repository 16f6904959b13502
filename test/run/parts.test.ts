import { describe, expect, it } from 'vitest';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { Tracker } from '#domain/tracker.ts';
import { partsOf } from '#run/parts.ts';
import { run } from '#run/run.ts';
import { render } from '../support/sweep.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident, START } from '../support/worlds.ts';
import { asKnown } from '../support/reread.ts';

const LONG = 'x'.repeat(50_000);

/** An incident with so many comments of 50,000 characters; `onLook` is told each time that one is judged, and not only measured. */
function incident(
  number: number,
  long: number,
  labels: readonly string[] = [],
  onLook: (number: number) => unknown = () => null,
): Issue {
  const issue = newIncident('');
  const comments = Array.from({ length: long }, (_, index): TimelineItem => {
    const item = {
      kind: 'comment' as const,
      at: START + 60 + index,
      id: `IC_${number}_${index}`,
      url: 'u',
      body: LONG,
      editedAt: null,
      editedByOther: false,
      minimised: false,
      reactions: [],
    };
    return Object.defineProperty({ ...item, by: null }, 'by', {
      enumerable: true,
      get: () => {
        onLook(number);
        return { login: 'stranger', kind: 'person' };
      },
    });
  });
  const base = { ...issue, id: `I_${number}`, number, labels: [...issue.labels, ...labels] };
  return { ...base, timeline: [...issue.timeline, ...comments] };
}

describe('the parts in which a run decides', () => {
  const numbers = (issues: readonly Issue[]): readonly (readonly number[])[] =>
    partsOf(issues).map((part) => part.map(({ number }) => number));

  it.each<[string, readonly number[], readonly (readonly number[])[]]>([
    ['no incident', [], []],
    ['little text, in the order given', [3, 0, 2], [[1, 2, 3]]],
    ['as much as is decided at once', [100, 100], [[1, 2]]],
    ['a comment more than that', [101, 100], [[2], [1]]],
    ['one that has more alone', [300], [[1]]],
    ['floods among others', [300, 0, 120, 1, 90], [[4, 2, 5].toSorted(), [3], [1]]],
  ])('%s', (_what, sizes, parts) => {
    const found = numbers(sizes.map((size, index) => incident(index + 1, size)));
    expect(found.map((part) => part.toSorted())).toEqual(parts);
  });
});

describe('a run over floods of text', () => {
  const policy = policyOf({
    version: 1,
    name: 'shop',
    incident: { label: 'incident' },
    severities: [
      { id: 'high', name: 'High', when: { in: ['high', { var: 'incident.labels' }] } },
      { id: 'low', name: 'Low' },
    ],
    roles: { responder: { name: 'Responder', does: 'Looks.', who: ['ann'] } },
    levels: [{ name: 'Responders', roles: ['responder'] }],
    triggers: [],
  });

  it('calls people for an incident before the text of a flooded one is looked at, and reports most severe first', async () => {
    const log: string[] = [];
    const issues = [
      incident(
        1,
        250,
        ['high'],
        (number) => void (log.at(-1) === `decided ${number}` || log.push(`decided ${number}`)),
      ),
      incident(
        2,
        210,
        ['high'],
        (number) => void (log.at(-1) === `decided ${number}` || log.push(`decided ${number}`)),
      ),
      incident(3, 0),
      incident(4, 0, ['high']),
    ];
    const tracker: Tracker = {
      reread: asKnown,
      perform: ({ number }) => {
        log.push(`called ${number}`);
        return Promise.resolve({ done: false, code: 'forbidden', message: 'No.' });
      },
    };
    const reports = await run([policy], issues, START + 600, tracker, { render });
    const first = (line: string): number => log.indexOf(line);
    expect(first('called 4')).toBe(0);
    expect(first('called 3')).toBeLessThan(first('decided 2'));
    expect(first('called 2')).toBeLessThan(first('decided 1'));
    expect(first('called 1')).toBeGreaterThan(first('decided 1'));
    expect(reports.map(({ severity }) => severity?.id)).toEqual(['high', 'high', 'high', 'low']);
    expect(reports.at(-1)?.number).toBe(3);
  });
});
