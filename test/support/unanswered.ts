/** The demo's incidents, played on the model: the worst of them, and the one nobody answers. */
import { readFileSync } from 'node:fs';
import { PEOPLE } from '#cli/demo/incidents.ts';
import { policyOf } from './policy.ts';
import { type PlayedComment, playComments, type Played } from './played.ts';
import { inRepository } from './repository.ts';

export const DEMO_POLICY = policyOf(readFileSync(inRepository('policies/service-24x7.yml'), 'utf8'));
export const DEMO_PEOPLE: readonly string[] = Object.keys(PEOPLE);

export const UNANSWERED: Played = {
  title: 'Nobody can check out',
  body: [
    '### Affected service\n\ncheckout',
    '### How many users are affected?\n\n5000',
    '### Consequences\n\n_No response_',
    '### What have you already tried?\n\nRestarted the pods, twice.',
  ].join('\n\n'),
  author: 'zoe',
  declared: '2026-11-23T10:00:00Z',
  acts: [],
  until: '90m',
  every: '5m',
};

/** The first incident of the demo: nobody answers for an hour and a half. */
export const playUnanswered = (): readonly PlayedComment[] => playComments(DEMO_POLICY, DEMO_PEOPLE, UNANSWERED);

/** The same, taken by somebody at the last level, who then forgets the updates. */
export const worst = (): readonly PlayedComment[] =>
  playComments(DEMO_POLICY, DEMO_PEOPLE, {
    ...UNANSWERED,
    acts: [
      ['17m', 'ivan', { kind: 'comment', body: '/ack I need somebody who knows the order service' }],
      [
        '25m',
        'grace',
        { kind: 'comment', body: 'The payment provider refuses our certificate; asking for a new one.' },
      ],
      ['26m', 'grace', { kind: 'comment', body: '/escalate who can renew certificates?' }],
    ],
  });
