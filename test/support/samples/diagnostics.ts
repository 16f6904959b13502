/** A policy with mistakes in it, and what is said of them. */
import type { Diagnostic, Place } from '#domain/diagnostic.ts';

/** A policy as written, wrong in three ways. */
export const POLICY_TEXT = `version: 1
name: checkout
triggers:
  - id: unacknowledged
    when: { ">=": [{ var: elapsed.since-lunch }, 5] }
    repaet: 5m
levels: []
`;

const place = (line: number, col: number, endCol: number): Place => ({
  file: 'policy.yml',
  line,
  col,
  endLine: line,
  endCol,
});

export const DIAGNOSTICS: readonly Diagnostic[] = [
  {
    code: 'unknown-key',
    level: 'error',
    message: 'There is no key `repaet` here.',
    help: 'Did you mean `repeat`?',
    place: place(6, 5, 11),
    path: '/triggers/0/repaet',
  },
  {
    code: 'unknown-fact',
    level: 'error',
    message: 'There is no fact `elapsed.since-lunch`.',
    help: 'Did you mean `elapsed.since-level`?',
    place: place(5, 27, 46),
    path: '/triggers/0/when/>=/0/var',
  },
  {
    code: 'no-levels',
    level: 'warning',
    message: 'Nobody is called: there is no level.',
    help: null,
    place: place(7, 9, 11),
    path: '/levels',
  },
  {
    code: 'no-tests',
    level: 'advice',
    message: 'This policy has no tests.',
    help: 'Write policy.test.yml beside it.',
    place: null,
    path: '',
  },
];
