/** What the review tells of an incident: the path, level by level, and who did what in which role. */
import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { ReviewDocument, ReviewEntry } from '#domain/review.ts';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf } from '../../support/policy.ts';
import { play } from '../../support/story.ts';
import { newIncident, START } from '../../support/worlds.ts';
import { HELP, unacknowledgedFor } from '../../support/triggers.ts';

const SOURCE = {
  version: 1,
  name: 'path',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', 'acknowledge-within': '5m' }],
  roles: {
    responder: { name: 'First responder', does: 'Looks.', who: ['ann'] },
    comms: { name: 'Communication lead', does: 'Tells customers.', who: ['gus'] },
    commander: { name: 'Incident commander', does: 'Leads.', who: ['gus', 'dee'] },
    executive: { name: 'Executive sponsor', does: 'Decides.', who: ['cyd'] },
  },
  levels: [
    { name: 'Responders', roles: ['responder'] },
    { name: 'Comms', roles: ['comms'] },
    { name: 'Leads', roles: ['commander'] },
    { name: 'Executives', roles: ['executive'] },
  ],
  triggers: [{ ...unacknowledgedFor({ duration: '5m' }), repeat: '5m' }],
  review: { severities: ['major'], due: '5d' },
};
const policy = policyOf(SOURCE);

/** Called in time, then late and past a level in which nobody can be assigned; handed over; resolved. */
function writeReview(): { readonly issue: Issue; readonly review: ReviewDocument; readonly text: string } {
  const { decision, issue } = play(policy)
    .run('8m')
    .at('9m', 'dee', '/ack I look')
    .at('12m', 'dee', '/handoff @ann')
    .at('20m', 'ann', '/mitigated')
    .at('30m', 'ann', '/resolved rolled back');
  if (!decision.comment?.review) throw new Error('No review was prepared.');
  const text = renderComment(decision.comment, shippedTemplates);
  return { issue, review: decision.comment.review, text };
}

describe('the path', () => {
  it('knows an answer by whatever somebody did, as the status does', () => {
    const { decision } = play(policy).at('1m', 'dee', '/ack').at('2m', 'ann', '/next 2h').at('3m', 'dee', '/resolved');
    expect(decision.comment?.review?.path[0]?.reached?.answer).toMatchObject({ by: 'ann', at: START + 120 });
    const text = decision.comment === null ? '' : renderComment(decision.comment, shippedTemplates);
    expect(text).toContain('`ann` answered [10:02]');
    expect(text).not.toContain('no answer');
  });

  it('says of each level whether and when it was called, how late, who was told, and who could not be', () => {
    const people = (of: ReviewDocument['path'][number]['reached']): unknown =>
      of?.roles.map(({ people: who, unassignable }) => [who, unassignable]);
    expect(
      writeReview().review.path.map(({ level, reached }) => [
        level.number,
        reached && [(reached.at - START) / 60, reached.late / 60, reached.skipped, people(reached)],
      ]),
    ).toEqual([
      [1, [0, 0, false, [[['ann'], []]]]],
      [2, [8, 3, true, [[[], ['gus']]]]],
      [3, [8, 3, false, [[['dee'], ['gus']]]]],
      [4, null],
    ]);
  });

  it('knows whoever asks for the help that calls them as there', () => {
    const asking = policyOf({ ...SOURCE, triggers: [HELP] });
    const { decision } = play(asking).at('1m', 'dee', '/escalate').at('3m', 'ann', '/resolved');
    expect(decision.comment?.review?.path[2]?.reached?.answer).toMatchObject({ by: 'dee', at: START + 60 });
  });

  it('tells the calls of levels whose roles the policy names otherwise by now', () => {
    const { roles, levels } = SOURCE;
    const renamed = policyOf({
      ...SOURCE,
      roles: { helper: roles.responder, comms: roles.comms, chief: roles.commander, executive: roles.executive },
      levels: [{ ...levels[0], roles: ['helper'] }, levels[1], { ...levels[2], roles: ['chief'] }, levels[3]],
    });
    const { issue } = play(policy).run('8m').at('9m', 'dee', '/ack');
    const { decision } = play(renamed, issue, '10m').at('30m', 'dee', '/resolved');
    const path = decision.comment?.review?.path ?? [];
    expect(path.map(({ reached }) => reached?.roles.map(({ role, people }) => [role.name, ...people]))).toEqual([
      [['responder', 'ann']],
      [['Communication lead']],
      [['commander', 'dee']],
      undefined,
    ]);
    expect(decision.comment ? renderComment(decision.comment, shippedTemplates) : '').toContain('3 of 4 levels called');
  });

  it('names whom `otherwise` gave as well, although it is no longer known that nobody of these could be assigned', () => {
    const other = policyOf({
      ...SOURCE,
      roles: { ...SOURCE.roles, comms: { ...SOURCE.roles.comms, otherwise: ['pat'] } },
    });
    const nobody = { permission: 'none', assignable: false } as const;
    const start = { ...newIncident(''), people: { ...newIncident('').people, gus: nobody, pat: nobody } };
    const closed = play(other, start)
      .run('8m')
      .seenAs((issue) => {
        const { gus: _gus, pat: _pat, ...people } = issue.people;
        return { ...issue, people };
      })
      .at('9m', 'ann', { kind: 'close', reason: 'completed' });
    const path = closed.decision.comment?.review?.path ?? [];
    expect(path[1]?.reached?.roles.map(({ unassignable }) => unassignable)).toEqual([['gus', 'pat']]);
  });

  it('links each level that was called to the comment that called it', () => {
    const { issue, review } = writeReview();
    const urls = issue.timeline.flatMap((item) =>
      item.kind === 'comment' && item.by?.kind === 'engine' ? [item.url] : [],
    );
    expect(review.path.map(({ reached }) => reached?.url ?? null)).toEqual([urls[0], urls[1], urls[1], null]);
  });

  it('is shown next to whether all calls came in time', async () => {
    await expect(`${writeReview().text}\n`).toMatchFileSnapshot('../../golden/messages/review.md');
  });
});

describe('the timeline', () => {
  const acts = (kinds: readonly ReviewEntry['what']['kind'][]): unknown =>
    writeReview()
      .review.timeline.filter(({ what }) => kinds.includes(what.kind))
      .map(({ by, role, what }) => [what.kind, by, role?.id ?? null]);

  it('names the role that somebody held when they did it, not the one they hold now', () => {
    expect(acts(['declared', 'acknowledged', 'passed', 'mitigated', 'resolved'])).toEqual([
      ['declared', 'eli', null],
      ['acknowledged', 'dee', 'commander'],
      ['passed', 'dee', 'commander'],
      ['mitigated', 'ann', 'commander'],
      ['resolved', 'ann', 'commander'],
    ]);
  });

  it('tells a hand-over as one, and counts it among no calls', () => {
    const { review } = writeReview();
    expect(review.escalations).toHaveLength(2);
    expect(review.timeline.filter(({ what }) => what.kind === 'called')).toHaveLength(2);
    expect(review.timeline.find(({ what }) => what.kind === 'passed')?.what).toMatchObject({ to: 'ann' });
  });

  it('quotes what people wrote in words, without the arguments of their commands', () => {
    const { decision } = play(policy)
      .at('2m', 'ann', '/snooze 30m waiting for the vendor')
      .at('4m', 'ann', '<!-- a note\nto self -->\n/next 45m\nFound it.')
      .at('9m', 'ann', { kind: 'close', reason: 'completed' });
    expect(decision.comment?.review?.timeline.flatMap(({ what }) => (what.kind === 'update' ? what.text : []))).toEqual(
      ['waiting for the vendor', 'Found it.'],
    );
  });

  it('links every entry that has a comment', () => {
    const linked = writeReview().review.timeline.map(({ what, url }) => [what.kind, url !== null]);
    expect(linked.filter(([, has]) => has !== true)).toEqual([['declared', false]]);
  });
});
