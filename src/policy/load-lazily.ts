/** Everything that can be said about a policy's text before it is used. */
import type { WithDiagnostics, Diagnostic, Result, TextFile } from '#domain/diagnostic.ts';
import { ownLabels, type Policy, visibleLabels } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import conforms from '#generated/policy-verdict.js';
import { type ChainLink, type FileRef, nextBase, unreadBase, withOrigin } from './extends.ts';
import { type LoadOptions, loadParsed } from './load.ts';
import { hasChannels, withoutChannels } from './no-channels.ts';
import { isTimed, buildNoTimetables } from './untimed.ts';
import { parsePolicy } from './merge.ts';

/**
 * Loads a policy as `loadPolicy` does. What tells wrong shapes is loaded only for a policy that has one, time zones only for one
 * with schedules or calendars, and what is known of channels only for one with channels.
 */
export async function loadLean(text: string, file: string, options: LoadOptions = {}): Promise<Result<Policy>> {
  const { commit, bases = [], missing } = options;
  const texts = [{ file, text }, ...bases];
  const yaml = parsePolicy(texts, missing);
  const isRight = conforms(yaml.value) && yaml.idle === undefined;
  const shapeProblems = isRight ? () => [] : (await import('./shape.ts')).shapeProblems;
  const buildTimetables = isTimed(yaml.value) ? (await import('./timetables.ts')).buildTimetables : buildNoTimetables;
  const buildWays = hasChannels(yaml.value) ? (await import('./channels.ts')).buildWays : withoutChannels;
  return loadParsed(yaml, texts, { shapeProblems, buildTimetables, buildWays }, commit);
}

/**
 * Loads a policy and checks its templates too, which a run does not wait for: a template that fails there falls back to the
 * shipped wording. The template language is loaded only for a policy that has templates.
 */
export async function validatePolicy(text: string, file: string, options: LoadOptions = {}): Promise<Result<Policy>> {
  const loaded = await loadLean(text, file, options);
  if (!loaded.ok || loaded.value.templates.size === 0) return loaded;
  const { checkTemplates } = await import('./templates.ts');
  const { texts } = loaded.value;
  const problems = withOrigin(checkTemplates(texts), parsePolicy(texts));
  const diagnostics = [...loaded.diagnostics, ...problems];
  return problems.some(({ level }) => level === 'error') ? { ok: false, diagnostics } : { ...loaded, diagnostics };
}

export { type FileRef, isRemoteName, refName } from './extends.ts';

/** A policy as read, with the files it extends, or why they could not be had. */
export interface PolicyRead extends TextFile {
  readonly bases: Bases;
}

/** What a policy extends; otherwise what is wrong, and the files that were read all the same. */
export type Bases = Result<readonly TextFile[], WithDiagnostics & { readonly read: readonly TextFile[] }>;

/** What a shell reads of a file that a policy extends; `file` is how problems name it. */
export type BaseRead = ({ readonly ok: true } & TextFile) | { readonly ok: false; readonly message: string };

/** Reads what a policy extends, each file by `read`. All of it, or the first thing that is wrong. */
export async function readBases(own: ChainLink, read: (ref: FileRef) => Promise<BaseRead>): Promise<Bases> {
  const chain = [own];
  const failWith = (found: Diagnostic): Bases => ({ ok: false, diagnostics: [found], read: chain.slice(1) });
  for (;;) {
    const next = nextBase(chain);
    if (next === null) return { ok: true, value: chain.slice(1), diagnostics: [] };
    if ('code' in next) return failWith(next);
    const base = await read(next);
    if (!base.ok) return failWith(unreadBase(chain, base.message));
    chain.push({ file: base.file, text: base.text, ref: next });
  }
}

/** How a policy as read is loaded; one whose bases could not be had is as invalid as one that cannot be read. */
export const optionsOf = ({ bases }: PolicyRead): LoadOptions =>
  bases.ok ? { bases: bases.value } : { bases: bases.read, missing: bases.diagnostics };

export const validateRead = (read: PolicyRead): Promise<Result<Policy>> =>
  validatePolicy(read.text, read.file, optionsOf(read));

/**
 * Loads the policies of one run, each with `load`, in the order given. Returns the result for each file; a policy called as one
 * before it is a problem of its file, as the ledger, the plan and the report tell policies apart by their names.
 */
export async function loadPolicies(
  reads: readonly PolicyRead[],
  options: LoadOptions = {},
  load: typeof loadLean = loadLean,
): Promise<ReadonlyMap<string, Result<Policy>>> {
  const results = new Map<string, Result<Policy>>();
  const policies: Policy[] = [];
  for (const read of reads) {
    const { file, text } = read;
    const result = await load(text, file, { ...options, ...optionsOf(read) });
    const clash = result.ok ? nameClash(result.value, policies) : null;
    if (result.ok && clash === null) policies.push(result.value);
    results.set(file, clash === null ? result : { ok: false, diagnostics: [...result.diagnostics, clash] });
  }
  for (const [file, result] of results) {
    if (result.ok) results.set(file, { ...result, value: beside(result.value, policies) });
  }
  return results;
}

function nameClash(policy: Policy, before: readonly Policy[]): Diagnostic | null {
  const other = before.find(({ name }) => name === policy.name);
  if (other === undefined) return null;
  return {
    code: 'duplicate-policy-name',
    level: 'error',
    message: `"${policy.name}" is the name of the policy in ${other.file} too, and policies of one run are told apart by their names.`,
    help: 'Give this one a name of its own.',
    place: parsePolicy(policy.texts).place('/name'),
    path: '/name',
  };
}

/** The policy with the labels of those beside it: an incident that came from one of them leaves its labels behind. */
function beside(policy: Policy, all: readonly Policy[]): Policy {
  if (all.length < 2) return policy;
  const taken = new Set([...ownLabels(policy), ...all.flatMap(({ incident }) => incident.labels)].map(lower));
  const others = all.filter(({ name }) => name !== policy.name).flatMap(visibleLabels);
  const labelsOfOthers = [...new Map(others.map((label) => [lower(label), label])).values()];
  return { ...policy, labelsOfOthers: labelsOfOthers.filter((label) => !taken.has(lower(label))) };
}

const lower = (label: string): string => label.toLowerCase();

/** What `auditPolicy` says of a valid policy and no comment in it disables. Only one with schedules waits for it to be loaded. */
export async function auditLean(policy: Policy, now: Instant, when?: string): Promise<readonly Diagnostic[]> {
  if (policy.schedules.size === 0) return [];
  const [{ auditPolicy }, { disables, disablingComments }] = await Promise.all([
    import('./audit.ts'),
    import('./disabling-comments.ts'),
  ]);
  const comments = policy.texts.flatMap(disablingComments).filter(({ why }) => why !== '');
  return auditPolicy(policy, now, when).filter((found) => !comments.some((comment) => disables(comment, found)));
}
