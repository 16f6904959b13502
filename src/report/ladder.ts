/** The silent ladder, for people: what happens to an incident that nobody answers, as a table and as a chart. Pure. */
import type { Ladder, LadderCut, Rung } from '#domain/results/ladder.ts';
import type { Json } from '#domain/rule.ts';
import { isTeam } from '#domain/names.ts';
import { DAY } from '#domain/time.ts';
import { repetition, type Round, roundToMinutes, roundsOf, type Step } from './ladder-steps.ts';
import { clockTime, plural, toTheMinute } from './text/clock.ts';
import { recipients } from './text/sent.ts';
import { shortNames } from './text/short-names.ts';
import { alignColumns, type PrintOptions, type Style, styleOf, visible } from './text/terminal.ts';

/** Ladders for a terminal: tables, or where one of them is too wide two lines for each step of all. */
export function printLadders(ladders: readonly Ladder[], options: PrintOptions): string {
  const style = styleOf(options);
  const all = ladders.map((ladder) => ({ ladder, ...stepsToPrint(ladder) }));
  const fits = all.every(({ steps }) =>
    tableOf(steps).every((line) => line.length <= (style.width ?? Number.POSITIVE_INFINITY)),
  );
  return all
    .map(({ ladder, steps, notes }) => {
      const [titles = '', ...lines] = tableOf(steps);
      const assumed = assumption(ladder);
      const withNotes = (parts: readonly (readonly string[])[]): readonly string[] =>
        parts.flatMap((part, index) => [...part, ...(notes[index] == null ? [] : [style.bold(notes[index])])]);
      const body = fits
        ? [style.dim(titles), ...withNotes(lines.map((line) => [line]))]
        : withNotes(steps.map((step) => stackStep(step, style)));
      const head = [style.wrap(titleOf(ladder, style)), ...(assumed === null ? [] : [style.dim(style.wrap(assumed))])];
      return `${[...head, ...body, style.wrap(ending(ladder))].join('\n')}\n`;
    })
    .join('\n');
}

/** The steps of a ladder in words, and what stands below each. */
function stepsToPrint(ladder: Ladder): {
  readonly steps: readonly PrintedStep[];
  readonly notes: readonly (string | null)[];
} {
  const rounds = roundsOf(ladder);
  const steps = rounds
    .flatMap((round) => round.steps)
    .map((step, index, all): PrintedStep => {
      const { rung } = step;
      return {
        after: roundToMinutes(rung.sinceDeclared),
        at: clockTime(rung.at, ladder.declaredAt),
        level: `${rung.level.number} ${visible(rung.level.name)}`,
        why: reasonOf(rung, all[index - 1]?.rung ?? null),
        who: who(rung),
        messages: messagesOf(rung),
        often: repetition(step),
      };
    });
  return { steps, notes: rounds.flatMap((round) => [...round.steps.slice(1).map(() => null), roundNote(round)]) };
}

/** What stands below the steps of a round; null where they come once. */
const roundNote = ({ steps, times, every, last }: Round): string | null =>
  times === 1
    ? null
    : `these ${steps.length} steps again every ${roundToMinutes(every)}, ${times - 1} times more, until ${roundToMinutes(last.sinceDeclared)}`;

interface PrintedStep {
  readonly after: string;
  readonly at: string;
  readonly level: string;
  readonly why: string;
  readonly who: string;
  readonly messages: string;
  readonly often: string;
}

function tableOf(steps: readonly PrintedStep[]): readonly string[] {
  const sends = steps.some(({ messages }) => messages !== NOTHING);
  const head = ['after', 'at', 'level', 'why', 'who is called', ...(sends ? ['messages'] : []), ''];
  const rows = steps.map((step) => [
    step.after,
    step.at,
    step.level,
    step.why,
    step.who,
    ...(sends ? [step.messages] : []),
    step.often,
  ]);
  return alignColumns([head, ...rows]);
}

/** When and which level; below it whom, why, and how often. */
function stackStep(step: PrintedStep, style: Style): readonly string[] {
  const below = [
    `${step.who === NOTHING ? 'nobody new' : step.who} (${step.why})`,
    ...(step.messages === NOTHING ? [] : [`messages: ${step.messages}`]),
    step.often,
  ];
  return [
    `${style.bold(step.after)}  ${step.at}  ${step.level}`,
    ...below.filter((text) => text !== '').map((text) => `    ${style.wrap(text, 4)}`),
  ];
}

function titleOf({ severity, assessed, declaredAt }: Ladder, style: Style): string {
  const title = style.bold(`${visible(severity.name)} (${severity.id})`);
  // Told beside another day, an instant names its own.
  const start = `declared ${clockTime(declaredAt, declaredAt - DAY)}, and nobody answers`;
  if (assessed === null) return `${title}, ${start}`;
  return `${title}, ${start}. The policy makes it ${visible(assessed.name)} (${assessed.id}) at once.`;
}

/** The incident that is assumed; null where nothing is. */
function assumption(ladder: Ladder): string | null {
  const says = reportWords(ladder).map(visible);
  const person = ladder.chosen ? [CHOSEN] : [];
  const teams = [...new Set(ladder.rungs.flatMap(({ mentions }) => mentions.filter(isTeam)))];
  const all = [
    ...(says.length === 0 ? [] : [says.join(', ')]),
    ...person,
    ...teams.map((team) => `${visible(team)} stands for its members, as one person`),
  ];
  return all.length === 0 ? null : `Assumed: ${all.join(', and ')}.`;
}

/** What a report says, as `--detail` and `--label` read it. */
export const reportWords = ({ details, labels }: Pick<Ladder, 'details' | 'labels'>): readonly string[] => [
  ...Object.entries(details).map(
    ([name, value]) => `${name}=${Array.isArray(value) ? value.join(', ') : plain(value)}`,
  ),
  ...labels.map((label) => `label ${label}`),
];

const assumedWords = (ladder: Ladder): readonly string[] => [
  ...reportWords(ladder),
  ...(ladder.chosen ? [CHOSEN] : []),
];

const CHOSEN = 'a person set the severity';

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The sentence claims nothing of what comes later. */
export function ending({ cut, rungs, declaredAt }: Ladder): string {
  if (cut !== null) {
    const length = roundToMinutes(cut.at - declaredAt);
    return cut.every === null
      ? `It goes on after that: these are the first ${length}.`
      : `Only the first ${length} are shown: something comes due about every ${toTheMinute(cut.every)}.`;
  }
  return rungs.length === 0 ? 'Nothing happens.' : 'Then nothing more happens by itself.';
}

/** Why a rung is there, beside the one before it. */
export function reasonOf(rung: Rung, before: Rung | null): string {
  const { fired, severity } = rung;
  const turned = hasTurned(rung, before) ? [`now ${severity.id}`] : [];
  const reasons = [...fired.map(({ trigger }) => trigger), ...turned];
  if (reasons.length > 0) return reasons.join(', ');
  return before === null ? 'declared' : 'next step of the reach';
}

/** It may have fallen and risen since the rung before it: a fall has none. */
const hasTurned = ({ severity, rises }: Rung, before: Rung | null): boolean =>
  rises || (before !== null && before.severity.id !== severity.id);

const NOTHING = '–';

const who = ({ mentions, messages }: Rung): string =>
  mentions.length > 0 ? mentions.map(visible).join(', ') : messages.length === 0 ? 'nobody' : NOTHING;
const messagesOf = ({ messages }: Rung): string => recipients(messages, visible).join('; ') || NOTHING;

/** In a box there is less room than in a line. */
const LONGEST_NAME = 18;
/** A rise of severity that engages no level is to call nobody, and has no line for it: its arrow says what it is. */
function whoIn(rung: Rung, before: Rung | null, names: ReadonlyMap<string, string>): readonly string[] {
  const { mentions, messages, engages } = rung;
  const short = (login: string): string => visible(names.get(login) ?? login);
  const people = mentions.length === 0 ? [] : [mentions.map(short).join(', ')];
  const lines = [...people, ...recipients(messages, short)];
  return lines.length > 0 || (engages === null && hasTurned(rung, before)) ? lines : ['nobody'];
}

/** The ladders side by side as a Mermaid flowchart, each a column from the declaration down. */
export function drawLadders(ladders: readonly Ladder[]): string {
  const lines = ladders.flatMap((ladder, column) => chain(ladder, ladders, `s${column}`));
  return ['flowchart TB', ...LEVELS, ...lines, ''].join('\n');
}

/** The severity; below it what is assumed, as far as that tells the ladder from others of the same name. */
function headOf(ladder: Ladder, all: readonly Ladder[]): readonly string[] {
  const nameOf = ({ severity: { name, id } }: Ladder): string => `${name} (${id})`;
  const others = all.filter((other) => other !== ladder && nameOf(other) === nameOf(ladder)).map(assumedWords);
  return [nameOf(ladder), ...assumedWords(ladder).filter((word) => others.some((words) => !words.includes(word)))];
}

function chain(ladder: Ladder, all: readonly Ladder[], prefix: string): readonly string[] {
  const rounds = roundsOf(ladder);
  const steps = rounds.flatMap((round) => round.steps);
  const top = `  ${prefix}(["${headOf(ladder, all).map(label).join('<br/>')}"])`;
  if (steps.length === 0) return [top, `  ${prefix} --> ${prefix}n0["nothing happens"]`];
  const names = shortNames(
    ladder.rungs.flatMap(({ mentions, messages }) => [...mentions, ...messages.flatMap(({ to }) => to ?? [])]),
    LONGEST_NAME,
  );
  const boxes = boxesOf(steps);
  const nodes = boxes.map(({ index, step, left }) => {
    if (left > 0) return `  ${prefix}n${index}["${plural(left, 'more step')}"]`;
    const { rung, times, last } = step;
    const repeat = times === 1 ? '' : `<br/>${times} times, until ${roundToMinutes(last.sinceDeclared)}`;
    const people = whoIn(rung, steps[index - 1]?.rung ?? null, names);
    const text = `${[`${rung.level.number}. ${rung.level.name}`, ...people].map(label).join('<br/>')}${repeat}`;
    return `  ${prefix}n${index}["${text}"]:::${levelClass(rung.level.number)}`;
  });
  const arrows = boxes.map(({ index, step: { rung }, left }, place) => {
    const before = place === 0 ? prefix : `${prefix}n${boxes[place - 1]?.index ?? 0}`;
    if (left > 0) return `  ${before} --> ${prefix}n${index}`;
    const text = `${roundToMinutes(rung.sinceDeclared)}: ${reasonOf(rung, steps[index - 1]?.rung ?? null)}`;
    return `  ${before} -->|"${label(text)}"| ${prefix}n${index}`;
  });
  // Where the ladder was cut, it says so: nobody is to take its end for the end of the calls.
  const horizon =
    ladder.cut === null
      ? []
      : [`  ${prefix}n${boxes.at(-1)?.index ?? 0} -.-> ${prefix}end(["${afterwards(ladder, ladder.cut)}"])`];
  return [top, ...nodes, ...arrows, ...loopsOf(rounds, boxes, prefix), ...horizon];
}

/** More boxes in a column nobody follows, and Mermaid draws no chart of many hundreds. */
const MOST_BOXES = 40;

/** A step with a box of its own, or, where `left` is not 0, the first of so many steps that are counted in one box. */
interface Box {
  readonly index: number;
  readonly step: Step;
  readonly left: number;
}

/** The first steps, and of those after them the ones that call a level for the first time, or at which the severity is another. */
function boxesOf(steps: readonly Step[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const [index, step] of steps.entries()) {
    const last = boxes.at(-1);
    const isNews = step.rung.engages === 'new' || hasTurned(step.rung, steps[index - 1]?.rung ?? null);
    if (index < MOST_BOXES || isNews) boxes.push({ index, step, left: 0 });
    else if (last !== undefined && last.left > 0) boxes[boxes.length - 1] = { ...last, left: last.left + 1 };
    else boxes.push({ index, step, left: 1 });
  }
  return boxes;
}

/** What leads back from the end of a round to its beginning, where both have boxes. */
function loopsOf(rounds: readonly Round[], all: readonly Box[], prefix: string): readonly string[] {
  const own = new Set(all.filter(({ left }) => left === 0).map(({ index }) => index));
  let first = 0;
  return rounds.flatMap(({ steps, times, every, last: { sinceDeclared } }) => {
    const [start, end] = [first, first + steps.length - 1];
    first += steps.length;
    if (times === 1 || !own.has(start) || !own.has(end)) return [];
    const text = `every ${roundToMinutes(every)}, until ${roundToMinutes(sinceDeclared)}`;
    return [`  ${prefix}n${end} -.->|"${label(text)}"| ${prefix}n${start}`];
  });
}

const afterwards = ({ declaredAt }: Ladder, { at, every }: LadderCut): string =>
  `${every === null ? 'goes on' : 'not looked at'} after ${roundToMinutes(at - declaredAt)}`;

/** A colour for each level beside its name, on which black text is read in light and in dark. */
const LEVELS = ['#ddf4ff', '#fff8c5', '#ffe2c4', '#ffd7d5'].map(
  (fill, index) => `  classDef level${index + 1} fill:${fill},stroke:#59636e,color:#1f2328`,
);
const levelClass = (level: number): string => `level${Math.min(Math.max(1, level), LEVELS.length)}`;

/** Text inside a quoted Mermaid label: nothing in it ends the quotes, starts a tag or an entity, or is Markdown. */
const label = (text: string): string =>
  visible(text).replaceAll(/["#&<>`*_[\]{}|\\;]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
