import { describe, expect, it } from 'vitest';
import { loadPolicy } from '#policy/index.ts';
import { replaceIn } from './base.ts';

const problems = (rule: string): readonly string[] =>
  loadPolicy(
    replaceIn('acknowledge-within: 1h', `acknowledge-within: 1h\n    update-every: ${rule}`),
    'p.yml',
  ).diagnostics.map(({ code, path, help }) => `${code} ${path} ${help}`);

describe('`update-every` as a rule', () => {
  it.each([
    'if: [{ "==": [{ var: incident.status }, mitigated] }, { duration: 4h }, { duration: 30m }]',
    'if: [{ var: is.big }, { duration: 30m }, { duration: 1h }]',
    'if: [{ ">": [{ var: severity.rank }, 1] }, { duration: 30m }, { duration: 1h }]',
  ])('may read what time alone does not change: %s', (rule) => {
    expect(problems(`{ ${rule} }`)).toEqual([]);
  });

  it.each([
    ['elapsed.since-level', '{ ">": [{ var: elapsed.since-level }, 5] }'],
    ['incident.snoozed', '{ var: incident.snoozed }'],
    ['severity.acknowledge-within', '{ ">": [{ var: severity.acknowledge-within }, 5] }'],
    ['count.overdue-actions', '{ ">": [{ var: count.overdue-actions }, 5] }'],
  ])('may not read %s', (_, asks) => {
    const found = problems(`{ if: [${asks}, { duration: 30m }, { duration: 1h }] }`);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^fact-not-here \/severities\/1\/update-every\/if\/0.*Use `incident.status`/);
  });

  it('that may give no number is an error at its place, with the remedy', () => {
    expect(problems('{ if: [{ var: is.big }, { duration: 30m }] }')).toEqual([
      'no-number /severities/1/update-every Give every `if` a last branch, every table a row `"*"`, and every fact a guard or a default.',
    ]);
  });
});
