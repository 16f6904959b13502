/**
 * What people of whom nothing is known write, against everything that reads it. Work is counted in steps, not in time: how often any
 * piece of the sources is executed. What patterns take inside is counted by `test/repo/patterns.test.ts`.
 */
import { expect, test } from 'vitest';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import { isAutomaticReply } from '#github/mail/automatic-reply.ts';
import { withoutMailHistory } from '#github/mail/history.ts';
import { forLog, neutralise, oneLine, withoutInvisible } from '#domain/neutralise.ts';
import { headingKey } from '#domain/heading.ts';
import { answerKey } from '#domain/spelling.ts';
import { readTests } from '#cases/index.ts';
import { readCode } from '#engine/drill/codes.ts';
import { readDrillRecord } from '#engine/drill/index.ts';
import { decide, foldIssue } from '#engine/index.ts';
import { parseLedger } from '#domain/ledger-line.ts';
import { foldItem } from '#engine/incident/fold-item.ts';
import { initialState } from '#engine/incident/fold-state.ts';
import { parseReviewLine } from '#engine/incident/review-issue.ts';
import { openActions } from '#engine/text/action-items.ts';
import { readCommandLine } from '#engine/text/command-line.ts';
import { readDetails } from '#engine/text/details.ts';
import { readLines } from '#engine/text/lines.ts';
import { ownLines } from '#engine/text/own-lines.ts';
import { readNumber } from '#engine/text/read-number.ts';
import { readSections } from '#engine/text/sections.ts';
import { questionsOf } from '#github/questions.ts';
import { unlinkedMentions } from '#github/say.ts';
import { readLine } from '#history/index.ts';
import { formProblems } from '#lint/forms.ts';
import { containsWords } from '#logic/contains.ts';
import { disablingComments } from '#policy/disabling-comments.ts';
import { loadPolicy } from '#policy/index.ts';
import { code, plain, prose } from '#report/text/markdown.ts';
import { stepsOf } from '../support/count-steps.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident, START } from '../support/worlds.ts';
import { World } from './delivery/world.ts';

const DETAILS = ['time', 'number', 'boolean', 'string', 'text', 'list'] as const;
const policy = policyOf({
  version: 1,
  name: 'shop',
  incident: {
    label: 'incident',
    details: Object.fromEntries(DETAILS.map((type) => [type, { heading: type, type }])),
  },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { responder: { name: 'Responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'Responders', roles: ['responder'] }],
  triggers: [],
});

/** Each gives a text of about so many characters. */
const CORPUS: Readonly<Record<string, (size: number) => string>> = {
  'a time and blanks': (size) => `### time\n\n2026-11-23${' '.repeat(size)}x`,
  'every detail and blanks': (size) => DETAILS.map((type) => `### ${type}\n\n1${' '.repeat(size / 6)}x\n`).join('\n'),
  'misspelt commands': (size) => '/akc\n'.repeat(size / 5),
  commands: (size) => '/snooze 1h because\n'.repeat(size / 19),
  'calls for help and words': (size) => '/escalate\nwords\n'.repeat(size / 16),
  'one long command': (size) => `/update ${'x'.repeat(size)}`,
  'a command of many words': (size) => `/role ${'@a '.repeat(size / 3)}`,
  'blank lines': (size) => '\n'.repeat(size),
  blanks: (size) => ' '.repeat(size),
  'deep quotes': (size) => '>'.repeat(size),
  'deep lists': (size) => '- '.repeat(size / 2),
  'lists, each deeper': (size) => {
    const depth = Math.floor(Math.sqrt(size));
    return Array.from({ length: depth }, (_, index) => `${' '.repeat(2 * index)}- a`).join('\n');
  },
  'task boxes': (size) => '- [ ] a @b 2026-01-01\n'.repeat(size / 22),
  'HTML comments left open': (size) => '<!-- '.repeat(size / 5),
  'an HTML comment left open, and lines': (size) => `<!--\n${'a\n'.repeat(size / 2)}`,
  'HTML comments left open in a line': (size) => `a${' <!--'.repeat(size / 5)}`,
  'HTML of every other kind left open in a line': (size) => `a${' <? <!X <![CDATA['.repeat(size / 18)}`,
  'declarations, each longer': (size) =>
    `a${Array.from({ length: Math.floor(Math.sqrt(2 * size)) }, (_, index) => `<!${'X'.repeat(index)}`).join('')}`,
  'longer and longer runs of backticks': (size) =>
    Array.from({ length: Math.floor(Math.sqrt(2 * size)) }, (_, index) => '`'.repeat(index)).join(' '),
  'words, and comments between them': (size) => 'aaaaaaaaaa<!--\n-->'.repeat(size / 18),
  'brackets that open': (size) => '['.repeat(size),
  'images in each other': (size) => `${'!['.repeat(size / 4)}a${']()'.repeat(size / 6)}`,
  'images, and links in them': (size) => `${'!['.repeat(size / 4)}${'[a](b)'.repeat(size / 12)}`,
  'links whose addresses do not end': (size) => '[a](b'.repeat(size / 5),
  'links whose titles do not end': (size) => '[a](b "'.repeat(size / 7),
  'links, and blanks': (size) => `[a](${' '.repeat(size)}`,
  'tags whose attributes do not end': (size) => `<a b='${' c="'.repeat(size / 4)}`,
  'tags that begin in each other': (size) => `<a b=' c="`.repeat(size / 10),
  'a tag of many attributes': (size) => `<a${' b'.repeat(size / 2)}`,
  'addresses that do not end': (size) => '<ab:'.repeat(size / 4),
  'mail addresses that do not end': (size) => '<a@b'.repeat(size / 4),
  'definitions whose titles do not end': (size) => '[a]: /b "\n'.repeat(size / 10),
  'a definition whose label does not end': (size) => `[${'a]: '.repeat(size / 4)}`,
  definitions: (size) => '[a]: /b\n'.repeat(size / 8),
  'backticks, and lines': (size) => '`\n'.repeat(size / 2),
  'deep quotes, again and again': (size) => `${'>'.repeat(100)}\n`.repeat(size / 101),
  'deep quotes, and lines without': (size) => `${'>'.repeat(size / 2)}${'\na'.repeat(size / 4)}`,
  'deep lists, and blank lines': (size) => `${'- '.repeat(size / 4)}a${'\n'.repeat(size / 2)}`,
  'deep lists, and lines': (size) => `${'- '.repeat(size / 4)}a${'\nb'.repeat(size / 4)}`,
  'lists in quotes, and blank quotes': (size) => `> ${'- '.repeat(size / 4)}a${'\n>'.repeat(size / 4)}`,
  tabs: (size) => '\t'.repeat(size),
  'fences left open': (size) => '```\n'.repeat(size / 4),
  'longer and longer fences': (size) => '`'.repeat(size),
  'ledger lines': (size) => '\n<!-- escalation {"v":1} -->'.repeat(size / 27),
  'half a ledger line': (size) => `\n<!-- escalation {${'} -->'.repeat(size / 5)}`,
  hints: (size) => '[a]: #\n'.repeat(size / 7),
  'half a hint': (size) => `${'- '.repeat(size / 3)}[a]: #${' '.repeat(size / 6)}"${'x '.repeat(size / 12)}`,
  headings: (size) => '### time\n'.repeat(size / 9),
  'comments that disable nothing': (size) => '#tocsin-disable\n'.repeat(size / 16),
  'a heading of marks': (size) => `### ${'#'.repeat(size)}x`,
  'a heading of options': (size) => `### ${'(optional)'.repeat(size / 10)}x`,
  digits: (size) => '1'.repeat(size),
  'numbers with separators': (size) => '1,1 1'.repeat(size / 5),
  commas: (size) => `### list\n\n${'a,'.repeat(size / 2)}`,
  emoji: (size) => '👩‍👩‍👧‍👦'.repeat(size / 11),
  'from right to left': (size) => '\u202Eab\u202C'.repeat(size / 4),
  'zero width': (size) => '\u200B'.repeat(size),
  'accents on accents': (size) => 'a\u0301'.repeat(size / 2),
  mentions: (size) => '@ann '.repeat(size / 5),
  links: (size) => '[a](b) <a href="x">'.repeat(size / 19),
  'open links': (size) => '['.repeat(size),
  'a link of many attributes': (size) => `<a ${'class="user-mention'.repeat(size / 19)}`,
  backslashes: (size) => '\\'.repeat(size),
  'letters that are introduced': (size) => 'On Mon, 23 Nov 2026, a wrote:\n>\n'.repeat(size / 33),
  'letters that are introduced in one line': (size) => 'On 2026 at 10:05 a <b@c> schrieb: '.repeat(size / 34),
  'dividers and blank lines': (size) => `${'---- a ----\n'.repeat(size / 24)}${'\n'.repeat(size / 2)}`,
  'a long divider': (size) => `---${'a---'.repeat(size / 4)}`,
  'heads of letters': (size) => 'From: a\nTo: b\n'.repeat(size / 14),
  'signatures alone': (size) => `${'\n'.repeat(size / 2)}${'-- \n'.repeat(size / 8)}`,
  'who is away': (size) => 'until je suis ich bin '.repeat(size / 22),
  tables: (size) => '|a'.repeat(size / 2),
};

const withComment = (body: string): Issue => {
  const issue = newIncident('');
  const by = { login: 'stranger', kind: 'person' } as const;
  const comment: TimelineItem = {
    kind: 'comment',
    at: START + 60,
    by,
    id: 'IC_1',
    url: 'u',
    body,
    editedAt: null,
    editedByOther: false,
    minimised: false,
    reactions: [],
  };
  return { ...issue, timeline: [...issue.timeline, comment] };
};

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a decision about a body': (text) => decide(policy, newIncident(text), START + 60),
  'a decision about a comment': (text) => decide(policy, withComment(text), START + 120),
  details: (text) => readDetails(policy, text),
  sections: (text) => readSections(text, ['time', 'a']),
  lines: readLines,
  'own lines': ownLines,
  'what an e-mail says itself': withoutMailHistory,
  'the notice of a mail programme': isAutomaticReply,
  'a command line': readCommandLine,
  'action items': openActions,
  'a number': readNumber,
  'a heading': headingKey,
  'an answer': answerKey,
  'the ledger’s line': parseLedger,
  'the review’s line': parseReviewLine,
  'an issue form': (text) => formProblems({ file: 'form.yml', text }),
  'a policy of a pull request': (text) => loadPolicy(text, 'policy.yml'),
  'comments that disable findings': (text) => disablingComments({ file: 'policy.yml', text }),
  'policy tests of a pull request': (text) => readTests(text, 'policy.test.yml'),
  'a line of a history file': readLine,
  'the record of drills': readDrillRecord,
  'the code of a test message': readCode,
  'whose permission is asked': (text) => questionsOf(withComment(text), { incidentLabels: ['incident'], ranked: true }),
  'links of mentions': (text) => unlinkedMentions(['ann'], text),
  words: (text) => containsWords(text, ['ann', 'bob']),
  'neutral text': neutralise,
  'a line of the log': forLog,
  'one line': (text) => oneLine(text, 100),
  'without the invisible': withoutInvisible,
  'inline code': code,
  'plain text': plain,
  prose,
};

/** GitHub takes 65,536 characters. What grows faster than its text shows at a half of that as well, in half the time. */
const [HALF, FULL] = [15_000, 30_000];
/** For each character, in all that the sources do with it. */
const MOST_A_CHARACTER = 120;
const MOST_GROWTH = 2.4;

test('a reader that begins again and again is seen', () => {
  const readAgain = (text: string): void => {
    for (let end = 0; end < text.length; end += 500) readLines(text.slice(0, end));
  };
  const half = stepsOf(() => readAgain('a\n'.repeat(HALF / 4)));
  const full = stepsOf(() => readAgain('a\n'.repeat(FULL / 4)));
  expect(full).toBeGreaterThan(MOST_GROWTH * half + 2000);
});

test.each(Object.keys(PARSERS))('%s: work in proportion to the text, whatever the text', (name) => {
  const parse = PARSERS[name];
  if (!parse) throw new Error(name);
  for (const [text, write] of Object.entries(CORPUS)) {
    const half = stepsOf(() => parse(write(HALF)));
    const full = stepsOf(() => parse(write(FULL)));
    expect(full, `${text}: ${half} steps, then ${full}`).toBeLessThan(MOST_A_CHARACTER * FULL);
    expect(full, `${text}: ${half} steps, then ${full}`).toBeLessThan(MOST_GROWTH * half + 2000);
  }
});

test('comment after comment of several commands: none copies what those before left', () => {
  const { timeline, ...issue } = withComment('/akc\n/ack\n/severity nope');
  const state = initialState(policy, { timeline, ...issue }, new Map());
  for (const item of timeline) foldItem(state, item);
  const before = state.commands;
  foldItem(state, timeline.at(-1) as TimelineItem);
  expect(state.commands).toHaveLength(6);
  expect(state.commands).toBe(before);
});

test('hand-overs of strangers cost the same, however many comments of the engine there are', () => {
  const stepsAfter = (answers: number): number => {
    const world = new World();
    world.run(0);
    for (let minute = 1; minute <= answers; minute += 1) {
      world.says(minute, 'alice', `/severity nope${minute}`);
      world.run(minute);
    }
    const steps = (): number => stepsOf(() => foldIssue(world.policy, { ...world.issue }));
    const before = steps();
    for (let nth = 0; nth < 20; nth += 1)
      world.says(answers + 1, `m${nth}`, Array.from({ length: 20 }, (_, to) => `/role first @carl${to}`).join('\n'));
    return steps() - before;
  };
  expect(stepsAfter(30)).toBeLessThan(1.2 * stepsAfter(3));
});
