/** What people are told of what was done, and why: a line for each comment, and as the cause of a call only what called. */
import { expect, test } from 'vitest';
import { summarizeIncident } from '#engine/index.ts';
import { renderStatus } from '#report/comment/status.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play } from '../../support/story.ts';

const since = (minutes: number): unknown => ({ '>=': [{ var: 'elapsed.since-declared' }, minutes] });
const policy = policyOf({
  version: 1,
  name: 'p',
  incident: { label: 'incident', details: { impact: { heading: 'Impact', type: 'text', required: true } } },
  severities: [
    { id: 'sev1', name: 'Critical', when: since(20) },
    { id: 'sev2', name: 'Minor' },
  ],
  roles: { first: { who: 'bob' }, lead: { who: 'cyd' } },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Leads', roles: ['lead'] },
  ],
  triggers: [
    {
      id: 'missing',
      reason: 'The report lacks things.',
      when: { '>': [{ var: 'count.missing-details' }, 0] },
      repeat: '5m',
      limit: 2,
      do: { 'ask-for': 'missing-details' },
    },
    {
      id: 'help',
      reason: 'Help.',
      when: { '>': [{ var: 'count.help-requests' }, 0] },
      repeat: '0m',
      do: { escalate: 'next' },
    },
    {
      id: 'silence',
      reason: 'Nobody answers.',
      when: { and: [{ '!': { var: 'incident.acknowledged' } }, since(5)] },
      do: { escalate: 'next' },
    },
    { id: 'talk', reason: 'Talk to customers.', when: since(15), do: { mention: ['lead'], comment: 'ownership' } },
  ],
  review: { severities: ['sev1', 'sev2'], due: '5d' },
});

const story = play(policy)
  .run('5m')
  .at('6m', 'ann', '/ack')
  .at('7m', 'ann', '/handoff @dee')
  .at('8m', 'dee', '/ack')
  .run('15m')
  .run('20m');
const over = story.at('30m', 'dee', '/resolved');

test('the review has a line for each comment: hand-overs of the incident and what accepts them, rises and reminders', () => {
  const timeline = over.decision.comment?.review?.timeline ?? [];
  const lines = timeline.map(({ what, by }) => [what.kind, by]);
  expect(lines).toContainEqual(['passed', 'ann']);
  expect(lines).toContainEqual(['accepted', 'dee']);
  expect(lines).toContainEqual(['rose', null]);
  expect(timeline.map(({ what }) => what)).toContainEqual({ kind: 'reminded', triggers: ['talk'] });
});

test('what the engine did stands below what people did at the same instant', () => {
  const burning = play(policy).at('1m', 'bob', '/escalate it burns').at('2m', 'cyd', '/resolved');
  const kinds = burning.decision.comment?.review?.timeline.map(({ what }) => what.kind) ?? [];
  expect(kinds.slice(0, 5)).toEqual(['declared', 'called', 'reminded', 'update', 'called']);
});

test('the cause of a call is a trigger that called, in the review, in reports, in the plan and in the timeline', () => {
  const called = over.decision.comment?.review?.escalations.map(({ triggers }) => triggers);
  expect(called).toEqual([[], ['silence']]);
  const summary = summarizeIncident([policy], over.issue, instant('40m'));
  expect('calls' in summary && summary.calls.map(({ triggers }) => triggers)).toEqual([[], ['silence']]);
  const first = play(policy).run('5m');
  expect(first.effects.flatMap((effect) => (effect.type === 'assign' ? [effect.because] : []))).toEqual([['silence']]);
  const status = story.decision.statusComment?.message;
  const text = status ? renderStatus(status) : '';
  expect(text).toContain('Level 1 called: first `bob`. Besides: The report lacks things. (`missing`');
  expect(text).toMatch(
    /Level 2 called: lead `cyd`\. Nobody answers\. \(`silence`[^)]*\)+ Besides: The report lacks things\./,
  );
});

test('the timeline says who handed over and who accepted, and who acknowledged is among those who are in it', () => {
  const status = story.decision.statusComment?.message;
  const text = status ? renderStatus(status) : '';
  expect(text).toContain('`ann` handed over to `dee`.');
  expect(text).toContain(': `dee` accepted what `ann` handed over.');
  expect(text).toMatch(/Who is in it: dee \(took it\), ann\b/);
});

test('what was taken back is so in the timeline, and accepted by nobody, there and in the review, and who only asks for help accepts nothing', () => {
  const passed = play(policy).at('1m', 'ann', '/ack').at('2m', 'ann', '/handoff @dee');
  const ends = (one: typeof passed): readonly unknown[] => one.decision.statusComment?.message?.handoverEnds ?? [];
  const regained = passed.at('3m', 'ann', '/ack I keep it').at('4m', 'dee', 'Fine, going to bed');
  expect(ends(regained)).toEqual([{ at: instant('3m'), from: 'ann', to: 'dee', isTakenBack: true }]);
  const status = regained.decision.statusComment?.message;
  expect(status ? renderStatus(status) : '').toContain(': `ann` took back what was handed over to `dee`.');
  const review = regained.at('5m', 'ann', '/resolved').decision.comment?.review;
  expect(review?.timeline.map(({ what }) => what.kind)).not.toContain('accepted');
  const withRequest = passed.at('3m', 'dee', '/escalate I cannot take it');
  expect(ends(withRequest)).toEqual([]);
  expect(ends(withRequest.at('20m', 'dee', '/ack'))).toEqual([{ at: instant('20m'), from: 'ann', to: 'dee' }]);
});

test('the timeline says of a role what the call says of it: who gave it to whom', () => {
  const passedOn = play(policy).at('1m', 'ann', '/ack').at('2m', 'ann', '/role first @dee');
  const status = passedOn.decision.statusComment?.message;
  expect(status ? renderStatus(status) : '').toContain('`ann` gave the role first to `dee`.');
});
