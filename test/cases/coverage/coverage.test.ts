/** Coverage of a policy's tests, condition by condition. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atomsOf, decidesAt, outcomeOf } from '#cases/coverage/atoms.ts';
import type { Coverage } from '#domain/results/coverage.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { seenOf, story, contextOf } from '../../support/coverage.ts';

const ACKNOWLEDGED: Json = { var: 'incident.acknowledged' };
const SINCE: Json = { '>=': [{ var: 'elapsed.since-declared' }, { duration: '10m' }] };
const UNANSWERED: Json = { and: [{ '!': ACKNOWLEDGED }, SINCE] };
const USERS: Json = { and: [{ '!=': [{ var: 'details.users' }, null] }, { '>=': [{ var: 'details.users' }, 100] }] };

const NOBODY = story('nobody answers', ['at: 9m59s, expect: { fired: [] }', 'at: 10m, expect: { fired: [t] }']);
const ANSWERED = story('answered', ['at: 1m, by: dan, comment: /ack', 'at: 10m, expect: { fired: [] }']);
const LOOKED_LATE = story('looked late', ['at: 20m, expect: { fired: [t] }']).replace(
  '    story',
  '    runs: [20m]\n    story',
);
const users = (n: number): string => story(`${n} users`, ['at: 0m, expect: { comments: 1 }'], `{ users: ${n} }`);

const TABLE: readonly (readonly [string, Json, string, readonly string[]])[] = [
  [
    'a silent incident shows the time, and acknowledging on one side only',
    UNANSWERED,
    NOBODY,
    ['false', 'true false holding failing'],
  ],
  ['an answered one shows the other side', UNANSWERED, NOBODY + ANSWERED, ['true false', 'true false holding failing']],
  ['a run that comes late shows that it holds, not where it turns', UNANSWERED, LOOKED_LATE, ['false', 'true']],
  [
    'a threshold far away on both sides is not seen at its boundary',
    USERS,
    users(1) + users(500),
    ['true', 'true false'],
  ],
  ['its neighbours are its boundary', USERS, users(99) + users(100), ['true', 'true false holding failing']],
  [
    'an atom beside one that settles the rule has no say',
    { or: [SINCE, USERS] },
    story('long', ['at: 10m, expect: { fired: [t] }']),
    ['true false holding', '', ''],
  ],
];

describe('what is seen of each atom', () => {
  test.each(TABLE)('%s', (_, when, cases, expected) => {
    const { coverage } = contextOf(when);
    const [rule] = coverage(cases).rules;
    expect(rule?.atoms.map(seenOf)).toEqual(expected);
  });

  test('a severity below one that holds is not asked', () => {
    const severities = [
      { id: 'sev1', when: { '==': [{ var: 'details.area' }, 'shop'] } },
      { id: 'sev2', when: { '==': [{ var: 'details.users' }, 7] } },
      { id: 'sev3' },
    ];
    const { coverage } = contextOf(SINCE, { severities });
    const shop = story('shop', ['at: 0m, expect: { severity: sev1 }'], '{ area: shop, users: 7 }');
    const seen = Object.fromEntries(coverage(shop).rules.map(({ name, evaluations }) => [name, evaluations]));
    expect(seen).toMatchObject({ 'severity sev2': 0 });
    expect(seen['severity sev1']).toBeGreaterThan(0);
  });

  test('a trigger that has fired and does not repeat is asked no more', () => {
    const { coverage } = contextOf({ '>': [{ var: 'count.help-requests' }, 0] });
    const coveredWith = (...more: readonly string[]): number =>
      coverage(story('help', ['at: 1m, by: dan, comment: /escalate', 'at: 1m, expect: { fired: [t] }', ...more]))
        .rules[0]?.evaluations ?? 0;
    expect(coveredWith('at: 5m, expect: { fired: [] }', 'at: 6m, expect: { fired: [] }')).toBe(coveredWith());
  });

  test('the questions of a role are seen by whom it calls', () => {
    const roles = { responder: { who: { if: [{ '==': [{ var: 'details.area' }, 'shop'] }, ['eve'], ['dan']] } } };
    const { coverage } = contextOf(SINCE, { roles });
    const of = (area: string): string => story(area, ['at: 0m, expect: { comments: 1 }'], `{ area: ${area} }`);
    const role = (cases: string) => coverage(cases).rules.find(({ name }) => name === 'role responder')?.atoms[0];
    expect(role(of('shop'))?.shown).toBeNull();
    expect(role(of('shop') + of('bar'))).toMatchObject({
      shown: 'unique-cause',
      decided: { whenFalse: { by: 'bar' } },
    });
  });

  test('an effect beside another that changed as well, and had no say, is shown by masking', () => {
    const place: Json = { and: [{ '==': [{ var: 'details.area' }, 'shop'] }, { '==': [{ var: 'details.users' }, 7] }] };
    const { coverage } = contextOf({ or: [{ and: [ACKNOWLEDGED, SINCE] }, place] });
    const at = (text: string): string => text.replace('    story', '    runs: [10m]\n    story');
    const answered = at(
      story('a', ['at: 1m, by: dan, comment: /ack', 'at: 10m, expect: { fired: [t] }'], '{ area: shop, users: 1 }'),
    );
    const silent = (area: string): string =>
      at(story(area, ['at: 10m, expect: { fired: [] }'], `{ area: ${area}, users: 1 }`));
    const effectOf = (cases: string) => coverage(cases).rules[0]?.atoms[0]?.shown;
    expect(effectOf(answered + silent('bar'))).toBe('masking');
    expect(effectOf(answered + silent('shop'))).toBe('unique-cause');
    expect(effectOf(answered)).toBeNull();
  });

  test('what no incident can show is proved, and not counted', () => {
    const { coverage } = contextOf({
      and: [{ '!': ACKNOWLEDGED }, { '!=': [{ var: 'incident.status' }, 'acknowledged'] }, SINCE],
    });
    const result = coverage(NOBODY + ANSWERED);
    expect(result.rules[0]?.atoms[1]?.decided.whenFalse).toEqual({ kind: 'impossible' });
    expect(result.atoms.total).toBe(2);
    expect(result.unmade).toEqual([]);
  });

  test('places lead to the atom', () => {
    const { coverage, yaml } = contextOf(UNANSWERED);
    const [, since] = coverage(NOBODY).rules[0]?.atoms ?? [];
    expect(since?.pointer).toBe('/triggers/0/when/and/1');
    expect(since?.place).toEqual(yaml.place('/triggers/0/when/and/1'));
  });
});

describe('missing cases', () => {
  test('bring a boundary on both sides', () => {
    const { coverage } = contextOf(USERS);
    const { missing } = coverage(users(1) + users(500));
    expect(missing.map(({ yaml }) => /users: (\d+)/.exec(yaml)?.[1]).toSorted()).toEqual(['100', '99']);
  });

  test.each<readonly [string, Json]>([
    ['as written', SINCE],
    ['of the severity', { '>=': [{ var: 'elapsed.since-declared' }, { var: 'severity.acknowledge-within' }] }],
  ])('bring a time %s on both sides, a second apart', (_, when) => {
    const { coverage } = contextOf(when);
    const { missing, unmade, boundaries } = coverage(story('long after', ['at: 20m, expect: { level: 1 }']));
    expect(missing.map(({ yaml }) => yaml.match(/at: \d\S+(?=, expect)/g))).toEqual([['at: 9m59s']]);
    expect([unmade, boundaries]).toEqual([[], { covered: 0, total: 1 }]);
  });

  test('of an incident told by its body are told by their details', () => {
    const { coverage } = contextOf(USERS);
    const { missing } = coverage(users(1).replace('details: { users: 1 }', 'body: "### Users\\n\\n1"'));
    expect(missing.map(({ yaml }) => /users: (\d+)/.exec(yaml)?.[1])).toEqual(expect.arrayContaining(['100', '99']));
  });

  test('nothing is missing where everything was seen', () => {
    const { coverage } = contextOf(UNANSWERED);
    expect(coverage(NOBODY + ANSWERED)).toMatchObject({ missing: [], unmade: [], atoms: { covered: 2, total: 2 } });
  });

  test('what no story brings about is told as facts, and only as facts', () => {
    const { coverage } = contextOf({ '>': [{ var: 'count.overdue-actions' }, 0] });
    const { missing, unmade } = coverage(NOBODY.replace('[t]', '[]'));
    expect(missing).toEqual([]);
    expect(unmade).toMatchObject([{ pointer: '/triggers/0/when', facts: { count: { 'overdue-actions': 1 } } }]);
  });
});

const ATOMS: readonly Json[] = [
  ACKNOWLEDGED,
  SINCE,
  { '>=': [{ var: 'elapsed.since-update' }, { var: 'severity.update-every' }] },
  { '==': [{ var: 'incident.status' }, 'mitigated'] },
  { '>': [{ var: 'count.help-requests' }, 0] },
  { '>=': [{ var: 'count.reassignments' }, 2] },
  { in: [{ var: 'details.area' }, ['shop', 'bar']] },
];
const rules = fc.letrec<{ rule: Json }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'rule' },
    fc.constantFrom(...ATOMS),
    fc.tuple(tie('rule'), tie('rule')).map((and): Json => ({ and })),
    fc.tuple(tie('rule'), tie('rule')).map((or): Json => ({ or })),
    fc.tuple(tie('rule'), tie('rule'), tie('rule')).map((choice): Json => ({ if: choice })),
    tie('rule').map((rule): Json => ({ '!': rule })),
  ),
})).rule;

const FACTS: fc.Arbitrary<Facts> = fc.record({
  incident: fc.record({ acknowledged: fc.boolean(), status: fc.constantFrom('open', 'mitigated') }),
  elapsed: fc.record({
    'since-declared': fc.integer({ min: 8, max: 12 }),
    'since-update': fc.integer({ min: 28, max: 31 }),
  }),
  severity: fc.constant({ 'update-every': 30 }),
  count: fc.record({ 'help-requests': fc.nat(2), reassignments: fc.nat(3) }),
  details: fc.record({ area: fc.constantFrom('shop', 'bar', 'else') }),
});

describe('laws', () => {
  test('the atoms and what joins them mean what the rule means', () => {
    fc.assert(
      fc.property(rules, FACTS, (rule, facts) => {
        const truths = new Map(atomsOf(rule, true).map(({ path, holds }) => [path, holds(facts)]));
        expect(outcomeOf(rule, true, (path) => truths.get(path))).toBe(String(compileRule(rule, null).holds(facts)));
      }),
    );
  });

  test('an atom decides exactly where the rule turns with it', () => {
    fc.assert(
      fc.property(rules, FACTS, (rule, facts) => {
        const atoms = atomsOf(rule, true);
        const truths = new Map(atoms.map(({ path, holds }) => [path, holds(facts)]));
        for (const { path } of atoms) {
          const turned = new Map([...truths, [path, truths.get(path) !== true] as const]);
          const turns = outcomeOf(rule, true, (at) => truths.get(at)) !== outcomeOf(rule, true, (at) => turned.get(at));
          expect(compileRule(decidesAt(rule, true, path), null).holds(facts)).toBe(turns);
        }
      }),
    );
  });

  test('a case that is printed passes when it is pasted, and raises the coverage of what it names', () => {
    const countSeen = ({ rules: all }: Coverage, pointers: readonly string[]): number =>
      all
        .flatMap(({ atoms }) => atoms)
        .filter(({ pointer }) => pointers.includes(pointer))
        .reduce((sum, atom) => sum + seenOf(atom).split(' ').filter(Boolean).length, 0);
    let pasted = 0;
    fc.assert(
      fc.property(rules, (rule) => {
        const { coverage, run } = contextOf(rule);
        let cases = story('a case', ['at: 1m, expect: { level: 1 }']);
        let before = coverage(cases);
        for (const { yaml, raises } of before.missing) {
          cases += yaml;
          const after = coverage(cases);
          expect(run(cases).at(-1)).toBe(true);
          expect(raises.length).toBeGreaterThan(0);
          expect(countSeen(after, raises)).toBeGreaterThan(countSeen(before, raises));
          before = after;
          pasted += 1;
        }
      }),
      { numRuns: 12 },
    );
    expect(pasted).toBeGreaterThan(10);
  });
});
