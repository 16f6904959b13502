/** What holds whichever command it is: where it may stand, how many are read, and how many are answered. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { personDid, runOnce } from '#engine/index.ts';
import { replySection } from '#report/comment/reply.ts';
import { after, afterComment, AT, incidentOf, outcome, policy } from '../../support/commands.ts';
import { START } from '../../support/worlds.ts';

describe('where it stands', () => {
  it.each<readonly [string, (body: string) => string, boolean]>([
    ['on a line of its own', (body) => `Hello,\n${body}\nthank you`, true],
    ['with spaces before it', (body) => `   ${body}`, true],
    ['with the line ends of another system', (body) => `Hello\r\n${body}\r\n`, true],
    ['twice', (body) => `${body}\n${body}`, true],
    ['in capitals', (body) => body.replace(/^\/\w+/, (name) => name.toUpperCase()), true],
    ['within a line', (body) => `please ${body}`, false],
    ['in a quote', (body) => `> ${body}`, false],
    ['in a quoted quote', (body) => `> > ${body}`, false],
    ['in code', (body) => `\`${body}\``, false],
    ['in a code block', (body) => `\`\`\`\n${body}\n\`\`\``, false],
    ['indented as code', (body) => `    ${body}`, false],
    ['in an HTML comment', (body) => `<!-- ${body} -->`, false],
    ['in an HTML comment over lines', (body) => `<!--\n${body}\n-->`, false],
  ])('%s', (_place, write, counts) => {
    const outcomes = ['/ack', '/next 45m', '/escalate I have no access'].map((body) => outcome('holder', write(body)));
    expect(new Set(outcomes)).toEqual(new Set([counts ? 'obeyed' : 'ignored']));
  });
});

describe('one after the other, each as the lines above it leave the incident', () => {
  it.each([
    ['/resolved\n/reviewed', 'obeyed'],
    ['/reviewed\n/resolved', 'the incident is not resolved yet.'],
    [
      '/resolved\n/next 2h',
      'the incident is resolved, so no update is due any more; reopen the issue if it is not over.',
    ],
    ['/snooze 1h vendor\n/unsnooze', 'obeyed'],
    ['/severity sev1 worse\n/snooze 2h vendor', 'at this severity the longest is `1h`.'],
    ['/severity sev1 worse\nno, it is not\n/severity sev2\n/snooze 2h vendor', 'obeyed'],
  ])('%j: %s', (body, expected) => {
    expect(outcome('holder', body)).toBe(expected);
  });

  it('as if each had come in a comment of its own', () => {
    const line = fc.constantFrom(
      '/ack',
      'words',
      '/update',
      '/severity sev1 bad',
      '/severity sev2',
      '/role commander @holly',
      '/role responder @rea',
      '/handoff @tria',
      '/snooze 30m x',
      '/snooze 2h y',
      '/unsnooze',
      '/mitigated',
      '/resolved',
      '/reviewed',
      '/hepl',
      '/escalate',
      '/next 2h',
    );
    const commands = fc.array(line, { minLength: 1, maxLength: 5 });
    const start = after();
    const left = (issue: Issue): unknown => {
      const { status, owner, holders, snooze, choices, handovers, commands, helpRequests } = incidentOf(issue);
      const verdicts = commands.map(({ text, verdict }) => [text, verdict]);
      const calls = helpRequests.length;
      const awaited = handovers.map(({ at, by, to }) => ({ at, by, to }));
      return { status, owner, holders: [...holders], snooze, choices, awaited, verdicts, calls };
    };
    fc.assert(
      fc.property(fc.constantFrom('holly', 'asa', 'tria', 'eli', 'gus'), commands, (login, lines) => {
        // Words beside a call for help take nothing over.
        fc.pre(!lines.includes('words') || !lines.includes('/escalate'));
        const write = (issue: Issue, body: string): Issue =>
          personDid(issue, login, { kind: 'comment', body }, START + AT);
        expect(left(write(start, lines.join('\n')))).toEqual(left(lines.reduce(write, start)));
      }),
    );
  });

  it('what was judged so is done once', () => {
    const { status, updates, snooze } = afterComment(
      'holder',
      '/snooze 1h vendor\n/unsnooze\n/snooze 2h vendor\nwaiting',
    );
    expect([status, updates.length, snooze?.until]).toEqual(['acknowledged', 1, START + AT + 7200]);
  });
});

it('each refusal is answered once, however often the engine runs', () => {
  const issue = after([60, 'stranger', '/ack'], [61, 'reader', 'any news?']);
  expect(runOnce(policy, issue, START + 3600).decision.comment).toBeNull();
});

const NO_REPLIES = { replies: [], unansweredCommands: 0 };

describe('too many', () => {
  const many = (count: number): string => Array.from({ length: count }, (_, index) => `/next ${index + 1}m`).join('\n');

  it.each([
    [20, 'obeyed'],
    [21, 'only the first 20 commands of a comment are read; this one was not.'],
    [2000, 'only the first 20 commands of a comment are read; this one and 1979 more were not.'],
  ])('of %d commands in a comment: %s', (count, expected) => {
    expect(outcome('holder', many(count))).toBe(expected);
    expect(afterComment('holder', many(count)).promisedAt).toBe(START + AT + Math.min(20, count) * 60);
  });

  it.each([
    [10, 10, 0],
    [11, 10, 1],
    [24, 10, 14],
  ])('of %d refused in one run %d get a reply, and %d are counted', (count, replies, unansweredCommands) => {
    const issue = Array.from({ length: count }).reduce<Issue>(
      (before) => personDid(before, 'gus', { kind: 'comment', body: '/ack' }, START + 60),
      after(),
    );
    const { decision, issue: answered } = runOnce(policy, issue, START + 60);
    expect(decision.comment?.replies).toHaveLength(replies);
    expect(decision.comment?.unansweredCommands).toBe(unansweredCommands);
    const text = decision.comment ? replySection(decision.comment).join('\n') : '';
    expect(text.includes(`… and ${unansweredCommands} more command`)).toBe(unansweredCommands > 0);
    expect(runOnce(policy, answered, START + 120).decision.comment).toBeNull();
  });

  const issueWith = (login: string, ...bodies: readonly string[]): Issue =>
    bodies.reduce((before, body) => personDid(before, login, { kind: 'comment', body }, START + 60), after());
  const answers = (issue: Issue): string =>
    replySection(runOnce(policy, issue, START + 60).decision.comment ?? NO_REPLIES).join('\n');

  it('what is beyond those answered in words is counted, each command of a comment as one', () => {
    const wrong = Array.from({ length: 30 }, (_, index) => `/severity sev${index + 10}`).join('\n');
    expect(answers(issueWith('tria', wrong))).toMatch(/… and 20 more commands were not carried out\.$/);
  });

  it('the list of commands is no refusal, and comes once', () => {
    const text = answers(issueWith('tria', ...Array<string>(12).fill('/help'), '/severity sev9'));
    expect(text.match(/Commands, one to a line/g)).toHaveLength(1);
    expect(text).not.toContain('more command');
  });

  it('a call for help is answered in words, whatever others wrote before it', () => {
    const flood = issueWith('gus', ...Array<string>(14).fill('/ack'), ...Array<string>(14).fill('/escalate'));
    const issue = ['/severity sev9', '/escalte it burns'].reduce(
      (before, body) => personDid(before, 'tria', { kind: 'comment', body }, START + 60),
      flood,
    );
    expect(answers(issue)).toMatch(/^- `tria`, .*`\/escalte` was not carried out: .*`\/escalate`.*\n- `tria`/);
  });

  it('nobody is refused before GitHub was asked about them', () => {
    const withoutLookUp = (issue: Issue, assignable: boolean | null = null): Issue => ({
      ...issue,
      people: { ...issue.people, gus: { permission: null, assignable } },
    });
    const issue = issueWith('gus', '/ack');
    expect(runOnce(policy, withoutLookUp(issue), START + 60).decision).toMatchObject({ comment: null, reactions: [] });
    for (const known of [issue, withoutLookUp(issue, true)])
      expect(runOnce(policy, known, START + 60).decision.reactions).toMatchObject([{ with: 'confused' }]);
  });
});
