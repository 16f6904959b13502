/** A team whose members nobody knows stands for itself where it is only assumed what happens: never for nobody. */
import { describe, expect, test } from 'vitest';
import { comparePolicies } from '#compare/index.ts';
import { silentLadder } from '#engine/index.ts';
import { replayer } from '#replay/index.ts';
import { verdictOf } from '#report/change/diff.ts';
import { renderDiff } from '#report/change/markdown.ts';
import { printLadders } from '#report/ladder.ts';
import { pastIssue } from '../support/histories.ts';
import { policyOf } from '../support/policy.ts';
import { AT } from './edits.ts';

const policy = (who: string | readonly string[]) =>
  policyOf({
    version: 1,
    name: 'teams',
    incident: { label: 'incident' },
    severities: [{ id: 's1', 'acknowledge-within': '15m' }],
    roles: { first: { who, otherwise: 'dan' }, second: { who: 'dan' } },
    levels: [
      { name: 'First', roles: ['first'] },
      { name: 'Second', roles: ['second'] },
    ],
    triggers: [
      {
        id: 'unack',
        reason: 'Nobody answers.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, { var: 'severity.acknowledge-within' }] },
        do: { escalate: 2 },
      },
    ],
  });
const TEAM = policy('@Acme/Platform');
const ladder = (teams: Parameters<typeof silentLadder>[3] = {}) => {
  const [severity] = TEAM.severities;
  return silentLadder(TEAM, severity, AT, teams);
};
const callsIn = ({ rungs }: ReturnType<typeof ladder>) => rungs.map(({ mentions }) => mentions);

describe('in a ladder', () => {
  test('a team of which nobody knows the members is called by its name, and nobody stands in for it', () => {
    expect(callsIn(ladder())).toEqual([['@Acme/Platform'], ['dan']]);
    expect(callsIn(ladder({ teams: { 'acme/platform': null } }))).toEqual([['@Acme/Platform'], ['dan']]);
  });

  test('its members are called where they are known, and a stand-in where it has none', () => {
    expect(callsIn(ladder({ teams: { 'acme/platform': ['ann', 'ben'] } }))).toEqual([['ann', 'ben'], ['dan']]);
    expect(callsIn(ladder({ teams: { 'acme/platform': [] } }))).toEqual([['dan'], ['dan']]);
  });

  test('it is said what the team stands for', () => {
    const print = (one: ReturnType<typeof ladder>): string => printLadders([one], { color: false, width: null });
    expect(print(ladder())).toContain('Assumed: @Acme/Platform stands for its members, as one person.');
    expect(print(ladder({ teams: { 'acme/platform': ['ann'] } }))).not.toContain('stands for');
  });
});

describe('of a change', () => {
  const diff = (teams = {}) => comparePolicies(TEAM, policy('ann'), AT, teams);

  test('that puts a person in the place of a team, nobody is called sooner', () => {
    expect(verdictOf(diff()).sentence).not.toContain('sooner');
    expect(renderDiff(diff())).toContain('at 0m `ann` is called instead of `@Acme/Platform`');
    expect(renderDiff(diff())).toContain('`@Acme/Platform` stands for its members, who are not known here.');
  });

  test('that leaves one of the members, it is told who is called no longer', () => {
    const known = diff({ 'acme/platform': ['ann', 'ben'] });
    expect(verdictOf(known).safe).toBe(false);
    expect(renderDiff(known)).toContain('at 0m `ann` is called instead of `ann` and `ben`');
    expect(renderDiff(known)).not.toContain('stands for');
  });
});

test.each([
  [{}, ['@Acme/Platform']],
  [{ 'acme/platform': null }, ['@Acme/Platform']],
  [{ 'acme/platform': ['ben', 'gus'] }, ['ben', 'gus']],
])('in a replay with the members %j a team calls %j', (teams, called) => {
  const issue = { ...pastIssue({ number: 1, declared: '2026-11-23T16:00:00Z', story: [] }), teams };
  const [changed] = replayer(policy('ann'), TEAM).one(issue, issue.createdAt + 60).changed;
  expect(changed?.calls.after.map(({ people }) => people)).toEqual([called]);
});
