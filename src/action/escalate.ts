/**
 * The Action's main job: load the policies, read the incidents, and run them. What is not needed for the first request is
 * loaded after it.
 */
import type { Diagnostic } from '#domain/diagnostic.ts';
import { hasName } from '#domain/names.ts';
import type { Policy } from '#domain/policy.ts';
import type { RunReport } from '#domain/run-report.ts';
import type { Seconds } from '#domain/time.ts';
import { MISSING_LABEL } from '#domain/unread.ts';
import { callable } from '#engine/escalation/reachable-people.ts';
import { knownPeople } from '#engine/escalation/known-people.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import { blindPolicies, blindProblem, managedLabelsOf } from '#runner/labels.ts';
import { readPolicies } from './policies.ts';
import type { ModeOptions } from './mode-options.ts';
import { decideJob, type EscalationJob } from './decide-job.ts';
import { openChannels } from '#runner/channels.ts';
import { handler } from '#runner/handler.ts';
import { emptyReport } from './empty-report.ts';

export interface EscalateOptions extends ModeOptions {
  readonly job: EscalationJob;
}

export async function escalate(options: EscalateOptions): Promise<RunReport> {
  const { job, dryRun, warn, say, debug, pause } = options;
  const loaded = await readPolicies(options.paths, options.source);
  const mode = job.kind === 'issue' ? 'issue' : 'sweep';
  const report = emptyReport(loaded, { mode, dryRun, repository: options.repository });
  if (loaded.all === null) return report;

  const channels = await openChannels(loaded.all, options.environment, options.mask);
  const { policies } = channels;
  const client = await options.connect();
  const { openRepository } = await import('#github/index.ts');
  const needs = repositoryNeeds(policies);
  const repository = openRepository(client, {
    ...needs,
    ...knownPeople(policies),
    managedLabels: managedLabelsOf(policies),
  });
  const handle = await handler(policies, repository, {
    dryRun,
    warn,
    debug,
    pause,
    onWait: (seconds) => say(waitingFor(seconds)),
    messenger: channels.messenger,
  });
  const confirmDrills = dryRun
    ? null
    : async (comment: string | null) => {
        const { confirmDrills: confirm } = await import('#runner/drill-issue.ts');
        return (await confirm(client, { comment, pause })).problems;
      };
  const decided = await decideJob(job, { repository, needs, handle, confirmDrills });
  const at = decided.readings.at(-1)?.at ?? null;
  const people = at === null ? [] : callable(policies, at);
  // What could not be read says nothing of labels.
  const blind = decided.problems.length > 0 ? [] : blindPolicies(policies, repository.missingLabels());
  const diagnostics = [
    ...report.diagnostics,
    ...missingLabelsBeside(blind, repository.missingLabels()),
    ...unaskedOf(repository.unaskedLogins()),
    ...people.filter((login) => login === repository.viewer().toLowerCase()).map(tokenOf),
    ...decided.diagnostics,
  ];
  return {
    ...report,
    mode: decided.isWhole ? 'sweep' : 'issue',
    diagnostics,
    at,
    incidents: decided.readings.flatMap(({ incidents }) => incidents),
    problems: [...blind.map(blindProblem), ...decided.problems, ...channels.problems],
    requests: client.requests(),
  };
}

const waitingFor = (seconds: Seconds): string =>
  `Waiting ${Math.ceil(seconds)} s: GitHub takes 80 new comments, labels and assignments a minute.`;

/** A misspelt label, or one that somebody has renamed, beside another one of the policy that is there. */
const missingLabelsBeside = (blind: readonly Policy[], missing: readonly string[]): readonly Diagnostic[] =>
  missing.filter((label) => !blind.some(({ incident }) => hasName(incident.labels, label))).map(missingLabel);

const missingLabel = (label: string): Diagnostic => ({
  code: MISSING_LABEL,
  level: 'warning',
  message: `The repository has no label "${label}", so no issue can be an incident by it.`,
  help: 'Create the label, or name in `incident.label` the one it has.',
  place: null,
  path: '/incident/label',
});

/** Strangers must not make a run dearer; a responder among so many is taken for one of them, and somebody is called too many. */
const unaskedOf = (logins: readonly string[]): readonly Diagnostic[] =>
  logins.length === 0
    ? []
    : [
        {
          code: 'people-not-asked-about',
          level: 'warning',
          message: `So many people took part that the permission of ${logins.length} of them was not looked up: they count as strangers in this run.`,
          help: 'Whoever is assigned needs no look-up: assign those who respond.',
          place: null,
          path: '',
        },
      ];

/** Nobody can tell what this person does from what their token does: a machine's account answers no call. */
const tokenOf = (login: string): Diagnostic => ({
  code: 'token-of-a-responder',
  level: 'warning',
  message: `The token is that of "${login}", whom the policy calls: what they write is taken for this Action's own, so their \`/ack\` is not obeyed.`,
  help: 'Use the job’s own token, or that of a GitHub App or of an account that nobody answers with.',
  place: null,
  path: '',
});
