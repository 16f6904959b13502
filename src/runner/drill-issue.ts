/** The issue of the drills, over one client: its records with all that people confirmed there, and answers to what cannot be. */
import { sameName } from '#domain/names.ts';
import { DRILL_LABEL, type WayRecord } from '#domain/drill.ts';
import type { IssueRef } from '#domain/refs.ts';
import type { Problem } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import { confirm, type DrillAnswer, joinedRecords, printDrillRecord, readDrillRecord } from '#engine/drill/index.ts';
import type { Client, DrillIssue, DrillIssueComment, DrillIssueReading } from '#github/index.ts';
import { DRILL_TITLE, type DrillRefusal, renderDrillIssue, renderRefusals } from '#report/comment/drill-issue.ts';
import { problemOf } from './problems.ts';

export interface DrillRecords {
  /** GitHub's clock. */
  readonly at: Instant;
  readonly ways: readonly WayRecord[];
  /** False where no drill was ever held. */
  readonly hasIssue: boolean;
  /** Node ids of its comments, as far back as they can name a code. */
  readonly comments: readonly string[];
  readonly problems: readonly Problem[];
}

export interface OpenDrillIssue {
  /** Reads it anew, with what people confirmed. */
  read(): Promise<DrillRecords>;
  /**
   * Writes records, and the answers that are due by the last reading; creates the issue where there is none. What was not written beside the
   * records is among the problems.
   */
  write(
    ways: readonly WayRecord[],
    now: Instant,
  ): Promise<{ readonly ref: IssueRef; readonly problems: readonly Problem[] }>;
}

/** Pages of a hundred comments each. */
const MOST_PAGES = 10;

/** Are there comments that it does not have, and that may name a code of `since` or later? */
const isCutOff = ({ earlier, comments }: DrillIssue, since: Instant): boolean =>
  earlier !== null && (comments[0]?.at ?? 0) >= since;

function recordIn(body: string): readonly WayRecord[] {
  const found = readDrillRecord(body);
  return found.kind === 'record' ? found.ways : [];
}

const LABEL = { name: DRILL_LABEL, color: 'bfd4f2', description: 'Test messages and who confirmed them; no incident' };

/** Both reject with `GithubError`. */
export function openDrillIssue(client: Client): OpenDrillIssue {
  const repository = `${client.owner}/${client.name}`;
  let issue: DrillIssue | null = null;
  let answers: readonly DrillAnswer[] = [];
  let comments: readonly DrillIssueComment[] = [];
  let place: Pick<DrillIssueReading, 'repository' | 'label' | 'doubles'> = { repository: '', label: null, doubles: [] };
  return {
    read: async () => {
      const { readDrillIssue } = await import('#github/index.ts');
      const reading = await readDrillIssue(client, DRILL_LABEL, (body) => readDrillRecord(body).kind !== 'none');
      // What was opened a moment ago may not be in the list yet.
      issue = reading.issue ?? issue;
      place = reading;
      const found = readDrillRecord(issue?.body ?? '');
      // Messages of a run that overlapped this one lead to the issue that it opened: its codes are good as well.
      const before = reading.doubles.reduce(
        (ways, { body }) => joinedRecords(ways, recordIn(body), reading.at),
        found.kind === 'record' ? found.ways : [],
      );
      const since = Math.min(...before.flatMap(({ codes }) => codes.map(({ at }) => at)));
      comments = await commentsOf(client, [...(issue === null ? [] : [issue]), ...reading.doubles], since);
      const confirmed = confirm(before, comments, repository);
      answers = confirmed.answers;
      return {
        at: reading.at,
        ways: confirmed.ways,
        hasIssue: issue !== null,
        comments: comments.map(({ id }) => id),
        problems: found.kind === 'unreadable' ? [unreadable(issue?.number ?? 0)] : [],
      };
    },
    write: async (ways, now) => {
      const { createDrillIssue, writeDrillIssue } = await import('#github/index.ts');
      const body = renderDrillIssue(ways, now, printDrillRecord(ways));
      let problems: readonly Problem[] = [];
      if (issue === null) {
        issue = await createDrillIssue(client, place, { title: DRILL_TITLE, body, managed: LABEL });
      } else {
        const own = issue;
        const words = saying(comments, answers, ways);
        const close = place.doubles.filter(({ closed }) => !closed).map(({ id }) => id);
        const { refusal, lock } = await writeDrillIssue(client, own, { body, ...words, close });
        issue = { ...own, body, lock };
        problems = [...(refusal === null ? [] : [problemOf(refusal)]), ...(lock?.isOpen ? [leftOpen(own.number)] : [])];
      }
      return { ref: { number: issue.number, url: issue.url, repository, title: DRILL_TITLE }, problems };
    },
  };
}

/** The comments of these issues, oldest first, as far back as they can name a code of `since`. */
async function commentsOf(
  client: Client,
  issues: readonly DrillIssue[],
  since: Instant,
): Promise<readonly DrillIssueComment[]> {
  const { withEarlierComments } = await import('#github/index.ts');
  const histories = issues.map(async (issue) => {
    let full = issue;
    for (let page = 1; page < MOST_PAGES && isCutOff(full, since); page += 1)
      full = await withEarlierComments(client, full);
    return full.comments;
  });
  return (await Promise.all(histories)).flat().toSorted((a, b) => a.at - b.at);
}

/** What it says to whoever only looks: `ways` is null where no drill was ever held. Rejects with `GithubError`. */
export async function knownDrills(
  client: Client,
): Promise<{ readonly repository: string; readonly ways: readonly WayRecord[] | null }> {
  const { ways, hasIssue } = await openDrillIssue(client).read();
  return { repository: `${client.owner}/${client.name}`, ways: hasIssue ? ways : null };
}

/** A run that a comment started has to see that comment, and a reading may lag behind it. */
export interface ConfirmOptions {
  /** Node id of the comment; null where there is none to wait for. */
  readonly comment: string | null;
  readonly pause: ((seconds: Seconds) => Promise<void>) | undefined;
}

/** A list of comments may lag behind an event by so many seconds; beyond that the next drill sees the comment. */
const PAUSES: readonly Seconds[] = [2, 4];

/** Brings the issue up to date with what people commented, and answers it; nothing where there is nothing new. */
export async function confirmDrills(client: Client, { comment, pause }: ConfirmOptions): Promise<DrillRecords> {
  const issue = openDrillIssue(client);
  let read = await issue.read();
  for (const seconds of PAUSES) {
    if (comment === null || pause === undefined || !read.hasIssue || read.comments.includes(comment)) break;
    await pause(seconds);
    read = await issue.read();
  }
  if (!read.hasIssue || read.ways.length === 0) return read;
  const { problems } = await issue.write(read.ways, read.at);
  return { ...read, problems: [...read.problems, ...problems] };
}

const leftOpen = (number: number): Problem => ({
  code: 'left-unlocked',
  message: `The conversation of the issue #${number} was locked. It was unlocked to write there, and GitHub did not lock it again.`,
  remedy: 'Lock the conversation. The next drill tries it again.',
});

const unreadable = (number: number): Problem => ({
  code: 'drill-record-unreadable',
  message: `The hidden line of the issue #${number}, which records the drills, could not be read: the records begin anew.`,
  remedy: 'Restore an earlier version of its description, from its history of edits, to have the proofs back.',
});

/** GitHub limits how much is written at once; the next run has the others. */
const MOST_ANSWERS = 20;
/** At the start of our answers: which comments they answer. */
const MARKER = /^<!-- tocsin-drill answers ([\w\s=-]*) -->/;

/** What is not answered yet, by a reaction of this token or by a comment of whoever wrote for us. */
function saying(
  comments: readonly DrillIssueComment[],
  answers: readonly DrillAnswer[],
  ways: readonly WayRecord[],
): {
  readonly comment: string | null;
  readonly react: readonly { readonly comment: string; readonly with: 'THUMBS_UP' | 'CONFUSED' }[];
} {
  const replied = new Set(
    comments.filter(({ isTrusted }) => isTrusted).flatMap(({ body }) => MARKER.exec(body)?.[1]?.split(' ') ?? []),
  );
  const open = comments
    .filter(({ id, isAnswered }) => !isAnswered && !replied.has(id) && answers.some(({ comment }) => comment === id))
    .slice(0, MOST_ANSWERS);
  const refused = open.map((comment) => ({ comment, refusals: refusalsOf(comment, answers) }));
  const loud = refused.filter(({ comment, refusals }) => refusals.length > 0 && isHeard(comment, ways));
  const refusals = loud.flatMap((one) => one.refusals);
  const marker = `<!-- tocsin-drill answers ${loud.map(({ comment }) => comment.id).join(' ')} -->`;
  return {
    comment: refusals.length === 0 ? null : `${marker}\n${renderRefusals(refusals)}\n`,
    react: refused.map((one) => ({
      comment: one.comment.id,
      with: one.refusals.length === 0 ? 'THUMBS_UP' : 'CONFUSED',
    })),
  };
}

const refusalsOf = ({ id }: DrillIssueComment, answers: readonly DrillAnswer[]): readonly DrillRefusal[] =>
  answers.flatMap(({ comment, by, verdict }) => {
    if (comment !== id || verdict.kind === 'confirmed') return [];
    return [{ by, why: verdict.kind, way: verdict.kind === 'unknown' ? null : verdict.way }];
  });

/** Passers-by get no words: they could have as many written as they like. */
const isHeard = ({ by, isTrusted }: DrillIssueComment, ways: readonly WayRecord[]): boolean =>
  isTrusted || ways.some(({ to }) => sameName(to, by));
