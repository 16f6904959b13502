/** What the documents cost of GitHub's 1,000 points an hour, by the formula of its documentation. */
import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { expect, test } from 'vitest';
import {
  actionsDocument,
  historyDocument,
  issueDocument,
  OWNER_DOCUMENT,
  pastDocument,
  sweepDocument,
} from '#github/documents.ts';

interface Cost {
  readonly requests: number;
  readonly nodes: number;
}

/** Each connection counts as one request per parent, and as its `first` or `last` nodes per parent. */
function costOf(document: DocumentNode): Cost {
  const fragments = new Map(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  );
  const costOf = (selections: SelectionSetNode | undefined, parents: number): Cost => {
    const parts = (selections?.selections ?? []).map((one): Cost => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return costOf(fragments.get(one.name.value)?.selectionSet, parents);
      if (one.kind === Kind.INLINE_FRAGMENT) return costOf(one.selectionSet, parents);
      const taken = one.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
      if (taken?.kind !== Kind.INT) return costOf(one.selectionSet, parents);
      const inner = costOf(one.selectionSet, parents * Number(taken.value));
      return { requests: parents + inner.requests, nodes: parents * Number(taken.value) + inner.nodes };
    });
    return {
      requests: parts.reduce((sum, { requests }) => sum + requests, 0),
      nodes: parts.reduce((sum, { nodes }) => sum + nodes, 0),
    };
  };
  const [operation] = document.definitions;
  return costOf(operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined, 1);
}

test.each([
  ['a sweep’s page', sweepDocument({ labels: 20, types: true }), 3, 21_100],
  ['a sweep’s page with reviews that are issues', sweepDocument({ labels: 20, types: true, reviews: true }), 4, 31_100],
  ['the action items of ten reviews', actionsDocument(10), 10, 2000],
  ['one issue', issueDocument({ labels: 20, types: true }), 1, 211],
  ['a page of all incidents', pastDocument({ labels: 0, types: true }), 2, 10_550],
  ['a page of an owner’s repositories', OWNER_DOCUMENT, 1, 100],
  ['older history of twenty issues', historyDocument(20), 1, 2000],
])('%s', (_name, document, points, nodes) => {
  const cost = costOf(parse(document));
  expect(Math.max(1, Math.round(cost.requests / 100))).toBe(points);
  expect(cost.nodes).toBe(nodes);
  expect(cost.nodes).toBeLessThanOrEqual(500_000);
});
