/** What effects did, in words: for the job summary and the command line. Pure. */
import { enumerate } from '#domain/sentence.ts';
import type { Effect, SayEffect } from '#domain/effect.ts';
import type { CommentMessage } from '#domain/message.ts';
import type { Status } from '#domain/refs.ts';
import { plural } from '#report/text/clock.ts';
import { code, plain } from '#report/text/markdown.ts';

const MOST = 10;

/** What was closed as no incident was never reviewed, and is over as well. */
export const statusWord = (status: Status): string => (status === 'reviewed' ? 'over' : status);

/** How names and texts of others are shown. */
export interface Words {
  readonly code: (text: string, max: number) => string;
  readonly plain: (text: string, max: number) => string;
}
const MARKDOWN: Words = { code, plain };

/** One phrase for each thing done, comments first: `called level 2, Leads: `heidi``, `labelled `sev1``. */
export function describeRun(effects: readonly Effect[], words: Words = MARKDOWN): readonly string[] {
  const order: readonly Effect['type'][] = ['say', 'assign', 'label', 'open-review', 'close-duplicate', 'close'];
  const sorted = effects.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const called = new Set(effects.flatMap((effect) => (effect.type === 'say' ? calledIn(effect) : [])));
  return [...new Set(sorted.flatMap((effect) => describeEffect(effect, called, words)))];
}

const calledIn = (effect: SayEffect): readonly string[] => effect.comment?.calls.flatMap(({ people }) => people) ?? [];

/** People who were called were assigned as well: one phrase names both. */
function describeEffect(effect: Effect, called: ReadonlySet<string>, words: Words): readonly string[] {
  switch (effect.type) {
    case 'say':
      return describeSay(effect, words);
    case 'assign': {
      const others = effect.logins.filter((login) => !called.has(login));
      return others.length === 0 ? [] : [`assigned ${names(others, words)}`];
    }
    case 'label': {
      const labels = [
        ...effect.add.map((label) => `+${words.code(label, 60)}`),
        ...effect.remove.map((label) => `−${words.code(label, 60)}`),
      ];
      return labels.length === 0 ? [] : [`changed labels ${labels.join(' ')}`];
    }
    case 'open-review':
      return ['opened the post-incident review as an issue'];
    case 'close-duplicate':
      return [`closed #${effect.review.number}, which repeats #${effect.of.number}`];
    case 'close':
      return ['closed the issue'];
    default:
      return effect satisfies never;
  }
}

function describeSay({ comment, status, react, minimise }: SayEffect, words: Words): readonly string[] {
  const updated = comment === null && status !== null ? ['updated the status comment'] : [];
  const answered = react.length > 0 ? [`reacted to ${plural(react.length, 'command')}`] : [];
  const folded = minimise.length > 0 ? [`folded ${plural(minimise.length, 'old comment')}`] : [];
  return [...(comment ? describeComment(comment, words) : []), ...updated, ...answered, ...folded];
}

function describeComment(comment: CommentMessage, words: Words): readonly string[] {
  const { engaged, calls, reminders, ask, roseFrom, replies, isNobodyLeft } = comment;
  const reached = engaged
    .filter((one) => one.isReached)
    .map(({ level }) => `level ${level.number}, ${words.plain(level.name, 60)}`);
  const called = calls.flatMap(({ people }) => people);
  const reminded = reminders.flatMap(({ mentions }) => mentions);
  return [
    ...(called.length > 0
      ? [`called ${reached.length > 0 ? `${enumerate(reached)}: ` : ''}${names(called, words)}`]
      : []),
    ...(isNobodyLeft ? ['found nobody who could be called'] : []),
    ...(roseFrom ? ['announced the rise in severity'] : []),
    ...(reminded.length > 0 ? [`reminded ${names(reminded, words)}`] : []),
    ...(ask
      ? [`asked ${ask.reporter === null ? 'the reporter' : names([ask.reporter], words)} for missing details`]
      : []),
    ...(replies.length > 0 ? [`answered ${plural(replies.length, 'command')}`] : []),
  ];
}

function names(people: readonly string[], words: Words): string {
  const unique = [...new Set(people)];
  const logins = unique.slice(0, MOST).map((login) => words.code(login, 60));
  return enumerate(unique.length > MOST ? [...logins, `${unique.length - MOST} more`] : logins);
}
