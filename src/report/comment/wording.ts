/** Phrases that several messages share, so that a thing is called the same everywhere. */
import { enumerate, enumerateSome } from '#domain/sentence.ts';
import { type DeliveryState, type MessageOutcome, UNSURE } from '#domain/delivery.ts';
import type { CommentMessage, HeadlineDetail, IncidentBrief, StatusMessage } from '#domain/message.ts';
import type { Next, NextCall } from '#domain/next.ts';
import { hasName } from '#domain/names.ts';
import { isVisible } from '#domain/neutralise.ts';
import type { LevelRef, SeverityRef, Snooze } from '#domain/refs.ts';
import { type Instant, parseInstant, type Seconds } from '#domain/time.ts';
import { clockTime, span, atTime } from '#report/text/clock.ts';
import { code, plain, prose } from '#report/text/markdown.ts';
import { NOBODY } from './mentions.ts';

/** A minute is what a run itself takes: less is not late. */
export const LATE: Seconds = 60;

const MARKS = ['🔴', '🟠', '🟡'] as const;

/** A colour by rank, which eyes find first; the name always stands beside it. */
export const severityMark = ({ rank }: Pick<SeverityRef, 'rank'>): string => MARKS[rank - 1] ?? '🔵';

/** `🔴 Critical`. */
export const markedSeverity = (severity: SeverityRef): string =>
  `${severityMark(severity)} ${plain(severity.name, 40)}`;

/** `Critical (`sev1`)`. */
export function severityName(severity: SeverityRef): string {
  return `${plain(severity.name, 80)} (${code(severity.id, 60)})`;
}

const MOST_ROLES = 10;

/** `the role Incident commander`. */
export const rolesInWords = (roles: readonly string[]): string =>
  `the ${roles.length > 1 ? 'roles' : 'role'} ${enumerateSome(roles, MOST_ROLES, (name) => plain(name, 80))}`;

/** Characters of the title and the details beside it. */
const LINE = 120;
const LONGEST_DETAIL = 40;

/** `**Orders fail** · database · 1200 users affected · no workaround`: what is broken, and how bad it is. */
function headlineOf({ issue, headline }: Pick<IncidentBrief, 'issue' | 'headline'>): string {
  const title = isVisible(issue.title) ? issue.title : 'no title';
  let room = LINE - Math.min(title.length, LINE);
  const details = headline
    .map((detail) => detailWords(detail).slice(0, LONGEST_DETAIL))
    .filter((words) => (room -= words.length + 3) >= 0);
  return [`**${plain(title, LINE)}**`, ...details.map((words) => plain(words, LONGEST_DETAIL))].join(' · ');
}

/** What is broken, how bad it is, and since when. */
export function situationOf(message: CommentMessage): string {
  const { reporter, declarer, declaredAt, reopenedAt, at } = message;
  const reported = reporter === null ? '' : `reported by ${code(reporter, 60)}`;
  const declared = declarer == null ? 'declared' : `declared by ${code(declarer, 60)}`;
  const by =
    declarer === undefined ? reported || declared : [reported, declared].filter((one) => one !== '').join(', ');
  const since = reopenedAt === null ? '' : `, reopened ${ago(reopenedAt, at)}`;
  return `${headlineOf(message)} · ${by} ${ago(declaredAt, at)}${since}`;
}

/** The name of a detail says what its value is: `1200 users affected`, `no workaround`. */
export function detailWords({ name, type, value }: HeadlineDetail): string {
  const words = name.replaceAll('-', ' ');
  if (type === 'boolean') return value === true ? words : `no ${words}`;
  if (type === 'number') return `${JSON.stringify(value)} ${words}`;
  const at = type === 'time' && typeof value === 'string' ? parseInstant(value) : null;
  if (at !== null) return `${words} ${clockTime(at, 0)}`;
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value);
}

const FEW = 3;

/** The next call of an incident that waits for an answer, whatever else comes before it. */
export const nextCallOf = (next: Next | null): NextCall | null =>
  next === null ? null : next.escalatesTo === null ? (next.call ?? null) : next;

/** Who is called next: by login while they are few, and by the names of the levels. */
export function nextCalled(call: NextCall): string {
  const levels = levelNames(call);
  if (levels === '') return '';
  const people = [...new Set(call.calls.flatMap((one) => one.people))];
  if (people.length === 0) return levelNumbers(call);
  const names = people.length <= FEW ? enumerate(people.map(NOBODY.name)) : `${people.length} people`;
  return `${names} (${levels})`;
}

const levelsOf = ({ escalatesTo, below = [] }: NextCall): readonly LevelRef[] =>
  escalatesTo === null ? [] : [...below, escalatesTo];

const levelNames = (call: NextCall): string => enumerate(levelsOf(call).map(({ name }) => plain(name, 80)));

const levelNumbers = (call: NextCall): string =>
  enumerate(levelsOf(call).map(({ number, name }) => `level ${number}, ${plain(name, 80)},`));

/** Who of these people does not read this; null unless every reader is one of them. */
export function othersBeside(readers: readonly string[], people: readonly string[]): readonly string[] | null {
  const others = people.filter((login) => !hasName(readers, login));
  return readers.length > 0 && readers.length === people.length - others.length ? others : null;
}

/** The next call as a clause, to `readers`, whom the sentence before it addresses: `` `bob` (Leads) is called ``, `you are called again`. */
export function nextCallTo(readers: readonly string[], message: CommentMessage, call: NextCall): string {
  const people = [...new Set(call.calls.flatMap((one) => one.people))];
  const others = othersBeside(readers, people);
  if (others === null || others.length >= FEW) return `${nextCalled(call)} ${isCalled(message, call)}`;
  const names = enumerate(['you', ...others.map(NOBODY.name)]);
  return isEngaged(message, call) ? `${names} are called again` : `${names} (${levelNames(call)}) are called`;
}

const isEngaged = ({ level }: Pick<IncidentBrief, 'level'>, { escalatesTo }: NextCall): boolean =>
  (escalatesTo?.number ?? 0) <= level.number;

/** `is called`; `are called again` of people who were; `is tried again` where nobody of the level could be called. */
function isCalled(message: CommentMessage | StatusMessage, call: NextCall): string {
  const verb = isOrAre(call);
  if (!isEngaged(message, call)) return `${verb} called`;
  const roles = message.kind === 'status' ? message.holders : message.calls;
  const own = roles.filter(({ role }) => call.calls.some((one) => one.role.id === role.id));
  if (own.length > 0 && own.every(({ people }) => people.length === 0)) return `${verb} tried again`;
  const earlier = message.kind === 'status' ? [] : (message.calledBefore?.people ?? []);
  const before = [...roles.flatMap(({ people }) => people), ...earlier];
  const people = call.calls.flatMap((one) => one.people);
  return people.length === 0 || people.some((login) => hasName(before, login))
    ? `${verb} called again`
    : `${verb} called`;
}

export const isOrAre = ({ calls }: NextCall): string =>
  new Set(calls.flatMap(({ people }) => people)).size > 1 ? 'are' : 'is';

/** What comes next, and when, unless things change first. `reference`: times of its day have no date. */
export function sayNext(message: CommentMessage | StatusMessage, reference: Instant): string {
  const when = (at: Instant): string => clockTime(at, reference);
  const { next, status, abandonedAt } = message;
  if (next === null) {
    const now = status === 'open' ? 'nobody else is called by itself; it waits for an answer.' : 'nothing is planned.';
    return abandonedAt === null
      ? now
      : `${now} From ${when(abandonedAt)} on nobody is called at all (${code('max-age')}).`;
  }
  const call = nextCallOf(next);
  const before = call === next ? reference : next.at;
  const called = call === null ? '' : `${nextCalled(call)} ${isCalled(message, call)} ${atTime(call.at, before)}`;
  const reached = next.reach === undefined ? '' : `${reachOf(next)} then`;
  if (next.escalatesTo !== null) return `${[called, reached].filter((one) => one !== '').join('; ')}.`;
  if (next.trigger !== null) {
    const also = [reached, called].map((one) => (one === '' ? '' : ` ${one}.`)).join('');
    return `${when(next.at)}, unless settled by then: ${quote(prose(next.reason))}${also}`;
  }
  const step = `${reachOf(next)} ${atTime(next.at, reference)}`;
  if (call?.inAnyCase) return `${step}, unless somebody answers by then; ${called} in any case.`;
  return `${[step, called].filter((one) => one !== '').join(', ')}, unless somebody answers by then.`;
}

const MOST_REACHED = 5;

/** What changes then with time alone. */
export const TURNS: Readonly<Record<NonNullable<Next['turns']>, string>> = {
  pause: 'the pause ends',
  severity: 'the severity changes',
};

/** `` `alice` is reached by `phone` `` */
export function reachOf({ reach = [], turns }: Next): string {
  if (turns !== undefined) return TURNS[turns];
  const ways = reach.map(({ to, by }) => {
    const channels = enumerate(by.map((channel) => code(channel, 60)));
    return to === null ? `${channels} is tried again` : `${code(to)} is reached by ${channels}`;
  });
  return enumerateSome([...new Set(ways)], MOST_REACHED, (way) => way) || 'messages';
}

/** `until 14:20 UTC by `dan`: “waiting for the vendor”`. */
export function pauseText({ by, why }: Snooze, until: string): string {
  const words = why === '' ? '' : `: “${plain(why, 200)}”`;
  return `until ${until} by ${NOBODY.name(by)}${words}`;
}

/** What somebody said, at the end of a sentence: a full stop of its own ends both. */
export const quote = (words: string): string => (/[.!?…]$/.test(words) ? `“${words}”` : `“${words}”.`);

/** `10 minutes ago`, `just now`. */
export const ago = (at: Instant, now: Instant): string => (now - at < 60 ? 'just now' : `${span(now - at)} ago`);

export const stateInWords = ({ state, code: why }: Pick<MessageOutcome, 'state' | 'code'>): string =>
  state === 'not-needed' && why === UNSURE ? `may not have arrived, ${STATES[state]}` : STATES[state];

const STATES: Readonly<Record<DeliveryState, string>> = {
  intended: 'to be sent',
  doubt: 'may have arrived',
  waiting: 'waits',
  sent: 'sent',
  failed: 'failed',
  dropped: 'may never have arrived',
  'not-needed': 'not needed any more',
};
