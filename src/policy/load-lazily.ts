/** Everything that can be said about a policy's text before it is used. */
import type { Diagnostic, Result } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import conforms from '#generated/policy-verdict.js';
import { type LoadOptions, loadParsed } from './load.ts';
import { hasChannels, withoutChannels } from './no-channels.ts';
import { isTimed, untimed } from './untimed.ts';
import { parseYaml } from './yaml.ts';

/**
 * Loads a policy as `loadPolicy` does. What tells wrong shapes is loaded only for a policy that has one, time zones only for one
 * with schedules or calendars, and what is known of channels only for one with channels.
 */
export async function loadLean(text: string, file: string, options: LoadOptions = {}): Promise<Result<Policy>> {
  const yaml = parseYaml(text, file);
  const shapeProblems = conforms(yaml.value) ? () => [] : (await import('./shape.ts')).shapeProblems;
  const buildTimetables = isTimed(yaml.value) ? (await import('./timetables.ts')).buildTimetables : untimed;
  const buildWays = hasChannels(yaml.value) ? (await import('./channels.ts')).buildWays : withoutChannels;
  return loadParsed(yaml, file, { shapeProblems, buildTimetables, buildWays }, options);
}

/**
 * Loads a policy and checks its templates too, which a run does not wait for: a template that fails there falls back to the
 * shipped wording. The template language is loaded only for a policy that has templates.
 */
export async function validatePolicy(text: string, file: string, options: LoadOptions = {}): Promise<Result<Policy>> {
  const loaded = await loadLean(text, file, options);
  if (!loaded.ok || loaded.value.templates.size === 0) return loaded;
  const { checkTemplates } = await import('./templates.ts');
  const problems = checkTemplates(text, file);
  const diagnostics = [...loaded.diagnostics, ...problems];
  return problems.some(({ level }) => level === 'error') ? { ok: false, diagnostics } : { ...loaded, diagnostics };
}

/** A policy's text, and the path it was read from. */
export interface PolicyText {
  readonly file: string;
  readonly text: string;
}

/**
 * Loads the policies of one run, each with `load`, in the order given. Returns the result for each file; a policy called as one
 * before it is a problem of its file, as the ledger, the plan and the report tell policies apart by their names.
 */
export async function loadPolicies(
  texts: readonly PolicyText[],
  options: LoadOptions = {},
  load: typeof loadLean = loadLean,
): Promise<ReadonlyMap<string, Result<Policy>>> {
  const results = new Map<string, Result<Policy>>();
  const policies: Policy[] = [];
  for (const { file, text } of texts) {
    const result = await load(text, file, options);
    const clash = result.ok ? nameClash(result.value, text, policies) : null;
    if (result.ok && clash === null) policies.push(result.value);
    results.set(file, clash === null ? result : { ok: false, diagnostics: [...result.diagnostics, clash] });
  }
  return results;
}

function nameClash(policy: Policy, text: string, before: readonly Policy[]): Diagnostic | null {
  const other = before.find(({ name }) => name === policy.name);
  if (other === undefined) return null;
  return {
    code: 'duplicate-policy-name',
    level: 'error',
    message: `"${policy.name}" is the name of the policy in ${other.file} too, and policies of one run are told apart by their names.`,
    help: 'Give this one a name of its own.',
    place: parseYaml(text, policy.file).place('/name'),
    path: '/name',
  };
}

/** What `auditPolicy` says of a valid policy. Only one with schedules waits for it to be loaded. */
export async function auditLean(policy: Policy, text: string, now: Instant): Promise<readonly Diagnostic[]> {
  if (policy.schedules.size === 0) return [];
  const { auditPolicy } = await import('./audit.ts');
  return auditPolicy(policy, text, now);
}
