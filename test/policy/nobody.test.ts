/** A role whose people are left out. */
import { expect, test } from 'vitest';
import { loadPolicy } from '#policy/index.ts';
import { replaceIn } from './base.ts';

const LEAD = '  lead: { who: carol, otherwise: "@org/leads" }';
const warnings = (role: string): readonly string[] => {
  const { ok, diagnostics } = loadPolicy(replaceIn(LEAD, role), 'p.yml');
  expect(ok).toBe(true);
  return diagnostics.map(
    ({ level, code, place, message }) => `${level} ${code} ${place?.line}:${place?.col} ${message}`,
  );
};

test.each([
  ['  lead:\n    who:', 'warning names-nobody 22:5 `who` is empty: nobody is called by this role.'],
  ['  lead:\n    who: # carol', 'warning names-nobody 22:5 `who` is empty: nobody is called by this role.'],
  ['  lead: { who: , otherwise: bob }', 'warning names-nobody 21:11 `who` is empty: nobody is called by this role.'],
  [
    '  lead:\n    who: carol\n    otherwise:',
    'warning names-nobody 23:5 `otherwise` is empty: nobody is called when `who` yields nobody.',
  ],
])('a key without anything behind it is named: %j', (role, warning) => expect(warnings(role)).toEqual([warning]));

test.each(['{ who: null }', '{ who: ~ }', '{ who: [] }'])('what is written out is meant: %s', (role) =>
  expect(warnings(`  lead: ${role}`)).toEqual([]),
);
