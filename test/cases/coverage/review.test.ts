import { expect, test } from 'vitest';
import { contextOf, story } from '../../support/coverage.ts';

/** Two severities with a review and one without, on a calendar, as the example of the language has them. */
const { coverage, run } = contextOf(
  {
    and: [
      { var: 'review.required' },
      { '!': { var: 'review.done' } },
      { '>=': [{ var: 'elapsed.since-resolved' }, { var: 'review.due' }] },
    ],
  },
  {
    severities: [
      { id: 'sev1', when: { '>=': [{ var: 'details.users' }, 1000] } },
      { id: 'sev2', when: { '==': [{ var: 'details.area' }, 'shop'] } },
      { id: 'sev3', clock: 'office' },
    ],
    calendars: {
      office: { timezone: 'Europe/London', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:30' },
    },
    review: { severities: ['sev1', 'sev2'], as: 'comment', due: '5d' },
    triggers: [
      {
        id: 't',
        phase: 'resolved',
        reason: 'So it is.',
        when: {
          and: [
            { var: 'review.required' },
            { '!': { var: 'review.done' } },
            { '>=': [{ var: 'elapsed.since-resolved' }, { var: 'review.due' }] },
          ],
        },
        repeat: '1d',
        limit: 5,
        do: { mention: 'responder' },
      },
    ],
  },
);

test('a severity that needs no review is found where the tests have only those that do', () => {
  const cases = story(
    'a severe one',
    ['at: 1m, by: dan, close: completed', 'at: 2m, expect: { status: resolved }'],
    '{ users: 5000 }',
  );
  const before = coverage(cases);
  expect(before.unmade).toEqual([]);
  const yaml = before.missing.map((one) => one.yaml).join('');
  expect(run(yaml)).not.toContain(false);
  expect(yaml).toContain('severity: sev3');
  const pointer = '/triggers/0/when/and/0';
  const choiceOf = (text: string) =>
    coverage(text)
      .rules.flatMap(({ atoms }) => atoms)
      .find((one) => one.pointer === pointer)?.decided;
  expect(choiceOf(cases)?.whenFalse).toMatchObject({ kind: 'missing' });
  expect(choiceOf(cases + yaml)?.whenFalse).not.toMatchObject({ kind: 'missing' });
});
