/** What lint says of one section of a policy, the rest of which is in order. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { WayRecord } from '#domain/drill.ts';
import { lintPolicy, type Surroundings } from '#lint/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';

/** Monday, 2026-11-23T10:00:00Z. */
export const NOW = 1_795_428_000;

const SECTIONS: Readonly<Record<string, string>> = {
  version: 'version: 1',
  name: 'name: base',
  incident: `incident:
  label: incident
  details:
    users: { heading: Users, type: number, required: true }
    service: { heading: Service, type: string, required: true }`,
  severities: `severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 1000] }, acknowledge-within: 5m, update-every: 30m }
  - { id: sev2, acknowledge-within: 15m, update-every: 1h }`,
  roles: `roles:
  responder: { who: [ann] }
  lead: { who: [bob] }`,
  levels: `levels:
  - { name: Responders, roles: [responder] }
  - { name: Leads, roles: [lead] }`,
  triggers: `triggers:
  - id: unacknowledged
    reason: Nobody has acknowledged this incident in time.
    when:
      and:
        - "!": { var: incident.acknowledged }
        - ">=": [{ var: elapsed.since-level }, { var: severity.acknowledge-within }]
    repeat: { var: severity.acknowledge-within }
    do: { escalate: next }
  - id: help-requested
    reason: Somebody asked for help.
    when: { ">": [{ var: count.help-requests }, 0] }
    repeat: 0m
    do: { escalate: next }
  - id: details-missing
    reason: The report lacks what the responders need.
    when: { ">": [{ var: count.missing-details }, 0] }
    do: { ask-for: missing-details }`,
};

const provedWay = (channel: string, to: string | null, proved: number): WayRecord => ({
  policy: 'base',
  channel,
  to,
  sent: proved,
  state: 'sent',
  reason: null,
  proved,
  codes: [],
});

/** The workflow that runs the policy, and what GitHub says of people: only `ghost` cannot be assigned, only one team is readable. */
export const AROUND: Surroundings = {
  workflows: [
    {
      file: '.github/workflows/tocsin.yml',
      text: `on: { schedule: [{ cron: "*/15 * * * *" }] }
env: { TOCSIN_SMTP_URL: a }
jobs: { run: { env: { TOCSIN_SID: b }, steps: [{ uses: acme/tocsin@v1, with: { policy: policy.yml }, env: { TOCSIN_TOKEN: c } }] } }`,
    },
  ],
  pathOf: (file) => file,
  forms: [
    {
      file: '.github/ISSUE_TEMPLATE/incident.yml',
      text: `name: Incident
description: Something is broken.
labels: [incident]
body:
  - { type: input, attributes: { label: Users } }
  - { type: dropdown, attributes: { label: Service, options: [api, web, Other] } }
  - { type: textarea, attributes: { label: Impact } }
`,
    },
  ],
  incidentLabels: [],
  people: {
    repository: 'acme/shop',
    assignable: new Map([
      ['ann', true],
      ['bob', true],
      ['ghost', false],
      ['zoe', false],
    ]),
    permissions: new Map([
      ['ghost', 'none'],
      ['zoe', 'read'],
    ]),
    teams: new Map([
      ['acme/leads', ['bob']],
      ['acme/nobody', []],
      ['acme/secret', null],
    ]),
  },
  drills: {
    repository: 'acme/shop',
    ways: [
      provedWay('mail', 'ann', NOW - 86_400),
      provedWay('text', 'ann', NOW - 86_400),
      provedWay('mail', 'bob', NOW - 90 * 86_400),
      provedWay('room', null, NOW - 86_400),
    ],
  },
};

/** These sections first, so that lines are theirs; then those of the base that they do not have. */
export function policyText(sections: string): string {
  const own = new Set([...sections.matchAll(/^([a-z-]+):/gm)].map(([, key]) => key));
  const rest = Object.entries(SECTIONS).filter(([key]) => !own.has(key));
  return `${sections.trim()}\n${rest.map(([, text]) => text).join('\n')}\n`;
}

/** When a workflow starts, which stands in the place of a policy: it checks one that is in order. */
const isWorkflow = (sections: string): boolean => /^on:/m.test(sections);
const CHECK = '\njobs: { check: { steps: [{ uses: acme/tocsin@v1, with: { mode: check, policy: policy.yml } }] } }\n';

function diagnosticsOf(id: string, sections: string, around: Surroundings): readonly Diagnostic[] {
  if (isWorkflow(sections)) {
    const workflows = [
      { file: '.github/workflows/check.yml', text: sections.includes('\njobs:') ? sections : sections + CHECK },
    ];
    return diagnosticsOf(id, '', { ...around, workflows });
  }
  const text = policyText(sections);
  const loaded = loadPolicy(text, 'policy.yml');
  if (!loaded.ok) throw new Error(`${JSON.stringify(loaded.diagnostics, null, 2)}\n${text}`);
  // What disables is judged by what is found without it.
  const only = id === 'needless-disable' ? {} : { only: [id] };
  return lintPolicy(loaded.value, NOW, { surroundings: around, ...only }).filter(({ code }) => code === id);
}

/** `line:col`, what stands there up to the end of the line, and the message, of each finding of a rule. */
export const findings = (id: string, sections: string, around: Surroundings = AROUND): readonly string[] =>
  diagnosticsOf(id, sections, around).map(({ place, message }) => `${place?.line}:${place?.col} ${message}`);

/** What each finding of a rule says to do about it. */
export const remedies = (id: string, sections: string): readonly string[] =>
  diagnosticsOf(id, sections, AROUND).map(({ help }) => help ?? '');

export const pageOf = (id: string): string => readFileSync(inRepository(`docs/lint/${id}.md`), 'utf8');

/** The YAML of a section of a page. */
export const exampleOf = (page: string, section: 'Avoid' | 'Prefer'): string =>
  page.split(`\n## ${section}\n\n\`\`\`yaml\n`)[1]?.split('\n```')[0] ?? '';

interface Cases {
  /** What is found in what the page of the rule says to avoid. */
  readonly avoid?: readonly string[];
  /** Claim, sections, and what is found. */
  readonly finds?: readonly (readonly [string, string, readonly string[]])[];
  /** Claim, and sections of which nothing is said. */
  readonly leaves: readonly (readonly [string, string])[];
}

export function describeRule(id: string, { avoid, finds = [], leaves }: Cases): void {
  const example: Cases['finds'] =
    avoid === undefined ? [] : [['what its page says to avoid', exampleOf(pageOf(id), 'Avoid'), avoid]];
  describe(id, () => {
    it.each([...example, ...finds])('finds %s', (_, sections, expected) => {
      expect(expected.length).toBeGreaterThan(0);
      expect(findings(id, sections)).toEqual(expected);
    });
    it.each(leaves)('says nothing of %s', (_, sections) => expect(findings(id, sections)).toEqual([]));
  });
}
