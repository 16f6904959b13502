/** Settings that decide when or whether something is done, where no rule shows it. */
import type { PolicyDiff, SettingDiff } from '#domain/results/policy-diff.ts';
import { parseDuration } from '#domain/time.ts';

type Judge = (before: string | null, after: string | null) => boolean;

/** A limit that is not there is none. */
const sizeOf = (text: string | null): number =>
  text === null ? Number.POSITIVE_INFINITY : (parseDuration(text) ?? Number(text));

const isLess: Judge = (before, after) => sizeOf(after) < sizeOf(before);
const isMore: Judge = (before, after) => sizeOf(after) > sizeOf(before);
const isNotNew: Judge = (before) => before !== null;
const always: Judge = () => true;

/** When a setting that changes is one to look at, by the first of these that fits its path; whenever it changes, where none does. */
const JUDGES: readonly (readonly [RegExp, Judge])[] = [
  // What is told of rules, incidents and people on call covers these, and the label of a review calls nobody.
  [
    /^(?:name|severities(?:\.[^.]+(?:\.(?:acknowledge-within|update-every))?)?|roles\.[^.]+(?:\.who)?|tables\..+|review\.(?:label|due))$/,
    () => false,
  ],
  [/^(?:triggers\.[^.]+\.)?mode$/, (_before, after) => after !== 'act'],
  [/^(?:triggers\.[^.]+\.limit|limits\.(?:comments|messages)-per-run|incident\.max-age)$/, isLess],
  [/^limits\.messages-per-person$/, (before, after) => isRarer(before ?? '', after ?? '')],
  [/^severities\.[^.]+\.max-snooze$/, isMore],
  [/^roles\.[^.]+\.otherwise$/, (before, after) => before !== null && losesNames(before, after)],
  [/^reach\./, (before, after) => isLater(before ?? '', after ?? '')],
  // They change what an answer is read as.
  [/^incident\.details\.[^.]+\.(?:values|on-other)$/, always],
  // Whoever sets the label of a severity chooses it. One more question to the reporter, repetition or way to reach somebody does no harm.
  [
    /^(?:formerly|incident\.details\..+|triggers\.[^.]+\.repeat|severities\.[^.]+\.(?:label|reach)|review\..+|channels\..+|contacts(?:\..+)?)$/,
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
        (setting.path.startsWith('levels.') ? losesCalls(setting, settings) : isWeighty(setting)),
    )
    .map(({ path }) => path);
}

/** Triggers and severities that only one policy has, whose rules are reported, and details that are new. */
function ownersIn(settings: readonly SettingDiff[]): readonly string[] {
  return settings.flatMap(({ path, before, after }) => {
    if (before !== null && after !== null) return [];
    const [, owner] = /^((?:triggers|severities)\.[^.]+\.)(?:phase|max-snooze)$/.exec(path) ?? [];
    if (owner !== undefined) return [owner];
    return before === null && /^incident\.details\.[^.]+$/.test(path) ? [`${path}.`] : [];
  });
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

/** Does it no longer name somebody? Whom a rule names is not known. */
function losesNames(before: string, after: string | null): boolean {
  const [was, is] = [before, after ?? ''].map(
    (text) => /^\[?([\w@/,-]+)\]?$/.exec(text.toLowerCase())?.[1]?.split(',') ?? [],
  );
  return was === undefined || was.length === 0 || was.some((name) => !is?.includes(name));
}

/** A level that comes later or tells somebody less, unless another level, new or renamed, does all of it. */
function losesCalls({ before, after }: SettingDiff, settings: readonly SettingDiff[]): boolean {
  if (before === null) return false;
  const was = levelIn(before);
  if (after !== null) return isLessThan(was, levelIn(after));
  const fresh = settings.filter((one) => one.path.startsWith('levels.') && one.before === null);
  return fresh.every((one) => isLessThan(was, levelIn(one.after ?? '')));
}

type Level = Readonly<Record<'roles' | 'places', readonly string[]>> & { readonly number: number };

const isLessThan = (was: Level, is: Level): boolean =>
  is.number > was.number ||
  was.roles.some((role) => !is.roles.includes(role)) ||
  was.places.some((place) => !is.places.includes(place));

/** `2, calls lead, label "…", notifies room`: names of people stand in front of the label, those of channels behind it. */
const levelIn = (text: string): Level => ({
  number: Number.parseInt(text, 10),
  roles: namesIn(/calls (.*?)(?:, label "|, notifies |$)/.exec(text)),
  places: namesIn(/, notifies ([^"]+)$/.exec(text)),
});

const namesIn = (match: RegExpExecArray | null): readonly string[] => match?.[1]?.split(', ') ?? [];
