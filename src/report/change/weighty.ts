/** Settings that decide when or whether something is done, where no rule shows it. */
import type { PolicyDiff, SettingDiff } from '#domain/results/policy-diff.ts';

const WEIGHTY =
  /^(?:mode|effective-from|incident\..+|triggers\.[^.]+\.(?:phase|limit|repeat|clock|mode|do)|severities\.[^.]+\.clock|review\.(?:severities|as|clock)|limits\..+)$/;

/** Those of which nobody can prove that they are harmless, by their paths. */
export function weightyIn({ settings }: PolicyDiff): readonly string[] {
  const owners = ownersIn(settings);
  return settings
    .filter((setting) =>
      setting.path.startsWith('levels.') ? losesRoles(setting, settings) : isWeighty(setting, owners),
    )
    .map(({ path }) => path);
}

/** Triggers and severities that only one policy has: the report of their rules covers them. */
function ownersIn(settings: readonly SettingDiff[]): readonly string[] {
  return settings
    .filter(({ path, before, after }) => /\.(?:phase|max-snooze)$/.test(path) && (before === null || after === null))
    .map(({ path }) => path.slice(0, path.lastIndexOf('.') + 1));
}

function isWeighty({ path, before, after, matter }: SettingDiff, owners: readonly string[]): boolean {
  if (matter === 'wording') return false;
  if (!WEIGHTY.test(path) || owners.some((owner) => path.startsWith(owner))) return false;
  if (path.endsWith('mode')) return after !== 'act';
  if (path.endsWith('.limit') || path.startsWith('limits.')) return isLess(after, before);
  // One more question to the reporter, or one more repetition, weighs more.
  if (before === null)
    return !path.startsWith('incident.details.') && !path.endsWith('.repeat') && !path.startsWith('review.');
  return true;
}

/** A limit that is not there is none. */
const isLess = (after: string | null, before: string | null): boolean =>
  after !== null && Number(after) < (before === null ? Number.POSITIVE_INFINITY : Number(before));

/** A level that no longer calls somebody, unless another level, new or renamed, calls just the same roles. */
function losesRoles({ before, after }: SettingDiff, settings: readonly SettingDiff[]): boolean {
  if (before === null) return false;
  const roles = rolesIn(before);
  if (after !== null) return roles.some((role) => !rolesIn(after).includes(role));
  const fresh = settings.filter((one) => one.path.startsWith('levels.') && one.before === null);
  return !fresh.some((one) => rolesIn(one.after ?? '').join() === roles.join());
}

const rolesIn = (level: string): readonly string[] => (/calls (.*?)(?:, label "|$)/.exec(level)?.[1] ?? '').split(', ');
