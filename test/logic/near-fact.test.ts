import { expect, it } from 'vitest';
import { nearFact, remedyForFact } from '#logic/near-fact.ts';

const FACTS = ['incident.type', 'incident.acknowledged', 'elapsed.since-level', 'elapsed.since-update', 'level'];

it.each<[string, string | null]>([
  ['incident.acknowleged', 'incident.acknowledged'],
  // As near to `incident.type` as a third of all its letters.
  ['incident.acked', null],
  ['incident.since-level', 'elapsed.since-level'],
  ['elapsed.since-lunch', null],
  ['elapse.since-level', 'elapsed.since-level'],
  ['levle', 'level'],
  ['weather', null],
])('%s means %s', (name, meant) => expect(nearFact(name, FACTS)).toBe(meant));

it('lists the facts of a group where none is near', () => {
  expect(remedyForFact('incident.acked', FACTS)).toBe(
    'The facts of `incident` are `incident.type`, `incident.acknowledged`.',
  );
  const many = Array.from({ length: 17 }, (_, index) => `details.number-${index}`);
  expect(remedyForFact('details.weather', many)).toMatch(/`details\.number-15`, …\.$/);
});
