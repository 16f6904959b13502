/** Policies from the exports of other systems. Pure. */
import type { Result } from '#domain/diagnostic.ts';
import type { Json } from '#domain/rule.ts';
import { HOUR, type Instant } from '#domain/time.ts';
import { FORMS, pageAt, testsOf } from '#policy/files.ts';
import { ExportError } from './item.ts';
import { CSV_HEADER, csvFor, type Logins, readLogins } from './logins.ts';
import { type Export, type ExportFile, not, type Note, same } from './model.ts';
export type { ExportFile } from './model.ts';
import { withoutDoubles } from './doubles.ts';
import { missingPages } from './pages.ts';
import { withoutPast } from './past.ts';
import { policiesOf } from './policies.ts';
import { type ImportedPolicy, policyText } from './policy-text.ts';
import { emptySteps, type PolicyDraft, sharedSchedules } from './remarks.ts';
import { onCallBy } from './rota.ts';
import { readGoalert } from './systems/goalert.ts';
import { readGrafanaOncall } from './systems/grafana-oncall.ts';
import { readOpsgenie } from './systems/opsgenie.ts';
import { readPagerduty } from './systems/pagerduty.ts';
import { testsText } from './tests-text.ts';
import { calledUsers, withReferences } from './users.ts';

interface System {
  readonly title: string;
  readonly read: (files: readonly ExportFile[]) => Export;
  /** What of it says how people are woken, and what makes an incident of an alert: no import reads either. */
  readonly ways: string;
  readonly sources: string;
}

const METHODS = 'contact methods and notification rules';

export const SYSTEMS: Readonly<Record<string, System>> = {
  opsgenie: {
    title: 'Opsgenie',
    read: readOpsgenie,
    ways: METHODS,
    sources: 'integrations, routing rules and priorities',
  },
  pagerduty: {
    title: 'PagerDuty',
    read: readPagerduty,
    ways: METHODS,
    sources: 'integrations, event rules and priorities',
  },
  'grafana-oncall': {
    title: 'Grafana OnCall',
    read: readGrafanaOncall,
    ways: 'personal notification rules',
    sources: 'integrations and routes',
  },
  goalert: { title: 'GoAlert', read: readGoalert, ways: METHODS, sources: 'services and integration keys' },
};

/** What every import leaves to people: no note of an export, but a line of each report. */
const notRead = ({ ways, sources }: System): readonly Note[] => [
  not(
    `how people are woken (${ways})`,
    'without `channels`, `contacts` and `reach` the policy calls people on GitHub alone',
  ),
  not(`what makes an incident of an alert (${sources})`, `a monitor opens an issue: ${pageAt('recipes/alerts.md')}`),
];

export interface ImportRequest {
  readonly system: string;
  readonly files: readonly ExportFile[];
  /** The file that says who is who; null without one. */
  readonly map: { readonly file: string; readonly text: string } | null;
  /** Where the first policy is to be written; further ones beside it. */
  readonly path: string;
  /** Where the schemas of policies and of their tests are published. */
  readonly schemas: string;
  readonly now: Instant;
}

export interface ImportResult {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly notes: readonly Note[];
  readonly report: string;
}

/** The files to write, and what differs; in one sentence why there are none otherwise. */
export function importPolicies(request: ImportRequest): Result<ImportResult, { readonly refusal: string }, unknown> {
  const system = SYSTEMS[request.system];
  if (system === undefined) return refuse(`There is no import from "${request.system}".`);
  const howTo = pageAt(`migrate/${request.system}.md`);
  const failed = request.files.flatMap(({ file, value }) => failureIn(value).map((why) => `${file}: ${why}`));
  if (failed.length > 0)
    return refuse(`The API of ${system.title} refused, and its answer is no export: ${failed.join('; ')}.`);
  const [page] = missingPages(request.system, request.files);
  if (page !== undefined)
    return refuse(
      `The export is not whole: another page comes after ${page}. Save it as a file of its own (see ${howTo}), and import again.`,
    );
  let source: Export;
  try {
    const read = withoutDoubles(system.read(request.files));
    const present = withoutPast(read, system.title, request.now);
    source = { ...present, users: withReferences(present, request.files) };
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    return refuse(`${error.message}. Is this the JSON that the API of ${system.title} gives?`);
  }
  if (source.chains.length === 0)
    return refuse(`There is no escalation policy of ${system.title} in these files. See ${howTo} for which to export.`);
  const { map } = request;
  const read =
    map === null
      ? { ok: true as const, value: { logins: new Map<string, string | null>(), notes: [] } }
      : readLogins(map.text, map.file, source.users);
  if (!read.ok) return read;
  const missing = missingUsers(source, read.value.logins, map?.file ?? null);
  if (missing !== null) return refuse(missing);
  const notes: Note[] = [...source.notes, ...read.value.notes];
  const policies = policiesOf(source, read.value.logins, system.title, notes);
  if (policies.length === 0) return refuse(nothingLeft(notes));
  const drafts = policies.map((policy, index): PolicyDraft => {
    return { policy, path: index === 0 ? request.path : request.path.replace(/(?=\.ya?ml$)/, `-${policy.name}`) };
  });
  const files = drafts.flatMap(({ path, policy }) => [
    { path, text: policyText(policy, `${request.schemas}/policy.v1.schema.json`) },
    {
      path: testsOf(path),
      text: testsText(policy, `${request.schemas}/policy-test.v1.schema.json`, whenOf(policy, request.now)),
    },
  ]);
  notes.push(
    ...sharedSchedules(drafts),
    ...policies.flatMap((policy) => emptySteps(policy, request.now)),
    same('what acknowledges: `/ack` of any responder; a comment or an assignment stops no call'),
  );
  const report = reportText(system.title, [...notRead(system), ...notes], files, policies);
  return { ok: true, value: { files, notes, report } };
}

/** Why there is no policy at all, with what became of each part. */
const nothingLeft = (notes: readonly Note[]): string =>
  [
    'No step of these escalation policies calls anybody who is left after the import, so there is nothing to write:',
    '',
    ...new Set(notes.filter(({ grade }) => grade !== 'same').map(lineOf)),
  ].join('\n');

/** What an answer says that refuses: `{message}` and no data, `{error: {message}}`, `{detail}`, or `{errors: [{message}]}`. */
function failureIn(value: Json): readonly string[] {
  const { message, detail, error, errors, data } = (value ?? {}) as { readonly [name: string]: Json | undefined };
  const [first] = Array.isArray(errors) ? (errors as readonly Json[]) : [];
  const texts = data == null ? [message, detail, ...[error, first].map(messageOf)] : [];
  return texts.flatMap((one) => (typeof one === 'string' && one !== '' ? [`“${one.slice(0, 200)}”`] : [])).slice(0, 1);
}

const messageOf = (value: Json | undefined): Json | undefined =>
  (value as { readonly message?: Json } | null | undefined)?.message;

const refuse = (refusal: string): { readonly ok: false; readonly refusal: string } => ({ ok: false, refusal });

/** Everybody who is in something that is imported and has no line in the map; a sentence with the lines to fill in. */
function missingUsers(source: Export, logins: Logins, map: string | null): string | null {
  const ids = calledUsers(source).filter((id) => !logins.has(id));
  if (ids.length === 0) return null;
  const known = source.users
    .filter(({ id }) => ids.includes(id))
    .toSorted((one, other) => (one.names[0] ?? one.id).localeCompare(other.names[0] ?? other.id, 'en'));
  const what =
    map === null
      ? `Give a file with these lines as --map, filled in (nothing after the comma leaves somebody out):\n\n${CSV_HEADER}`
      : `Add these lines to ${map}, filled in (nothing after the comma leaves somebody out):\n\n`;
  return `${ids.length === 1 ? 'One person has' : `${ids.length} people have`} no login on GitHub, and none is guessed. ${what}${csvFor(known)}`;
}

/**
 * When the test of the steps is declared: where the export knows who is on call, so that it is about people it knows, or else now; and
 * later, where nobody would be on call for one of the steps: the next one would be taken at once.
 */
function whenOf({ levels, schedules }: ImportedPolicy, now: Instant): Instant {
  const built = new Map([...schedules].map(([name, { specs }]) => [name, onCallBy(specs)]));
  const hasSomebody = (at: Instant): boolean =>
    levels.every(({ after, roles }) =>
      roles.some(({ who }) => 'people' in who || (built.get(who.schedules[0] ?? '')?.(at + after) ?? []).length > 0),
    );
  const starts = [...schedules.values()].flatMap(({ computed }) => computed.slice(0, 1).map(({ start }) => start));
  const hour = now - (now % HOUR);
  const first = starts.length === 0 ? hour : Math.max(...starts);
  return [first, ...Array.from({ length: HOURS }, (_, index) => hour + index * HOUR)].find(hasSomebody) ?? first;
}

/** Four weeks. */
const HOURS = 24 * 28;

const SIGN = { same: '✅', nearly: '⚠️', not: '❌' } as const;
const TITLE = { same: 'As it was', nearly: 'Nearly: look at these', not: 'Not imported' } as const;

/** What the import made of the export, as Markdown: as it was, nearly, not. */
function reportText(
  system: string,
  notes: readonly Note[],
  files: ImportResult['files'],
  policies: readonly ImportedPolicy[],
): string {
  const sections = (['not', 'nearly', 'same'] as const).flatMap((grade) => {
    const lines = [...new Set(notes.filter((note) => note.grade === grade).map(lineOf))];
    return lines.length === 0 ? [] : [`## ${SIGN[grade]} ${TITLE[grade]} (${lines.length})`, lines.join('\n')];
  });
  const written = `Written: ${files.map(({ path }) => `\`${path}\``).join(', ')}.`;
  return `${[`# Imported from ${system}`, written, ...sections, nextText(policies)].join('\n\n')}\n`;
}

/** More labels than a sentence takes stand in the policies. */
const MOST_LABELS = 8;

/** What is to be done for the policies to run. */
function nextText(policies: readonly ImportedPolicy[]): string {
  const names = policies.map(({ label }) => `\`${label}\``);
  const labels = `${names.slice(0, MOST_LABELS).join(', ')}${names.length > MOST_LABELS ? ` and ${names.length - MOST_LABELS} more (\`incident.label\` of each)` : ''}`;
  return `## Next

1. See what each policy does: \`tocsin test\` and \`tocsin simulate\`, with its file as an argument where there are several.
2. Create the label${policies.length > 1 ? 's' : ''} ${labels}: an issue with ${policies.length > 1 ? 'one of them' : 'it'} is an incident. Whoever reports may not set labels: let an issue form in \`${FORMS}\` do so, by its \`labels\`.
3. Let the policy reach people beyond GitHub: add \`channels\`, \`contacts\` and \`reach\` (${pageAt('channels.md')}).
4. Write the workflows that run and review what is in \`.github\`, and the drills of its channels: \`tocsin init --workflows --drills\`.
5. Put \`mode: evaluate\` into a policy that is to run beside the system that you leave: it then says what it would do, and does nothing.`;
}

const lineOf = ({ grade, what, why }: Note): string => `- ${SIGN[grade]} ${what}${why === null ? '' : `: ${why}`}.`;
