/** What a comment acknowledges, by its words and the commands in it that are obeyed. */
import { nameKey, sameName } from '#domain/names.ts';
import { acknowledge } from './answers.ts';
import type { CommandContext, RegisteredCommand, Ruling } from './command-definition.ts';
import type { FoldState } from './fold-state.ts';
import { holdsARole, isCalled, isReporter, isResponder } from './responders.ts';
import { accept } from './role-changes.ts';

/** A line that reads as a command, and what becomes of it. */
export interface JudgedLine {
  readonly text: string;
  readonly why: string;
  /** The command, or the one that was probably meant. */
  readonly command: RegisteredCommand;
  readonly ruling: Ruling;
  /** Its author may not use it, or not any more, and an earlier run obeyed it. */
  readonly wasObeyed: boolean;
}

export interface JudgedComment {
  readonly lines: readonly JudgedLine[];
  /** The first line of text of its own, prose before code; empty where there is none. */
  readonly words: string;
}

export const isObeyed = ({ ruling }: JudgedLine): boolean => ruling.kind === 'accepted' || ruling.kind === 'help';

/** What the comment acknowledges, and which hand-over it accepts. False when it says nothing. */
export function foldAnswer({ state, by, at }: CommandContext, judged: JudgedComment): boolean {
  // What was not obeyed says nothing, nor does a question for the commands; what stands beside it, or no command at all, counts as ever.
  const obeyed = judged.lines.filter(({ ruling }) => ruling.kind === 'accepted').map(({ command }) => command);
  const saysSomething = judged.lines.length === 0 || judged.words !== '' || obeyed.length > 0;
  if (saysSomething && isResponder(state, by) && !onlyAsksForHelp(judged, obeyed)) {
    if (acknowledges(state, by, judged, obeyed)) acknowledge(state, by, at);
    accept(state, by, at);
    if (sameName(by, state.owner)) state.worker = by;
  }
  return saysSomething;
}

type Commands = readonly RegisteredCommand[];

/** Whoever asks for help, and for nothing else, does not take the incident over. */
function onlyAsksForHelp({ lines }: JudgedComment, obeyed: Commands): boolean {
  const refused = lines.filter((line) => !isObeyed(line)).map(({ command }) => command);
  const meant = obeyed.length > 0 ? obeyed : refused;
  return meant.length > 0 && meant.every(isForHelp);
}

export const isForHelp = ({ acknowledgedBy }: RegisteredCommand): boolean => acknowledgedBy === 'nobody';

/**
 * Is it an acknowledgement? An `/ack` always is, as every call asks for it; whether another comment is one, the policy says. A reporter
 * acknowledges by a command for reporters alone.
 */
function acknowledges(state: FoldState, by: string, { lines, words }: JudgedComment, obeyed: Commands): boolean {
  if (isReporterAlone(state, by) && !obeyed.some(({ acknowledgedBy }) => acknowledgedBy === 'responders-and-reporter'))
    return false;
  const isComment = words !== '' || obeyed.some(({ name }) => name !== 'ack') || lines.length === 0;
  return (
    obeyed.some(({ name }) => name === 'ack') ||
    (isComment && state.policy.incident.acknowledge.how.includes('comment') && countsFor(state, by))
  );
}

const isReporterAlone = (state: FoldState, by: string): boolean =>
  isReporter(state, by) && !state.assignees.has(nameKey(by)) && !holdsARole(state, by);

/** Could a comment of theirs acknowledge, by who they are? */
export const mayAcknowledge = (state: FoldState, by: string): boolean =>
  isResponder(state, by) && !isReporterAlone(state, by) && countsFor(state, by);

const countsFor = (state: FoldState, by: string): boolean =>
  state.policy.incident.acknowledge.by === 'responders' || isCalled(state, by);
