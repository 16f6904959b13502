/** Whose permission decides something about an issue, and in which order permissions are read. Pure. */
import type { Comment, Issue, TimelineItem } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';

/** What the answer decides, the most important first; those of one rank come in turns. */
const RANKS = [['obeyed', 'command'], ['trust'], ['assignment'], ['refused'], ['comment']] as const;

export interface Question {
  /** In lower case. */
  readonly login: string;
  readonly why: (typeof RANKS)[number][number];
  /** When they last did something that it decides about. */
  readonly at: Instant;
}

interface QuestionOptions {
  /** Labels, any of which makes an issue an incident. */
  readonly incidentLabels: readonly string[];
  /** Does a permission decide about commands, whoever else their author is? */
  readonly ranked: boolean;
}

/**
 * Who wrote a command (is it obeyed, and still?), the reporter and whoever set an incident label (is it trusted?), people who assigned
 * themselves or commented (are they responders?): each once, for what matters most, the latest first. Nobody is asked about for
 * what they did while assigned, as that makes a responder, unless a command takes more, nor about bots, nor about an issue that
 * never was an incident.
 *
 * A command that was refused matters little, so each run comes to others, and those without an answer come from both ends: however many
 * strangers write however often, whoever waits longest is asked about soon.
 */
export function questionsOf(issue: Issue, { incidentLabels, ranked }: QuestionOptions): readonly Question[] {
  const labels = new Set(incidentLabels.map((label) => label.toLowerCase()));
  if (!wasIncident(issue, labels)) return [];
  const reasons: Question[] =
    issue.author?.kind === 'person' ? [{ login: lower(issue.author.login), why: 'trust', at: issue.createdAt }] : [];
  const assigned = new Set<string>();
  for (const item of issue.timeline) {
    const login = item.by?.kind === 'person' ? lower(item.by.login) : null;
    const why = login === null ? null : whyOf(item, login, { labels, assigned, ranked });
    if (login !== null && why !== null) reasons.push({ login, why, at: writtenAt(item) });
    if (item.kind === 'assigned') assigned.add(lower(item.login));
    if (item.kind === 'unassigned') assigned.delete(lower(item.login));
  }
  const latestFirst = reasons.toReversed();
  const because = (why: Question['why']): readonly Question[] => latestFirst.filter((one) => one.why === why);
  const sorted = RANKS.flatMap((kinds) =>
    inTurns(kinds.map((why) => (why === 'command' ? fromBothEnds(because(why)) : because(why)))),
  );
  const firsts = new Map<string, Question>();
  for (const one of sorted) {
    const { at, ...first } = firsts.get(one.login) ?? one;
    firsts.set(one.login, { ...first, at: Math.max(at, one.at) });
  }
  return [...firsts.values()];
}

/** The questions of several issues, the most important first, and among equals one of each issue in turn, so that none uses up the limit. */
export function inTurn(issues: readonly (readonly Question[])[]): readonly Question[] {
  const ranked = issues.flatMap((questions) =>
    RANKS.flatMap((kinds, rank) =>
      questions
        .filter(({ why }) => kinds.some((kind) => kind === why))
        .map((question, turn) => ({ question, rank, turn })),
    ),
  );
  return ranked.toSorted((a, b) => a.rank - b.rank || a.turn - b.turn).map(({ question }) => question);
}

/** The first of each, the second of each, and so on. */
const inTurns = <T>(lists: readonly (readonly T[])[]): readonly T[] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();

/** The first, the last, the second, the second to last, and so on. */
const fromBothEnds = <T>(all: readonly T[]): readonly T[] =>
  all.flatMap((one, index) => [one, ...all.slice(all.length - index - 1, all.length - index)]).slice(0, all.length);

interface Sofar {
  readonly labels: ReadonlySet<string>;
  readonly assigned: ReadonlySet<string>;
  readonly ranked: boolean;
}

/**
 * A line that begins with a slash, after list marks, emphasis and what nobody sees, may be a command; whether it is one is for the
 * engine to say.
 */
const COMMAND = /^[^A-Za-z>/\uFF0F\n]{0,24}[/\uFF0F][A-Za-z\uFF21-\uFF3A\uFF41-\uFF5A]/m;

function whyOf(item: TimelineItem, login: string, { labels, assigned, ranked }: Sofar): Question['why'] | null {
  if (item.kind === 'labeled' && labels.has(lower(item.label))) return 'trust';
  const isCommand = item.kind === 'comment' && COMMAND.test(item.body);
  if (assigned.has(login) && !(isCommand && ranked)) return null;
  if (item.kind === 'comment') return isCommand ? whyOfCommand(item) : 'comment';
  return item.kind === 'assigned' && lower(item.login) === login ? 'assignment' : null;
}

/** What a run has reacted to: only those are refused who were asked about, unless an edit put it there since. */
function whyOfCommand({ reactions, editedAt }: Comment): Question['why'] {
  if (reactions.includes('+1')) return 'obeyed';
  return reactions.includes('confused') && editedAt === null ? 'refused' : 'command';
}

const writtenAt = (item: TimelineItem): Instant => (item.kind === 'comment' ? (item.editedAt ?? item.at) : item.at);

const lower = (text: string): string => text.toLowerCase();

const wasIncident = ({ labels, timeline }: Issue, incident: ReadonlySet<string>): boolean =>
  labels.some((label) => incident.has(lower(label))) ||
  timeline.some((item) => item.kind === 'labeled' && incident.has(lower(item.label)));
