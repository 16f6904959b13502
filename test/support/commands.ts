/** An incident on which commands are tried, and what every command has in common: who is obeyed, and where in a comment. */
import { describe, expect, it } from 'vitest';
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import type { CommandName } from '#engine/incident/commands/index.ts';
import { fold, personDid, type PersonAct, runOnce } from '#engine/index.ts';
import { replySection } from '#report/comment/reply.ts';
import { policyOf } from './policy.ts';
import { newIncident, START } from './worlds.ts';
import { HELP } from './triggers.ts';

export const SOURCE = {
  version: 1,
  name: 'commands',
  incident: { label: 'incident' },
  severities: [
    { id: 'sev1', name: 'Critical', when: { '>': [{ var: 'count.reopenings' }, 9] }, 'max-snooze': '1h' },
    { id: 'sev2', name: 'Minor', 'update-every': '1h' },
  ],
  roles: {
    responder: { name: 'First responder', does: 'Looks.', who: ['holly'] },
    commander: { name: 'Commander', does: 'Leads.', who: ['tria'] },
  },
  levels: [
    { name: 'Responders', roles: ['responder'] },
    { name: 'Leads', roles: ['commander'] },
  ],
  triggers: [HELP],
};
export const policy = policyOf(SOURCE);

export type Who = 'holder' | 'assignee' | 'triage' | 'reporter' | 'reader' | 'stranger' | 'bot';
/** Holder and assignee are responders by that alone: what they may do in the repository is read. */
const LOGIN: Readonly<Record<Who, string>> = {
  holder: 'holly',
  assignee: 'asa',
  triage: 'tria',
  reporter: 'eli',
  reader: 'rea',
  stranger: 'gus',
  bot: 'ci[bot]',
};
const EVERYBODY = Object.keys(LOGIN) as readonly Who[];

export type Line = readonly [second: number, who: Who, act: PersonAct | string];
/** The second at which the comment in question is written. */
export const AT = 600;

export const resolved: readonly Line[] = [[60, 'triage', '/resolved']];
export const snoozed: readonly Line[] = [[60, 'triage', '/snooze 1h vendor']];

function happens(issue: Issue, [second, who, act]: Line): Issue {
  const what: PersonAct = typeof act === 'string' ? { kind: 'comment', body: act } : act;
  return personDid(issue, LOGIN[who], what, START + second);
}

/** Declared, holly called, asa assigned, then the story; the engine has run after each line of it. */
export function after(...story: readonly Line[]): Issue {
  const people = Object.fromEntries(
    ['holly', 'asa', 'eli', 'rea', 'tria', 'gus', 'dee_acme', 'rea_corp'].map((login) => {
      const permission = login === 'tria' ? 'triage' : login === 'gus' ? 'none' : 'read';
      return [login, { permission, assignable: permission !== 'none' }] as const;
    }),
  );
  const start = runOnce(policy, { ...newIncident(''), people }, START).issue;
  const lines: readonly Line[] = [[1, 'triage', { kind: 'assign', logins: ['asa'] }], ...story];
  return lines.reduce((issue, line) => runOnce(policy, happens(issue, line), START + line[0]).issue, start);
}

export function incidentOf(issue: Issue): Incident {
  const incident = fold(policy, issue);
  if (incident === null) throw new Error('no incident');
  return incident;
}

/** The incident once somebody has written a comment. */
export const afterComment = (who: Who, body: string, ...before: readonly Line[]): Incident =>
  incidentOf(after(...before, [AT, who, body]));

/** A reply without what it says of the commands beside one that was refused. */
export const withoutRest = (reply: string): string =>
  reply.replaceAll(/(?<=\.) `\/[^\n]* beside it (?:was|were) carried out\./g, '');

/** What becomes of a comment: `obeyed` and `ignored` without a word, else the words that refuse it, without what was carried out beside it. */
export function outcome(who: Who, body: string, ...story: readonly Line[]): string {
  const commented = happens(after(...story), [AT, who, body]);
  const { decision, issue } = runOnce(policy, commented, START + AT);
  const comment = commented.timeline.at(-1);
  const read = issue.timeline.find(
    (item) => item.kind === 'comment' && comment?.kind === 'comment' && item.id === comment.id,
  );
  const reactions = read?.kind === 'comment' ? read.reactions : [];
  const text = (decision.comment ? replySection(decision.comment) : []).join('\n').replaceAll('\\', '');
  const [, refusal] = /was not carried out: (.*)/.exec(withoutRest(text)) ?? [];
  if (refusal !== undefined) return reactions.includes('confused') ? refusal : `refused without a reaction: ${refusal}`;
  if (text !== '') return reactions.includes('+1') ? 'answered' : 'answered without a reaction';
  return reactions.includes('+1') ? 'obeyed' : 'ignored';
}

type OutcomeRow = [body: string, outcome: string, ...before: Line[]];

/** What becomes of a comment that a holder of a role writes, each after what happened before. */
export function testOutcomes(rows: readonly OutcomeRow[]): void {
  it.each<OutcomeRow>(rows)('%j: %s', (body, expected, ...before) => {
    expect(outcome('holder', body, ...before)).toBe(expected);
  });
}

type IncidentRow = [body: string, look: (incident: Incident) => unknown, value: unknown, who?: Who, ...before: Line[]];

/** What the incident is after a comment: of an assignee, unless another writes it. */
export function testIncidents(rows: readonly IncidentRow[]): void {
  it.each<IncidentRow>(rows)('%j %s gives %j', (body, look, expected, who = 'assignee', ...before) => {
    expect(look(afterComment(who, body, ...before))).toEqual(expected);
  });
}

const RESPONDERS = 'only responders may use it (assignees, role holders, people with triage permission).';
const REPORTER_TOO = 'only responders and the reporter may use it.';

const OUTCOMES = {
  responders: { outsider: RESPONDERS, reporter: RESPONDERS },
  'responders-and-reporter': { outsider: REPORTER_TOO, reporter: 'obeyed' },
  everybody: { outsider: 'answered', reporter: 'answered' },
} as const;

/** What is to become of the comment of each of them. */
function expectedOutcomes(who: keyof typeof OUTCOMES, obeyed: string): Readonly<Record<Who, string>> {
  const { outsider, reporter } = OUTCOMES[who];
  return {
    holder: obeyed,
    assignee: obeyed,
    triage: obeyed,
    reporter,
    reader: outsider,
    stranger: outsider,
    bot: 'ignored',
  };
}

export interface CommandUse {
  /** A use of it that is all right when a holder of a role writes it. */
  readonly use: string;
  /** What has to have happened before. */
  readonly before?: readonly Line[];
  readonly who: keyof typeof OUTCOMES;
  /** Whose comment has another outcome than those who may use it have. */
  readonly except?: Partial<Record<Who, string>>;
}

/** What holds for every command. */
export function describeCommand(name: CommandName, { use, before = [], who, except = {} }: CommandUse): void {
  const obeyed = who === 'everybody' ? 'answered' : 'obeyed';
  const inEach = (body: string): object =>
    Object.fromEntries(EVERYBODY.map((one) => [one, outcome(one, body, ...before)]));

  describe(`/${name}`, () => {
    it('is obeyed for those who may use it', () => {
      expect(inEach(use)).toEqual({ ...expectedOutcomes(who, obeyed), ...except });
    });

    it('is one command to a line, in capitals too, and no part of a sentence, a quote or code', () => {
      const counts = (body: string): boolean => outcome('holder', body, ...before) === obeyed;
      expect([`Hello,\n${use}\nthank you`, use.replace(/^\/\w+/, (word) => word.toUpperCase())].map(counts)).toEqual([
        true,
        true,
      ]);
      expect([`please ${use}`, `> ${use}`, `\`${use}\``, `\`\`\`\n${use}\n\`\`\``].map(counts)).toEqual([
        false,
        false,
        false,
        false,
      ]);
    });

    it('by a stranger does nothing', () => {
      const facts = (body: string): unknown => {
        const { status, holders, snooze, level, promisedAt, choices, lastUpdate, acknowledged } = afterComment(
          'stranger',
          body,
          ...before,
        );
        return [status, [...holders], snooze, level, promisedAt, choices, lastUpdate, acknowledged];
      };
      expect(facts(use)).toEqual(facts('hello'));
    });
  });
}
