/** What other systems' own tests say about rotations, shifts and windows, against ours. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../support/repository.ts';
import { type Case, compare } from './translate.ts';

const { cases } = JSON.parse(readFileSync(inRepository('test/calendar/oncall-cases.json'), 'utf8')) as {
  readonly cases: readonly Case[];
};

const ELAPSED = 'our hours are elapsed hours, theirs follow the wall clock';
const HIDDEN = 'our hidden days count as turns, theirs do not';
const PRIORITY =
  'people on call together share a turn; of two layers one wins, theirs of equal priority are both on call';

/** Where our language decides otherwise on purpose. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'ga-handoff-hourly-half-spring': ELAPSED,
  'ga-handoff-lordhowe-hourly-end': ELAPSED,
  'ga-handoff-lordhowe-24h-begin': ELAPSED,
  'ga-end-3h-spring': ELAPSED,
  'ga-end-10h-before-start': 'before `from` nobody is on call',
  'gl-at-no-participants': 'a rotation of nobody is refused',
  'gr-table-02': HIDDEN,
  'gr-table-09': HIDDEN,
  'gr-table-13': HIDDEN,
  'gr-table-15': HIDDEN,
  'gr-split': PRIORITY,
  'gr-final': PRIORITY,
};

const reasonOf = ({ id }: Case): string | undefined => OTHERWISE[id];
const same = cases.filter((one) => reasonOf(one) === undefined);

describe('other systems agree', () => {
  test.each(same.map((one) => [one.family, one.id, one] as const))('%s %s', (_family, _id, one) => {
    const compared = compare(one);
    expect(compared?.answered).toEqual(compared?.expected);
    expect(compared).not.toBeNull();
  });
});

describe('other systems decide otherwise', () => {
  const otherwise = cases.filter(({ id }) => id in OTHERWISE);
  test.each(otherwise.map((one) => [one.id, reasonOf(one), one] as const))('%s: %s', (_id, _reason, one) => {
    const compared = compare(one);
    expect(compared).not.toBeNull();
    expect(compared?.answered).not.toEqual(compared?.expected);
  });
});

describe('the table', () => {
  test('has each case once, most of which agree', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(same.length).toBeGreaterThanOrEqual(40);
  });

  test('gives reasons only for cases it has', () => {
    expect(Object.keys(OTHERWISE).filter((id) => !cases.some((one) => one.id === id))).toEqual([]);
  });
});
