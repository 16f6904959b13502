/** A comparison of two policies as JSON, as in `schemas/diff.v1.schema.json`. */
import type { LadderDiff, PolicyDiff, RosterDiff, RuleDiff, Side } from '#domain/results/policy-diff.ts';
import { formatInstant } from '#domain/time.ts';
import { verdictOf } from './verdict.ts';

export function diffJson(diff: PolicyDiff): object {
  return {
    verdict: verdictOf(diff),
    before: diff.before,
    after: diff.after,
    from: formatInstant(diff.from),
    to: formatInstant(diff.to),
    rules: diff.rules.map(ruleJson),
    settings: diff.settings,
    rosters: diff.rosters.map(rosterJson),
    'other-reports': diff.hasOtherReports,
    ladders: diff.ladders.map(ladderJson),
  };
}

function ruleJson({ section, name, lines, change }: RuleDiff): object {
  const head = {
    section,
    name,
    files: { before: lines.before?.file ?? null, after: lines.after?.file ?? null },
    lines: { before: lines.before?.line ?? null, after: lines.after?.line ?? null },
    change: change.kind,
  };
  switch (change.kind) {
    case 'equal':
      return { ...head, by: change.by, 'renamed-from': change.renamedFrom };
    case 'changed':
      return { ...head, gained: sideJson(change.gained), lost: sideJson(change.lost) };
    case 'added':
      return { ...head, gained: sideJson(change.holds) };
    case 'removed':
      return { ...head, lost: sideJson(change.held) };
    default:
      return change satisfies never;
  }
}

function sideJson(side: Side): object {
  if (side.kind === 'none') return { verdict: 'none' };
  if (side.kind === 'unknown') return { verdict: 'unknown', why: side.why };
  const { facts, before, after, case: test } = side.witness;
  return { verdict: 'witness', facts, before, after, case: test };
}

const rosterJson = ({ kind, name, condition, timezone, spans, rest, unknown }: RosterDiff): object => ({
  kind,
  name,
  given: condition,
  timezone,
  unknown,
  spans: spans.map(({ start, end, before, after, goesOn = false }) => ({
    start: formatInstant(start),
    end: formatInstant(end),
    'goes-on': goesOn,
    before,
    after,
  })),
  rest: rest === null ? null : { ...rest, until: formatInstant(rest.until) },
});

const ladderJson = ({
  severity,
  name,
  report,
  elsewhere,
  levels,
  people,
  messages,
  changed,
  within,
  before,
  after,
}: LadderDiff): object => ({
  severity,
  name,
  report,
  exists: {
    before: before !== null && elsewhere?.side !== 'before',
    after: after !== null && elsewhere?.side !== 'after',
  },
  compared: { before: before?.severity.id ?? null, after: after?.severity.id ?? null },
  changed,
  levels,
  people,
  messages,
  within: within?.seconds ?? null,
});
