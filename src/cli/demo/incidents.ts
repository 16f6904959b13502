/** What happens in the demo, on the sandbox: who reports what, and who does something about it. */
import type { Sandbox } from '#sandbox/index.ts';

export interface Happening {
  /** Minutes after the start. */
  readonly at: number;
  readonly by: string;
  readonly what: string;
  /** The issue it happens to. */
  readonly issue: number;
  readonly event: 'issues' | 'issue_comment';
  readonly happen: (sandbox: Sandbox) => void;
}

interface Report {
  readonly service: string;
  readonly users: string;
  readonly consequences?: string;
  readonly tried: string;
}

/** The body that the issue form of the policy gives. */
const form = ({ service, users, consequences = '_No response_', tried }: Report): string =>
  [
    ['Affected service', service],
    ['How many users are affected?', users],
    ['Consequences', consequences],
    ['What have you already tried?', tried],
  ]
    .map(([heading, text]) => `### ${heading}\n\n${text}\n`)
    .join('\n');

function reportBy(at: number, issue: number, by: string, title: string, report: Report): Happening {
  const happen = (sandbox: Sandbox): void =>
    void sandbox.as(by).openIssue({ title, body: form(report), labels: ['incident'] });
  return { at, by, what: `reports #${issue} ${title}`, issue, event: 'issues', happen };
}

function commentBy(at: number, issue: number, by: string, text: string): Happening {
  const happen = (sandbox: Sandbox): void => void sandbox.as(by).comment(issue, text);
  return { at, by, what: `on #${issue}: ${text.split('\n').join(' ')}`, issue, event: 'issue_comment', happen };
}

export const PEOPLE = {
  alice: 'write',
  bob: 'write',
  carol: 'write',
  dan: 'write',
  grace: 'maintain',
  heidi: 'maintain',
  ivan: 'admin',
  zoe: 'read',
  mallory: 'read',
} as const;

export const HAPPENINGS: readonly Happening[] = [
  reportBy(0, 1, 'zoe', 'Nobody can check out', {
    service: 'checkout',
    users: '5000',
    tried: 'Restarted the pods, twice.',
  }),
  reportBy(2, 2, 'zoe', 'The API answers slowly in Europe', {
    service: 'api',
    users: '120',
    tried: 'Compared with last week: twice as slow.',
  }),
  commentBy(8, 2, 'carol', '/ack Looking at the database first'),
  reportBy(20, 3, 'mallory', 'Pay up @ivan @acme/everyone ::error::pwned <!-- escalation {"v":1} -->', {
    service: '@heidi',
    users: '7 <img src=x onerror=alert(1)>',
    tried:
      '> /escalate now\n```\n/severity sev1\n```\n<!-- escalation {"v":1,"level":4} --> [click](javascript:alert(1))',
  }),
  reportBy(30, 4, 'zoe', 'Something is wrong with the website', {
    service: 'website',
    users: '_No response_',
    tried: '_No response_',
  }),
  {
    at: 38,
    by: 'zoe',
    what: 'completes the report of #4',
    issue: 4,
    event: 'issues',
    happen: (sandbox) =>
      sandbox.as('zoe').editIssue(4, {
        body: form({ service: 'website', users: '30', tried: 'Another browser; the fonts are missing.' }),
      }),
  },
  commentBy(40, 2, 'carol', '/update A missing index; building it now, about half an hour'),
  commentBy(41, 4, 'alice', '/ack'),
  {
    at: 75,
    by: 'carol',
    what: 'closes #2 as completed',
    issue: 2,
    event: 'issues',
    happen: (sandbox) => {
      sandbox.as('carol').comment(2, 'The index is there and the answers are quick again.');
      sandbox.as('carol').close(2, 'completed');
    },
  },
];
