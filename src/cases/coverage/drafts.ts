/** Stories that may show what the tests have not: incidents as the exact analysis wants them, and what people do to them. Pure. */
import { type Policy, severityById } from '#domain/policy.ts';
import type { Facts, Json, JsonMap } from '#domain/rule.ts';
import { formatDuration, formatInstant, type Seconds } from '#domain/time.ts';
import { ACTS, reviewWithActions } from '#cases/acts.ts';
import type { ActDocument, CaseDocument, EntryDocument, TestCase, TestFile } from '#cases/document.ts';
import { countAt, factAt, sinceDetails } from '#cases/fact-at.ts';
import type { Open } from './possible.ts';

type Incident = TestCase['incident'];

/** What has become of an incident, as its facts say. */
interface Wish {
  readonly acknowledged?: boolean;
  readonly snoozed?: boolean;
  readonly status?: string;
  readonly severity?: string;
  readonly helpRequests?: number;
  readonly reassignments?: number;
  readonly updates?: number;
  readonly reopenings?: number;
  /** What people write into the review. */
  readonly review?: string;
}

const USUAL: readonly Wish[] = [
  {},
  { acknowledged: true },
  { acknowledged: true, status: 'mitigated' },
  { helpRequests: 1 },
  { acknowledged: true, status: 'resolved' },
  { acknowledged: true, status: 'reviewed' },
  { reassignments: 3 },
];
const MOST = 8;
/** Incidents of the tests that are tried, each of them with everything that may happen to it. */
const MOST_SEEDS = 4;

/** Who may take part: people the tests give permission to. */
interface Cast {
  readonly responder: string | null;
  readonly others: readonly string[];
}

/** The likeliest first: what the facts say, then what usually happens, to the incidents that the tests already have. */
export function* draftsFor(policy: Policy, tests: TestFile, open: readonly Open[]): Generator<CaseDocument> {
  const [first] = tests.cases;
  if (!first) return;
  const cast = castOf(first);
  const seeds = [...new Map(tests.cases.map((test) => [JSON.stringify(test.incident), test])).values()].slice(
    0,
    MOST_SEEDS,
  );
  const draft = (seed: TestCase, incident: Incident, wish: Wish): CaseDocument => ({
    name: 'draft',
    declared: formatInstant(seed.declared),
    incident: { title: 'A case that was missing', ...incident },
    story: actsOf(policy, cast, wish),
  });
  for (const { facts } of open) {
    if (facts.kind !== 'witness') continue;
    const wish = wishOf(policy, facts.facts);
    for (const one of wish.severity === undefined ? [wish] : [{ ...wish, severity: undefined }, wish]) {
      const { severity, ...rest } = one;
      yield draft(first, incidentOf(policy, first, facts.facts), severity === undefined ? rest : { ...rest, severity });
    }
  }
  for (const wish of USUAL) for (const seed of seeds) yield draft(seed, seed.incident, wish);
  for (const { facts } of open) {
    if (facts.kind !== 'witness') continue;
    for (const wish of USUAL) yield draft(first, incidentOf(policy, first, facts.facts), wish);
  }
}

function castOf({ people }: TestCase): Cast {
  const may = Object.keys(people).filter((login) =>
    ['triage', 'write', 'maintain', 'admin'].includes(people[login] ?? ''),
  );
  const [responder = null, ...others] = may;
  return { responder, others };
}

function wishOf(policy: Policy, facts: Facts): Wish {
  const count = (name: string): number => countAt(facts, name, MOST);
  const review = reviewWithActions(facts);
  const status = factAt(facts, 'incident.status') ?? (review === null ? undefined : 'resolved');
  const severity = factAt(facts, 'severity.id') ?? severityByReview(policy, factAt(facts, 'review.required'));
  return {
    acknowledged: factAt(facts, 'incident.acknowledged') === true || status === 'acknowledged',
    snoozed: factAt(facts, 'incident.snoozed') === true,
    ...(typeof status === 'string' ? { status } : {}),
    ...(typeof severity === 'string' ? { severity } : {}),
    helpRequests: count('help-requests'),
    reassignments: count('reassignments'),
    updates: count('updates'),
    reopenings: count('reopenings'),
    ...(review === null ? {} : { review }),
  };
}

/** The most severe for which a review is required, or for which none is. */
const severityByReview = ({ severities, review }: Policy, required: Json | undefined): string | undefined =>
  typeof required === 'boolean'
    ? severities.find(({ id }) => (review?.severities.includes(id) ?? false) === required)?.id
    : undefined;

/** The incident of a case, with the details and labels that these facts have. */
function incidentOf(policy: Policy, { incident: { body, ...base }, declared }: TestCase, facts: Facts): Incident {
  const wanted = (facts['details'] ?? {}) as JsonMap;
  const read = policy.incident.details.filter(({ name }) => policy.reads.has(`details.${name}`));
  const details: Record<string, Json> = { ...base.details, ...wanted };
  // As of the declaration, since when the story tells of minutes at most.
  for (const [name, minutes] of sinceDetails(facts)) details[name] = formatInstant(declared - Math.round(minutes * 60));
  for (const { name } of read) if ('details' in facts && !(name in wanted)) delete details[name];
  const required = policy.incident.details.filter((detail) => detail.required && !(detail.name in wanted));
  const lacking = Number(factAt(facts, 'count.missing-details') ?? 0);
  for (const { name } of required.slice(0, Math.max(0, Math.ceil(lacking)))) delete details[name];
  const labels = factAt(facts, 'incident.labels');
  const type = factAt(facts, 'incident.type');
  const title = factAt(facts, 'incident.title');
  // A body says all the details itself: it stays only where none is wanted.
  const keepsBody = body !== undefined && Object.keys(wanted).length === 0;
  return {
    ...base,
    ...(keepsBody ? { body } : { details }),
    ...(Array.isArray(labels)
      ? { labels: [...policy.incident.labels.slice(0, 1), ...(labels as readonly string[])] }
      : {}),
    ...(typeof type === 'string' ? { type } : {}),
    ...(typeof title === 'string' && title !== '' ? { title } : {}),
  };
}

/** One thing that the responder does, and how long after the one before. */
interface Step {
  readonly after: Seconds;
  readonly what: ActDocument;
}

const step = (what: ActDocument, after: Seconds = 60): Step => ({ what, after });

const repeat = <T>(times: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: times }, (_, index) => make(index));

function actsOf(policy: Policy, cast: Cast, wish: Wish): readonly EntryDocument[] {
  const { responder } = cast;
  if (responder === null) return [];
  const steps = [
    ...severitySteps(policy, wish),
    ...helpSteps(wish),
    ...reassignSteps([...cast.others, responder], wish),
    ...responseSteps(wish),
    ...endSteps(wish),
  ];
  let now = 0;
  return steps.map(({ what, after }) => {
    now += after;
    return { at: formatDuration(now), by: responder, ...what };
  });
}

function severitySteps(policy: Policy, { severity }: Wish): readonly Step[] {
  const wanted = severityById(policy, severity);
  if (wanted === null) return [];
  return [step(wanted.label === null ? { comment: `/severity ${wanted.id}` } : { label: wanted.label }, 1)];
}

/** Without a run in between: nobody has answered any of them yet. */
const helpSteps = ({ helpRequests = 0 }: Wish): readonly Step[] =>
  repeat(helpRequests, (index) => step(ACTS.askForHelp, index === 0 ? 60 : 0));

/** People take the incident over in turn, where there are several. */
function reassignSteps(people: readonly string[], { reassignments = 0 }: Wish): readonly Step[] {
  if (people.length < 2) return [];
  return repeat(reassignments, (index) => people[index % people.length] ?? '').flatMap((login) => [
    step({ unassign: login }),
    step({ assign: login }, 1),
  ]);
}

const responseSteps = ({ acknowledged, updates = 0, reopenings = 0, snoozed }: Wish): readonly Step[] => [
  ...(acknowledged ? [step(ACTS.acknowledge)] : []),
  ...repeat(updates, () => step(ACTS.update)),
  ...repeat(reopenings, () => [step(ACTS.resolve), step(ACTS.reopen)]).flat(),
  ...(snoozed ? [step(ACTS.snooze)] : []),
];

const endSteps = ({ status, review }: Wish): readonly Step[] => [
  ...(status === 'mitigated' ? [step(ACTS.mitigate)] : []),
  ...(status === 'resolved' || status === 'reviewed' ? [step(ACTS.resolve)] : []),
  ...(review === undefined ? [] : [step({ edit: { review } })]),
  ...(status === 'reviewed' ? [step(ACTS.endReview)] : []),
];
