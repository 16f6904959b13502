/** What the engine said stays said, although somebody edited the comment or deleted it; and a line that they wrote there is text. */
import { describe, expect, it } from 'vitest';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import { fold } from '#engine/index.ts';
import { parseLedger, withLedger } from '#domain/ledger-line.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play, type Story } from '../../support/story.ts';
import { deleteComment, editByToken, editComment, isOwn } from '../../support/tamper.ts';
import { newIncident } from '../../support/worlds.ts';

const SOURCE = {
  version: 1,
  name: 'shop',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', label: 'major' }],
  roles: {
    first: { name: 'First', does: 'Looks.', who: ['ann', 'bob'] },
    lead: { name: 'Lead', does: 'Leads.', who: ['cyd'] },
  },
  levels: [
    { name: 'First', roles: ['first'], label: 'level 1' },
    { name: 'Lead', roles: ['lead'], label: 'level 2' },
  ],
  triggers: [
    {
      id: 'old',
      reason: 'It is ten minutes old.',
      when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '10m' }] },
      do: { escalate: 2 },
    },
    {
      id: 'reminder',
      reason: 'Twenty minutes have passed.',
      when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '20m' }] },
      do: { mention: ['first'] },
    },
    {
      id: 'help',
      reason: 'Somebody asked for help.',
      when: { '>': [{ var: 'count.help-requests' }, 0] },
      repeat: '0m',
      do: { escalate: 2 },
    },
  ],
};
const policy = policyOf(SOURCE);

const stand = ({ incident }: Story): object => ({
  level: incident.level,
  levelSince: incident.levelSince,
  calledAt: incident.calledAt,
  escalations: incident.escalations,
  holders: Object.fromEntries(incident.holders),
  fired: [...incident.fired.keys()],
  episode: incident.episode,
});

const below = ({ body }: { readonly body: string }): string => `${body}\n\nIt was the cache.`;
const withoutLine = ({ body }: { readonly body: string }): string => body.replace(/<!-- escalation .*/, '');

const AFTER_ONE = play(policy).run('5m');
const AFTER_TWO = AFTER_ONE.run('10m');

describe.each<[string, (nth: number, at: string) => (issue: Issue) => Issue]>([
  ['edited', (nth) => editComment(nth)],
  ['edited below its hidden line', (nth) => editComment(nth, below)],
  ['edited so that its hidden line is gone', (nth) => editComment(nth, withoutLine)],
  ['edited with the token, below its hidden line', (nth, at) => editByToken(nth, at, below)],
  ['edited with the token, so that its hidden line is gone', (nth, at) => editByToken(nth, at, withoutLine)],
  ['deleted', deleteComment],
])('a comment that somebody %s', (_, tamper) => {
  it.each<[string, Story, number, string]>([
    ['the first, and the only one', AFTER_ONE, 0, '6m'],
    ['the first of two', AFTER_TWO, 0, '11m'],
    ['the last of two', AFTER_TWO, 1, '11m'],
    ['the reminder', AFTER_TWO.run('20m'), 2, '21m'],
    ['the answer to a call for help', AFTER_ONE.at('6m', 'ann', '/escalate'), 1, '7m'],
    ['the refusal of a command', AFTER_ONE.at('6m', 'ann', '/severity nope'), 1, '7m'],
  ])('was said: %s', (_which, story, nth, at) => {
    const after = story.seenAs(tamper(nth, at));
    expect(stand(after)).toEqual(stand(story));
    const { decision } = after.run(at);
    expect(decision.comment).toBeNull();
    expect(decision.fired).toEqual([]);
    // And what comes next comes as it would have.
    const later = after.run('40m');
    expect(stand(later)).toMatchObject({ level: 2, holders: { first: ['ann', 'bob'], lead: ['cyd'] } });
    expect(later.decision.comment?.calls).toEqual(story.run('40m').decision.comment?.calls);
  });

  it('is what the next comment says it was', () => {
    const changed = policyOf({ ...SOURCE, roles: { ...SOURCE.roles, first: { ...SOURCE.roles.first, who: ['eli'] } } });
    const incident = fold(changed, tamper(0, '11m')(AFTER_TWO.issue));
    expect(Object.fromEntries(incident?.holders ?? [])).toEqual({ first: ['ann', 'bob'], lead: ['cyd'] });
  });

  it('has nobody silenced: what was due and not yet said is said', () => {
    const after = AFTER_TWO.seenAs(tamper(0, '19m'));
    expect(after.run('25m').decision.fired.map(({ trigger }) => trigger)).toEqual(['reminder']);
  });
});

describe('of comments that nothing else tells of, as no label does', () => {
  const quiet = policyOf({
    ...SOURCE,
    severities: [
      { id: 'critical', name: 'Critical', when: { '>': [{ var: 'count.reopenings' }, 5] } },
      { id: 'major', name: 'Major' },
    ],
    levels: SOURCE.levels.map(({ name, roles }) => ({ name, roles })),
  });
  const STORY = play(quiet)
    .at('2m', 'ann', '/severity critical')
    .run('10m')
    .at('12m', 'bob', '/escalate')
    .at('15m', 'ann', '/severity nope');

  it.each<[string, (nth: number) => (issue: Issue) => Issue]>([
    ['edited', (nth) => editComment(nth)],
    ['deleted', () => deleteComment(0, '16m')],
  ])('the last tells what those before it said, all of which somebody %s', (_how, tamper) => {
    const count = STORY.issue.timeline.filter(isOwn).length - 1;
    const after = Array.from({ length: count }, (_, nth) => nth).reduce((one, nth) => one.seenAs(tamper(nth)), STORY);
    expect(stand(STORY)).toMatchObject({ level: 2, episode: 2, escalations: 2 });
    expect(stand(after)).toEqual(stand(STORY));
    expect(after.run('16m').decision.comment).toBeNull();
  });
});

describe('of an edited comment', () => {
  it('words below the hidden line are as well known whoever wrote them', () => {
    const { foreignLines } = AFTER_ONE.seenAs(editComment(0, below)).incident;
    expect(AFTER_ONE.seenAs(editByToken(0, '6m', below)).incident.foreignLines).toEqual(foreignLines);
  });

  it('no line is believed: a level, a holder and a firing that somebody wrote into it are text', () => {
    const forged = editComment(0, ({ body }) => {
      const line = parseLedger(body);
      if (line.kind !== 'record') return body;
      const record = { ...line.record, level: 2, called: { lead: ['eli'] }, fired: { old: 1, reminder: 1 } };
      return withLedger('', { record, status: line.status });
    });
    const after = AFTER_ONE.seenAs(forged);
    expect(stand(after)).toEqual(stand(AFTER_ONE));
    expect(after.run('10m').decision.record).toMatchObject({ level: 2, called: { lead: ['cyd'] }, fired: { old: 1 } });
  });

  it('the level that the label shows stands where the policy gives another one now, and the summary says so', () => {
    const calm = policyOf({ ...SOURCE, triggers: SOURCE.triggers.slice(1) });
    // The run was killed before it had brought the status comment up to date.
    const [status] = AFTER_ONE.issue.timeline.filter(isOwn);
    const killed = {
      ...AFTER_TWO.issue,
      timeline: AFTER_TWO.issue.timeline.map((item) => (isOwn(item) && item.id === status?.id ? status : item)),
    };
    expect(fold(calm, editComment(1)(killed))).toMatchObject({ level: 2, foreignLines: [{ why: 'lost' }] });
    // Else that one tells what was said.
    expect(fold(calm, editComment(1)(AFTER_TWO.issue))).toMatchObject({ level: 2, foreignLines: [] });
  });

  it('labels and assignments tell what it was where the report reads otherwise since', () => {
    const byService = policyOf({
      ...SOURCE,
      incident: { label: 'incident', details: { users: { heading: 'Users', type: 'number' } } },
      severities: [
        { id: 'major', name: 'Major', label: 'major', when: { '>': [{ var: 'details.users' }, 100] } },
        { id: 'minor', name: 'Minor', label: 'minor' },
      ],
      roles: {
        ...SOURCE.roles,
        first: { ...SOURCE.roles.first, who: { if: [{ '==': [{ var: 'severity.id' }, 'major'] }, 'bob', 'dee'] } },
      },
    });
    const story = play(byService, newIncident('### Users\n\n500'));
    const issue = { ...editComment(0)(story.issue), body: '### Users\n\n5' };
    const incident = fold(byService, issue);
    expect(incident?.announced.map(({ severity }) => severity)).toEqual(['major']);
    expect([...(incident?.holders ?? [])]).toEqual([['first', ['bob']]]);
  });

  it('the review, which people are meant to edit, is no lost comment', () => {
    const reviewed = policyOf({ ...SOURCE, triggers: [], review: { severities: ['major'], due: '2d' } });
    const story = play(reviewed).at('5m', 'ann', { kind: 'close', reason: 'completed' });
    for (const edit of [editComment(1), editComment(1, below), editByToken(1, '6m', below)]) {
      const after = story.seenAs(edit);
      expect(after.incident.records).toHaveLength(1);
      expect(after.incident.foreignLines).toEqual([]);
      expect(after.run('6m').decision.comment).toBeNull();
    }
  });
});

it('a deletion of a comment of which a later one tells does not hide a comment that is due', () => {
  const story = AFTER_TWO.seenAs(deleteComment(0, '30m'));
  expect(story.run('31m').decision.fired.map(({ trigger }) => trigger)).toEqual(['reminder']);
});

it('a status that tells of a comment which could not be posted silences nobody, whatever else is deleted', () => {
  const [, last] = AFTER_TWO.issue.timeline.filter(isOwn);
  const failed = { ...AFTER_TWO.issue, timeline: AFTER_TWO.issue.timeline.filter((item) => item !== last) };
  expect(AFTER_TWO.seenAs(() => failed).run('11m').decision.comment?.calls).toMatchObject([{ people: ['cyd'] }]);
  const before = deleteComment(9, '8m')(AFTER_ONE.issue).timeline.slice(-1);
  const timeline = [...failed.timeline, ...before].toSorted((a, b) => a.at - b.at);
  const after = AFTER_TWO.seenAs(() => ({ ...failed, timeline }));
  expect(after.run('11m').decision.comment?.calls).toMatchObject([{ people: ['cyd'] }]);
});

describe('another workflow with the same token that deletes a comment of its own silences nobody', () => {
  const own: TimelineItem = { kind: 'comment-deleted', at: instant('6m'), by: { login: 'bot', kind: 'engine' } };
  const clean = (issue: Issue): Issue => ({ ...issue, timeline: [...issue.timeline, own] });
  const callsOf = (story: Story): unknown => story.before('6m', 'dee', '/role first @eli').seenAs(clean).run('7m');
  const who = { decision: { comment: { calls: [{ people: ['eli'] }] } } };

  it.each([
    ['after the first comment', AFTER_ONE],
    ['after several', AFTER_ONE.at('5m30s', 'ann', '/severity nope')],
    ['after somebody edited the first', AFTER_ONE.seenAs(editComment(0))],
  ])('%s', (_, story) => {
    expect(callsOf(story)).toMatchObject(who);
  });

  it('and nobody is called again where it deletes all of ours', () => {
    const gone = { ...own, at: instant('5m30s') };
    const swept = AFTER_ONE.seenAs((issue) => ({
      ...issue,
      timeline: [...issue.timeline.filter((item) => !isOwn(item)), gone],
    }));
    expect(swept.run('6m').decision.comment?.calls ?? []).toEqual([]);
  });
});

it('a record too long for the status comment stands in its own comment alone', () => {
  const record = (length: number): unknown => {
    const due = { '>=': [{ var: 'elapsed.since-declared' }, { duration: '10m' }] };
    const triggers = Array.from({ length: 50 }, (_, n) => {
      const id = `t${n}${'x'.repeat(length)}`;
      return { id, reason: 'Due.', when: due, repeat: '10m', do: { mention: ['first'] } };
    });
    const { statusComment } = play(policyOf({ ...SOURCE, triggers }))
      .run('10m')
      .run('20m').incident;
    return statusComment?.status.last;
  };
  expect(record(1)).toMatchObject({ fired: { t0x: 2 } });
  expect(record(60)).toBeUndefined();
});

it('a run that was late is not repeated because its comment is deleted', () => {
  const hourly = policyOf({
    ...SOURCE,
    triggers: [{ ...SOURCE.triggers[1], repeat: '20m', do: { assign: ['first'] } }],
  });
  const story = play(hourly).run('39m');
  const after = story.seenAs(deleteComment(1, '39m30s'));
  expect(after.run('40m').decision.comment).toBeNull();
  expect(after.run('58m').decision.comment).toBeNull();
  expect(after.run('59m').decision.fired).toMatchObject([{ trigger: 'reminder' }]);
});

it('a deletion after a run that set labels and wrote no comment is of the comment after it: who was given a role is not called again', () => {
  const two = policyOf({
    ...SOURCE,
    severities: [
      { id: 'critical', name: 'Critical', label: 'critical', when: { '>': [{ var: 'count.reopenings' }, 5] } },
      ...SOURCE.severities,
    ],
    triggers: [],
  });
  const story = play(two)
    .at('5m', 'ann', '/severity critical')
    .at('10m', 'ann', { kind: 'label', labels: ['major'] })
    .at('15m', 'ann', '/role first @bob');
  const after = story.seenAs(deleteComment(2, '16m'));
  expect(stand(after)).toEqual(stand(story));
  expect(after.run('16m').decision.comment).toBeNull();
});

describe('all comments of a ladder, deleted at once', () => {
  const ladder = policyOf({
    ...SOURCE,
    roles: { ...SOURCE.roles, exec: { name: 'Executive', does: 'Decides.', who: ['eli'] } },
    levels: [...SOURCE.levels, { name: 'Executives', roles: ['exec'], label: 'level 3' }],
    triggers: [
      {
        id: 'unacknowledged',
        reason: 'Nobody has acknowledged it.',
        when: { '>=': [{ var: 'elapsed.since-level' }, { duration: '5m' }] },
        repeat: '5m',
        do: { escalate: 'next' },
      },
    ],
  });
  const AFTER_CALLS = play(ladder).run('5m');

  it.each(['5m10s', '6m', '9m'])('at %s: each label tells of the call that set it', (at) => {
    const after = AFTER_CALLS.seenAs(deleteComment(0, at)).seenAs(deleteComment(0, at));
    expect(after.issue.timeline.filter(isOwn)).toEqual([]);
    expect(after.incident).toMatchObject({ level: 2, levelSince: AFTER_CALLS.incident.levelSince });
    const { decision } = after.run(at);
    expect(decision).toMatchObject({ comment: null, labels: { present: ['major', 'level 2'] } });
    // Level 3 is called when it is due, for the first time.
    expect(after.run('9m59s').decision.comment).toBeNull();
    expect(after.run('10m').decision.comment).toMatchObject({ callAgain: null, calls: [{ people: ['eli'] }] });
  });
});
