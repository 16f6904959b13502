/** Settings that decide when or whether something is done, where no rule shows it. */
import type { PolicyDiff, SettingDiff } from '#domain/results/policy-diff.ts';
import { parseDuration } from '#domain/time.ts';

type Judge = (before: string | null, after: string | null) => boolean;

/** A limit that is not there is none. */
const sizeOf = (text: string | null): number =>
  text === null ? Number.POSITIVE_INFINITY : (parseDuration(text) ?? Number(text));

const isLess: Judge = (before, after) => sizeOf(after) < sizeOf(before);
const isMore: Judge = (before, after) => sizeOf(after) > sizeOf(before);
const isGone: Judge = (_before, after) => after === null;
const isNotNew: Judge = (before) => before !== null;

/** When a setting that changes is one to look at, by the first of these that fits its path; whenever it changes, where none does. */
const JUDGES: readonly (readonly [RegExp, Judge])[] = [
  // What is told of rules, incidents and people on call covers these, and a label calls nobody.
  [
    /^(?:name|severities(?:\.[^.]+\.(?:label|acknowledge-within|update-every))?|roles\.[^.]+(?:\.who)?|tables\..+|review\.(?:label|due))$/,
    () => false,
  ],
  [/^(?:triggers\.[^.]+\.)?mode$/, (_before, after) => after !== 'act'],
  [/^(?:triggers\.[^.]+\.limit|limits\.(?:comments|messages)-per-run|incident\.max-age)$/, isLess],
  [/^limits\.messages-per-person$/, (before, after) => isRarer(before ?? '', after ?? '')],
  [/^severities\.[^.]+\.max-snooze$/, isMore],
  [/^roles\.[^.]+\.otherwise$/, isGone],
  [/^reach\./, (before, after) => isLater(before ?? '', after ?? '')],
  // One more question to the reporter, repetition or way to reach somebody does no harm.
  [
    /^(?:formerly|incident\.details\..+|triggers\.[^.]+\.repeat|severities\.[^.]+\.reach|review\..+|channels\..+|contacts(?:\..+)?)$/,
    isNotNew,
  ],
];

/** Those of which nobody can prove that they are harmless, by their paths. */
export function weightyIn({ settings }: PolicyDiff): readonly string[] {
  const owners = ownersIn(settings);
  return settings
    .filter(
      (setting) =>
        setting.matter === 'decides' &&
        !owners.some((owner) => setting.path.startsWith(owner)) &&
        (setting.path.startsWith('levels.') ? losesRoles(setting, settings) : isWeighty(setting)),
    )
    .map(({ path }) => path);
}

/** Triggers and severities that only one policy has: the report of their rules covers them. */
function ownersIn(settings: readonly SettingDiff[]): readonly string[] {
  return settings
    .filter(({ path, before, after }) => /\.(?:phase|max-snooze)$/.test(path) && (before === null || after === null))
    .map(({ path }) => path.slice(0, path.lastIndexOf('.') + 1));
}

function isWeighty({ path, before, after }: SettingDiff): boolean {
  const judge = JUDGES.find(([paths]) => paths.test(path))?.[1];
  return judge === undefined || judge(before, after);
}

/** `6 in 15m`: fewer, or for longer. */
function isRarer(before: string, after: string): boolean {
  const [[was = '', since = ''] = [], [is = '', now = ''] = []] = [before, after].map((text) => text.split(' in '));
  return isLess(was, is) || isMore(since, now);
}

/** `phone and text after 0m, mail after 5m`: does one of these reach somebody less often, or later? */
function isLater(before: string, after: string): boolean {
  const now = timesByWay(after);
  return [...timesByWay(before)].some(([way, times]) =>
    times.some((time, index) => time < (now.get(way)?.[index] ?? Number.POSITIVE_INFINITY)),
  );
}

/** After how long each way is taken, in order. */
function timesByWay(steps: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const [ways = '', after = ''] of steps.split(', ').map((step) => step.split(' after ')))
    for (const way of ways.split(' and ')) found.set(way, [...(found.get(way) ?? []), sizeOf(after)]);
  return found;
}

/** A level that no longer calls somebody, unless another level, new or renamed, calls just the same roles. */
function losesRoles({ before, after }: SettingDiff, settings: readonly SettingDiff[]): boolean {
  if (before === null) return false;
  const roles = rolesIn(before);
  if (after !== null) return roles.some((role) => !rolesIn(after).includes(role));
  const fresh = settings.filter((one) => one.path.startsWith('levels.') && one.before === null);
  return !fresh.some((one) => rolesIn(one.after ?? '').join() === roles.join());
}

const rolesIn = (level: string): readonly string[] =>
  (/calls (.*?)(?:, label "|, notifies |$)/.exec(level)?.[1] ?? '').split(', ');
