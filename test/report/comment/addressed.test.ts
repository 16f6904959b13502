/** Whoever reads a comment is spoken to, not of; and it says what is so when it is read. */
import { describe, expect, it, test } from 'vitest';
import type { CommentMessage } from '#domain/message.ts';
import type { NextCall } from '#domain/next.ts';
import { decide } from '#engine/index.ts';
import { renderComment } from '#report/comment/comment.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf } from '../../support/policy.ts';
import { CALLED_AGAIN, HELP, SECOND_LEVEL } from '../../support/samples/call.ts';
import { call, COMMANDER, LEVELS, minutes } from '../../support/samples/incident.ts';
import { REVIEW_DUE } from '../../support/samples/reminder.ts';
import { IN_REVIEW, RESOLVED } from '../../support/samples/status.ts';
import { instant, play } from '../../support/story.ts';

const textOf = (message: CommentMessage): string => renderComment(message, shippedTemplates);
const lineOf = (message: CommentMessage): string => textOf(message).split('\n')[0] ?? '';

/** The second level is called, and these people are next. */
function nextFor(called: readonly string[], people: readonly string[], level: NextCall['escalatesTo']): string {
  const { next } = SECOND_LEVEL;
  if (next === null) throw new Error('Nobody is next.');
  return textOf({
    ...SECOND_LEVEL,
    calls: [call(COMMANDER, 2, called)],
    mentions: called,
    next: { ...next, escalatesTo: level, calls: [{ role: COMMANDER, people }] },
  });
}

describe('who is called next', () => {
  it.each<[string, readonly string[], readonly string[], NextCall['escalatesTo'], string]>([
    ['the reader again', ['heidi'], ['heidi'], LEVELS[1], 'Else you are called again at **10:10 UTC**'],
    ['the reader, of another case', ['heidi'], ['Heidi'], LEVELS[1], 'Else you are called again at **10:10 UTC**'],
    [
      'the reader for another level',
      ['heidi'],
      ['heidi'],
      LEVELS[2],
      'Else you (Executives) are called at **10:10 UTC**',
    ],
    [
      'the readers and somebody else',
      ['heidi'],
      ['heidi', 'carol'],
      LEVELS[1],
      'Else you and `carol` are called again at',
    ],
    ['all readers', ['heidi', 'ivan'], ['ivan', 'heidi'], LEVELS[1], 'Else you are called again at'],
    ['one of the readers', ['heidi', 'ivan'], ['ivan'], LEVELS[1], 'Else `ivan` (Leads) is called again at'],
    ['somebody else', ['heidi'], ['carol'], LEVELS[2], 'Else `carol` (Executives) is called at'],
    ['somebody, where nobody could be called', [], ['carol'], LEVELS[1], 'Else `carol` (Leads) is tried again at'],
    ['somebody else of the same level', ['heidi'], ['ivan'], LEVELS[1], 'Else `ivan` (Leads) is called at'],
  ])('is %s', (_who, called, people, level, words) => {
    expect(nextFor(called, people, level)).toContain(words);
  });

  it('is the reader with somebody else of another level, at once', () => {
    const { next } = SECOND_LEVEL;
    const soon = next && { ...next, escalatesTo: LEVELS[2], calls: [{ role: COMMANDER, people: ['heidi', 'ivan'] }] };
    expect(textOf({ ...SECOND_LEVEL, next: soon && { ...soon, at: SECOND_LEVEL.at + 1 } })).toContain(
      'Else you and `ivan` (Executives) are called next.',
    );
  });

  it('is the reader in one line as well', () => {
    const { next } = CALLED_AGAIN;
    if (next === null) throw new Error('Nobody is next.');
    const mentions = CALLED_AGAIN.calls.flatMap(({ people }) => people);
    const further = {
      ...next,
      escalatesTo: { ...LEVELS[2], number: 4 },
      calls: [{ role: COMMANDER, people: mentions }],
    };
    expect(textOf({ ...CALLED_AGAIN, next: further })).toContain('you (Executives) are called at');
  });
});

describe('who was called before', () => {
  it.each<[string, readonly string[], readonly string[], string]>([
    ['the reader', ['heidi'], ['heidi'], ' You were called at 10:00 UTC.'],
    ['the reader, of another case', ['heidi'], ['Heidi'], ' You were called at 10:00 UTC.'],
    ['the reader and somebody else', ['heidi'], ['dan', 'heidi'], ' You and `dan` were called at'],
    ['all readers', ['heidi', 'ivan'], ['ivan', 'heidi'], ' You were called at'],
    ['one of the readers', ['heidi', 'ivan'], ['ivan'], ' `ivan` was called at'],
    ['others', ['heidi'], ['dan', 'ivan'], ' `dan` and `ivan` were called at'],
    ['somebody, where nobody can be called now', [], ['dan'], ' `dan` was called at'],
  ])('is %s', (_who, called, before, words) => {
    const calls = [call(COMMANDER, 2, called)];
    expect(
      textOf({ ...SECOND_LEVEL, calls, mentions: called, calledBefore: { people: before, at: minutes(0) } }),
    ).toContain(words);
  });
});

describe('the owner, whom a rule calls', () => {
  it('is not asked to take what is theirs', () => {
    expect(lineOf({ ...HELP, owner: 'heidi', helpRequests: [] })).toContain(
      '@heidi: you have taken this, reply here with how it stands.',
    );
  });

  it('is asked for help where others are called as well, or are the owner', () => {
    expect(lineOf({ ...HELP, owner: 'dan' })).toContain('@heidi: your help is needed');
    const both = {
      ...HELP,
      owner: 'heidi',
      calls: [call(COMMANDER, 2, ['heidi', 'ivan'])],
      mentions: ['heidi', 'ivan'],
    };
    expect(lineOf(both)).toContain('your help is needed');
  });
});

describe('a reminder of the review', () => {
  it('says since when it is due, and where the draft is', () => {
    const url = 'https://github.com/acme/shop/issues/12#issuecomment-9';
    const text = textOf({ ...REVIEW_DUE, reviewDraft: { url, due: REVIEW_DUE.at - 86_400 } });
    expect(text).toMatch(/review is due\.\*\* It was due on .*, 1 day ago\. \[Its draft\]\(https:/);
    expect(textOf({ ...REVIEW_DUE, reviewDraft: { url, due: REVIEW_DUE.at + 60 } })).not.toContain('It was due');
  });

  it('says once how late it comes', () => {
    const lateBy = (due: number): string =>
      textOf({
        ...REVIEW_DUE,
        fired: REVIEW_DUE.fired.map((one) => ({ ...one, due: REVIEW_DUE.at - 7200 })),
        reviewDraft: { url: 'https://github.com/acme/shop/issues/12', due },
      });
    expect(lateBy(REVIEW_DUE.at - 7200)).not.toContain(' late');
    expect(lateBy(REVIEW_DUE.at + 60)).toContain('This reminder comes 2 hours late.');
  });

  it.each(['comment', 'issue'])('knows the draft that is a %s', (as) => {
    const policy = policyOf({
      version: 1,
      name: 'review',
      incident: { label: 'incident' },
      severities: [{ id: 'major' }],
      roles: { lead: { who: 'ann' } },
      levels: [{ name: 'All', roles: ['lead'] }],
      triggers: [
        {
          id: 'review-due',
          phase: 'resolved',
          reason: 'The review is due.',
          when: { '>=': [{ var: 'elapsed.since-resolved' }, { var: 'review.due' }] },
          do: { mention: 'lead', comment: 'review-due' },
        },
      ],
      review: { severities: ['major'], due: '1h', as },
    });
    const story = play(policy).at('1m', 'ann', '/resolved');
    const { comment } = decide(policy, story.issue, instant('3h'));
    expect(comment?.reviewDraft).toMatchObject({
      due: instant('1h1m'),
      url: expect.stringContaining('http') as unknown,
    });
  });
});

test('a refusal says which commands beside it were carried out', () => {
  const policy = policyOf({
    version: 1,
    name: 'mixed',
    incident: { label: 'incident' },
    severities: [{ id: 'major' }],
    roles: { lead: { who: 'ann' } },
    levels: [{ name: 'All', roles: ['lead'] }],
  });
  const answerTo = (body: string): string => {
    const { decision } = play(policy).at('1m', 'ann', body);
    return decision.comment === null ? '' : textOf(decision.comment);
  };
  expect(answerTo('/ack\n/severty major')).toContain('`/help` lists them. `/ack` beside it was carried out.');
  expect(answerTo('/ack\n/next 2h\n/severty major')).toContain('`/ack` and `/next 2h` beside it were carried out.');
  expect(answerTo('/severty major')).not.toContain('beside it');
});

describe('the timeline of the status', () => {
  it.each([
    ['resolved', RESOLVED],
    ['in review', IN_REVIEW],
    ['mitigated', { ...RESOLVED, mitigatedAt: minutes(50) }],
  ])('counts its lines, and has what people brought about: %s', (_how, message) => {
    const text = renderStatus(message);
    const [, title = '', rest = ''] = /<summary>(Timeline[^<]*)<\/summary>([\s\S]*?)<\/details>/.exec(text) ?? [];
    const lines = rest.split('\n').filter((line) => line.startsWith('- '));
    expect(title).toContain(` ${lines.length} entries`);
    expect(lines.filter((line) => /: (?:Acknowledged by|Mitigated|Resolved)/.test(line))).toHaveLength(
      message.mitigatedAt === null ? 2 : 3,
    );
  });

  it('a resolution has its date', () => {
    expect(renderStatus({ ...RESOLVED, resolvedAt: minutes(54) })).toContain('resolved on Mon 23 Nov, 10:54 UTC');
  });
});
