import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '#domain/policy.ts';
import { loadLean } from '#policy/load-lazily.ts';
import { loadPolicy } from '#policy/index.ts';
import { withLines, BASE, replaceIn } from './base.ts';
import { anyText } from '../support/hostile.ts';

function load(text: string): Policy {
  const result = loadPolicy(text, 'p.yml', { commit: 'abc123' });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics, null, 1));
  return result.value;
}

describe('a loaded policy', () => {
  it('has everything resolved, and defaults where nothing was said', () => {
    const policy = load(BASE);
    expect(policy).toMatchObject({
      name: 'small',
      commit: 'abc123',
      file: 'p.yml',
      effectiveFrom: null,
      evaluateOnly: false,
      incident: { labels: ['incident'], when: null, maxAge: null },
      levels: [
        { number: 1, name: 'First', roles: ['responder'], label: 'level: 1' },
        { number: 2, name: 'Second', roles: ['lead'], label: 'level: 2' },
      ],
      review: null,
      limits: { commentsPerRun: 30 },
    });
    const anything = { values: null, otherIsAbsent: false, saysNothing: [], withComma: [] };
    expect(policy.incident.details).toEqual([
      { name: 'service', heading: 'Affected service', type: 'string', required: true, ...anything },
      { name: 'users', heading: 'How many users?', type: 'number', required: false, ...anything },
    ]);
    expect(policy.severities).toMatchObject([
      {
        id: 'sev1',
        name: 'sev1',
        rank: 1,
        label: 'sev1',
        acknowledgeWithin: 300,
        updateEvery: null,
        maxSnooze: 86_400,
      },
      { id: 'sev2', name: 'sev2', rank: 2, when: null, acknowledgeWithin: 3600, clock: { name: 'always' } },
    ]);
    expect(policy.triggers[0]).toMatchObject({
      id: 'unacknowledged',
      phase: 'open',
      limit: null,
      evaluateOnly: false,
      do: {
        escalate: 'next',
        raiseSeverity: null,
        assign: [],
        mention: [],
        label: [],
        unlabel: [],
        notify: [],
        comment: null,
        askFor: null,
      },
    });
    expect(policy.triggers[0]?.place()).toMatchObject({ file: 'p.yml', line: 26, col: 5 });
    expect(policy.triggers[0]?.when.place()).toMatchObject({ line: 29, col: 7 });
  });

  it('takes one value where a list may stand, dates as text, and what a policy may say besides', () => {
    const policy = load(
      withLines(
        'effective-from: 2026-11-22\nmode: evaluate\nlimits: { comments-per-run: 5 }\ntemplates: { hello: "{{reason}}" }\n' +
          'review: { severities: [sev1], as: issue, label: review, due: 5d }\n',
      ).replace(
        '{ escalate: next }',
        '{ escalate: 2, assign: lead, mention: [lead, responder], label: x, unlabel: [y], comment: hello, raise-severity: sev1, ask-for: missing-details }',
      ),
    );
    expect(policy).toMatchObject({
      effectiveFrom: Date.UTC(2026, 10, 22) / 1000,
      evaluateOnly: true,
      limits: { commentsPerRun: 5 },
      review: { severities: ['sev1'], as: 'issue', label: 'review', due: 432_000 },
    });
    expect(policy.triggers[0]?.do).toMatchObject({
      escalate: 2,
      raiseSeverity: 'sev1',
      assign: ['lead'],
      mention: ['lead', 'responder'],
      label: ['x'],
      unlabel: ['y'],
      notify: [],
      comment: 'hello',
      askFor: 'missing-details',
    });
    expect(policy.templates.get('hello')).toBe('{{reason}}');
  });

  it('has logins without @, and teams with it', () => {
    const policy = load(
      replaceIn(
        'who: carol,',
        'who: { if: [{ "==": [{ var: details.service }, "@api"] }, "@carol", ["@org/ops", dan]] },',
      ),
    );
    const lead = policy.roles.get('lead');
    expect(policy.roles.get('responder')?.who.evaluate({})).toEqual(['alice', 'bob']);
    expect(lead?.otherwise?.evaluate({})).toBe('@org/leads');
    expect(lead?.who.evaluate({ details: { service: '@api' } })).toBe('carol');
    expect(lead?.who.evaluate({ details: { service: 'api' } })).toEqual(['@org/ops', 'dan']);
  });

  it('lets a role be nobody for now', () => {
    expect(load(replaceIn('who: carol,', 'who: null,')).roles.get('lead')?.who.evaluate({})).toBeNull();
    expect(load(replaceIn('who: carol,', 'who: [],')).roles.get('lead')?.who.evaluate({})).toEqual([]);
  });

  it.each<[string, number | null]>([
    ['10m', 10],
    ['90s', 1.5],
    ['0m', 0],
    ['1w', 10_080],
    ['{ duration: 1h30m }', 90],
    ['{ "*": [{ var: severity.rank }, 5] }', 10],
  ])('gives the minutes of `repeat: %s`', (repeat, minutes) => {
    const policy = load(replaceIn('repeat: 10m', `repeat: ${repeat}`));
    expect(policy.triggers[0]?.repeat?.evaluate({ severity: { rank: 2 } })).toBe(minutes);
  });

  it('has its conditions in an order in which each comes after those it reads', () => {
    const policy = load(
      replaceIn(
        '  big:',
        '  any: { or: [{ var: is.huge }, { var: is.big }] }\n  huge: { and: [{ var: is.big }, true] }\n  big:',
      ),
    );
    expect(policy.conditions.map(({ name }) => name)).toEqual(['big', 'huge', 'any']);
  });

  it('knows every fact its rules read', () => {
    expect([...load(BASE).reads].sort()).toEqual([
      'details.users',
      'elapsed.since-level',
      'incident.acknowledged',
      'is.big',
      'severity.acknowledge-within',
    ]);
  });

  it('has its schedules and calendars, and a severity runs on the clock it names', () => {
    const policy = load(
      withLines(
        'schedules:\n  main: { timezone: UTC, layers: [{ rotate: ["@alice", [bob, "@dan"]], every: 1d, from: 2026-01-05T09:00 }], overrides: [{ from: 2026-01-07T09:00, to: 2026-01-08T09:00, who: ["@eve"] }] }\n' +
          'calendars: { office: { timezone: UTC, days: [mon], from: "09:00", to: "17:00", holidays: [2026-01-12] } }\n',
      )
        .replace('who: carol,', 'who: { var: oncall.main },')
        .replace('label: sev2', 'label: sev2\n    clock: office'),
    );
    const at = (text: string): number => Date.parse(text) / 1000;
    const main = policy.schedules.get('main');
    expect(main?.onCall(at('2026-01-05T09:00Z'))).toEqual(['alice']);
    expect(main?.onCall(at('2026-01-06T09:00Z'))).toEqual(['bob', 'dan']);
    expect(main?.onCall(at('2026-01-07T09:00Z'))).toEqual(['eve']);
    const office = policy.calendars.get('office');
    expect(
      [at('2026-01-05T09:00Z'), at('2026-01-05T17:00Z'), at('2026-01-12T09:00Z')].map((instant) =>
        office?.open(instant),
      ),
    ).toEqual([true, false, false]);
    expect(policy.severities.map(({ clock }) => clock.name)).toEqual(['always', 'office']);
    expect(policy.reads.has('oncall.main')).toBe(true);
  });

  it('keeps the warning that a rule is not asked', () => {
    const result = loadPolicy(replaceIn('label: sev2', 'label: sev2\n    when: { var: is.big }'), 'p.yml');
    expect(result.ok).toBe(true);
    expect(result.diagnostics).toMatchObject([{ code: 'unasked-when', level: 'warning' }]);
    expect(result.ok && result.value.severities[1]?.when).toBeNull();
  });
});

describe('loading', () => {
  const policies = [
    'policies/small-team.yml',
    'policies/service-24x7.yml',
    'policies/security.yml',
    'test/golden/policies/checkout/escalation-policy.yml',
  ].map((file) => readFileSync(file, 'utf8'));
  const scraps = fc.constantFrom(
    '',
    ' ',
    '\n',
    '  ',
    ':',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    '!',
    '&a ',
    '*a',
    'null',
    '0',
    '-1',
    '1e999',
    '5m',
    'when: ',
    '__proto__: 1\n',
    'constructor',
    '<<: ',
    '{var: ""}',
    '{"!": []}',
    '{}',
    '[]',
    '~',
    'é',
    '\u0000',
  );
  const mutated = fc
    .tuple(
      fc.constantFrom(...policies),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30), scraps), {
        minLength: 1,
        maxLength: 4,
      }),
    )
    .map(([text, cuts]) =>
      cuts.reduce((now, [share, length, scrap]) => {
        const at = Math.floor(share * now.length);
        return now.slice(0, at) + scrap + now.slice(at + length);
      }, text),
    );

  it('never throws, and gives either a policy or an error with a place', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyText(), mutated, fc.json()), (text) => {
        const result = loadPolicy(text, 'p.yml');
        expect(result.ok).toBe(!result.diagnostics.some(({ level }) => level === 'error'));
        for (const { place, message } of result.diagnostics) {
          expect(place?.line).toBeGreaterThan(0);
          expect(message).not.toContain('undefined');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says the same whether what tells problems is there from the start or loaded when there is one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof({ arbitrary: mutated, weight: 9 }, fc.string()), async (text) => {
        const { ok, diagnostics } = loadPolicy(text, 'p.yml');
        expect(await loadLean(text, 'p.yml')).toMatchObject({ ok, diagnostics });
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a document of any shape that is no policy', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'version',
            'name',
            'incident',
            'conditions',
            'severities',
            'roles',
            'levels',
            'triggers',
            'review',
            'schedules',
            'calendars',
            'templates',
            'limits',
            'mode',
            'toString',
          ),
          fc.jsonValue(),
        ),
        (document) => {
          expect(loadPolicy(JSON.stringify({ ...document, version: 1 }), 'p.yml').ok).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same policy for the same text', () => {
    for (const text of policies) {
      const [first, second] = [load(text), load(text)];
      expect(JSON.stringify(first)).toBe(JSON.stringify(second));
    }
  });
});

describe('a carriage return alone', () => {
  const problems = (text: string): readonly string[] => {
    const { ok, diagnostics } = loadPolicy(text, 'p.yml');
    return [ok ? 'valid' : 'invalid', ...diagnostics.map(({ code, level }) => `${level} ${code}`)];
  };

  it.each([
    ['in words of a comment', `# for a team.\r (see below)\n${BASE}`, ['valid']],
    ['before a key in a comment', `# for a team\rmode: live\n${BASE}`, ['valid', 'warning lone-return']],
    [
      'in a text',
      replaceIn('reason: Nobody has', 'reason: "Nobody has\r      ').replace(' in time.', ' in time."'),
      ['valid', 'warning lone-return'],
    ],
    ['at the end of each line', BASE.replaceAll('\n', '\r'), ['invalid', 'error yaml-syntax']],
    [
      'where it takes the name',
      replaceIn('1\nname: small', '1 # for\rname: small'),
      ['invalid', 'warning lone-return', 'error missing-key'],
    ],
    [
      'in words above a mistake',
      `# for a team.\r (see below)\n${replaceIn('name: small', 'name: 1')}`,
      ['invalid', 'error wrong-type'],
    ],
  ])('stops no policy that can be read: %s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('is a warning in a file that is extended, too', () => {
    const bases = [{ file: 'b.yml', text: `# a\rmode: live\n${BASE}` }];
    expect(loadPolicy('extends: b.yml\n', 'p.yml', { bases })).toMatchObject({
      ok: true,
      diagnostics: [{ code: 'lone-return', place: { file: 'b.yml', line: 1 } }],
    });
  });
});
