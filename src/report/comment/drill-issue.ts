/** The issue on which drills are confirmed: a table of the ways, and answers to what people comment there. Pure. */
import { CODE_LIFE, isProved, PROOF_LIFE, type Way, type WayRecord, wayName } from '#domain/drill.ts';
import { DAY, type Instant } from '#domain/time.ts';
import { day } from '#report/text/clock.ts';
import { bullets, code, plain, table } from '#report/text/markdown.ts';

export const DRILL_TITLE = 'Drills: do our messages arrive?';

const DAYS_OF_CODE = CODE_LIFE / DAY;
const DAYS_OF_PROOF = PROOF_LIFE / DAY;
/** GitHub takes 65,536 characters; what stands around the table needs few of them. */
const LONGEST = 62_000;

/** True where the hidden line alone leaves no room for a table. */
export const isTooLong = (record: string): boolean => record.length > LONGEST - 4_000;

/** The body of the issue, with the hidden line at its end. */
export function renderDrillIssue(ways: readonly WayRecord[], now: Instant, record: string): string {
  const room = { left: LONGEST - record.length };
  const latest = Math.max(...ways.map(({ sent, proved }) => Math.max(sent ?? 0, proved ?? 0)));
  const policies = [...new Set(ways.map(({ policy }) => policy))];
  const parts = policies.flatMap((policy) => {
    const own = ways.filter((way) => way.policy === policy).toSorted(byPerson);
    return [...(policies.length > 1 ? [`### ${plain(policy, 100)}`] : []), tableOf(own, { now, latest }, room)];
  });
  return `${[summaryOf(ways, now), REQUEST, ...parts, explanation(latest), record].join('\n\n')}\n`;
}

/** What is wrong first, and in one sentence: nobody scrolls on a telephone for it. */
function summaryOf(ways: readonly WayRecord[], now: Instant): string {
  const proved = ways.filter((way) => isProved(way, now)).length;
  const failed = ways.filter(({ state }) => state === 'failed').length;
  const count =
    proved === ways.length
      ? `**${ways.length === 1 ? 'The one way' : `All ${ways.length} ways`} to reach people ${ways.length === 1 ? 'is' : 'are'} proved.**`
      : `**${proved} of ${ways.length} ways to reach people ${proved === 1 ? 'is' : 'are'} proved.**`;
  return failed === 0
    ? count
    : `${count} ${failed === 1 ? 'One test message' : `${failed} test messages`} could not be sent.`;
}

const EXAMPLE = '`/drill k7mq2-xpd9f`';

/** Above the table: whoever comes from a message must not have to look for it. */
const REQUEST = `A drill sends a test message with a code by each way. **If you get one, comment \`/drill\` and its code here**, such as ${EXAMPLE}.`;

const explanation = (latest: Instant): string =>
  `A code can be confirmed for ${DAYS_OF_CODE} days by the person it was sent to, that of a place by whoever reads it there. A way counts as proved for ${DAYS_OF_PROOF} days.

<sub>Tocsin keeps this issue up to date${latest === 0 ? '' : `, last for what happened on ${day(latest)}`}. It is no incident; addresses are never shown.</sub>`;

/** People first, each with all their ways; places last. */
function byPerson(one: Way, other: Way): number {
  if ((one.to === null) !== (other.to === null)) return one.to === null ? 1 : -1;
  return (one.to ?? '').localeCompare(other.to ?? '', 'en') || one.channel.localeCompare(other.channel, 'en');
}

interface Times {
  readonly now: Instant;
  /** When the last message was sent or confirmed; 0 where none was. */
  readonly latest: Instant;
}

function tableOf(ways: readonly WayRecord[], { now, latest }: Times, room: { left: number }): string {
  const rows: (readonly string[])[] = [];
  for (const way of ways) {
    const cells = [
      way.to === null ? 'a place' : plain(way.to, 60),
      plain(way.channel, 60),
      provedCell(way, now, latest),
      sentCell(way, latest),
    ];
    room.left -= cells.join(' | ').length + 5;
    if (room.left < 0) break;
    rows.push(cells);
  }
  const more = ways.length - rows.length;
  const own = table(['Who', 'Way', 'Proved', 'Sent'], rows);
  return more === 0 ? own : `${own}\n\n… and ${more} more, which find no room here.`;
}

/** In one line of a narrow column: with the year where it is not that of the last drill. */
const dayOf = (at: Instant, latest: Instant): string =>
  (day(at).slice(-4) === day(latest).slice(-4) ? day(at).slice(0, -5) : day(at)).replaceAll(' ', '\u00A0');

function provedCell(way: WayRecord, now: Instant, latest: Instant): string {
  if (way.proved === null) return '**never**';
  const at = dayOf(way.proved, latest);
  return isProved(way, now) ? at : `**${at}**, too long ago`;
}

function sentCell({ sent, state, reason }: WayRecord, latest: Instant): string {
  if (sent === null || state === null) return 'never';
  const at = dayOf(sent, latest);
  switch (state) {
    case 'sent':
      return at;
    case 'failed':
      return `${at}, **failed**${reason === null ? '' : ` (${code(reason, 60)})`}`;
    case 'doubt':
      return `${at}, may not have arrived`;
    case 'waiting':
      return `${at}, not taken`;
    case 'intended':
      return `${at}, outcome not known`;
    default:
      return state satisfies never;
  }
}

/** A refusal, and who wrote what is refused. A code that is confirmed needs no words: the table has it. */
export interface DrillRefusal {
  readonly by: string;
  readonly why: 'of-somebody-else' | 'void' | 'expired' | 'unknown';
  readonly way: Way | null;
}

/** One comment for all that is refused in a run. It mentions nobody: whoever wrote here is subscribed. */
export const renderRefusals = (refusals: readonly DrillRefusal[]): string => bullets(refusals.map(refusalOf));

function refusalOf({ by, why, way }: DrillRefusal): string {
  const name = way === null ? '' : plain(wayName(way), 130);
  const whose = way?.to ? plain(way.to, 60) : '';
  const who = `**${plain(by, 60)}**`;
  switch (why) {
    case 'of-somebody-else':
      return `${who}: this code was sent to ${name}, so only ${whose} can confirm it. It stands here now and proves nothing any more; the next drill sends another.`;
    case 'void':
      return `${who}: somebody else showed here the code that was sent to ${name}, so it proves nothing any more. The next drill sends another.`;
    case 'expired':
      return `${who}: the code that was sent to ${name} was good for ${DAYS_OF_CODE} days. The next drill sends another.`;
    case 'unknown':
      return `${who}: no drill sent this code. Write \`/drill\` and the code as it stands in the message, such as ${EXAMPLE}. It has no vowels, and no 0, 1 or l.`;
    default:
      return why satisfies never;
  }
}
