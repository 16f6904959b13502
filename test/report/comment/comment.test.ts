import { describe, expect, test } from 'vitest';
import { renderComment } from '#report/comment/comment.ts';
import { renderFirst } from '#report/comment/effect.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { SECOND_LEVEL, UNACKNOWLEDGED } from '../../support/samples/call.ts';
import { comment } from '../../support/samples/comment.ts';
import { FIRST } from '../../support/samples/first.ts';
import { call, COMMANDER, LEVELS, minutes, RESPONDER } from '../../support/samples/incident.ts';
import { REMINDER } from '../../support/samples/reminder.ts';
import { REPLIES } from '../../support/samples/reply.ts';
import { IN_THE_MIDDLE, status } from '../../support/samples/status.ts';

const render = (message: Parameters<typeof renderComment>[0]): string => renderComment(message, shippedTemplates);

describe('a comment', () => {
  test('leads with what the reader must do', () => {
    expect(render(SECOND_LEVEL).split('\n')[0]).toBe('**@heidi, please reply `/ack` to take this incident.**');
    expect(render(REMINDER).split('\n')[0]).toBe('**@dan and @heidi, please post an update.**');
  });

  test.each([
    [59, false],
    [60, true],
  ])('%i seconds late: it says so: %s', (late, said) => {
    expect(render({ ...SECOND_LEVEL, late }).includes('This comes 1 minute late: it was due at 10:04 UTC.')).toBe(said);
  });

  test('mentions a person in two roles once', () => {
    const twice = { ...SECOND_LEVEL, calls: [call(RESPONDER, 1, ['heidi']), call(COMMANDER, 2, ['Heidi'])] };
    expect(render(twice).match(/@heidi/gi)).toEqual(['@heidi']);
  });

  test('still mentions somebody no section names', () => {
    expect(render(comment({ mentions: ['eve'] }))).toContain('For your information: @eve');
  });

  test('calls somebody again in so many words', () => {
    const again = { ...SECOND_LEVEL, engaged: [{ level: LEVELS[1], again: true, reached: true }] };
    expect(render(again)).toContain('You are called again as **Incident commander**');
  });

  test('says once that a level has nobody', () => {
    const empty = {
      ...SECOND_LEVEL,
      calls: [call(RESPONDER, 1, []), call(COMMANDER, 2, ['heidi'])],
      engaged: [
        { level: LEVELS[0], again: false, reached: false },
        { level: LEVELS[1], again: false, reached: true },
      ],
    };
    expect(render(empty)).toContain('**Not reached:** Level 1, Responders: nobody could be called.\n');
  });

  test('says when nobody else will be called, although nobody has answered', () => {
    expect(render({ ...SECOND_LEVEL, next: null })).toContain('nobody else will be called by itself');
  });

  test('says of a role that nobody can have that it is open, and not that the incident is', () => {
    const given = {
      ...SECOND_LEVEL,
      engaged: [],
      fired: [],
      calls: [call(COMMANDER, null, [], { unreachable: ['gus'] })],
    };
    const [first = ''] = render({ ...given, mentions: [], status: 'acknowledged' }).split('\n');
    expect(first).toContain('**Nobody could be called as Incident commander. Give it to somebody with `/role');
    expect(first).not.toContain('/ack');
  });

  test('says why people are called once more: the issue was reopened', () => {
    const again = { ...SECOND_LEVEL, fired: [], at: minutes(90), reopenedAt: minutes(89) };
    expect(render(again)).toContain(
      '**What happened:** This incident was reopened at 11:29 UTC (1 minute ago), first declared at 10:00 UTC (1 hour 30 minutes ago), and is Critical (`sev1`).',
    );
    expect(render({ ...REMINDER, lastUpdate: null, at: minutes(90), reopenedAt: minutes(60) })).toContain(
      'There has been none yet; the incident was reopened at 11:00 UTC (30 minutes ago).',
    );
  });

  test('that only answers commands says nothing of what comes next', () => {
    const next = SECOND_LEVEL.next;
    expect(render({ ...REPLIES, next })).not.toMatch(/What happens next|To make it stop/);
  });

  test.each(['/severity sev3', 'severity sev3'])('shows the command %s with one slash', (command) => {
    const [reply] = REPLIES.replies;
    expect(render({ ...REPLIES, replies: reply ? [{ ...reply, command }] : [] })).toContain(
      '`/severity sev3` was not carried out',
    );
  });

  test('of a policy whose commit is not known links nothing', () => {
    expect(render({ ...SECOND_LEVEL, policy: { ...SECOND_LEVEL.policy, commit: null } })).not.toContain('](');
  });
});

const OVER = { status: 'resolved', resolvedAt: minutes(9), next: null } as const;

describe('the status comment', () => {
  test('has no age in it, because it is read at any time', () => {
    expect(renderStatus(IN_THE_MIDDLE)).not.toMatch(/ ago\b|\(in \d|just now/);
  });

  test.each<[string, Parameters<typeof status>[0], string]>([
    [
      'that nobody else will be called',
      { next: null },
      '| Next | Nobody else will be called by itself; this incident waits',
    ],
    [
      'when it was reopened',
      { reopenedAt: minutes(90) },
      '| Declared | 2026-11-23, 10:00 UTC; reopened at 11:30 UTC |',
    ],
    ['how it ended', { status: 'reviewed' }, '| Status | Over, closed as not planned or as a duplicate |'],
    ['to say when the review is done', { ...OVER }, 'stop:** reply `/reviewed` when the review is done. If'],
    [
      'nothing of a review that nobody wants',
      { ...OVER, needsReview: false },
      'stop:** it has stopped. If it is not over',
    ],
    [
      'what ends other reminders',
      { status: 'resolved', resolvedAt: minutes(9), needsReview: false },
      'stop:** reply `/reviewed`. If it is not over',
    ],
  ])('says %s', (_what, more, expected) => {
    expect(renderStatus(status(more))).toContain(expected);
  });

  test('leaves out of its log what only answered a command', () => {
    const [first] = IN_THE_MIDDLE.log;
    const log = first ? [first, { ...first, at: minutes(3), called: {} }] : [];
    expect(renderStatus(status({ log }))).not.toContain('10:03');
  });

  test('tells a rise of severity although nothing fired', () => {
    const [first] = IN_THE_MIDDLE.log;
    const log = first ? [first, { ...first, at: minutes(3), called: {}, severity: 'sev1' }] : [];
    expect(renderStatus(status({ log }))).toContain('- 10:03 UTC (3 minutes in): Severity is now `sev1`.');
  });
});

test('the first comment tells the reporter, who cannot acknowledge, what ends the questions', () => {
  const ask = { because: ['lacks'], reporter: 'zoe', missing: ['Affected service'], unreadable: [], present: [] };
  const fired = [UNACKNOWLEDGED, { ...UNACKNOWLEDGED, trigger: 'lacks', reason: 'The report lacks something.' }];
  const text = renderFirst({ ...FIRST, ask, fired, mentions: [...FIRST.mentions, 'zoe'] }, status(), shippedTemplates);
  expect(text).toMatch(
    /\*\*What happened:\*\* Nobody has acknowledged this incident in time\\?\. This incident was declared/,
  );
  expect(text).toMatch(/\*\*To make it stop:\*\* reply `\/ack`.* Filling in the sections ends the questions\.\n/);
  expect(text.match(/Filling in/g)).toHaveLength(1);
});

test('the first comment says once what comes next and how to make it stop', () => {
  const text = renderFirst({ ...FIRST, fired: [UNACKNOWLEDGED] }, status(), shippedTemplates);
  expect(text.match(/To make it stop/g)).toHaveLength(1);
  expect(text.match(/Level 2, Leads, is called/gi)).toHaveLength(1);
});
