/** Messages that were lost, in words: those of an incident together, as they mostly have one cause and one advice. Pure. */
import type { IncidentReport, LostMessage, Problem, RunReport } from '#domain/run-report.ts';
import { enumerate, enumerateSome, groupBy } from '#domain/sentence.ts';

/** What so many messages came to. */
const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'message-failed': ['message failed', 'messages failed'],
  'message-in-doubt': ['message may have arrived or not', 'messages may have arrived or not'],
  'message-dropped': ['message may never have arrived', 'messages may never have arrived'],
  'message-delayed': ['message is not taken yet', 'messages are not taken yet'],
};

const isCall = ({ loss }: Problem): boolean => loss?.kind === 'call';

const inWords = (code: string, count: number): string => {
  const [one, many] = WORDS[code] ?? ['message was lost', 'messages were lost'];
  return `${count} ${count === 1 ? one : many}`;
};

interface LostProblem extends Problem {
  readonly loss: LostMessage;
}

const lostMessages = (problems: readonly Problem[]): readonly LostProblem[] =>
  problems.flatMap((one) => (one.loss?.kind === 'message' ? [{ ...one, loss: one.loss }] : []));

/** What was lost in a run, one phrase for each kind: `3 messages failed`. */
export function describeLosses(incidents: readonly IncidentReport[]): readonly string[] {
  const unreached = incidents.filter(({ problems }) => problems.some(isCall)).length;
  const lost = [...groupBy(lostMessages(incidents.flatMap(({ problems }) => problems)), ({ code }) => code)];
  return [
    ...(unreached === 0 ? [] : [`nobody was reached about ${unreached} incident${unreached === 1 ? '' : 's'}`]),
    ...lost.map(([code, all]) => inWords(code, all.length)),
  ];
}

/** What was lost, where all was done. */
export const lossOf = ({ problems }: IncidentReport): string =>
  problems.some(isCall)
    ? 'Nobody was reached.'
    : problems.some(({ code }) => code === 'message-failed')
      ? 'Not every message arrived.'
      : 'Not every message is known to have arrived.';

/** The problems of one incident, those of its messages as one of each kind, with one advice. */
export function problemsTogether(problems: readonly Problem[]): readonly Problem[] {
  const lost = [...groupBy(lostMessages(problems), ({ code }) => code)].map(([code, all]) => together(code, all));
  return [...problems.filter(({ loss }) => loss?.kind !== 'message'), ...lost];
}

/** A problem, and the incidents that have it; none where it is the run's own. */
export interface SharedProblem {
  readonly problem: Problem;
  readonly incidents: readonly IncidentReport[];
}

/** All problems of a run, each once, however many incidents have it; what is unlike the others first. */
export function sharedProblems({ problems, incidents }: RunReport): readonly SharedProblem[] {
  const own = incidents.flatMap((incident) =>
    problemsTogether(incident.problems).map((problem) => ({ problem, incident })),
  );
  const shared = [...groupBy(own, ({ problem: { code, message, remedy } }) => JSON.stringify([code, message, remedy]))];
  return [
    ...problems.map((problem) => ({ problem, incidents: [] })),
    ...shared
      .map(([, all]) => ({ problem: all[0].problem, incidents: all.map(({ incident }) => incident) }))
      .toSorted((a, b) => a.incidents.length - b.incidents.length),
  ];
}

/** `` 3 messages failed: `alice` by `mail` and `text`, `bob` by `mail` (http-400: The service answered 400) `` */
function together(code: string, all: readonly LostProblem[]): Problem {
  const causes = [...groupBy(all, ({ loss }) => loss.why)].map(
    ([why, own]) => `${waysOf(own.map(({ loss }) => loss))} (${why.replace(/\.$/, '')})`,
  );
  // Whoever stands in is called for people alone, and what mends their ways mends a place as well.
  const { remedy } = all.find(({ loss }) => loss.to !== null) ?? all[0] ?? { remedy: null };
  return { code, message: `${inWords(code, all.length)}: ${causes.join('; ')}.`, remedy };
}

const MOST_NAMES = 10;

function waysOf(all: readonly LostMessage[]): string {
  const people = [...groupBy(all, ({ to }) => to ?? '')].flatMap(([login, own]) => {
    const channels = own.map(({ channel }) => `\`${channel}\``);
    return login === '' ? channels : [`\`${login}\` by ${enumerate([...new Set(channels)])}`];
  });
  return enumerateSome(people, MOST_NAMES, (name) => name);
}
