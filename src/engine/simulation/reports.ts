/** Which reports of an incident decide what happens while nobody answers: one for each way in which it may differ. Pure. */
import { type Policy, rolesById, rulesOfRole, type Severity } from '#domain/policy.ts';
import { entryOf, factNamed, type Json, NO_ENTRY } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { membershipAt } from '#engine/facts/membership.ts';
import { allFacts } from '#engine/facts/view.ts';
import type { FoldedIssue } from '#engine/incident/fold.ts';
import { type Report, sampleBody } from '#engine/model/sample-body.ts';
import { advance, foldIssue } from '#engine/recovery.ts';
import { type Asking, type Ways, waysToReport } from './answers.ts';
import { residueOf } from './residue.ts';
import { declareIncident } from './silent-ladder.ts';

/** More ways than this are for `--detail` to choose from. */
const MOST_TRIED = 256;
const MOST_REPORTS = 24;

export interface Reports {
  /** The first is `base`. */
  readonly reports: readonly Report[];
  /** False: there are more, or there may be, as not everything was tried. */
  readonly isWhole: boolean;
}

/** A policy, and the severity of it that an incident is declared with. */
export interface DeclaredIncident {
  readonly policy: Policy;
  readonly severity: Severity;
}

/**
 * The reports between which the rules of these policies tell at `at`, and so what happens may differ. All say what `base` says. Of one with
 * which an incident has another severity at once, the ladder of that severity tells.
 */
export function reportsThatDecide(all: readonly DeclaredIncident[], at: Instant, base: Report): Reports {
  const asking = all.map(askingOf);
  const readers = all.map((one) => residuesOf(one, at, base));
  const found = new Map<string, Report>();
  let tried = 0;
  for (const report of combinations(waysToReport(asking, at, base), base)) {
    if (tried === MOST_TRIED) return { reports: [...found.values()], isWhole: false };
    tried += 1;
    const keys = readers.map((residues) => residues(report));
    const key =
      found.size === 0 ? keys.map((one) => one ?? '').join('\n') : keys.includes(null) ? null : keys.join('\n');
    if (key === null || found.has(key)) continue;
    if (found.size === MOST_REPORTS) return { reports: [...found.values()], isWhole: false };
    found.set(key, report);
  }
  return { reports: [...found.values()], isWhole: !asking.some(asksOtherwise) };
}

/**
 * What decides alone before what decides together, and one answer of each detail before the next of any: there may be more than anybody
 * tries.
 */
function* combinations(all: readonly Ways[], base: Report): Generator<Report> {
  const queue: { readonly report: Report; readonly others: readonly Ways[] }[] = [{ report: base, others: all }];
  for (const { report, others } of queue) {
    yield report;
    if (queue.length > MOST_TRIED) continue;
    const most = Math.max(0, ...others.map((ways) => ways.length));
    for (let nth = 0; nth < most; nth += 1)
      for (const [index, ways] of others.entries())
        for (const way of ways.slice(nth, nth + 1))
          queue.push({ report: way(report), others: others.slice(index + 1) });
  }
}

/** The rules by which something happens while nobody answers. */
function askingOf({ policy, severity }: DeclaredIncident): Asking {
  const triggers = policy.triggers.filter(({ phase }) => phase === 'open');
  const roles = [
    ...policy.levels,
    ...triggers.map((trigger) => ({ roles: [...trigger.do.assign, ...trigger.do.mention] })),
  ];
  const called = rolesById(policy, [...new Set(roles.flatMap((one) => one.roles))]);
  const rules = [
    ...policy.severities.flatMap(({ rank, when }) => (rank < severity.rank && when !== null ? [when] : [])),
    ...policy.severities.flatMap(({ acknowledgeWithin, updateEvery }) => [acknowledgeWithin, updateEvery]),
    ...triggers.flatMap(({ when, repeat }) => [when, repeat]),
    ...called.flatMap(rulesOfRole),
  ];
  return {
    policy,
    rules: rules.flatMap((rule) => (rule === null || typeof rule === 'number' ? [] : [rule.source])),
    conditions: new Map(policy.conditions.map(({ name, rule }) => [`is.${name}`, rule.source])),
  };
}

/** Tells what a report leaves open of each rule, as text; null where it is no incident of this severity. */
function residuesOf(
  { policy, severity }: DeclaredIncident,
  at: Instant,
  base: Report,
): (report: Report) => string | null {
  const { rules, conditions } = askingOf({ policy, severity });
  const foldReport = (report: Report): FoldedIssue =>
    foldIssue(policy, declareIncident(policy, severity, at, { report }));
  const first = foldReport(base);
  const isFixed = policy.triggers.some((trigger) => trigger.do.label.length + trigger.do.unlabel.length > 0)
    ? (path: string): boolean => path !== 'incident.labels' && staysWithoutAnswer(path)
    : staysWithoutAnswer;
  return (report) => {
    const folded =
      report.labels === base.labels
        ? advance(first, { ...first.issue, body: sampleBody(policy, at, report.details) })
        : foldReport(report);
    const membership = membershipAt(folded, at);
    if ('leftAlone' in membership || membership.evaluation.inForce.severity.id !== severity.id) return null;
    const facts = allFacts(membership.context, membership.evaluation);
    return JSON.stringify(rules.map((rule) => residueOf(rule, { facts, isFixed, conditions })));
  };
}

/** Facts that only people change. */
const OF_PEOPLE = new Set(
  'number title author type repository labels acknowledged snoozed trusted status'
    .split(' ')
    .map((one) => `incident.${one}`),
);

const staysWithoutAnswer = (path: string): boolean =>
  path.startsWith('details.') || path.startsWith('answered.') || OF_PEOPLE.has(path);

/** Does a rule ask what else a report may be: its words, its type, whose it is, or since when? */
const asksOtherwise = ({ rules, conditions }: Asking): boolean =>
  [...rules, ...conditions.values()].some((rule) => mentions(rule));

function mentions(rule: Json): boolean {
  const named = factNamed(rule);
  if (named !== null) return /^incident\.(?:title|type|author)$|^elapsed\.since-detail\./.test(named);
  const parts = Array.isArray(rule) ? (rule as readonly Json[]) : (entryOf(rule) ?? NO_ENTRY).operands;
  return parts.some(mentions);
}
