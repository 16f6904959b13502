/** The ready policies, each with a story that shows what it is for. */
import { MINUTE, HOUR } from '#domain/time.ts';
import security from '../../policies/security.yml?raw';
import service from '../../policies/service-24x7.yml?raw';
import team from '../../policies/small-team.yml?raw';
import type { Playground } from './core/state.ts';

export interface Example {
  readonly name: string;
  readonly state: Playground;
}

/** A Monday morning in UTC. */
const DECLARED = '2026-11-23T10:00:00Z';

export const EXAMPLES: readonly [Example, ...Example[]] = [
  {
    name: 'A service on call day and night',
    state: {
      policy: service,
      before: null,
      incident: {
        declared: DECLARED,
        title: 'Customers cannot pay',
        author: 'zoe',
        details: { service: 'checkout', 'users-affected': '5000', tried: 'Restarting the browser' },
      },
      story: [
        { at: '12m', by: 'heidi', what: 'comment', value: '/ack the payment provider answers slowly' },
        { at: '25m', by: 'heidi', what: 'comment', value: '/severity sev2 only one card scheme is affected' },
        { at: '1h50m', by: 'heidi', what: 'comment', value: '/resolved the provider is back' },
      ],
      elapsed: 12 * MINUTE,
      horizon: 4 * HOUR,
    },
  },
  {
    name: 'A small team',
    state: {
      policy: team,
      before: null,
      incident: {
        declared: DECLARED,
        title: 'Nobody can log in',
        author: 'zoe',
        details: { service: 'login', impact: 'Every customer', 'customers-blocked': 'true' },
      },
      story: [{ at: '40m', by: 'alice', what: 'comment', value: '/ack the certificate has expired' }],
      elapsed: 30 * MINUTE,
      horizon: 8 * HOUR,
    },
  },
  {
    name: 'Security incidents',
    state: {
      policy: security,
      before: null,
      incident: {
        declared: DECLARED,
        title: 'A token was found in a public log',
        author: 'sam',
        details: { summary: 'A token of the build is public.', exploited: 'true', advisory: 'GHSA-xxxx' },
      },
      story: [{ at: '4m', by: 'sam', what: 'comment', value: '/ack revoking the token' }],
      elapsed: 0,
      horizon: 8 * HOUR,
    },
  },
];
