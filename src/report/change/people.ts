/** Whom an incident that nobody answers calls, or sends messages, more or less often than before: plain text. */
import { enumerate } from '#domain/sentence.ts';
import type { LadderDiff, MessageDiff, PersonDiff } from '#domain/results/policy-diff.ts';
import { plural } from '#report/text/clock.ts';
import { bothWays, distinctLadders, lookedAt, severityOf, unlikePlain } from './course.ts';
import { times } from './words.ts';

/** What changes for a person, or a place that is sent messages, while nobody answers. */
interface PersonChange {
  readonly who: string;
  /** Is it called, or sent messages, less often in some severity? */
  readonly fewer: boolean;
  /** Is it sent more messages in some severity? */
  readonly messages: boolean;
  /** Without who: `is called 2 times instead of 8 times for sev1`. */
  readonly words: string;
}

/** Whom an incident that nobody answers calls, or sends messages, more or less often: each of them once. */
export function peopleChanges(ladders: readonly LadderDiff[], name: (text: string) => string): readonly PersonChange[] {
  const changes = bothWays(distinctLadders(ladders)).flatMap((ladder) => {
    const own = { ladder, severity: severityOf(ladder, name), within: ladder.within };
    return [
      ...ladder.people.map((one) => ({ ...one, ...own, who: one.person, sent: false, words: personWords(one) })),
      ...ladder.messages.map((one) => ({
        ...one,
        ...own,
        who: one.to ?? one.channel,
        sent: true,
        words: sentWords(one, name),
      })),
    ];
  });
  return distinct(changes.map(({ who }) => who)).map((who) => {
    const own = changes.filter((change) => change.who === who);
    const each = distinct(own.map(({ words }) => words)).map((words) => {
      const same = own.filter((change) => change.words === words);
      const ladders = unlikePlain(
        same.map(({ ladder }) => ladder),
        () => words,
      );
      const severities = same
        .filter(({ ladder }) => ladders.includes(ladder))
        .map((change) => `${change.severity}${change.within === null ? '' : ` within ${lookedAt(change)}`}`);
      return `${words} for ${enumerate(severities)}`;
    });
    return {
      who,
      fewer: own.some(({ before, after }) => after < before),
      messages: own.some(({ sent, before, after }) => sent && after > before),
      // The verb once: `is called twice instead of 8 times for sev1, once instead of 3 times for sev2`.
      words: each.map((one, index) => (index === 0 ? one : withoutVerb(one, each[0] ?? ''))).join(', '),
    };
  });
}

/** Without the verb that stands before it already. */
const withoutVerb = (words: string, first: string): string =>
  first.startsWith('is called ')
    ? words.replace(/^is (?:called |(?=no longer))/, '').replace(/^no longer called/, 'no longer')
    : words;

/** A line for each of them. */
export const peopleLines = (ladders: readonly LadderDiff[], name: (text: string) => string): readonly string[] =>
  peopleChanges(ladders, name).map(({ who, words }) => `${name(who)} ${words}.`);

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function personWords({ before, after }: PersonDiff): string {
  if (after === 0) return `is no longer called (${times(before)} before)`;
  return `is called ${times(after)}${before === 0 ? '' : ` instead of ${times(before)}`}`;
}

function sentWords({ channel, to, before, after }: MessageDiff, name: (text: string) => string): string {
  const by = to === null ? '' : ` by ${name(channel)}`;
  if (after === 0) return `is sent nothing${by} any more (${plural(before, 'message')} before)`;
  return `is sent ${plural(after, 'message')}${by}${before === 0 ? '' : ` instead of ${before}`}`;
}
