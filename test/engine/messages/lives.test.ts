/** What is said of an incident over its lives: who declared and reopened it, who has it, and what was done in those before. */
import { describe, expect, it } from 'vitest';
import type { ReviewEntry } from '#domain/review.ts';
import { renderComment } from '#report/comment/comment.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';
import { newIncident } from '../../support/worlds.ts';

const policy = policyOf({
  version: 1,
  name: 'lives',
  incident: { label: 'incident' },
  severities: [
    { id: 'critical', name: 'Critical', when: { in: ['vip', { var: 'incident.labels' }] }, 'update-every': '10m' },
    { id: 'major', name: 'Major', 'update-every': '30m' },
  ],
  roles: { first: { name: 'First responder', who: ['ann'] }, lead: { name: 'Lead', who: ['cyd'] } },
  levels: [
    { name: 'All', roles: ['first'] },
    { name: 'Leads', roles: ['lead'] },
  ],
  triggers: [
    {
      id: 'late',
      reason: 'Late.',
      when: {
        and: [
          { '!': { var: 'incident.acknowledged' } },
          { '>=': [{ var: 'elapsed.since-level' }, { duration: '5m' }] },
        ],
      },
      do: { escalate: 'next' },
    },
    {
      id: 'overdue',
      reason: 'Overdue.',
      when: { and: [{ var: 'incident.acknowledged' }, { '>=': [{ var: 'elapsed.since-update' }, 30] }] },
      repeat: '30m',
      do: { mention: ['owner'], comment: 'update-due' },
    },
  ],
  review: { severities: ['major'], due: '5d' },
});

const statusOf = ({ decision }: Story): string => {
  const message = decision.statusComment?.message ?? null;
  return message === null ? '' : renderStatus(message);
};
const leadOf = (story: Story): string => statusOf(story).split('\n')[0] ?? '';
const peopleOf = (story: Story): string => /Who is in it: ([^<]*)/.exec(statusOf(story))?.[1] ?? '';
const timelineOf = (story: Story): readonly string[] => statusOf(story).match(/^- .*$/gm) ?? [];
const commentOf = ({ decision: { comment } }: Story): string =>
  comment === null ? '' : renderComment(comment, shippedTemplates);

const over = play(policy).all([
  ['1m', 'ann', '/ack'],
  ['3m', 'ann', '/mitigated'],
  ['5m', 'ann', '/resolved'],
]);
const reopened = over.at('1h', 'dee', { kind: 'reopen' });
const takenByOther = reopened.run('66m').at('67m', 'cyd', 'I am on it, ann is away');

describe('whoever makes an incident of an issue', () => {
  const labelBy = (by: string): Story => {
    const issue = newIncident('');
    return play(policy, { ...issue, labels: [], timeline: [] }).at('3d', by, { kind: 'label', labels: ['incident'] });
  };

  it('is named as who declared it, beside who reported it', () => {
    const story = labelBy('bob');
    expect(commentOf(story)).toContain('reported by `eli`, declared by `bob` just now');
    expect(timelineOf(story)[0]).toBe('- 2026-11-26, 10:00 UTC: declared by `bob`.');
    expect(reviewOf(story.at('73h', 'ann', '/resolved'))[0]).toEqual(['declared', 'bob']);
  });

  it('may be an App', () => {
    expect(commentOf(labelBy('alerts[bot]'))).toContain('reported by `eli`, declared by `alerts[bot]` just now');
  });

  it('is the reporter, as a rule', () => {
    expect(commentOf(labelBy('eli'))).toContain('reported by `eli` just now');
  });
});

const reviewOf = ({ decision }: Story): readonly (readonly [ReviewEntry['what']['kind'], string | null])[] =>
  decision.comment?.review?.timeline.map(({ what, by }) => [what.kind, by] as const) ?? [];

describe('a reopening', () => {
  it('is laid to whoever did it, in the status and in the review', () => {
    expect(timelineOf(reopened)).toContain('- 11:00 UTC (1 hour in): Reopened by `dee`.');
    expect(reviewOf(takenByOther.at('70m', 'cyd', '/resolved'))[0]).toEqual(['reopened', 'dee']);
  });

  it('leaves in the timeline what was done before it', () => {
    expect(timelineOf(reopened).map((line) => line.replace(/^.*?UTC(?: \(.*?\))?: /, ''))).toEqual([
      'declared by `eli`.',
      'Level 1 called: First responder `ann`.',
      'Acknowledged by `ann`.',
      'Mitigated.',
      'Resolved.',
      'Reopened by `dee`.',
      'Called: First responder `ann`.',
    ]);
  });

  it('leaves in the timeline who closed it before as something that needs no resolving, and nothing twice', () => {
    const closed = { kind: 'close', reason: 'not-planned' } as const;
    const twice = play(policy)
      .at('2m', 'bob', closed)
      .at('1h', 'dee', { kind: 'reopen' })
      .at('62m', 'cyd', '/ack')
      .at('65m', 'cyd', { kind: 'close', reason: 'duplicate' });
    expect(timelineOf(twice).filter((line) => /Closed|Reopened|Ack/.test(line))).toEqual([
      '- 10:02 UTC (2 minutes in): Closed as not planned by `bob`.',
      '- 11:00 UTC (1 hour in): Reopened by `dee`.',
      '- 11:02 UTC (1 hour 2 minutes in): Acknowledged by `cyd`.',
      '- 11:05 UTC (1 hour 5 minutes in): Closed as a duplicate by `cyd`.',
    ]);
  });

  it('leaves the owner, who is not said to work on it before they answer', () => {
    expect(takenByOther.incident).toMatchObject({ owner: 'ann', worker: 'cyd' });
    expect(leadOf(takenByOther)).toBe('### 🟠 Major · being worked on by `cyd`');
    expect(peopleOf(takenByOther)).toBe('cyd (took it), ann (owner, did not answer)');
    const answered = takenByOther.at('70m', 'ann', 'Back, and looking');
    expect(leadOf(answered)).toBe('### 🟠 Major · being worked on by `ann`');
    expect(peopleOf(answered)).toBe('ann (took it), cyd');
  });

  it('has the reminders of the owner reach whoever acknowledged it anew as well', () => {
    expect(takenByOther.run('97m').decision.comment?.mentions).toEqual(['ann', 'cyd']);
    const answered = takenByOther.at('70m', 'ann', 'Back, and looking');
    expect(answered.run('100m').decision.comment?.mentions).toEqual(['ann']);
  });

  it('does not count the owner who only asks for help as working on it', () => {
    expect(leadOf(takenByOther.at('70m', 'ann', '/escalate'))).toContain('`cyd`');
  });
});

describe('whoever took it and is unassigned', () => {
  const left = play(policy)
    .at('1m', 'ann', '/ack')
    .at('4m', 'ann', { kind: 'unassign', logins: ['ann'] });

  it('is not said to work on it', () => {
    expect(leadOf(left)).toBe('### 🟠 Major · acknowledged, but nobody has it now');
    expect(peopleOf(left)).toBe('nobody');
    expect(statusOf(left)).toContain('**Do:** `/ack` takes it · ');
    expect(statusOf(left)).toContain('**Now:** acknowledged at 10:01 UTC by `ann`');
  });

  it('leaves it to whoever takes it next', () => {
    expect(leadOf(left.at('6m', 'cyd', '/ack'))).toBe('### 🟠 Major · being worked on by `cyd`');
  });
});

describe('a rise of severity', () => {
  const rise = { kind: 'label', labels: ['vip'] } as const;

  it('promises updates while it is not over, and none afterwards', () => {
    expect(commentOf(play(policy).at('1m', 'ann', '/ack').at('2m', 'bob', rise))).toContain(
      'Critical from now on, 🟠 Major before.** Updates are due every 10 minutes.',
    );
    const text = commentOf(over.at('8m', 'bob', rise));
    expect(text).toContain('Critical from now on, 🟠 Major before.**');
    expect(text).not.toContain('Updates are due');
  });
});

describe('the reminder of action items', () => {
  const reminding = policyOf({
    version: 1,
    name: 'reminding',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major' }],
    roles: { first: { name: 'First responder', who: ['ann'] } },
    levels: [{ name: 'All', roles: ['first'] }],
    triggers: [
      {
        id: 'actions',
        phase: 'resolved',
        reason: 'Overdue.',
        when: { '>': [{ var: 'count.overdue-actions' }, 0] },
        do: { mention: ['first'], comment: 'actions-due' },
      },
    ],
    review: { severities: ['major'], due: '5d' },
  });

  it('links the review, and names what is overdue and whose it is, the oldest first', () => {
    const resolved = play(reminding).at('1m', 'ann', '/ack').at('2m', 'ann', '/resolved');
    const items =
      '- [ ] Watch it @bob 2026-11-25\n- [ ] Mend it @ann 2026-11-24\n- [x] Done 2026-11-24\n- [ ] Later 2027-01-01';
    const edited = resolved.at('3m', 'ann', { kind: 'edit', title: null, body: null, review: items });
    const { review } = edited.incident;
    const draft = edited.issue.timeline.find((item) => item.kind === 'comment' && item.id === review?.id);
    const text = commentOf(edited.run('4d'));
    expect(text).toContain(`[The review](${draft?.kind === 'comment' ? draft.url : ''}) holds them.`);
    expect(text.match(/^- .*/gm)).toEqual(['- Mend it @\u200Bann 2026-11-24', '- Watch it @\u200Bbob 2026-11-25']);
  });
});
