/** Whom an incident that nobody answers calls, or sends messages, more or less often than before: plain text. */
import type { LadderDiff } from '#domain/results/policy-diff.ts';
import { enumerate, enumerateSome, groupBy } from '#domain/sentence.ts';
import { bothWays, distinctLadders, severitiesOf, unlikePlain } from './course.ts';
import { times } from './words.ts';

type Name = (text: string) => string;

/** How often somebody is called, or is sent messages by a channel, in one ladder before and after. */
interface PersonChange {
  /** A place has its channel's name. */
  readonly who: string;
  readonly what: 'calls' | 'messages';
  /** Null for calls, and for messages to a place. */
  readonly by: string | null;
  readonly before: number;
  readonly after: number;
  readonly ladder: LadderDiff;
}

export function peopleChanges(ladders: readonly LadderDiff[]): readonly PersonChange[] {
  return bothWays(distinctLadders(ladders)).flatMap((ladder): readonly PersonChange[] => [
    ...ladder.people.map((one) => ({ ...one, who: one.person, what: 'calls' as const, by: null, ladder })),
    ...ladder.messages.map(({ to, channel, before, after }) => ({
      who: to ?? channel,
      what: 'messages' as const,
      by: to === null ? null : channel,
      before,
      after,
      ladder,
    })),
  ]);
}

export const isFewer = ({ before, after }: PersonChange): boolean => after < before;

/** A row for whoever is called, or sent messages, another number of times in the same severities. */
export interface PersonRow {
  readonly who: string;
  readonly counts: readonly { readonly what: string; readonly before: number; readonly after: number }[];
  readonly where: string;
}

export function peopleRows(ladders: readonly LadderDiff[], name: Name): readonly PersonRow[] {
  const same = ({ who, what, by, before, after }: PersonChange): string =>
    JSON.stringify([who, what, by, before, after]);
  const counts = [...groupBy(peopleChanges(ladders), same).values()].map((own) => ({
    ...own[0],
    where: whereOf(own, name),
  }));
  const rows = [...groupBy(counts, ({ who, where }) => JSON.stringify([who, where])).values()].map((own) => ({
    who: name(own[0].who),
    counts: own.map(({ what, by, before, after }) => ({ what: by === null ? what : name(by), before, after })),
    where: own[0].where,
  }));
  return [...groupBy(rows, ({ who }) => who).values()].flat();
}

const MOST_NAMES = 3;

/** `dora and hana are called twice instead of 5 times for sev1 and sev2`: each person once, with whoever's calls change alike. */
export function callPhrases(changes: readonly PersonChange[], name: Name): readonly string[] {
  const counts = ({ before, after }: PersonChange): string => `${before} ${after}`;
  const calls = groupBy(
    changes.filter(({ what }) => what === 'calls'),
    ({ who }) => who,
  );
  const alike = groupBy([...calls.values()], (own) => [...new Set(own.map(counts))].join());
  return [...alike.values()].map((group) => {
    const all = group.flat();
    const often = [...groupBy(all, counts).values()].map((own) => `${oftenWords(own[0])} for ${whereOf(own, name)}`);
    const people = peopleOf(all);
    return `${enumerateSome(people, MOST_NAMES, name)} ${people.length === 1 ? 'is' : 'are'} ${enumerate(often)}`;
  });
}

const oftenWords = ({ before, after }: PersonChange): string =>
  after === 0
    ? `no longer called (${times(before)} before)`
    : `called ${times(after)}${before === 0 ? '' : ` instead of ${times(before)}`}`;

/** `alice by mail and room get fewer messages for sev1`; whoever is called less, or more, often as well is left out. */
export function messagePhrases(
  changes: readonly PersonChange[],
  which: 'fewer' | 'more',
  name: Name,
): readonly string[] {
  const alike = changes.filter((one) => isFewer(one) === (which === 'fewer'));
  const isCalled = ({ who, ladder }: PersonChange): boolean =>
    alike.some((one) => one.what === 'calls' && one.who === who && one.ladder === ladder);
  const messages = alike.filter((one) => one.what === 'messages' && !isCalled(one));
  const phrases = groupBy(messages, ({ after }) => (after === 0 ? 'no messages any more' : `${which} messages`));
  return [...phrases].map(([words, own]) => {
    const people = peopleOf(own);
    const ways = enumerateSome(people, MOST_NAMES, (who) => {
      const by = new Set(own.flatMap((one) => (one.who === who && one.by !== null ? [name(one.by)] : [])));
      return by.size === 0 ? name(who) : `${name(who)} by ${enumerate([...by])}`;
    });
    return `${ways} ${people.length === 1 ? 'gets' : 'get'} ${words} for ${whereOf(own, name)}`;
  });
}

const peopleOf = (changes: readonly PersonChange[]): readonly string[] => [...new Set(changes.map(({ who }) => who))];

/** The severities of these; what is so for a person whatever the report says, once. */
function whereOf(changes: readonly PersonChange[], name: Name): string {
  const ladders = [
    ...groupBy(changes, ({ who, by, before, after }) => JSON.stringify([who, by, before, after])).values(),
  ].flatMap((own) =>
    unlikePlain(
      own.map(({ ladder }) => ladder),
      () => null,
    ),
  );
  return severitiesOf([...new Set(ladders)], name);
}
