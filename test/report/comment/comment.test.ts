import { describe, expect, test } from 'vitest';
import { renderComment } from '#report/comment/comment.ts';
import { renderFirst } from '#report/comment/effect.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import {
  CALLED_AGAIN,
  CATCH_UP,
  HANDED_OVER,
  HELP,
  OVERDUE,
  SECOND_LEVEL,
  UNACKNOWLEDGED,
} from '../../support/samples/call.ts';
import { comment } from '../../support/samples/comment.ts';
import { COMBINED } from '../../support/samples/combined.ts';
import { FIRST } from '../../support/samples/first.ts';
import { HOLDING } from '../../support/samples/holding.ts';
import { call, COMMANDER, LEVELS, minutes, RESPONDER } from '../../support/samples/incident.ts';
import { ACTIONS_DUE, OWNERSHIP, REMINDER, REVIEW_DUE } from '../../support/samples/reminder.ts';
import { REPLIES } from '../../support/samples/reply.ts';
import { RISE_AND_ASK } from '../../support/samples/rise.ts';
import { IN_THE_MIDDLE, LATE_UPDATE, status } from '../../support/samples/status.ts';

const render = (message: Parameters<typeof renderComment>[0]): string => renderComment(message, shippedTemplates);

/** What a push or the preview of a mail shows. */
const PREVIEW = 120;

describe('a call', () => {
  test.each<[string, Parameters<typeof renderComment>[0]]>([
    ['of one', SECOND_LEVEL],
    ['of several', CATCH_UP],
    ['once more', CALLED_AGAIN],
    [
      'with the longest names that people have',
      { ...SECOND_LEVEL, calls: [call(COMMANDER, 2, ['a'.repeat(39)])], mentions: ['a'.repeat(39)] },
    ],
  ])('%s says severity, whom, and what to do in its first %s characters', (_which, message) => {
    const preview = render(message).slice(0, PREVIEW);
    expect(preview).toMatch(/^\*\*🔴 Critical · @/);
    for (const login of message.mentions) expect(preview).toContain(`@${login}`);
    expect(preview).toContain('reply `/ack`');
  });

  test('says in its second line what is broken and how bad it is', () => {
    expect(render(SECOND_LEVEL).split('\n')[1]).toBe(
      '> **Checkout is down** · checkout · 1200 users affected · no workaround · reported by `zoe` 5 minutes ago',
    );
  });

  test('names who is called next by login, and when', () => {
    expect(render(SECOND_LEVEL).split('\n')[0]).toBe(
      '**🔴 Critical · @heidi: reply `/ack` to take this.** Else `carol` (Executives) is called at **10:10 UTC**, in 5 minutes.',
    );
  });

  test.each([
    [['heidi'], '**🔴 Critical · @heidi: you have taken this, reply here with what you find.**'],
    [['heidi', 'ivan'], '**🔴 Critical · @heidi and @ivan: `heidi` has taken this, reply here if you can help.**'],
    [['ivan'], '**🔴 Critical · @ivan: `heidi` has taken this, reply here if you can help.**'],
  ])('of %j, whom the first run calls after somebody took it, asks for no help', (people, line) => {
    const taken = {
      ...SECOND_LEVEL,
      calls: [call(RESPONDER, 1, people)],
      mentions: people,
      fired: [],
      calledBefore: null,
      status: 'acknowledged' as const,
      acknowledged: { by: 'heidi', at: SECOND_LEVEL.at - 20 },
      next: null,
    };
    expect(render(taken).split('\n')[0]).toBe(line);
  });

  test('once more is one line', () => {
    expect(render(CALLED_AGAIN)).toBe(
      '**🔴 Critical · @carol, 4th call: reply `/ack`.** 30 minutes without an answer; again at 10:50 UTC.',
    );
  });

  test('once more says how late it is as well', () => {
    expect(render({ ...CALLED_AGAIN, callsLate: 3 * 3600 })).toBe(
      '**🔴 Critical · @carol, 4th call: reply `/ack`.** 30 minutes without an answer; again at 10:50 UTC. This call comes 3 hours late: it was due at 07:40 UTC.',
    );
  });

  test.each([
    [1, 'Else `carol` (Executives) is called next.'],
    [59, 'Else `carol` (Executives) is called next.'],
    [60, 'Else `carol` (Executives) is called at **10:06 UTC**, in 1 minute.'],
  ])('names no time for a call that is due %i seconds later', (seconds, otherwise) => {
    const next = SECOND_LEVEL.next && { ...SECOND_LEVEL.next, at: SECOND_LEVEL.at + seconds };
    expect(render({ ...SECOND_LEVEL, next }).split('\n')[0]).toContain(otherwise);
  });

  test.each([
    ['grace', [], '`grace` is working on it.'],
    ['heidi', [], null],
    ['grace', [{ by: 'grace', why: '', url: 'https://example.com' }], null],
  ])('for help says who has it: %s', (owner, helpRequests, company) => {
    const text = render({ ...SECOND_LEVEL, status: 'acknowledged', owner, helpRequests });
    const sentence = /`\w+` is working on it\./.exec(text)?.[0] ?? null;
    expect([text.includes('your help is needed'), sentence]).toEqual([owner !== 'heidi', company]);
  });

  test('for help does not say that somebody is at work whose update is overdue', () => {
    const updateDue = { at: SECOND_LEVEL.at, isPromised: false };
    const text = render({ ...SECOND_LEVEL, status: 'acknowledged', owner: 'grace', helpRequests: [], updateDue });
    expect(text).toContain('`grace` has it.');
  });

  test.each([
    [1, '🔴'],
    [2, '🟠'],
    [3, '🟡'],
    [4, '🔵'],
    [9, '🔵'],
  ])('of rank %i is marked %s, with the name beside it', (rank, mark) => {
    const text = render({ ...SECOND_LEVEL, severity: { id: 's', name: 'Name', rank } });
    expect(text.startsWith(`**${mark} Name · @heidi`)).toBe(true);
  });

  test.each(['', ' ', '\u200B\u2060', '\u3164'])('says that there is no title where nobody sees one: %j', (title) => {
    expect(render({ ...SECOND_LEVEL, issue: { ...SECOND_LEVEL.issue, title } })).toContain('> **no title**');
  });

  test('cuts a title and its details at 120 characters', () => {
    const long = { ...SECOND_LEVEL, issue: { ...SECOND_LEVEL.issue, title: 'x'.repeat(300) } };
    const [, second = ''] = render(long).split('\n');
    expect(second).toBe(`> **${'x'.repeat(119)}…** · reported by \`zoe\` 5 minutes ago`);
  });

  test.each([
    [59, false],
    [60, true],
  ])('%i seconds late: it says so: %s', (callsLate, isNoted) => {
    const text = render({ ...SECOND_LEVEL, callsLate });
    expect(text.includes('This call comes 1 minute late: it was due at 10:04 UTC.')).toBe(isNoted);
  });

  test('in time says nothing of a reminder beside it that is late', () => {
    const both = {
      ...SECOND_LEVEL,
      reminders: REVIEW_DUE.reminders,
      fired: [...SECOND_LEVEL.fired, { ...OVERDUE, trigger: 'review-due', due: minutes(0) }],
    };
    expect(render(both)).not.toContain('This call comes');
    expect(render(both)).toContain('This reminder comes 5 minutes late.');
  });

  test('mentions a person in two roles once', () => {
    const twice = { ...SECOND_LEVEL, calls: [call(RESPONDER, 1, ['heidi']), call(COMMANDER, 2, ['Heidi'])] };
    expect(render(twice).match(/@heidi/gi)).toEqual(['@heidi']);
  });

  test('still mentions somebody no section names', () => {
    expect(render(comment({ mentions: ['eve'] }))).toContain('For your information: @eve');
  });

  test('says once that a level has nobody', () => {
    const empty = {
      ...SECOND_LEVEL,
      calls: [call(RESPONDER, 1, []), call(COMMANDER, 2, ['heidi'])],
      engaged: [
        { level: LEVELS[0], isAgain: false, isReached: false },
        { level: LEVELS[1], isAgain: false, isReached: true },
      ],
    };
    expect(render(empty)).toContain('**Not reached:** Level 1, Responders: nobody could be called.\n');
  });

  test('says when nobody else is called, although nobody has answered', () => {
    expect(render({ ...SECOND_LEVEL, next: null })).toContain('Nobody else is called by itself.');
  });

  test('says of a role that nobody can have that it is open, and not that the incident is', () => {
    const message = {
      ...SECOND_LEVEL,
      engaged: [],
      fired: [],
      calls: [call(COMMANDER, null, [], { unassignable: ['gus'] })],
    };
    const [first = ''] = render({ ...message, mentions: [], status: 'acknowledged' }).split('\n');
    expect(first).toContain('nobody could be called as Incident commander. Give it to somebody with `/role');
    expect(first).not.toContain('/ack');
  });

  test('says of a team whose people it does not know that nobody of it was called', () => {
    const calls = [call(COMMANDER, 2, ['heidi'], { unassignable: ['acme/gone', 'gus'] })];
    expect(render({ ...SECOND_LEVEL, calls })).toContain(
      'Incident commander: `gus` cannot be assigned in this repository, and was not called; GitHub does not tell who is in `acme/gone`, so nobody of it was called.',
    );
  });

  test('says that the issue was reopened', () => {
    const again = { ...SECOND_LEVEL, fired: [], at: minutes(90), reopenedAt: minutes(89) };
    expect(render(again)).toContain('reported by `zoe` 1 hour 30 minutes ago, reopened 1 minute ago');
    expect(render({ ...REMINDER, lastUpdate: null, at: minutes(90), reopenedAt: minutes(60) })).toContain(
      'No update yet; reopened at 11:00 UTC, 30 minutes ago',
    );
  });
});

describe('a reminder', () => {
  const [update] = REMINDER.reminders;
  const of = (template: string, mentions: readonly string[]): readonly (typeof update & object)[] =>
    update ? [{ ...update, template, mentions }] : [];

  test('of somebody who is addressed already goes on in the same section, and names nobody again', () => {
    const text = render({
      ...REMINDER,
      mentions: ['dan', 'heidi'],
      reminders: [...of('update-due', ['dan']), ...of('review-due', ['heidi']), ...of('actions-due', ['Dan'])],
    });
    const heads = [...text.matchAll(/^\*\*.*?\*\*/gm)].map(([head]) => head);
    expect(heads).toEqual([
      '**🔴 Critical · @dan: post an update.**',
      '**Also: action items of the review are past their dates.**',
      '**@heidi: the post-incident review is due.**',
    ]);
  });

  test('of whom the comment calls goes on below the call; one of them alone is named', () => {
    const called = { ...HELP, reminders: of('update-due', ['heidi']) };
    expect(render(called)).toContain('\n\n**Also: post an update.**');
    const both = { ...called, calls: [call(COMMANDER, 2, ['heidi', 'ivan'])], mentions: ['heidi', 'ivan'] };
    expect(render(both)).toContain('\n\n**`heidi`: post an update.**');
  });

  test('leads with whom and what, and quotes the last update', () => {
    const [first, second] = render(REMINDER).split('\n');
    expect(first).toBe('**🔴 Critical · @dan and @heidi: post an update.** It was due at 10:37 UTC, just now.');
    expect(second).toBe('> Last update at 10:07 UTC, 30 minutes ago, by `dan`: “Looking into the database first”');
    const bare = { by: 'dan', at: minutes(30), words: 'On it', wordsOf: { by: 'eve', at: minutes(7) } };
    expect(render({ ...REMINDER, lastUpdate: bare })).toContain(
      '> Last update at 10:30 UTC, 7 minutes ago, by `dan`, in words at 10:07 UTC by `eve`: “On it”',
    );
  });
});

describe('a comment', () => {
  test('that only answers commands says nothing of what comes next', () => {
    const next = SECOND_LEVEL.next;
    expect(render({ ...REPLIES, next })).not.toMatch(/ at \d\d:\d\d/);
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

  test.each<[string, string, RegExp]>([
    [
      'somebody else',
      'heidi',
      /@ivan: please take this role, and reply here\.[^]*`heidi` gives the role Incident commander to `ivan`\./,
    ],
    ['its holder', 'ivan', /^(?![^]*gives)[^]*@ivan: you have this role now\./],
  ])('of `/role` by %s asks for nothing that nobody waits for', (_who, by, words) => {
    const comment = render({
      ...HANDED_OVER,
      handovers: [{ by, to: 'ivan', toAccept: false, roles: ['Incident commander'] }],
    });
    expect(comment).toMatch(words);
    expect(comment).not.toMatch(/accept|take over/);
  });

  test.each<[string, Parameters<typeof renderComment>[0], RegExp]>([
    ['a call', SECOND_LEVEL, /`\/ack` takes it/],
    ['a call for help', HELP, /`\/resolved`/],
    ['a repeated call', CALLED_AGAIN, /`\/ack`/],
    ['a hand-over', HANDED_OVER, /`\/ack`/],
    ['a reminder', REMINDER, /over: `\/resolved`/],
    ['the review', REVIEW_DUE, /`\/reviewed` ends it/],
    ['overdue action items', ACTIONS_DUE, /`\/reviewed` ends all reminders/],
    ['the question to a reporter', RISE_AND_ASK, /that ends the questions/],
    ['the question who owns it', OWNERSHIP, /`\/ack` takes it/],
  ])('of %s says how to make it stop', (_what, message, how) => {
    expect(message.mentions.length).toBeGreaterThan(0);
    expect(render(message)).toMatch(how);
  });
});

const OVER = { status: 'resolved', resolvedAt: minutes(9), next: null } as const;

describe('the status comment', () => {
  test('leads with who has it', () => {
    expect(renderStatus(IN_THE_MIDDLE).split('\n')[0]).toBe('### 🔴 Critical · being worked on by `dan`');
  });

  test('says overdue as overdue', () => {
    expect(renderStatus(LATE_UPDATE).split('\n')[0]).toBe(
      '### 🔴 Critical · being worked on by `dan` · update overdue since 10:37 UTC',
    );
  });

  test('says why it has its severity, and at which line', () => {
    expect(renderStatus(status())).toMatch(/<sub>`sev1` because users-affected 1200 ≥ 1000 \(\[line 45\]\(/);
  });

  test.each([
    ['policies/all.base.yml', 'policies/all.base.yml', 'acme/shop/blob/4be1c7d09a2f/policies/all.base.yml'],
    [
      `acme/incidents//p/all (1).yml@${'c'.repeat(40)}`,
      'acme/incidents//p/all (1).yml',
      `acme/incidents/blob/${'c'.repeat(40)}/p/all%20%281%29.yml`,
    ],
  ])('links a rule that comes from %s to its line there', (file, name, path) => {
    const { severity } = status();
    expect(renderStatus(status({ severity: { ...severity, line: { file, line: 66 } } }))).toContain(
      `([line 66 of \`${name}\`](https://github.com/${path}#L66))`,
    );
  });

  test('gives every time its date as soon as one is of another day', () => {
    const acknowledged = { by: 'dan', at: minutes(2) };
    const textOn = (day: number): string => {
      const updateDue = minutes(37) + day * 86_400;
      return renderStatus(status({ ...LATE_UPDATE, acknowledged, updateDue, overdue: false }));
    };
    expect(textOn(0)).toMatch(/acknowledged at 10:02 UTC[^]* is due by 10:37 UTC/);
    expect(textOn(1)).toMatch(/acknowledged on Mon 23 Nov, 10:02 UTC[^]* is due by Tue 24 Nov, 10:37 UTC/);
  });

  test.each([
    ['the severity that takes the rest', null, '`sev1` as no other fits'],
    ['one that a trigger raised', 'raised' as const, '`sev1` as a trigger raised it'],
  ])('says why it has %s', (_what, because, expected) => {
    const severity = { ...status().severity, because, line: null };
    expect(renderStatus(status({ severity }))).toContain(`<sub>${expected} · `);
  });

  test('has no age in it, because it is read at any time', () => {
    expect(renderStatus(IN_THE_MIDDLE)).not.toMatch(/ ago\b|\bin \d+ (?:minutes|hours)\b(?! in)|just now/);
  });

  test.each<[string, Parameters<typeof status>[0], string]>([
    ['that nobody else will be called', { next: null }, '**Next:** Nobody else is called by itself; it waits'],
    ['when it was reopened', { reopenedAt: minutes(90) }, '**Now:** reopened at 11:30 UTC, '],
    ['that it is over', { status: 'reviewed' }, ' · over\n'],
    ['to say when the review is done', { ...OVER }, '**Do:** `/reviewed` when the review is done · not over: reopen'],
    ['nothing of a review that nobody wants', { ...OVER, needsReview: false }, '**Do:** nothing · not over: reopen'],
    [
      'what ends other reminders',
      { status: 'resolved', resolvedAt: minutes(9), needsReview: false },
      '**Do:** `/reviewed` ends it · not over: reopen',
    ],
  ])('says %s', (_what, more, expected) => {
    expect(renderStatus(status(more))).toContain(expected);
  });

  test('leaves out of its log what only answered a command', () => {
    const [first] = IN_THE_MIDDLE.log;
    const log = first ? [first, { ...first, at: minutes(3), called: {} }] : [];
    expect(renderStatus(status({ log }))).not.toContain('10:03');
  });

  test('names the trigger alone where the policy has it no more', () => {
    const [first] = IN_THE_MIDDLE.log;
    const fired = [{ trigger: 'gone', reason: '', line: null }];
    expect(renderStatus(status({ log: first ? [{ ...first, fired }] : [] }))).toContain(
      'First responder `dan`. (`gone`)',
    );
  });

  test('tells a rise of severity although nothing fired', () => {
    const [first] = IN_THE_MIDDLE.log;
    const textOf = (since: number): string => {
      const log = first ? [first, { ...first, at: minutes(3), called: {}, severity: 'sev1', since }] : [];
      return renderStatus(status({ log }));
    };
    expect(textOf(minutes(3))).toContain('- 10:03 UTC (3 minutes in): Severity is now `sev1`.');
    expect(textOf(minutes(1))).toContain('- 10:03 UTC (3 minutes in): Severity is `sev1` since 10:01 UTC.');
  });
});

describe('the first comment', () => {
  test('begins as every call does', () => {
    const text = renderFirst(FIRST, status(), shippedTemplates);
    expect(text.split('\n').slice(0, 2)).toEqual([
      '**🔴 Critical · @dan: reply `/ack` to take this.** Else `heidi` (Leads) is called at **10:05 UTC**, in 5 minutes.',
      '> **Checkout is down** · checkout · 1200 users affected · no workaround · reported by `zoe` just now',
    ]);
  });

  test('tells the reporter, who cannot acknowledge, what ends the questions', () => {
    const ask = { because: ['lacks'], reporter: 'zoe', missing: ['Affected service'], unreadable: [], present: [] };
    const fired = [UNACKNOWLEDGED, { ...UNACKNOWLEDGED, trigger: 'lacks', reason: 'The report lacks something.' }];
    const text = renderFirst(
      { ...FIRST, ask, fired, mentions: [...FIRST.mentions, 'zoe'] },
      status(),
      shippedTemplates,
    );
    expect(text).toContain('Nobody has acknowledged this incident in time. You are called as');
    expect(text.match(/that ends the questions/g)).toHaveLength(1);
  });

  test('says once what comes next and how to make it stop', () => {
    const text = renderFirst({ ...FIRST, fired: [UNACKNOWLEDGED] }, status(), shippedTemplates);
    expect(text.match(/`\/ack` takes it/g)).toHaveLength(1);
    expect(text.match(/is called at/gi)).toHaveLength(1);
  });
});

describe('several things in one comment', () => {
  /** From one bold line to the next: what is said to whom. */
  const sections = render(COMBINED).split(/\n\n(?=\*\*[@🔴])/u);

  test('have one section for each addressee', () => {
    const addressed = sections.map((section) => (section.split(':')[0] ?? '').match(/@\w+/g));
    expect(addressed).toEqual([['@heidi', '@ivan', '@carol'], ['@dan'], ['@eve'], ['@zoe']]);
  });

  test('say how late each comes in its own section', () => {
    expect(sections.map((section) => section.match(/comes .* late|was due at .*? ago/g))).toEqual([
      ['comes 2 hours 5 minutes late'],
      ['was due at 11:37 UTC, 33 minutes ago'],
      ['comes 20 minutes late'],
      null,
    ]);
  });

  test('say in each section how to make it stop', () => {
    for (const section of sections) expect(section).toMatch(/`\/\w+.*`|that ends the questions/);
  });
});

describe('the holding statement of what nobody has taken', () => {
  const open = (leads: typeof HOLDING.holding): string =>
    render({ ...HOLDING, status: 'open', acknowledged: null, owner: null, holding: leads });

  test('says so once', () => {
    const text = open(HOLDING.holding && { ...HOLDING.holding, leads: [] });
    expect(text).toContain('**Nobody has taken this yet.**');
    expect(text).not.toMatch(/open|nobody yet|Leads|Called/);
  });

  test('says who was called, and not that they lead', () => {
    expect(open(HOLDING.holding)).toContain('- Called: `heidi` as Incident commander\n');
  });
});
