/** `mode: drill`: test messages by all ways of the policies, or, at a comment, what people confirmed. */
import { type DrillReport, isProved } from '#domain/drill.ts';
import type { Problem, RunReport } from '#domain/run-report.ts';
import type { Client } from '#github/index.ts';
import { openChannels } from '#runner/channels.ts';
import { problemOf } from '#runner/problems.ts';
import { readPolicies } from './policies.ts';
import type { ModeOptions } from './mode-options.ts';
import { emptyReport } from './empty-report.ts';

export interface HoldDrillOptions extends ModeOptions {
  /** True for an event of a comment: nothing is sent. */
  readonly confirms: boolean;
  /** Node id of that comment. */
  readonly comment: string | null;
}

/** Null where no message was to be sent. */
export interface HeldDrill {
  readonly report: RunReport;
  readonly drill: DrillReport | null;
}

export async function holdDrill(options: HoldDrillOptions): Promise<HeldDrill> {
  const { repository, dryRun, environment, warn } = options;
  const loaded = await readPolicies(options.paths, options.source);
  const empty = emptyReport(loaded, { mode: 'drill', dryRun, repository });
  if (loaded.all === null) return { report: empty, drill: null };
  const { policies, problems, messenger } = await openChannels(loaded.all, environment, options.mask);
  const withProblem = (problem: Problem): HeldDrill => ({
    report: { ...empty, problems: [...problems, problem] },
    drill: null,
  });
  const [{ drill, drillLabelProblem }, { EVERYTHING, scopeProblem }] = await Promise.all([
    import('#runner/drill.ts'),
    import('#engine/drill/index.ts'),
  ]);
  const wrong = drillLabelProblem(policies);
  if (wrong !== null) return withProblem(wrong);
  const client = await options.connect();
  try {
    if (options.confirms) return await readConfirmations(empty, client, options);
    const nothing = scopeProblem(policies, EVERYTHING);
    if (nothing !== null) return withProblem({ code: 'nothing-to-drill', message: nothing, remedy: NO_WAY });
    const result = await drill(client, { policies, messenger, environment, scope: EVERYTHING, dryRun, warn });
    const { unreachedPeople } = await import('#lint/index.ts');
    // Where a secret holds the contacts, lint cannot say it.
    for (const { message } of policies.flatMap((policy) => unreachedPeople(policy, result.at))) warn(message);
    const all = [...problems, ...result.problems];
    return { report: { ...empty, ...summaryOf(result, sentCount(result), client), problems: all }, drill: result };
  } catch (error) {
    const { report } = withProblem(problemOf(error));
    return { report: { ...report, requests: client.requests() }, drill: null };
  }
}

const NO_WAY = 'Add `channels`, and `contacts` or a place that a level or a trigger notifies.';

async function readConfirmations(empty: RunReport, client: Client, options: HoldDrillOptions): Promise<HeldDrill> {
  const { confirmDrills, openDrillIssue } = await import('#runner/drill-issue.ts');
  const { at, ways, problems } = options.dryRun
    ? await openDrillIssue(client).read()
    : await confirmDrills(client, options);
  return { report: { ...empty, ...summaryOf({ at, ways }, 0, client), problems }, drill: null };
}

/** How many were sent, or would be: one that may have arrived was. */
const sentCount = ({ sent }: DrillReport): number =>
  sent.filter(({ outcome }) => outcome === null || outcome.kind === 'sent' || outcome.kind === 'doubt').length;

/** What a report says of a drill, or of its confirmations: what is known of each way at that instant, and how many messages it sent. */
const summaryOf = (
  { at, ways }: Pick<DrillReport, 'at' | 'ways'>,
  sent: number,
  client: Client,
): Pick<RunReport, 'at' | 'requests' | 'drill'> => ({
  at,
  requests: client.requests(),
  drill: { sent, ways: ways.length, unproved: ways.filter((way) => !isProved(way, at)).length },
});
