/** What a policy says without a rule: durations, names, limits, what a trigger does. Only what differs. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import type { ChannelConfig } from '#domain/channel.ts';
import type { SettingDiff } from '#domain/results/policy-diff.ts';
import type { Do, Policy, PromisedTime, Review, Role, Severity, Trigger } from '#domain/policy.ts';
import { nameKey } from '#domain/names.ts';
import type { Json, Rule } from '#domain/rule.ts';
import { formatDuration, formatInstant, type Seconds } from '#domain/time.ts';
import { withoutRows } from '#logic/index.ts';
import { describeDo } from '#policy/index.ts';
import { peopleIn } from './leaves.ts';
import { resolve, withoutTables } from './resolve.ts';
import { minutesWithUnits, withUnits } from './units.ts';
import { UNASSESSED } from './world.ts';

interface Setting {
  readonly text: string;
  /** With the conditions that it names written out: shown where the text alone is the same. */
  readonly expanded?: string;
  /** Equal exactly when the settings mean the same. */
  readonly meaning: string;
  readonly matter: SettingDiff['matter'];
}

type Settings = ReadonlyMap<string, Setting>;

/** `renames`: triggers that are the same under a new name, old name → new. What they say is compared, not listed twice. */
export function diffSettings(
  before: Policy | null,
  after: Policy,
  renames: ReadonlyMap<string, string>,
): readonly SettingDiff[] {
  const old = before === null ? new Map<string, Setting>() : settingsOf(before, renames);
  const now = settingsOf(after);
  const paths = [...new Set([...now.keys(), ...old.keys()])];
  return paths.flatMap((path): readonly SettingDiff[] => {
    const [was, is] = [old.get(path), now.get(path)];
    const matter = matterOfName(path, before, after) ?? (is ?? was)?.matter ?? 'decides';
    // What a new trigger is called is no change beside the trigger itself.
    if (matter === 'wording' && !isIn(was === undefined ? old : now, path)) return [];
    if (was?.meaning === is?.meaning) return [];
    const display = (one: Setting | undefined): string | null =>
      (was?.text === is?.text ? one?.expanded : null) ?? one?.text ?? null;
    return [{ path, before: display(was), after: display(is), matter }];
  });
}

/** Another name is that alone where what was recorded under the names before stays the policy's own, and nothing else becomes so. */
function matterOfName(path: string, before: Policy | null, after: Policy): SettingDiff['matter'] | null {
  if (before === null || (path !== 'name' && path !== 'formerly')) return null;
  const areIn = (names: readonly string[], { name, formerly }: Policy): boolean =>
    names.every((one) => one === name || formerly.includes(one));
  const isSame =
    path === 'name' ? areIn([before.name], after) : areIn(before.formerly, after) && areIn(after.formerly, before);
  return isSame ? 'wording' : 'decides';
}

/** Does a policy have the severity, role or trigger that this setting is about? */
function isIn(settings: Settings, path: string): boolean {
  const owner = path.slice(0, path.lastIndexOf('.') + 1);
  return owner === 'templates.' || [...settings.keys()].some((other) => other.startsWith(owner));
}

/** How the settings in each field of something are read, in the order in which differences are shown; null where another part of `compare` does. */
type FieldReaders<Source> = {
  readonly [Field in keyof Source]: ((value: Source[Field], put: Put, at: string) => void) | null;
};

interface Put {
  /** `meaning`: what is compared where that is not to be shown. */
  readonly decides: (path: string, value: Json | undefined, meaning?: Json) => void;
  readonly wording: (path: string, value: Json | undefined) => void;
  readonly people: (path: string, rule: Rule | null) => void;
  /** People who are called only where others cannot be, so that who is called does not tell of them. */
  readonly standIns: (path: string, rule: Rule | null) => void;
  /** A rule that gives minutes. */
  readonly minutes: (path: string, rule: Rule | null) => void;
  /** The name under which a trigger is shown. */
  readonly nameOf: (trigger: string) => string;
}

function readFields<Source extends object>(readers: FieldReaders<Source>, source: Source, put: Put, at = ''): void {
  for (const field of Object.keys(readers) as (keyof Source)[]) readers[field]?.(source[field], put, at);
}

const INCIDENT: FieldReaders<Policy['incident']> = {
  labels: (labels, { decides }) => decides('incident.label', labels, asSet(labels)),
  acknowledge: ({ by, how }, { decides }) => {
    decides('incident.acknowledge.by', by);
    decides('incident.acknowledge.how', how.toSorted());
  },
  headline: (headline, { wording }) => wording('incident.headline', headline),
  maxAge: (age, { decides }) => decides('incident.max-age', time(age)),
  details: (details, { decides }) => {
    for (const { name, heading, type, required, values, otherIsAbsent } of details) {
      decides(`incident.details.${name}`, `${type}${required ? ', required' : ''}, under "${heading}"`);
      decides(`incident.details.${name}.values`, values, values && values.toSorted());
      decides(`incident.details.${name}.on-other`, otherIsAbsent ? 'absent' : null);
    }
  },
  // A rule: compared with the others.
  when: null,
};

const SEVERITY: FieldReaders<Severity> = {
  // The list of severities has ids and ranks.
  id: null,
  rank: null,
  name: (name, { wording }, at) => wording(`${at}.name`, name),
  label: (label, { decides }, at) => decides(`${at}.label`, label, label && nameKey(label)),
  acknowledgeWithin: (within, put, at) => promise(`${at}.acknowledge-within`, within, put),
  updateEvery: (every, put, at) => promise(`${at}.update-every`, every, put),
  maxSnooze: (longest, { decides }, at) => decides(`${at}.max-snooze`, time(longest)),
  reach: (reach, { decides }, at) => decides(`${at}.reach`, reach),
  clock: (clock, { decides }, at) => decides(`${at}.clock`, clock.name),
  when: null,
};

const ROLE: FieldReaders<Role> = {
  id: null,
  name: (name, { wording }, at) => wording(`${at}.name`, name),
  does: (does, { wording }, at) => wording(`${at}.does`, does),
  who: (who, { people }, at) => people(`${at}.who`, who),
  otherwise: (otherwise, { standIns }, at) => standIns(`${at}.otherwise`, otherwise),
};

/** In which order these are named decides nothing. */
const inOrder = (todo: Do): Do => ({
  ...todo,
  assign: todo.assign.toSorted(),
  mention: todo.mention.toSorted(),
  label: todo.label.toSorted(),
  unlabel: todo.unlabel.toSorted(),
  notify: todo.notify.toSorted(),
});

const TRIGGER: FieldReaders<Trigger> = {
  id: null,
  reason: (reason, { wording }, at) => wording(`${at}.reason`, reason),
  phase: (phase, { decides }, at) => decides(`${at}.phase`, phase),
  repeat: (repeat, { minutes }, at) => minutes(`${at}.repeat`, repeat),
  limit: (limit, { decides }, at) => decides(`${at}.limit`, limit),
  clock: (clock, { decides }, at) => decides(`${at}.clock`, clock?.name),
  evaluateOnly: (only, { decides }, at) => decides(`${at}.mode`, only ? 'evaluate' : 'act'),
  do: (todo, { decides }, at) => decides(`${at}.do`, describeDo(todo), nameKey(describeDo(inOrder(todo)))),
  when: null,
  // Where it stands decides nothing.
  place: null,
};

const REVIEW: FieldReaders<Review> = {
  severities: (severities, { decides }) => decides('review.severities', severities, severities.toSorted()),
  as: (as, { decides }) => decides('review.as', as),
  label: (label, { decides }) => decides('review.label', label, label && nameKey(label)),
  due: (due, { decides }) => decides('review.due', time(due)),
  clock: (clock, { decides }) => decides('review.clock', clock?.name),
};

const POLICY: FieldReaders<Policy> = {
  name: (name, { wording }) => wording('name', name),
  formerly: (names, { decides }) => decides('formerly', names.length === 0 ? null : names, names.toSorted()),
  trustedAuthors: (names, { decides }) => decides('trusted-authors', names.length === 0 ? null : names, asSet(names)),
  evaluateOnly: (only, { decides }) => decides('mode', only ? 'evaluate' : 'act'),
  effectiveFrom: (from, { decides }) => decides('effective-from', from === null ? null : formatInstant(from)),
  incident: (incident, put) => readFields(INCIDENT, incident, put),
  severities: (severities, put) => {
    put.decides(
      'severities',
      severities.map(({ id }) => id),
    );
    for (const severity of severities) readFields(SEVERITY, severity, put, `severities.${severity.id}`);
  },
  roles: (roles, put) => {
    for (const role of roles.values()) readFields(ROLE, role, put, `roles.${role.id}`);
  },
  levels: (levels, { decides }) => {
    for (const { number, name, roles, label, notify } of levels) {
      const places = notify.length === 0 ? '' : `, notifies ${notify.join(', ')}`;
      const text = `${number}, calls ${roles.join(', ')}${label === null ? '' : `, label "${label}"`}${places}`;
      decides(`levels.${name}`, text, [number, roles.toSorted(), label && nameKey(label), notify.toSorted()]);
    }
  },
  triggers: (triggers, put) => {
    for (const trigger of triggers) readFields(TRIGGER, trigger, put, `triggers.${put.nameOf(trigger.id)}`);
  },
  review: (review, put) => {
    if (review) readFields(REVIEW, review, put);
  },
  templates: (templates, { wording }) => {
    for (const [id, text] of templates) wording(`templates.${id}`, text);
  },
  channels: (channels, { decides }) => {
    for (const { name, config } of channels.values()) decides(`channels.${name}`, channelText(config), config);
  },
  contacts: ({ variable, known }, { decides }) => {
    if (variable !== null) decides('contacts', `env:${variable}`);
    for (const [login, ways] of known ?? [])
      decides(`contacts.${nameKey(login)}`, [...ways.keys()].join(', '), Object.fromEntries(ways));
  },
  reach: (reach, { decides }) => {
    for (const [name, steps] of reach)
      decides(
        `reach.${name}`,
        steps.map(({ after, by }) => `${by.join(' and ')} after ${formatDuration(after)}`).join(', '),
      );
  },
  limits: ({ commentsPerRun, messagesPerRun, messagesPerPerson: { count, within } }, { decides }) => {
    decides('limits.comments-per-run', commentsPerRun);
    decides('limits.messages-per-run', messagesPerRun);
    decides('limits.messages-per-person', `${count} in ${formatDuration(within)}`);
  },
  commands: (commands, { decides }) => {
    for (const [name, { roles, permissions }] of commands)
      decides(`commands.${name}`, [...roles, ...permissions], [...roles, ...permissions].toSorted());
  },
  tables: (tables, { decides }) => {
    for (const [name, table] of tables)
      for (const [key, value] of table) decides(`tables.${name}.${key}`, value ?? 'nothing');
  },
  // How facts spell names follows from the rules.
  spelling: null,
  // Conditions are compared with the rules that read them, schedules and calendars by whom they call and what they count.
  conditions: null,
  schedules: null,
  calendars: null,
  // What a policy is called, or says of its own text, decides nothing.
  labelsOfOthers: null,
  digest: null,
  commit: null,
  file: null,
  texts: null,
  reads: null,
};

function settingsOf(policy: Policy, renames: ReadonlyMap<string, string> = new Map()): Settings {
  const settings = new Map<string, Setting>();
  const put = (matter: SettingDiff['matter']) => (path: string, value: Json | undefined, hidden?: Json) => {
    if (value === null || value === undefined) return;
    const text = typeof value === 'string' ? value : listOf(value);
    settings.set(path, { text, meaning: canonicalJson(hidden ?? value), matter });
  };
  const putRule = (
    path: string,
    policyRule: Rule | null,
    { display, expand, meaningOf }: Readonly<Record<'display' | 'expand' | 'meaningOf', (source: Json) => Json>>,
  ): void => {
    if (policyRule === null) return;
    const expanded = expand(resolve(policyRule.source, policy, UNASSESSED.after));
    const meaning = meaningOf(expanded);
    // A list of nobody is none.
    if (Array.isArray(meaning) && meaning.length === 0) return;
    settings.set(path, {
      text: ruleText(display(policyRule.source)),
      expanded: ruleText(display(expanded)),
      meaning: canonicalJson(meaning),
      matter: 'decides',
    });
  };
  readFields(POLICY, policy, {
    decides: put('decides'),
    wording: put('wording'),
    // The people of a table are told by who is called; its times are part of what they are times of.
    people: (path, source) => putRule(path, source, { display: withUnits, expand: withoutRows, meaningOf: peopleIn }),
    standIns: (path, source) =>
      putRule(path, source, { display: withUnits, expand: withoutTables, meaningOf: peopleIn }),
    minutes: (path, source) =>
      putRule(path, source, { display: minutesWithUnits, expand: withoutTables, meaningOf: (minutes) => minutes }),
    nameOf: (trigger) => renames.get(trigger) ?? trigger,
  });
  return settings;
}

/** Its type, its settings, and the variables they read. A value that stands in the policy may be a secret, and is not shown. */
const channelText = ({ type, ...settings }: ChannelConfig): string => {
  const texts = Object.entries(settings).map(([key, value]) =>
    typeof value === 'string' && !value.startsWith('env:') ? key : `${key} ${String(value)}`,
  );
  return [type, ...texts.toSorted()].join(', ');
};

function promise(path: string, promised: PromisedTime | null, { decides, minutes }: Put): void {
  if (promised !== null && typeof promised === 'object') minutes(path, promised);
  else decides(path, time(promised), promised === null ? null : promised / 60);
}

/** Lists whose order says nothing. */
const asSet = (names: readonly string[]): readonly string[] => names.map(nameKey).toSorted();

const time = (seconds: Seconds | null): string | null => (seconds === null ? null : formatDuration(seconds));

const listOf = (value: Json): string => (Array.isArray(value) ? value.join(', ') : JSON.stringify(value));

/** A rule as one would write it on a line: a plain value as itself. */
function ruleText(source: Json): string {
  return typeof source === 'object' && source !== null
    ? JSON.stringify(withoutRows(source)).replaceAll('"', '')
    : String(source);
}
